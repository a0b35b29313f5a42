using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Publications.Bulletin;

/// <summary>The city's figures of one month, of the month before and of the same month a year before, and by how much they differ.</summary>
internal sealed class MonthFigures(YearFacts facts, Period month)
{
    public Period Month => month;

    /// <summary><c>null</c> where the ledgers begin later.</summary>
    public Period? Before { get; } = Held(facts, month.Month == 1 ? new(month.Year - 1, 12) : new(month.Year, month.Month - 1));

    /// <inheritdoc cref="Before"/>
    public Period? YearBefore { get; } = Held(facts, new(month.Year - 1, month.Month));

    public Figure Of(Indicator indicator, Period? at = null) => facts.Of(indicator, facts.City, "all", (at ?? month).ToString());

    /// <summary>
    /// This month less another, with the interval that both leave. Only where every ledger of both months came: else the difference would be that of who reported. None for shares,
    /// and none of indicators under control, whose differences would give away what is held back.
    /// </summary>
    /// <param name="code">What stands in the id for the month compared with.</param>
    public Figure Change(Indicator indicator, Period than, string code, Bilingual name) => Difference(indicator, Of(indicator), Of(indicator, than), code, name);

    /// <summary>By how much the month is below the one before: the same difference, as a sentence about a decline says it.</summary>
    public Figure Decline(Indicator indicator, Period than) => Difference(indicator, Of(indicator, than), Of(indicator), "BELOW_MONTH", new("比上月减少", "below the month before"));

    private Figure Difference(Indicator indicator, Figure now, Figure then, string code, Bilingual name)
    {
        var isKnown = now is { IsStated: true, Coverage.Missing: 0 } && then is { IsStated: true, Coverage.Missing: 0 } && indicator is { IsShare: false, IsUnderControl: false };
        return new(
            new FigureId($"{indicator.Code}_{code}", facts.City.Code, "all", month.ToString()), indicator with { Code = $"{indicator.Code}_{code}", Name = new($"{indicator.Name.Zh}：{name.Zh}", $"{indicator.Name.En}: {name.En}") },
            facts.City, isKnown ? FigureState.Stated : FigureState.NotEnough)
        {
            Value = isKnown ? now.Value - then.Value : null,
            Low = isKnown ? now.Low - then.High : null,
            High = isKnown ? now.High - then.Low : null,
            Coverage = now.Coverage,
            Basis = FigureBasis.Change,
        };
    }

    private static Period? Held(YearFacts facts, Period month) => facts.Months.Contains(month) ? month : null;
}
