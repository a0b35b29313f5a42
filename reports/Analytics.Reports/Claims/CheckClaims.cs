using Analytics.Reports.Releases;
using Analytics.Vocabulary;
using Analytics.Vocabulary.Numbers;
using Analytics.Warehouse;
using Analytics.Warehouse.Indicators;
using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Claims;

/// <summary>
/// Holds every number of a text against the current build of a home: reads the text (<see cref="ReadClaims"/>), finds the figure that each claim means, and judges
/// (<see cref="Judgement"/>). Dates, ranks and names that hold digits are in the answer too, as what they are.
/// </summary>
public sealed class CheckClaims : IDisposable
{
    private readonly Home _home;
    private readonly IReadOnlyList<Indicator> _indicators;
    private readonly HeldFigures _held;
    private readonly ReadClaims _reader;
    private readonly IndicatorSums _sums;
    private readonly ClaimSpans _spans;

    /// <param name="year">The year in which the texts were written, where a person says it: 今年 and 一年来 are about that year.</param>
    /// <exception cref="Analytics.Warehouse.Marts.NotBuiltException">The home has no build yet.</exception>
    public CheckClaims(Home home, WarehouseOptions options, int? year)
    {
        (_home, _indicators) = (home, IndicatorCatalogue.ReadIndicators(options));
        _held = HeldFigures.Open(home);
        (_reader, _sums, _spans) = (new(_indicators, _held.Register), new(_indicators), new(_held.Spans, year));
    }

    /// <summary>Every number of the text in its order, each with its verdict and the reason for it.</summary>
    public IReadOnlyList<Claim> Check(string text) => Check(text, []);

    /// <param name="links">Stretches of the text that are known to be of a figure.</param>
    /// <inheritdoc cref="Check(string)"/>
    public IReadOnlyList<Claim> Check(string text, IReadOnlyList<FigureLink> links)
    {
        IReadOnlyList<ReadClaim> claims = [.. _reader.Read(text).Select(claim => Linked(claim, links))];
        var meant = claims.Where(claim => claim.Indicator is not null).ToList();
        var outcomes = _held.Outcomes([.. meant.Select(claim => claim.Indicator!.Code).Distinct()], [.. meant.Select(claim => claim.Place?.Code).OfType<string>().Where(code => code.Length == 6).Distinct()]);
        return [.. claims.Select((claim, at) => Judged(claim, TextContradictions.PartAboveWhole(claims, at) ?? TextContradictions.SumNotToBeMade(claims, at, _sums), TextContradictions.Elsewhere(claims, at), outcomes))];
    }

    /// <summary>The checked text as one page that needs nothing beside it.</summary>
    public string Page(string title, string text, IReadOnlyList<Claim> claims, string language) =>
        new ClaimPage(_indicators, _held.BuildId, new ReleaseRegister(_home).DataLabel()).Write(title, text, claims, language);

    public void Dispose() => _held.Dispose();

    private ReadClaim Linked(ReadClaim claim, IReadOnlyList<FigureLink> links)
    {
        if (claim.CountsNothing is not null || links.FirstOrDefault(link => link.Start < claim.End && claim.Start < link.End) is not { } link || FigureId.TryParse(link.Figure) is not { } id)
        {
            return claim;
        }

        var indicator = _indicators.FirstOrDefault(indicator => indicator.Code == id.Indicator);
        var coverage = CoverageCounts.Query(id) is null ? null : id;
        return indicator is null && coverage is null ? claim
            : claim with { Indicator = indicator, Coverage = coverage, Rival = null, Place = PlaceOf(id), Period = id.Span, Cohort = id.Cohort, IsPart = false, IsTotal = false, IsLinked = true };
    }

    private NamedPlace PlaceOf(FigureId id) => new(_held.Register.FirstOrDefault(place => place.Code == id.OrgUnit).Name ?? id.OrgUnit, id.OrgUnit, 0);

    private Claim Judged(ReadClaim claim, Bilingual? contradiction, Bilingual? elsewhere, IReadOnlyDictionary<string, HeldValue> outcomes)
    {
        if (claim.CountsNothing is { } what)
        {
            return claim.Unchecked with { Verdict = Verdict.NotAClaim, Reason = ClaimReasons.CountsNothing(what) };
        }

        var judged = Against(claim, outcomes);
        return contradiction is not null ? judged with { Verdict = Verdict.Contradicted, Reason = contradiction }
            : elsewhere is not null && judged.Verdict == Verdict.NoData ? judged with { Verdict = Verdict.Ambiguous, Reason = elsewhere }
            : judged;
    }

