using System.CommandLine;
using Analytics.Host.Tracing;

namespace Analytics.Host.Commands;

/// <summary><c>analytics verify</c>: are all files of a release as they were, and does every figure still follow from the landing bytes.</summary>
internal static class VerifyCommand
{
    public static Command Create(TimeProvider clock)
    {
        var release = new Argument<string?>("RELEASE") { Description = "发布编号；不写则取最近一次 / the release; none takes the newest", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("verify", "核对每个文件、从原始字节重算每个数 / check every file, derive every figure again") { release };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var screen = FrontDoor.ScreenOf(parsed);
            var verification = screen.Watch(progress => new VerifyRelease(FrontDoor.HomeOf(parsed), clock).Verify(parsed.GetValue(release), progress, cancellation));
            screen.Result(verification, _ => Write(screen, verification));
            return verification.IsWhole ? ExitCode.Ok : ExitCode.Failed;
        }, cancellation));
        return command;
    }

    private static void Write(Screen screen, Verification verification)
    {
        foreach (var file in verification.FilesWrong)
        {
            screen.Line(new($"✗ {file.Path}：{Fault(file.Fault)}", $"✗ {file.Path}: {file.Fault}"));
        }

        foreach (var figure in verification.FiguresDifferent)
        {
            screen.Line(new($"✗ {figure.FigureId}：公布 {figure.Published}，现算 {figure.Now ?? "–"}", $"✗ {figure.FigureId}: published {figure.Published}, now {figure.Now ?? "–"}"));
        }

        screen.Line(new(
            $"{verification.ReleaseId}：{verification.Files} 个文件中 {verification.FilesWrong.Count} 个有问题；{verification.Figures} 个数中 {verification.FiguresEqual} 个由原始字节重算一致。",
            $"{verification.ReleaseId}: of {verification.Files} files {verification.FilesWrong.Count} are wrong; of {verification.Figures} figures {verification.FiguresEqual} follow from the landing bytes."));
    }

    private static string Fault(string fault) => fault switch
    {
        "missing" => "文件不见了",
        "added" => "多出来的文件",
        _ => "内容被改动",
    };
}
