using System.Globalization;
using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
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
        ("returned", new("退回后未再报", "returned, still out")),
        ("not_due", new("未到期", "not yet due")),
        ("none", new("当月无应报", "nothing due")),
        ("partial", new("有条目未入库", "some lines did not enter")),
        ("nil", new("有空表或全填零", "some say none")),
    ];

    public static Chart Draw(YearFacts facts)
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
            new($"各县（区）逐月收到的台账份数，{facts.City.Name.Zh}，{YearFacts.SpanName(facts.SinceStart).Zh}", $"Ledgers received by county and month, {facts.City.Name.En}, {YearFacts.SpanName(facts.SinceStart).En}"),
            language => Draw(facts, language),
            Numbers(facts),
            new("行为县（区），列为月份，格中数字为收到的台账份数；缺报的格子用空框标出，退回后未再报的用虚框；右上角为有条目未入库，左上角圆点为有空表或全填零。", "Rows are counties, columns months; the number is ledgers received; a month with something missing is an empty box, one with something returned a dashed box; a corner at the right marks lines that did not enter, a dot at the left a ledger that says none."),
            new($"迟报{late:v}份计入收到。缺报不是零：缺报月份的数字不进入合计，也不补造。", $"The {late:v} late ones count as received. Missing is not zero: nothing is put in its place."));
    }

    private static JsonObject Draw(YearFacts facts, string language)
    {
        var cells = facts.Counties.ToDictionary(county => county, county => facts.Months.Select(month => One(facts, county, month)).ToList());
        var drawn = cells.Values.SelectMany(row => row).SelectMany(cell => cell.Marks.Append(cell.State)).Append("complete").ToHashSet();
        return new()
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
                ["cells"] = Drawing.Array(cells[county].Select(cell => (JsonNode?)new JsonObject
                {
                    ["state"] = cell.State,
                    ["words"] = cell.Words,
                    ["marks"] = Drawing.Array(cell.Marks.Select(mark => (JsonNode?)mark)),
                })),
            })),
            ["legend"] = Drawing.Array(Legend.Where(entry => drawn.Contains(entry.State)).Select(entry => (JsonNode?)new JsonObject { ["state"] = entry.State, ["words"] = entry.Words.In(language) })),
        };
    }

    private static (string State, string Words, IReadOnlyList<string> Marks) One(YearFacts facts, OrgUnit county, Period month)
    {
        var owed = facts.Owed(county, month.ToString()).ToList();
        var received = owed.Count(ledger => !ledger.IsMissing);
        var state = owed switch
        {
            [] => facts.LedgerMonths.Any(ledger => ledger.County == county.Code && ledger.Period == month) ? "not_due" : "none",
            _ when owed.Exists(ledger => ledger.State == "missing") => "missing",
            _ when owed.Exists(ledger => ledger.State == "returned") => "returned",
            _ when owed.Exists(ledger => ledger.State == "late") => "late",
            _ => "complete",
        };
        var words = owed.Count == 0 ? "" : received < owed.Count ? FormattableString.Invariant($"{received}/{owed.Count}") : FormattableString.Invariant($"{received}");
        return (state, words, [.. owed.Exists(ledger => ledger.Content == "partial") ? ["partial"] : Array.Empty<string>(), .. owed.Exists(ledger => ledger.SaysNone) ? ["nil"] : Array.Empty<string>()]);
    }

    private static Table Numbers(YearFacts facts) => new(
        "completeness",
        new("各县（区）台账收报情况（份）", "Ledgers by county (ledger-months)"),
        [
            new(new("县（区）", "County")),
            .. facts.Months.Select(month => new Column(new(month.ToString(), month.ToString()), "COV_RECEIVED", true)),
            new(new("应收", "Expected"), "COV_EXPECTED", true), new(new("收到", "Received"), "COV_RECEIVED", true),
            new(new("迟报", "Late"), "COV_LATE", true), new(new("未报", "Missing"), "COV_MISSING", true),
            new(new("其中退回未再报", "Of these returned"), "COV_RETURNED", true), new(new("部分入库", "In part"), "COV_PARTIAL", true), new(new("空表或填零", "Saying none"), "COV_NONE", true),
        ],
        [.. facts.Counties.Append(facts.City).Select(unit => (IReadOnlyList<Cell>)
        [
            Cell.Of(unit == facts.City ? new("合计", "All counties") : unit.Name, unit.Code),
            .. facts.Months.Select(month => Cell.Of(Reckoned.Received(facts, unit, month.ToString()))),
            Cell.Of(Reckoned.Expected(facts, unit, facts.SinceStart)), Cell.Of(Reckoned.Received(facts, unit, facts.SinceStart)),
            Cell.Of(Reckoned.Late(facts, unit, facts.SinceStart)), Cell.Of(Reckoned.Missing(facts, unit, facts.SinceStart)),
            Cell.Of(Reckoned.Returned(facts, unit, facts.SinceStart)), Cell.Of(Reckoned.Partial(facts, unit, facts.SinceStart)), Cell.Of(Reckoned.SayingNone(facts, unit, facts.SinceStart)),
        ])]);
}
