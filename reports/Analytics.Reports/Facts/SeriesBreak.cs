using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Facts;

/// <summary>A change of definition within the months of the release: from then on the series is not what it was before.</summary>
/// <param name="From">First month of the new definition.</param>
/// <param name="Until">Last month that carries both.</param>
internal sealed record SeriesBreak(string IndicatorCode, string ReplacedCode, string From, string Until, Bilingual Reason)
{
    /// <summary>The indicator as it is named wherever its numbers stand: with the mark of a break.</summary>
    public static Indicator Marked(Indicator indicator) => indicator with { Name = new(indicator.Name.Zh + FigureMarks.Break.Zh, $"{indicator.Name.En} {FigureMarks.Break.En}"), HasBreak = true };
}
