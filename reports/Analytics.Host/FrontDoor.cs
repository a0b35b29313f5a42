using System.CommandLine;
using Analytics.Ingest.Personal;
using Analytics.Vocabulary;

namespace Analytics.Host;

/// <summary>Parses the command line, runs one command, and is the one place where a failure becomes a sentence and an exit code.</summary>
internal static class FrontDoor
{
    public static readonly Option<string> Home = new("--home")
    {
        Description = "数据仓库目录 / folder of the deployment",
        DefaultValueFactory = _ => "warehouse",
        Recursive = true,
    };

    public static readonly Option<string?> Key = new("--key")
    {
        Description = "假名钥匙文件，须在仓库目录之外；默认在目录旁边 / key file of the pseudonyms, outside the home; beside it by default",
        Recursive = true,
    };

    public static readonly Option<bool> Json = new("--json") { Description = "输出 JSON / machine-readable result", Recursive = true };

    public static readonly Option<string> Language = CreateLanguage();

    public static async Task<int> RunAsync(string[] args, TimeProvider clock, IReadOnlyList<Func<TimeProvider, Command>> commands)
    {
        var root = new RootCommand("第一书记台账数据仓库：接收、核验、汇总、发布、追溯 / from county ledgers to traceable statistics") { Home, Key, Json, Language };
        foreach (var command in commands)
        {
            root.Add(command(clock));
        }

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return ExitCode.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return Fail(parsed, new("已中止；再次运行即可接着完成。", "Stopped. Run the same command again to finish the work."));
        }
        catch (WrongUsageException wrong)
        {
            Fail(parsed, wrong.Sentence);
            return ExitCode.WrongUsage;
        }
        catch (Exception failure) when (Failure.Explain(failure) is { } sentence)
        {
            return Fail(parsed, sentence);
        }
        catch (Exception fault)
        {
            // A fault of the program: what it was doing goes to whoever mends it, the exit code to the script.
            await Console.Error.WriteLineAsync(PersonalNumbers.Hidden(fault.ToString()));
            return Fail(parsed, new("程序出错，已入库的数据未受影响；请把上面的内容发给维护人员。", "The program is at fault; what was stored before is intact. Send the lines above to its maintainer."));
        }
    }

    public static Home HomeOf(ParseResult parsed)
    {
        var home = new Home(Path.GetFullPath(parsed.GetValue(Home)!));
        return parsed.GetValue(Key) is { } key ? home with { Key = Outside(home, Path.GetFullPath(key)) } : home;
    }

    public static Screen ScreenOf(ParseResult parsed) => new(parsed.GetValue(Json), parsed.GetValue(Language)!, Console.Out, Console.Error);

    private static string Outside(Home home, string key) => !Path.GetRelativePath(home.Root, key).StartsWith("..", StringComparison.Ordinal)
        ? throw new WrongUsageException(new($"钥匙 {key} 不能放在数据仓库目录 {home.Root} 里面。", $"The key {key} must not lie inside the home {home.Root}."))
        : key;

    private static int Fail(ParseResult parsed, Bilingual sentence)
    {
        // The machine's own words may repeat a file's name, and that may hold a number.
        ScreenOf(parsed).Failure(new(PersonalNumbers.Hidden(sentence.Zh), PersonalNumbers.Hidden(sentence.En)));
        return ExitCode.Failed;
    }

    private static Option<string> CreateLanguage()
    {
        var option = new Option<string>("--language") { Description = "界面语言 / language of the output", DefaultValueFactory = _ => "zh", Recursive = true };
        option.AcceptOnlyFromAmong("zh", "en");
        return option;
    }
}

/// <summary>The command line asks for something that is not there: an unknown release, figure or kind.</summary>
internal sealed class WrongUsageException(Bilingual sentence) : ExplainedException(sentence);
