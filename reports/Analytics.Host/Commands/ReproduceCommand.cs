using System.CommandLine;
using Analytics.Host.Tracing;

namespace Analytics.Host.Commands;

/// <summary><c>analytics reproduce</c>: makes a past release again and compares the bytes.</summary>
internal static class ReproduceCommand
{
    public static Command Create(TimeProvider clock)
    {
        var release = new Argument<string>("RELEASE") { Description = "发布编号（annual-2016） / the release" };
        var command = new Command("reproduce", "重做一次旧发布并逐字节比对 / make a past release again, byte for byte") { release };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var screen = FrontDoor.ScreenOf(parsed);
            var made = screen.Watch(progress => new ReproduceRelease(FrontDoor.HomeOf(parsed), clock).Reproduce(parsed.GetValue(release)!, progress, cancellation));
            screen.Result(made, _ => Write(screen, made));
            return made.IsIdentical ? ExitCode.Ok : ExitCode.Failed;
        }, cancellation));
        return command;
    }

    private static void Write(Screen screen, Reproduction made)
    {
        foreach (var path in made.Differences)
        {
            screen.Line(new($"✗ {path} 不一致", $"✗ {path} differs"));
        }

        if (made.CodeVersionThen != made.CodeVersionNow)
        {
            screen.Line(new($"当时的程序版本是 {made.CodeVersionThen}，现在是 {made.CodeVersionNow}；请用当时的版本重做。", $"It was made by version {made.CodeVersionThen}, this is {made.CodeVersionNow}: use that version to make the same bytes."));
        }

        screen.Line(made.IsIdentical
            ? new($"{made.ReleaseId}：{made.Files} 个文件逐字节相同。", $"{made.ReleaseId}: {made.Files} files are the same, byte for byte.")
            : new($"{made.ReleaseId}：{made.Files} 个文件中 {made.Differences.Count} 个不同。", $"{made.ReleaseId}: of {made.Files} files {made.Differences.Count} differ."));
    }
}
