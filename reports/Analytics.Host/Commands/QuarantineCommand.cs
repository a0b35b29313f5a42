using System.CommandLine;
using Analytics.Ingest.Landing;

namespace Analytics.Host.Commands;

/// <summary><c>analytics quarantine</c>: files that are kept and not understood, each with the reason and what to do.</summary>
internal static class QuarantineCommand
{
    public static Command Create()
    {
        var command = new Command("quarantine", "认不出的文件及处理办法 / files that wait for somebody to say what they are");
        command.SetAction(parsed =>
        {
            var screen = FrontDoor.ScreenOf(parsed);
            var home = FrontDoor.HomeOf(parsed);
            var files = Quarantine.In(home);
            screen.Result(files, _ => Write(screen, home.Root, files));
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Write(Screen screen, string home, IReadOnlyList<QuarantinedFile> files)
    {
        screen.Line(Words.OfQuarantine(files.Count));
        foreach (var file in files)
        {
            screen.Plain();
            screen.Plain($"{file.FileName}  {file.CountyCode ?? "?"}  {file.ReceivedAt}  {Path.Combine(home, file.Path)}");
            screen.Plain($"  {file.Reason.In(screen.Language)}");
        }

        if (files.Count > 0)
        {
            screen.Plain();
            screen.Line(new(
                "先看内容：analytics read 文件；再说明它是什么：analytics receive 文件 --as 台账 [--county 县区代码] [--period 2016-05] [--encoding 编码]。",
                "Look at one: analytics read FILE; say what it is: analytics receive FILE --as LEDGER [--county CODE] [--period 2016-05] [--encoding NAME]."));
        }
    }
}
