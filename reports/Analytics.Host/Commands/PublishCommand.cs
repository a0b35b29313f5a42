using System.CommandLine;
using Analytics.Reports;

namespace Analytics.Host.Commands;

/// <summary><c>analytics publish annual YEAR</c>: freezes a release of the current build.</summary>
internal static class PublishCommand
{
    public static Command Create(TimeProvider clock)
    {
        var year = new Argument<int>("YEAR") { Description = "年份 / the year" };
        var annual = new Command("annual", "年度统计 / annual statistics") { year };
        annual.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var screen = FrontDoor.ScreenOf(parsed);
            var outcome = screen.Watch(progress => new Pipeline(FrontDoor.HomeOf(parsed), clock).Publish(ReleaseKind.Annual, parsed.GetValue(year), progress, cancellation));
            screen.Result<object>(outcome, _ => Write(screen, outcome));
            return outcome is ReleaseOutcome.NothingToPublish ? ExitCode.Failed : ExitCode.Ok;
        }, cancellation));
        return new Command("publish", "发布 / freeze a release") { annual };
    }

    internal static void Write(Screen screen, ReleaseOutcome outcome)
    {
        screen.Line(Words.Of(outcome));
        if (outcome is ReleaseOutcome.Published { Page: var page })
        {
            screen.Line(new($"请打开 {page}", $"Open {page}"));
        }
    }
}
