using System.CommandLine;
using System.Globalization;
using Analytics.Host.Rebuilding;
using Analytics.Warehouse;

namespace Analytics.Host.Commands;

/// <summary><c>analytics rebuild</c>: staging and marts once more, from the bytes received.</summary>
internal static class RebuildCommand
{
    public static Command Create(TimeProvider clock)
    {
        var withoutControl = new Option<bool>("--without-control") { Description = "control.db 已丢失或损坏，只凭原始文件重建 / control.db is lost: rebuild from the landing bytes alone" };
        var command = new Command("rebuild", "由原始文件重建暂存和统计表 / make staging and marts again from the landing") { withoutControl };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var screen = FrontDoor.ScreenOf(parsed);
            var home = FrontDoor.HomeOf(parsed);
            if (!parsed.GetValue(withoutControl) && !File.Exists(home.ControlDatabase))
            {
                throw new WrongUsageException(new($"{home.Root} 里没有 control.db；只凭原始文件重建请加 --without-control。", $"There is no control.db in {home.Root}: to rebuild from the landing bytes alone add --without-control."));
            }

            var rebuilt = screen.Watch(progress => parsed.GetValue(withoutControl) ? new RebuildFromLanding(home, clock).Rebuild(progress, cancellation) : new RebuildHome(home, clock).Rebuild(progress, cancellation));
            screen.Result<object>(new { rebuilt.Files, rebuilt.StagingFiles, rebuilt.Builds, Build = (object)rebuilt.Build, rebuilt.Lost }, _ => Write(screen, rebuilt));
            return rebuilt.Build is BuildOutcome.Failed ? ExitCode.Failed : ExitCode.Ok;
        }, cancellation));
        return command;
    }

    private static void Write(Screen screen, Rebuilt rebuilt)
    {
        screen.Line(new(
            string.Create(CultureInfo.InvariantCulture, $"重读了 {rebuilt.Files} 个原始文件，重建暂存文件 {rebuilt.StagingFiles} 个、统计表 {rebuilt.Builds} 套。"),
            string.Create(CultureInfo.InvariantCulture, $"{rebuilt.Files} files of the landing were read again; {rebuilt.StagingFiles} staging files and {rebuilt.Builds} builds were made anew.")));
        screen.Line(Words.Of(rebuilt.Build));
        if (rebuilt.Lost.Count > 0)
        {
            screen.Line(new("无法由原始文件恢复、已经丢失的：", "What the bytes cannot tell, and is lost:"));
            rebuilt.Lost.ToList().ForEach(lost => screen.Plain("  " + lost.In(screen.Language)));
        }
    }
}
