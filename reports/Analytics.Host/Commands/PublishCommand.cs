using System.CommandLine;
using Analytics.Reports;
using Analytics.Vocabulary;

namespace Analytics.Host.Commands;

/// <summary><c>analytics publish annual|ranking|quality|briefing YEAR</c>, <c>publish bulletin MONTH</c>, <c>publish appraisal HALFYEAR</c>, <c>publish sheets YEAR|HALFYEAR</c> and <c>publish season SEASON</c>: freezes releases of the current build.</summary>
internal static class PublishCommand
{
    public static Command Create(TimeProvider clock)
    {
        var county = new Option<string?>("--county") { Description = "县（区）代码 / the county's code" };
        var all = new Option<bool>("--all") { Description = "每个县（区）一份 / one for every county" };
        Command OfCounty(string name, string description, Func<string, ReleaseKind> kind, IReadOnlyList<PeriodForm> forms)
        {
            var command = Of(name, description, forms, (parsed, pipeline, period, progress, cancellation) => (parsed.GetValue(county), parsed.GetValue(all)) switch
            {
                ({ } code, false) when OrgUnitCode.IsValid(code) => [pipeline.Publish(kind(code), period, progress, cancellation)],
                (null, true) => pipeline.PublishCounties(kind, period, progress, cancellation),
                _ => throw new WrongUsageException(new("请用 --county 指明一个县（区）代码，或用 --all 为每个县（区）各出一份。", "Name one county by its code with --county, or use --all for every county.")),
            }, clock);
            command.Options.Add(county);
            command.Options.Add(all);
            return command;
        }

        return new Command("publish", "发布 / freeze a release")
        {
            Of("annual", "年度统计 / annual statistics", ReleaseKind.Annual, clock),
            Of("ranking", "评分、名次区间和风险村（内部） / scores, rank intervals and villages at risk (internal)", ReleaseKind.Ranking, clock),
            Of("quality", "质量说明 / quality statement", ReleaseKind.Quality, clock),
            Of("bulletin", "月度简报 / a month's bulletin", ReleaseKind.Bulletin, clock),
            Of("appraisal", "半年考核材料（内部） / the half-year's appraisals (internal)", ReleaseKind.Appraisal, clock),
            Of("season", "季节专报（春耕等） / a season's bulletin", ReleaseKind.Season, clock),
            OfCounty("briefing", "县（区）简报 / a county's briefing", ReleaseKind.Briefing, [PeriodForm.Year]),
            OfCounty("sheets", "第一书记评分单，一人一页（内部） / a page a secretary, for the person it is about (internal)", ReleaseKind.Sheets, [PeriodForm.Year, PeriodForm.HalfYear]),
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

    private delegate IReadOnlyList<ReleaseOutcome> Publishing(ParseResult parsed, Pipeline pipeline, ReleasePeriod period, IProgress<StepReport> progress, CancellationToken cancellation);

    private static Command Of(string name, string description, ReleaseKind kind, TimeProvider clock) =>
        Of(name, description, [kind.Form], (_, pipeline, period, progress, cancellation) => [pipeline.Publish(kind, period, progress, cancellation)], clock);

    private static Command Of(string name, string description, IReadOnlyList<PeriodForm> forms, Publishing publish, TimeProvider clock)
    {
        var words = forms.Select(Form).ToList();
        var (word, example) = (string.Join('|', words.Select(form => form.Word)), new Bilingual(string.Join("，或", words.Select(form => form.Example.Zh)), string.Join(", or ", words.Select(form => form.Example.En))));
        var argument = new Argument<string>(word) { Description = $"{example.Zh} / {example.En}" };
        var command = new Command(name, description) { argument };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var screen = FrontDoor.ScreenOf(parsed);
            var period = ReleasePeriod.TryParse(parsed.GetValue(argument)) is { } read && forms.Contains(read.Form) ? read
                : throw new WrongUsageException(new($"读不懂“{parsed.GetValue(argument)}”：这里要写{example.Zh}。", $"'{parsed.GetValue(argument)}' cannot be read: this takes {example.En}."));
            var outcomes = screen.Watch(progress => publish(parsed, new Pipeline(FrontDoor.HomeOf(parsed), clock), period, progress, cancellation));
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

    private static (string Word, Bilingual Example) Form(PeriodForm form) => form switch
    {
        PeriodForm.Year => ("YEAR", new("年份，如 2016", "a year, as in 2016")),
        PeriodForm.Month => ("MONTH", new("月份，如 2016-06", "a month, as in 2016-06")),
        PeriodForm.HalfYear => ("HALFYEAR", new("半年，如 2016H1", "a half-year, as in 2016H1")),
        _ => ("SEASON", new("季节，如 2016-spring（春）、2016-summer（夏）、2016-autumn（秋）", "a season, as in 2016-spring, 2016-summer or 2016-autumn")),
    };
}
