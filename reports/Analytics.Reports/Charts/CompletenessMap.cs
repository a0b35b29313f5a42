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

    /// <summary>One row a county.</summary>
    public static Chart Draw(YearFacts facts) => Draw(
        facts, facts.City, [.. facts.Counties.Select(county => new Row(county.ShortName, month => facts.LedgerMonths.Where(ledger => ledger.County == county.Code && ledger.Period == month)))],
        new("各县（区）逐月收到的台账份数", "Ledgers received by county and month"), new("行为县（区）", "Rows are counties"), Numbers(facts));

    /// <summary>One county, one row a ledger.</summary>
    public static Chart OfCounty(YearFacts facts, OrgUnit county)
    {
        IReadOnlyList<Ledger> owed = [.. facts.Ledgers.Where(ledger => facts.LedgerMonths.Any(month => month.Ledger == ledger.Code && month.County == county.Code))];
        return Draw(
            facts, county, [.. owed.Select(ledger => new Row(ledger.Name, month => facts.LedgerMonths.Where(each => each.Ledger == ledger.Code && each.County == county.Code && each.Period == month)))],
            new("各类台账逐月收报情况", "Ledgers received by month"), new("行为台账", "Rows are ledgers"), Tables.ByLedger(facts, county, owed, "completeness"));
    }

    private static Chart Draw(YearFacts facts, OrgUnit place, IReadOnlyList<Row> rows, Bilingual what, Bilingual rowsAre, Table numbers)
    {
        var expected = Reckoned.Expected(facts, place, facts.SinceStart);
        var received = Reckoned.Received(facts, place, facts.SinceStart);
        var missing = Reckoned.Missing(facts, place, facts.SinceStart);
        var late = Reckoned.Late(facts, place, facts.SinceStart);
        return new Chart(
            "completeness",
            "completeness",
            missing.Value > 0
                ? new($"应收台账{expected:v}份，收到{received:v}份，缺{missing:v}份", $"{received:v} of {expected:v} ledger-months came in; {missing:v} {Drawing.Plural(missing, "is", "are")} missing")
                : new($"应收的{expected:v}份台账全部收到", $"All {expected:v} ledger-months came in"),
            new($"{what.Zh}，{place.Name.Zh}，{YearFacts.SpanName(facts.SinceStart).Zh}", $"{what.En}, {place.Name.En}, {YearFacts.SpanName(facts.SinceStart).En}"),
            language => Draw(facts, rows, language),
            numbers,
            new($"{rowsAre.Zh}，列为月份，格中数字为收到的台账份数；缺报的格子用空框标出，退回后未再报的用虚框；右上角为有条目未入库，左上角圆点为有空表或全填零。", $"{rowsAre.En}, columns months; the number is ledgers received; a month with something missing is an empty box, one with something returned a dashed box; a corner at the right marks lines that did not enter, a dot at the left a ledger that says none."),
            new($"迟报{late:v}份计入收到。缺报不是零：缺报月份的数字不进入合计，也不补造。", $"The {late:v} late ones count as received. Missing is not zero: nothing is put in its place."));
    }

    private static JsonObject Draw(YearFacts facts, IReadOnlyList<Row> rows, string language)
    {
        var cells = rows.Select(row => (row.Name, Cells: facts.Months.Select(month => One([.. row.Of(month)])).ToList())).ToList();
        var drawn = cells.SelectMany(row => row.Cells).SelectMany(cell => cell.Marks.Append(cell.State)).Append("complete").ToHashSet();
        return new()
        {
            ["months"] = Drawing.Array(facts.Months.Select(month => (JsonNode?)month.Month.ToString(CultureInfo.InvariantCulture))),
            ["years"] = Drawing.Array(facts.Months.GroupBy(month => month.Year).Select(months => (JsonNode?)new JsonObject
            {
                ["name"] = months.Key.ToString(CultureInfo.InvariantCulture),
                ["from"] = facts.Months.ToList().IndexOf(months.First()),
                ["to"] = facts.Months.ToList().IndexOf(months.Last()),
            })),
            ["rows"] = Drawing.Array(cells.Select(row => (JsonNode?)new JsonObject
            {
                ["name"] = row.Name.In(language),
                ["cells"] = Drawing.Array(row.Cells.Select(cell => (JsonNode?)new JsonObject
                {
                    ["state"] = cell.State,
                    ["words"] = cell.Words,
                    ["marks"] = Drawing.Array(cell.Marks.Select(mark => (JsonNode?)mark)),
                })),
            })),
            ["legend"] = Drawing.Array(Legend.Where(entry => drawn.Contains(entry.State)).Select(entry => (JsonNode?)new JsonObject { ["state"] = entry.State, ["words"] = entry.Words.In(language) })),
        };
    }

    private static (string State, string Words, IReadOnlyList<string> Marks) One(IReadOnlyList<LedgerMonth> ledgers)
    {
        var owed = ledgers.Where(ledger => ledger.Expected).ToList();
        var received = owed.Count(ledger => !ledger.IsMissing);
        var state = owed switch
        {
            [] => ledgers.Count > 0 ? "not_due" : "none",
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

    /// <param name="Of">The ledger-months that a cell of the row stands for.</param>
    private sealed record Row(Bilingual Name, Func<Period, IEnumerable<LedgerMonth>> Of);
}
