using System.CommandLine;
using Analytics.Host.Tracing;
using Analytics.Reports.Releases;

namespace Analytics.Host.Commands;

/// <summary><c>analytics verify</c>: are all files of a release as they were, and does every figure still follow from the landing bytes. Of a copied folder: its files alone.</summary>
internal static class VerifyCommand
{
    public static Command Create(TimeProvider clock)
    {
        var release = new Argument<string?>("RELEASE") { Description = "发布编号，不写则取最近一次；或一个拷来的发布目录 / the release, the newest if not given; or a folder that a release was copied to", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("verify", "核对每个文件、从原始字节重算每个数 / check every file, derive every figure again") { release };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var screen = FrontDoor.ScreenOf(parsed);
            if (parsed.GetValue(release) is { } folder && CopiedRelease.IsOne(folder))
            {
                return OfCopy(screen, CopiedRelease.Check(folder));
            }

            var verification = screen.Watch(progress => new VerifyRelease(FrontDoor.HomeOf(parsed), clock).Verify(parsed.GetValue(release), progress, cancellation));
            screen.Result(verification, _ => Write(screen, verification));
            return verification.IsWhole ? ExitCode.Ok : ExitCode.Failed;
        }, cancellation));
        return command;
    }

    private static int OfCopy(Screen screen, CopiedRelease copy)
    {
        screen.Result(copy, _ =>
        {
            foreach (var (path, fault) in copy.Wrong)
            {
                screen.Line(new($"✗ {path}：{Fault(fault)}", $"✗ {path}: {fault}"));
            }

            screen.Line(new(
                $"{copy.ReleaseId}（拷贝）：{copy.Files} 个文件中 {copy.Wrong.Count} 个有问题。这里没有数据仓库，{copy.Figures} 个数没有重算；请把清单的指纹与发布单位核对：{copy.ManifestSha256}",
                $"{copy.ReleaseId} (a copy): of {copy.Files} files {copy.Wrong.Count} are wrong. There is no warehouse here: the {copy.Figures} figures were not derived again. Compare the manifest's hash with the publisher's: {copy.ManifestSha256}"));
        });
        return copy.IsWhole ? ExitCode.Ok : ExitCode.Failed;
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
