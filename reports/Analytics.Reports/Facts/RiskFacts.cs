using Analytics.Reports.Figures;
using Analytics.Reports.Risks;
using Analytics.Vocabulary;
using Analytics.Warehouse.Lineage;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Facts;

/// <summary>The newest list of villages at risk that a year holds, with what became of those before, and the card of its model or rule.</summary>
internal sealed record RiskFacts(RiskListing List, IReadOnlyList<RiskCardLine> Card)
{
    private static readonly Bilingual Villages = new("个村", "villages");

    /// <summary>The list of the last quarter up to the year's end; <c>null</c> where none was made.</summary>
    public static RiskFacts? Read(MartReader marts, int year)
    {
        var periods = marts.Has("risk_list") ? RiskReading.Periods(marts) : [];
        if (periods.LastOrDefault(period => string.CompareOrdinal(period[..4], FormattableString.Invariant($"{year:0000}")) <= 0) is not { } newest)
        {
            return null;
        }

        // The card is that of the newest list of all.
        return new(RiskReading.List(marts, newest), newest == periods[^1] ? RiskReading.Card(marts) : []);
    }

    /// <summary>Sentences taken word for word from the marts, numbers and all.</summary>
    public IEnumerable<string> Quotations => List.ToVisit.SelectMany(village => new[] { village.Up, village.Down, village.Change }).Concat(List.NotJudged.Select(village => village.Why)).Concat(List.Decision.Refusals)
        .Concat(Card.SelectMany(line => new[] { line.Label, line.Text })).OfType<Bilingual>().SelectMany(words => new[] { words.Zh, words.En });

    public Figure Capacity(YearFacts facts) => Count(facts, "RISK_CAPACITY", new("可走访名额", "villages that can be visited"), List.Capacity);

    public Figure ToVisit(YearFacts facts) => Count(facts, "RISK_TO_VISIT", new("列入走访的村", "villages to visit"), List.ToVisit.Count);

    public Figure Tied(YearFacts facts) => Count(facts, "RISK_TIED", new("末位并列的村", "villages that tie for the last place"), List.ToVisit.Count(village => village.IsTied));

    public Figure Watched(YearFacts facts) => Count(facts, "RISK_WATCHED", new("列入关注的村", "villages on watch"), List.Watched);

    public Figure NotJudged(YearFacts facts) => Count(facts, "RISK_NOT_JUDGED", new("不作判断的村", "villages not judged"), List.NotJudged.Count);

    /// <summary>Points of the rule, or the calibrated chance where a model decides.</summary>
    public Figure Measure(RiskEntry village) => village.Chance is { } chance
        ? Of("RISK_CHANCE", new("下降的概率", "chance of a decline"), "share", new("", ""), Unit(village), chance)
        : Of("RISK_POINTS", new("规则得分", "points of the rule"), "point", new("分", "points"), Unit(village), village.Points);

    public Figure Place(RiskEntry village) => Of("RISK_PLACE", new("名单上的位次", "place on the list"), "rank", new("", ""), Unit(village), village.Place);

    private static OrgUnit Unit(RiskEntry village) => new(village.OrgUnitCode, new(village.Name, village.Name), "village", 0);

    private Figure Count(YearFacts facts, string code, Bilingual name, int count) => Of(code, name, "village", Villages, facts.City, count);

    private Figure Of(string code, Bilingual name, string unit, Bilingual unitName, OrgUnit place, decimal? value) =>
        new(new FigureId(code, place.Code, "all", List.Period), new Indicator(code, "Risks", name, name, unit, unitName, "estimate", "", "year", 0), place, value is null ? FigureState.NotEnough : FigureState.Stated)
        {
            Value = value,
            Low = value,
            High = value,
            Basis = FigureBasis.Risk,
        };
}
