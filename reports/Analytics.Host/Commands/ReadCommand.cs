using System.CommandLine;
using Analytics.Ingest.Contracts;
using Analytics.Ingest.Reading;
using Analytics.Ingest.Typing;

namespace Analytics.Host.Commands;

/// <summary><c>analytics read</c>: shows what the system sees in any file, or how it understands a quantity; stores nothing.</summary>
internal static class ReadCommand
{
    private static readonly Argument<string?> File = new("FILE") { Description = "任意台账文件 / any file", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<bool> Raw = new("--raw") { Description = "整张表原样输出，不作解释 / the whole grid, uninterpreted" };
    private static readonly Option<string?> Encoding = new("--encoding") { Description = "指定编码（如 gb18030） / the encoding, if a person knows better" };
    private static readonly Option<string[]> Value = new("--value") { Description = "数量文本 / how a quantity is understood", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string?> Values = new("--values") { Description = "每行一个数量的文件 / a file with one quantity a line" };

    public static Command Create()
    {
        var command = new Command("read", "看系统如何读懂一个文件或数量 / show what the system sees") { File, Raw, Encoding, Value, Values };
        command.SetAction(parsed =>
        {
            var screen = FrontDoor.ScreenOf(parsed);
            if (parsed.GetValue(File) is { } path)
            {
                return ReadFile(screen, path, parsed.GetValue(Raw), new ReadOptions { Encoding = EncodingName.Checked(parsed.GetValue(Encoding)) });
            }

            var texts = parsed.GetValue(Values) is { } list ? System.IO.File.ReadAllLines(list) : parsed.GetValue(Value) ?? [];
            return texts.Length > 0
                ? ReadValues(screen, texts)
                : throw new WrongUsageException(new("请给出文件，或用 --value 给出数量。", "Give a FILE, or a quantity with --value."));
        });
        return command;
    }

    private static int ReadFile(Screen screen, string path, bool raw, ReadOptions options)
    {
        var view = raw ? FileViews.ReadRaw(path, options) : FileViews.Read(path, LedgerContract.LoadShipped(), options);
        screen.Result(view, _ => FilePage.Write(screen, view));
        return view.Error is null ? ExitCode.Ok : ExitCode.Returned;
    }

    private static int ReadValues(Screen screen, string[] texts)
    {
        var views = texts.Select(text => QuantityView.Of(text, screen.Language)).ToList();
        screen.Result(views, _ => screen.Table(
            ["text", "value", "low", "high", "unit", "qualifier", "error"],
            views.Select(view => (IReadOnlyList<string>)[view.Text, $"{view.Value}", $"{view.Low}", $"{view.High}", view.Unit ?? "", view.Qualifier ?? "", view.Error ?? ""])));
        return ExitCode.Ok;
    }
}
