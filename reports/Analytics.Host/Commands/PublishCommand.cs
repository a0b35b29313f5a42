using System.CommandLine;
using Analytics.Reports;
using Analytics.Vocabulary;

namespace Analytics.Host.Commands;

/// <summary><c>analytics publish annual|ranking|quality|briefing YEAR</c>: freezes releases of the current build.</summary>
internal static class PublishCommand
{
    public static Command Create(TimeProvider clock)
    {
        var county = new Option<string?>("--county") { Description = "县（区）代码 / the county's code" };
        var all = new Option<bool>("--all") { Description = "每个县（区）一份 / one for every county" };
        var briefing = Of("briefing", "县（区）简报 / a county's briefing", (parsed, pipeline, year, progress, cancellation) => (parsed.GetValue(county), parsed.GetValue(all)) switch
        {
            ({ } code, false) when OrgUnitCode.IsValid(code) => [pipeline.Publish(ReleaseKind.Briefing(code), year, progress, cancellation)],
            (null, true) => pipeline.PublishBriefings(year, progress, cancellation),
            _ => throw new WrongUsageException(new("请用 --county 指明一个县（区）代码，或用 --all 为每个县（区）各出一份。", "Name one county by its code with --county, or use --all for every county.")),
        }, clock);
        briefing.Options.Add(county);
        briefing.Options.Add(all);
        return new Command("publish", "发布 / freeze a release")
        {
            Of("annual", "年度统计 / annual statistics", One(ReleaseKind.Annual), clock),
            Of("ranking", "评分、名次区间和风险村（内部） / scores, rank intervals and villages at risk (internal)", One(ReleaseKind.Ranking), clock),
            Of("quality", "质量说明 / quality statement", One(ReleaseKind.Quality), clock),
            briefing,
        };
    }

    internal static void Write(Screen screen, ReleaseOutcome outcome)
    {
        screen.Line(Words.Of(outcome));
        if (outcome is ReleaseOutcome.Published { Page: var page })
        {
            screen.Line(new($"请打开 {page}", $"Open {page}"));
        }
    }

    private delegate IReadOnlyList<ReleaseOutcome> Publishing(ParseResult parsed, Pipeline pipeline, int year, IProgress<StepReport> progress, CancellationToken cancellation);

    private static Publishing One(ReleaseKind kind) => (_, pipeline, year, progress, cancellation) => [pipeline.Publish(kind, year, progress, cancellation)];

    private static Command Of(string name, string description, Publishing publish, TimeProvider clock)
    {
        var year = new Argument<int>("YEAR") { Description = "年份 / the year" };
        var command = new Command(name, description) { year };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var screen = FrontDoor.ScreenOf(parsed);
            var outcomes = screen.Watch(progress => publish(parsed, new Pipeline(FrontDoor.HomeOf(parsed), clock), parsed.GetValue(year), progress, cancellation));
            if (outcomes.Count == 1)
            {
                screen.Result<object>(outcomes[0], _ => Write(screen, outcomes[0]));
            }
            else
            {
                screen.Result<IReadOnlyList<object>>(outcomes, _ => outcomes.ToList().ForEach(outcome => Write(screen, outcome)));
            }

            return outcomes.Any(outcome => outcome is ReleaseOutcome.NothingToPublish) ? ExitCode.Failed : ExitCode.Ok;
        }, cancellation));
        return command;
    }
}
