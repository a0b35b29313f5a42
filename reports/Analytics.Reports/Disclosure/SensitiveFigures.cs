using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Disclosure;

/// <summary>Printed figures as sums of atoms of the indicators that are under disclosure control.</summary>
internal sealed class SensitiveFigures(YearFacts facts)
{
    // The share with its Wilson interval and the plain ratio print the same numerator.
    private const string SharePromoted = "PER_PROMOTED_RATE";

    private readonly Dictionary<string, Indicator> _catalogue = facts.Catalogue.Concat(facts.Unfilled).ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);

    /// <summary>The sums that these figures print; figures about nothing sensitive print none.</summary>
    public IReadOnlyList<PrintedSum> Sums(IEnumerable<Figure> figures) => [.. figures.Where(figure => figure.IsStated).SelectMany(SumsOf)];

    /// <summary>What earlier releases printed and held back, as sums of the same atoms: also figures that this release has not, as the months of its year or last year's total.</summary>
    public EarlierSums Earlier(PastReleases past)
    {
        var shares = facts.PromotionShares.Join(facts.Counties, share => share.County, county => county.Code, (share, county) => Reckoned.Share(facts with { HeldBack = new HashSet<FigureId>() }, county, share))
            .ToDictionary(figure => figure.Id);
        var printed = past.ValuesOf(Codes(shares)).Select(said => (Figure: Now(said.Figure, shares), said.Value))
            .Where(said => said.Figure is not null && said.Figure.Value == said.Value).Select(said => said.Figure!).DistinctBy(figure => figure.Id);
        var heldBack = past.HeldBack.Select(id => Now(id, shares)).OfType<Figure>();
        return new(Sums(printed), [.. Sums(heldBack).Where(sum => sum.Need is not null)], past.HeldBack);
    }

    private List<string> Codes(Dictionary<FigureId, Figure> shares)
    {
        var controlled = _catalogue.Values.Where(indicator => indicator.IsUnderControl).Select(indicator => indicator.Code).ToHashSet(StringComparer.Ordinal);
        return controlled.Count == 0 ? [] : [
            .. controlled,
            .. _catalogue.Values.Where(indicator => indicator.Numerator.Concat(indicator.Denominator).Any(controlled.Contains)).Select(indicator => indicator.Code),
            .. shares.Keys.Select(id => id.Indicator).Distinct()];
    }

    /// <summary>A figure as it is by this build; a sum over months that the marts hold no row of is added up. <c>null</c> where the build cannot tell.</summary>
    private Figure? Now(FigureId id, Dictionary<FigureId, Figure> shares)
    {
        if ((facts.Outcomes.GetValueOrDefault(id) ?? shares.GetValueOrDefault(id)) is { } figure)
        {
            return figure;
        }

        var (first, last) = id.Period;
        if (_catalogue.GetValueOrDefault(id.Indicator) is not { Aggregation: "sum", IsUnderControl: true } || first < facts.Months[0] || last > facts.Months[^1])
        {
            return null;
        }

        var months = Period.Range(first, last).Select(month => facts.Outcomes.GetValueOrDefault(id with { Span = month.ToString() })).OfType<Figure>().Where(month => month.IsStated).ToList();
        return months.Count == 0 ? null : months[0] with { Id = id, Value = months.Sum(month => month.Value), Low = null, High = null };
    }

    private IEnumerable<PrintedSum> SumsOf(Figure figure)
    {
        var indicator = figure.Basis switch
        {
            FigureBasis.Outcome => _catalogue.GetValueOrDefault(figure.Id.Indicator),
            FigureBasis.PromotionShare => _catalogue.GetValueOrDefault(SharePromoted),
            _ => null,
        };
        if (indicator is null)
        {
            return [];
        }

        return indicator.Aggregation == "ratio"
            ? [.. Part(figure, indicator.Numerator, figure.Numerator), .. Part(figure, indicator.Denominator, figure.Denominator)]
            : Part(figure, [indicator.Code], figure.Value);
    }

    private IEnumerable<PrintedSum> Part(Figure figure, IReadOnlyList<string> codes, decimal? value)
    {
        var indicators = codes.Select(code => _catalogue.GetValueOrDefault(code)).OfType<Indicator>().ToList();
        if (value is not { } sum || !indicators.Exists(indicator => indicator.IsUnderControl))
        {
            yield break;
        }

        yield return new(figure.Id, [.. indicators.SelectMany(indicator => Atoms(figure, indicator))], sum, Need(figure, indicators, sum));
    }

    // Nought points at nobody; the threshold of a sum of several indicators is the highest of theirs.
    private Protection? Need(Figure figure, List<Indicator> indicators, decimal value) =>
        indicators.Max(indicator => indicator.SuppressBelow) is { } threshold && value > 0 && value < threshold ? Protection.OfCount(value, threshold)
        : value > 0 && facts.Dominated.Contains(figure.Id) ? Protection.OfAmount(value)
        : null;

    private IEnumerable<Atom> Atoms(Figure figure, Indicator indicator) =>
        from county in figure.OrgUnit == facts.City ? facts.Counties.Select(county => county.Code) : [figure.Id.OrgUnit]
        from cohort in figure.Id.Cohort == "all" ? YearFacts.Cohorts : [figure.Id.Cohort]
        from time in Times(figure.Id with { Indicator = indicator.Code, OrgUnit = county, Cohort = cohort }, indicator.Aggregation)
        select new Atom(indicator.Code, county, cohort, time);

    private IEnumerable<string> Times(FigureId part, string aggregation) => aggregation switch
    {
        "sum" => Period.Range(part.Period.First, part.Period.Last).Select(month => month.ToString()),
        "stock" => [LastReported(part)],
        _ => [part.Span],
    };

    // A stock of a span is what the county last reported in it, which may be older than the span's last month.
    private string LastReported(FigureId part) =>
        Period.Range(part.Period.First, part.Period.Last).Reverse().Select(month => month.ToString())
            .FirstOrDefault(month => facts.Outcomes.GetValueOrDefault(part with { Span = month })?.Value is not null, part.Span);
}
