using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Charts;

/// <summary>How it grew: one additive indicator cumulated since the start, by cohort.</summary>
internal static class CumulativeLines
{
    public static Chart Draw(YearFacts facts, Indicator indicator)
    {
        var total = facts.Of(indicator, facts.City, "all", facts.SinceStart);
        var name = indicator.Name;
        return new Chart(
            "cumulative",
            "lines",
            new($"{YearFacts.Month(facts.Months[0].ToString()).Zh}以来累计{name.Zh}{total:u}", $"{name.En} since {YearFacts.Month(facts.Months[0].ToString()).En}: {total:n}"),
            new($"{name.Zh}累计（{indicator.UnitName.Zh}），按派驻类型，{facts.City.Name.Zh}，{YearFacts.SpanName(facts.SinceStart).Zh}", $"{name.En}, cumulative ({indicator.UnitName.En}), by cohort, {facts.City.Name.En}, {YearFacts.SpanName(facts.SinceStart).En}"),
            language => Draw(facts, indicator, language),
            Numbers(facts, indicator),
            new("每类单位一条折线，从首月累计到年末，线末标出累计数。", "One line a cohort, cumulated from the first month to the year's end, its total at the end."),
            new($"折线从该类单位首次有记录的月份画起；数据表列出每月新增数。", $"A line begins in the first month with an entry; the data table gives each month's addition."));
    }

    private static JsonObject Draw(YearFacts facts, Indicator indicator, string language)
    {
        var cohorts = YearFacts.Cohorts.Where(cohort => facts.Of(indicator, facts.City, cohort, facts.SinceStart).IsStated).ToList();
        var most = cohorts.Max(cohort => facts.Of(indicator, facts.City, cohort, facts.SinceStart).Value ?? 0);
        var axis = Drawing.Axis(indicator, most, language);
        return new JsonObject
        {
            ["axis"] = axis.Name.In(language),
            ["months"] = Drawing.Months(facts),
            ["series"] = Drawing.Array(cohorts.Select(cohort => (JsonNode?)new JsonObject
            {
                ["name"] = Drawing.Cohort(cohort).In(language),
                ["cohort"] = cohort,
                ["values"] = Drawing.Array(Cumulated(facts, indicator, cohort).Select(value => Drawing.Number(value / axis.Divisor))),
                ["words"] = FigureText.Number(facts.Of(indicator, facts.City, cohort, facts.SinceStart), language),
            })),
        };
    }

    private static IEnumerable<decimal?> Cumulated(YearFacts facts, Indicator indicator, string cohort)
    {
        decimal? sum = null;
        foreach (var month in facts.Months)
        {
            var value = facts.Of(indicator, facts.City, cohort, month.ToString()).Value;
            sum = value is null ? sum : (sum ?? 0) + value;
            yield return sum;
        }
    }

    private static Table Numbers(YearFacts facts, Indicator indicator) => new(
        "cumulative",
        new($"{indicator.Name.Zh}，逐月（{indicator.UnitName.Zh}）", $"{indicator.Name.En} by month ({indicator.UnitName.En})"),
        [new(new("月份", "Month")), .. YearFacts.Cohorts.Append("all").Select(cohort => new Column(Drawing.Cohort(cohort), cohort, true))],
        [
            .. facts.Months.Select(month => month.ToString()).Append(facts.SinceStart).Select(span => (IReadOnlyList<Cell>)
            [
                Cell.Of(span == facts.SinceStart ? new("累计", "Since the start") : new Bilingual(span, span), $"{indicator.Code} · {span}"),
                .. YearFacts.Cohorts.Append("all").Select(cohort => Cell.Of(facts.Of(indicator, facts.City, cohort, span))),
            ]),
        ]);
}
