using System.CommandLine;

namespace Analytics.Host.Commands;

/// <summary><c>analytics init</c>: makes a home ready to receive.</summary>
internal static class InitCommand
{
    public static Command Create(TimeProvider clock)
    {
        var samples = new Option<string?>("--samples") { Description = "作为样例目录使用 / make it a home for the samples in this folder" };
        var command = new Command("init", "新建数据仓库目录 / prepare a home") { samples };
        command.SetAction(parsed =>
        {
            var home = FrontDoor.HomeOf(parsed);
            var added = new Pipeline(home, clock).Init();
            if (parsed.GetValue(samples) is { } folder)
            {
                SampleCity.Find(folder).Prepare(home);
            }

            FrontDoor.ScreenOf(parsed).Result(new { home = home.Root, register_files = added }, screen => screen.Line(new(
                $"目录已就绪：{home.Root}。把各县区文件放进 {home.Inbox}/<县区代码>/，再运行 analytics receive。",
                $"Ready: {home.Root}. Put county files into {home.Inbox}/<county code>/ and run: analytics receive")));
            return ExitCode.Ok;
        });
        return command;
    }
}
