using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Charts;

/// <summary>Which county owes which ledger: received of those due, coloured by whether they came on time, late or not.</summary>
internal static class LedgerCountyMap
{
    private static readonly (int? Step, Bilingual Words)[] Legend =
    [
        (1, new("全部按时收到", "all on time")),
        (0, new("全部收到，有迟报", "all in, some late")),
        (-1, new("有缺报", "some missing")),
        (-2, new("有退回后未再报", "some returned and still out")),
        (null, new("无应报", "none due")),
    ];

    public static Chart Draw(YearFacts facts)
    {
        var ledgers = facts.Ledgers.Where(ledger => facts.CoverageOf(month => month.Ledger == ledger.Code, facts.City, facts.SinceStart).Expected > 0).ToList();
        var steps = ledgers.SelectMany(ledger => facts.Counties.Select(county => Step(facts, ledger, county))).ToList();
        var all = Reckoned.Count(facts, "LEDGERS_OF_COUNTIES", new("各县（区）应报的台账", "ledgers that counties owe"), new("本", "ledgers"), steps.Count(step => step is not null));
        var whole = Reckoned.Count(facts, "LEDGERS_ON_TIME", new("各月全部按时收到的台账", "ledgers of which every month came on time"), new("本", "ledgers"), steps.Count(step => step == 1));
        return new Chart(
            "ledgers-by-county",
            "heat",
            whole.Value == all.Value
                ? new($"各县（区）的各类台账全部按时收到", $"Every ledger of every county came on time")
                : new($"各县（区）应报的{all:v}本台账中，{whole:v}本各月全部按时收到", $"Of {all:v} ledgers that counties owe, {whole:v} came on time every month"),
            new($"收到份数/应收份数，按台账和县（区），{facts.City.Name.Zh}，{YearFacts.SpanName(facts.SinceStart).Zh}", $"Received/due, by ledger and county, {facts.City.Name.En}, {YearFacts.SpanName(facts.SinceStart).En}"),
            language => Draw(facts, ledgers, language),
            Numbers(facts, ledgers),
            new("行为台账，列为县（区），格中为收到份数和应收份数；蓝色为各月全部按时，灰色有迟报，橙色有缺报。", "Rows are ledgers, columns counties; each cell has received and due. Blue is all on time, grey some late, orange some missing."),
            new($"迟报的计入收到；退回后未再报的计入缺报。", $"Late ones count as received; those returned and not sent again count as missing."))
        {
            NarrowPixels = 180 + (48 * facts.Counties.Count),
        };
    }

    /// <summary>1 all on time, 0 some late, −1 some missing, −2 some returned and still out; <c>null</c> where none was due.</summary>
    private static int? Step(YearFacts facts, Ledger ledger, OrgUnit county)
    {
        var owed = facts.Owed(county, facts.SinceStart).Where(month => month.Ledger == ledger.Code).ToList();
        return owed.Count == 0 ? null
            : owed.Exists(month => month.State == "returned") ? -2
            : owed.Exists(month => month.IsMissing) ? -1
            : owed.Exists(month => month.State == "late") ? 0 : 1;
    }

    private static JsonObject Draw(YearFacts facts, List<Ledger> ledgers, string language) => new()
    {
        ["marked"] = null,
        ["columns"] = Drawing.Array(facts.Counties.Select(county => (JsonNode?)county.ShortName.In(language))),
        ["legend"] = Drawing.Array(Legend.Select(entry => (JsonNode?)new JsonObject { ["step"] = entry.Step, ["words"] = entry.Words.In(language) })),
        ["groups"] = Drawing.Array([new JsonObject
        {
            ["name"] = new Bilingual("台账", "Ledger").In(language),
            ["rows"] = Drawing.Array(ledgers.Select(ledger => (JsonNode?)new JsonObject
            {
                ["name"] = ledger.Name.In(language),
                ["unit"] = "",
                ["cells"] = Drawing.Array(facts.Counties.Select(county => (JsonNode?)new JsonObject { ["words"] = Words(facts, ledger, county), ["step"] = Step(facts, ledger, county) })),
            })),
        }]),
    };

    private static string Words(YearFacts facts, Ledger ledger, OrgUnit county)
    {
        var coverage = facts.CoverageOf(month => month.Ledger == ledger.Code, county, facts.SinceStart);
        return coverage.Expected == 0 ? "" : FormattableString.Invariant($"{coverage.Received}/{coverage.Expected}");
    }

    private static Table Numbers(YearFacts facts, List<Ledger> ledgers) => new(
        "ledgers-by-county",
        new("各类台账收报情况，按县（区）（收到/应收，份）", "Ledgers by county (received/due, ledger-months)"),
        [new(new("台账", "Ledger")), .. facts.Counties.Select(county => new Column(county.ShortName, county.Code, true)), new(new("全市", "City"), facts.City.Code, true)],
        [.. ledgers.Select(ledger => (IReadOnlyList<Cell>)
        [
            Cell.Of(ledger.Name, ledger.Code),
            .. facts.Counties.Append(facts.City).Select(unit => Reckoned.Received(facts, unit, facts.SinceStart, ledger)).Select(figure => figure.Coverage.Expected == 0 ? Cell.Of(new Bilingual("无应报", "none due")) : Tables.Coverage(figure)),
        ])]);
}
