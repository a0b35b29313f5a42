using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Publications.Season;

/// <summary>Sums over the months of a season, of indicators that are added up: the months are outcomes and lead back to cells, their sum is reckoned here.</summary>
internal sealed class SeasonFigures(YearFacts facts, Period first, Period last)
{
    public IReadOnlyList<Period> Months { get; } = [.. Period.Range(first, last)];

    public string Span { get; } = $"{first}..{last}";

    /// <summary>The season's sum with its interval; a month that did not come is not zero, and the coverage says that it is missing.</summary>
    public Figure Of(Indicator indicator, OrgUnit place)
    {
        var months = Months.Select(month => facts.Of(indicator, place, "all", month.ToString())).ToList();
        var stated = months.Where(figure => figure.IsStated).ToList();
        return new(new FigureId("SEASON_" + indicator.Code, place.Code, "all", Span), indicator with { Code = "SEASON_" + indicator.Code }, place, stated.Count > 0 ? FigureState.Stated : months[^1].State)
        {
            Value = stated.Count > 0 ? stated.Sum(figure => figure.Value) : null,
            Low = Sum(stated, figure => figure.Low),
            High = Sum(stated, figure => figure.High),
            Coverage = new(months.Sum(figure => figure.Coverage.Expected), months.Sum(figure => figure.Coverage.Received), months.Sum(figure => figure.Coverage.Late), months.Sum(figure => figure.Coverage.Missing)),
            Basis = FigureBasis.Season,
        };
    }

    // A sum has a bound only where every part has one.
    private static decimal? Sum(List<Figure> figures, Func<Figure, decimal?> of) => figures.Count > 0 && figures.TrueForAll(figure => of(figure) is not null) ? figures.Sum(of) : null;
}
