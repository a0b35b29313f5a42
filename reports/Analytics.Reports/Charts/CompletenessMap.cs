using System.Globalization;
using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Figures;
using Analytics.Reports.Publications.AnnualStatistics;
using Analytics.Vocabulary;

namespace Analytics.Reports.Charts;

/// <summary>Can the reports bear the claim: what came in on time, late or not at all, by county and month.</summary>
internal static class CompletenessMap
{
    private static readonly (string State, Bilingual Words)[] Legend =
    [
        ("complete", new("按时收齐", "all in on time")),
        ("late", new("收齐，有迟报", "all in, some late")),
        ("missing", new("有缺报（收到/应收）", "some missing (received/expected)")),
        ("none", new("当月无应报", "nothing due")),
    ];

    public static Chart Draw(AnnualFacts facts)
    {
        var expected = Reckoned.Expected(facts, facts.City, facts.SinceStart);
        var received = Reckoned.Received(facts, facts.City, facts.SinceStart);
        var missing = Reckoned.Missing(facts, facts.City, facts.SinceStart);
        var late = Reckoned.Late(facts, facts.City, facts.SinceStart);
        return new Chart(
            "completeness",
            "completeness",
            missing.Value > 0
                ? new($"应收台账{expected:v}份，收到{received:v}份，缺{missing:v}份", $"{received:v} of {expected:v} ledger-months came in; {missing:v} {Drawing.Plural(missing, "is", "are")} missing")
                : new($"应收的{expected:v}份台账全部收到", $"All {expected:v} ledger-months came in"),
            new($"各县（区）逐月收到的台账份数，{facts.City.Name.Zh}，{AnnualFacts.SpanName(facts.SinceStart).Zh}", $"Ledgers received by county and month, {facts.City.Name.En}, {AnnualFacts.SpanName(facts.SinceStart).En}"),
            language => Draw(facts, language),
            Numbers(facts),
            new("行为县（区），列为月份，格中数字为收到的台账份数；缺报的格子用空框标出。", "Rows are counties, columns months; the number is ledgers received; a month with something missing is an empty box."),
            new($"迟报{late:v}份计入收到。缺报不是零：缺报月份的数字不进入合计，也不补造。", $"The {late:v} late ones count as received. Missing is not zero: nothing is put in its place."));
    }

    private static JsonObject Draw(AnnualFacts facts, string language) => new()
    {
        ["months"] = Drawing.Array(facts.Months.Select(month => (JsonNode?)month.Month.ToString(CultureInfo.InvariantCulture))),
        ["years"] = Drawing.Array(facts.Months.GroupBy(month => month.Year).Select(months => (JsonNode?)new JsonObject
        {
            ["name"] = months.Key.ToString(CultureInfo.InvariantCulture),
            ["from"] = facts.Months.ToList().IndexOf(months.First()),
            ["to"] = facts.Months.ToList().IndexOf(months.Last()),
        })),
        ["rows"] = Drawing.Array(facts.Counties.Select(county => (JsonNode?)new JsonObject
        {
            ["name"] = county.ShortName.In(language),
            ["cells"] = Drawing.Array(facts.Months.Select(month => (JsonNode?)One(facts.CoverageOf(_ => true, county, month.ToString())))),
        })),
        ["legend"] = Drawing.Array(Legend.Select(entry => (JsonNode?)new JsonObject { ["state"] = entry.State, ["words"] = entry.Words.In(language) })),
    };

    private static JsonObject One(Coverage coverage) => coverage switch
    {
        { Expected: 0 } => new() { ["state"] = "none", ["words"] = "" },
        { Missing: > 0 } => new() { ["state"] = "missing", ["words"] = FormattableString.Invariant($"{coverage.Received}/{coverage.Expected}") },
        { Late: > 0 } => new() { ["state"] = "late", ["words"] = FormattableString.Invariant($"{coverage.Received}") },
        _ => new() { ["state"] = "complete", ["words"] = FormattableString.Invariant($"{coverage.Received}") },
    };

    private static Table Numbers(AnnualFacts facts) => new(
        "completeness",
        new("各县（区）台账收报情况（份）", "Ledgers by county (ledger-months)"),
        [
            new(new("县（区）", "County")),
            .. facts.Months.Select(month => new Column(new(month.ToString(), month.ToString()), "COV_RECEIVED", true)),
            new(new("应收", "Expected"), "COV_EXPECTED", true), new(new("收到", "Received"), "COV_RECEIVED", true),
            new(new("迟报", "Late"), "COV_LATE", true), new(new("未报", "Missing"), "COV_MISSING", true),
        ],
        [.. facts.Counties.Append(facts.City).Select(unit => (IReadOnlyList<Cell>)
        [
            Cell.Of(unit == facts.City ? new("合计", "All counties") : unit.Name, unit.Code),
            .. facts.Months.Select(month => Cell.Of(Reckoned.Received(facts, unit, month.ToString()))),
            Cell.Of(Reckoned.Expected(facts, unit, facts.SinceStart)), Cell.Of(Reckoned.Received(facts, unit, facts.SinceStart)),
            Cell.Of(Reckoned.Late(facts, unit, facts.SinceStart)), Cell.Of(Reckoned.Missing(facts, unit, facts.SinceStart)),
        ])]);
}
