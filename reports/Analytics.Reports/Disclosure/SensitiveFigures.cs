using Analytics.Reports.Facts;
using Analytics.Reports.Figures;

namespace Analytics.Reports.Disclosure;

/// <summary>Printed figures as sums of atoms of the indicators that are under disclosure control.</summary>
internal sealed class SensitiveFigures(YearFacts facts)
{
    // The share with its Wilson interval and the plain ratio print the same numerator.
    private const string SharePromoted = "PER_PROMOTED_RATE";

    private readonly Dictionary<string, Indicator> _catalogue = facts.Catalogue.Concat(facts.Unfilled).ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);

    /// <summary>The sums that these figures print; figures about nothing sensitive print none.</summary>
    public IReadOnlyList<PrintedSum> Sums(IEnumerable<Figure> figures) => [.. figures.Where(figure => figure.IsStated).SelectMany(SumsOf)];

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
        from time in Times(figure.Id.Span, indicator.Aggregation)
        select new Atom(indicator.Code, county, cohort, time);

    private IEnumerable<string> Times(string span, string aggregation) => aggregation switch
    {
        "sum" => facts.Months.Where(month => YearFacts.In(span, month)).Select(month => month.ToString()),
        "stock" => [facts.Months.Last(month => YearFacts.In(span, month)).ToString()],
        _ => [span],
    };
}
