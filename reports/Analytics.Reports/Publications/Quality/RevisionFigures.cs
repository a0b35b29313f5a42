using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Publications.Quality;

/// <summary>
/// First against latest: the city's monthly numbers as they stood when due and as they stand now (mean revision, mean absolute revision and its size relative to the latest;
/// OECD and Eurostat revision analysis). Indicators whose small numbers are protected are left out.
/// </summary>
internal sealed class RevisionFigures(YearFacts facts, IReadOnlyList<IndicatorRevision> revisions)
{
    private readonly QualityFigures _figures = new(facts);

    private readonly IReadOnlyList<(Indicator Indicator, IndicatorRevision Revision)> _rows =
        [.. revisions.Select(revision => (Indicator: facts.Find(revision.Indicator), revision)).Where(row => row.Indicator is { IsUnderControl: false, IsShare: false }).Select(row => (row.Indicator!, row.revision))];

    /// <summary>Months revised, of all months of all indicators that can be compared.</summary>
    public Figure Revised => _figures.Share("REVISED", new("应报日期之后变动的月度数字占比", "share of monthly numbers that changed after they were due"), _rows.Sum(row => row.Revision.Revised), _rows.Sum(row => row.Revision.Months));

    /// <summary>Indicators of which some month changed, the most revised first, beside what they count.</summary>
    public IReadOnlyList<(Indicator Indicator, IndicatorRevision Revision)> Changed =>
        [.. _rows.Where(row => row.Revision.Revised > 0).OrderByDescending(row => row.Revision.Relative).ThenBy(row => row.Indicator.Position).ThenBy(row => row.Indicator.Code, StringComparer.Ordinal)];

    public Figure RevisedOf(Indicator indicator, IndicatorRevision revision) => _figures.Share("REVISED_" + indicator.Code, Named(new("变动的月份占比", "share of months revised"), indicator), revision.Revised, revision.Months, ledger: indicator.Ledger);

    /// <summary>Mean of latest less first, in the indicator's unit: its sign says whether first numbers are too low or too high.</summary>
    public Figure Mean(Indicator indicator, IndicatorRevision revision) => Of("MEAN_REVISION_", new("平均修订", "mean revision"), indicator, revision.Sum / revision.Months);

    public Figure MeanAbsolute(Indicator indicator, IndicatorRevision revision) => Of("MEAN_ABSOLUTE_REVISION_", new("平均绝对修订", "mean absolute revision"), indicator, revision.Absolute / revision.Months);

    public Figure Relative(Indicator indicator, IndicatorRevision revision)
    {
        decimal? share = revision.Latest == 0 ? null : decimal.Round(revision.Relative, 6);
        return _figures.Number("RELATIVE_REVISION_" + indicator.Code, Named(new("绝对修订与最新数之比", "absolute revision relative to the latest"), indicator), "share", new("", ""), (share, share, share), ledger: indicator.Ledger);
    }

    private Figure Of(string code, Bilingual name, Indicator indicator, decimal value)
    {
        var rounded = decimal.Round(value, 4);
        return _figures.Number(code + indicator.Code, Named(name, indicator), indicator.Unit, indicator.UnitName, (rounded, rounded, rounded), ledger: indicator.Ledger);
    }

    private static Bilingual Named(Bilingual name, Indicator indicator) => new($"{name.Zh}：{indicator.Name.Zh}", $"{name.En}: {indicator.Name.En}");
}