    private Claim Against(ReadClaim claim, IReadOnlyDictionary<string, HeldValue> outcomes)
    {
        if (claim.Coverage is { } coverage)
        {
            return AgainstCoverage(claim, coverage);
        }

        Claim Without(Bilingual reason) => claim.Unchecked with { Verdict = Verdict.NoData, Reason = reason };
        if (claim.Indicator is not { } indicator)
        {
            return Without(ClaimReasons.NoIndicator);
        }

        if (indicator.NotCollected is not null)
        {
            return Without(ClaimReasons.NotCollected(indicator));
        }

        if (claim.Place?.Code is not { } place)
        {
            return Without(ClaimReasons.NoPlace(claim.Place));
        }

        if (indicator.Aggregation == Aggregation.Rule)
        {
            return _held.Parameter(indicator.Code, place) is { } parameter
                ? WithVerdict(claim, parameter, $"{indicator.Code}.{place}", $"analytics query \"select * from parameters where indicator_code = '{indicator.Code}'\"", null)
                : Without(ClaimReasons.NoParameter(indicator, claim.Place));
        }

        if (indicator.IsOfVillagesOnly && place.Length == 6 && !claim.IsLinked)
        {
            return Without(ClaimReasons.VillagesOnly(indicator, claim.Place));
        }

        var (span, assumed) = _spans.Of(claim.Period, indicator.Aggregation);
        if (span is null)
        {
            return Without(ClaimReasons.NoSpan(claim.Period));
        }

        return place.Length == 6 ? AgainstOutcome(claim, place, span, assumed, outcomes) : AgainstEntries(claim, place, span, assumed);
    }

    /// <summary>The cohort's figure where the words name a cohort and it has a value, else that of all.</summary>
    private static Claim AgainstOutcome(ReadClaim claim, string place, string span, Bilingual? assumed, IReadOnlyDictionary<string, HeldValue> outcomes)
    {
        string Id(string cohort) => new FigureId(claim.Indicator!.Code, place, cohort, span).ToString();
        var cohort = outcomes.GetValueOrDefault(Id(claim.Cohort)) is { Value: not null } ? claim.Cohort : "all";
        var held = outcomes.GetValueOrDefault(Id(cohort));
        return held is { Value: not null }
            ? WithVerdict(claim, held, Id(cohort), $"analytics trace {Id(cohort)}", assumed)
            : claim.Unchecked with { Verdict = Verdict.NoData, Reason = ClaimReasons.NoValue(claim.Indicator!, Id(cohort), held?.State ?? WhyNone(claim.Indicator!)) };
    }

    private Claim AgainstEntries(ReadClaim claim, string place, string span, Bilingual? assumed)
    {
        var id = new FigureId(claim.Indicator!.Code, place, "all", span);
        var (first, last) = (id.Period.First.ToString(), id.Period.Last.ToString());
        return _held.OfUnit(claim.Indicator!, place, first, last) is { } held
            ? WithVerdict(claim, held, id.ToString(), $"analytics query \"select * from measures where indicator_code = '{claim.Indicator!.Code}' and {HeldFigures.Within(place)}\"", assumed)
            : claim.Unchecked with { Verdict = Verdict.NoData, Reason = ClaimReasons.NoValue(claim.Indicator!, id.ToString(), WhyNone(claim.Indicator!)) };
    }

    private Claim AgainstCoverage(ReadClaim claim, FigureId coverage)
    {
        var statement = CoverageCounts.Query(coverage)!;
        var counted = _held.Counted(statement);
        var verdict = Judgement.Of(claim.Amount, counted, counted, counted);
        return claim.Unchecked with
        {
            Verdict = verdict,
            Warehouse = new(counted, counted, counted, coverage.ToString(), $"analytics query \"{statement}\""),
            Reason = ClaimReasons.OfCoverage(verdict, claim, counted, coverage),
        };
    }

    private static string? WhyNone(Indicator indicator) => indicator.Source?.ElectiveColumn is null ? null : "not_collected";

    private static Claim WithVerdict(ReadClaim claim, HeldValue held, string figure, string trace, Bilingual? assumed)
    {
        var verdict = Judgement.Of(claim.Amount, held.Value!.Value, held.Low, held.High);
        var warehouse = new ClaimedFigure(TrailingZeros.Trimmed(held.Value.Value), TrailingZeros.Trimmed(held.Low), TrailingZeros.Trimmed(held.High), figure, trace);
        // Where two indicators fit as well, only the one that the warehouse bears out is believed.
        return claim.Rival is { } rival && verdict != Verdict.Supported
            ? claim.Unchecked with { Verdict = Verdict.Ambiguous, Warehouse = warehouse, Reason = ClaimReasons.Rivals(claim.Indicator!, rival) }
            : claim.Unchecked with { Verdict = verdict, Warehouse = warehouse, Reason = ClaimReasons.Of(verdict, claim, held, figure, assumed) };
    }
}
