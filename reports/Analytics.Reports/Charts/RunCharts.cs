using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Charts;

/// <summary>Signal or noise: individuals charts (XmR) of monthly reports, with natural process limits.</summary>
internal static class RunCharts
{
    private static readonly Bilingual Centre = new("中心线", "centre line");
    private static readonly Bilingual Lower = new("下限", "lower limit");
    private static readonly Bilingual Upper = new("上限", "upper limit");

    public static Chart Draw(YearFacts facts, IReadOnlyList<Indicator> indicators, OrgUnit place)
    {
        var runs = indicators.Select(indicator => (Indicator: indicator, Months: facts.RunOf(indicator, place))).ToList();
        var signals = Reckoned.Count(facts, "SIGNALS", new("成为信号的月度数值", "monthly values that are signals"), new("个月", "months"), runs.Sum(run => run.Months.Count(month => month.IsSignal)), place);
        return new Chart(
            "run-charts",
            "runs",
            signals.Value == 0
                ? new($"没有月份出现信号，起伏可由偶然解释", $"No month is a signal: the ups and downs may be chance")
                : new($"{signals:v}个月度数值不像偶然：越出界限或连续偏于一侧", $"{signals:v} monthly {Drawing.Plural(signals, "value is", "values are")} hardly chance: outside the limits, or in a run on one side"),
            new($"月度数值的单值控制图（XmR），{place.Name.Zh}，{YearFacts.SpanName(facts.SinceStart).Zh}", $"Individuals charts (XmR) of monthly values, {place.Name.En}, {YearFacts.SpanName(facts.SinceStart).En}"),
            language => new JsonObject
            {
                ["months"] = Drawing.Months(facts),
                ["panels"] = Drawing.Array(runs.Select(run => (JsonNode?)Panel(facts, run.Indicator, place, run.Months, language))),
            },
            Numbers(facts, place, runs),
            new("每个指标一个小图：折线为月度数值，实线为中心线，虚线为自然波动界限，菱形为信号。", "One panel an indicator: the line is the monthly value, solid the centre, dashed the natural limits, a diamond a signal."),
            new($"界限由相邻月份之差（移动极差）估计；一串信号只标出最远的一个。信号不说明原因：派驻范围扩大也会形成信号。", $"Limits come from month-to-month differences (moving ranges); of a run of signals the farthest is labelled. A signal does not say why: more posts make one too."));
    }

    private static JsonObject Panel(YearFacts facts, Indicator indicator, OrgUnit place, IReadOnlyList<MonthlyRun> months, string language)
    {
        var of = facts.Months.Select(month => months.FirstOrDefault(run => run.Period == month)).ToList();
        string Words(Bilingual name, decimal value) => $"{name.In(language)} {FigureText.Value(Line(facts, indicator, place, name, value), language)}";
        return new JsonObject
        {
            ["name"] = indicator.Name.In(language),
            ["unit"] = indicator.UnitName.In(language),
            ["values"] = Drawing.Array(of.Select(run => Drawing.Number(run?.Value))),
            ["centre"] = Drawing.Number(months[0].Centre),
            ["lower"] = Drawing.Number(months[0].Lower),
            ["upper"] = Drawing.Number(months[0].Upper),
            ["signals"] = Drawing.Array(of.Select(run => (JsonNode?)(run?.IsSignal ?? false))),
            ["words"] = new JsonObject
            {
                ["centre"] = Words(Centre, months[0].Centre),
                ["lower"] = Words(Lower, months[0].Lower),
                ["upper"] = Words(Upper, months[0].Upper),
                ["signals"] = Drawing.Array(of.Select(run => run is { IsSignal: true } ? (JsonNode?)FigureText.Value(facts.Of(indicator, place, "all", run.Period.ToString()), language) : null)),
            },
        };
    }

    private static Figure Line(YearFacts facts, Indicator indicator, OrgUnit place, Bilingual name, decimal value) =>
        Reckoned.RunLine(facts, indicator, place, name == Centre ? "CENTRE" : name == Lower ? "LOWER" : "UPPER", name, value);

    private static Table Numbers(YearFacts facts, OrgUnit place, IReadOnlyList<(Indicator Indicator, IReadOnlyList<MonthlyRun> Months)> runs) => new(
        "run-charts",
        new("单值控制图的中心线和界限", "Centre lines and limits of the individuals charts"),
        [
            new(new("指标", "Indicator")),
            .. facts.Months.Select(month => new Column(new(month.ToString(), month.ToString()), "", true)),
            new(Centre, "CENTRE", true), new(Lower, "LOWER", true), new(Upper, "UPPER", true),
        ],
        [.. runs.Select(run => (IReadOnlyList<Cell>)
        [
            Cell.Of(new Bilingual($"{run.Indicator.Name.Zh}（{run.Indicator.UnitName.Zh}）", $"{run.Indicator.Name.En} ({run.Indicator.UnitName.En})"), run.Indicator.Code),
            .. facts.Months.Select(month => Cell.Of(facts.Of(run.Indicator, place, "all", month.ToString()))),
            Cell.Of(Line(facts, run.Indicator, place, Centre, run.Months[0].Centre)),
            Cell.Of(Line(facts, run.Indicator, place, Lower, run.Months[0].Lower)),
            Cell.Of(Line(facts, run.Indicator, place, Upper, run.Months[0].Upper)),
        ])]);
}
