using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;

namespace Analytics.Reports.Publications.Quality;

/// <summary>What a reader of the statistics should know about them after half a minute.</summary>
internal static class QualityPoints
{
    public static IEnumerable<Prose> Of(YearFacts facts, QualityFacts quality)
    {
        var figures = new QualityFigures(facts);
        var (expected, received, missing) = (Reckoned.Expected(facts, facts.City, facts.SinceStart), Reckoned.Received(facts, facts.City, facts.SinceStart), Reckoned.Missing(facts, facts.City, facts.SinceStart));
        yield return missing.Value == 0
            ? new($"应收台账{expected:u}，全部收到，按时率{figures.OnTime(facts.City)}。", $"All {expected:v} ledger-months due came in; on time: {figures.OnTime(facts.City)}.")
            : new($"应收台账{expected:u}，收到{received:v}份，缺{missing:v}份；按时率{figures.OnTime(facts.City)}。", $"Of {expected:v} ledger-months due {received:v} came in and {missing:v} did not; on time: {figures.OnTime(facts.City)}.");
        var times = Timeliness.Times(figures, quality.All);
        if (times.Median.IsStated)
        {
            yield return new($"一半的台账在月末后{times.Median:u}内收到，最迟的用了{times.Most:u}。", $"Half of them came within {times.Median:u} of the month's end, the last after {times.Most:u}.");
        }

        yield return new($"读到的条目中，退回的占{figures.Refused(quality.All)}；退回的不进入任何数字。", $"Of the entries read, {figures.Refused(quality.All)} went back; none of these is in any number.");
        var cells = new CellFigures(facts, quality.Cells);
        yield return new($"应有的数值中，未报的占{cells.Share(null, "not_reported")}；有数的当中，带范围（余、多、近、约）的占{cells.Ranges(null)}。", $"Of the values due, {cells.Share(null, "not_reported")} did not come; of those that did, {cells.Ranges(null)} are ranges (余, 多, 近, 约).");
        var revised = new RevisionFigures(facts, quality.Revisions);
        yield return new($"全市月度数字在应报日期之后变动的占{revised.Revised}。", $"Of the city's monthly numbers, {revised.Revised} changed after they were due.");
        var (open, all) = Coherence.Statements(facts);
        if (all.Value > 0)
        {
            yield return new($"总数与分项核对{all:u}，有差额的{open:u}；差额单独列出，不摊入分项。", $"Of {all:v} totals held against their parts, {open:v} {Drawing.Plural(open, "does", "do")} not reconcile; the remainder stands by itself.");
        }

        if (quality.Comparisons.Count > 0)
        {
            var (apart, compared) = Coherence.Comparisons(facts, quality);
            yield return new($"台账之间对照{compared:u}，有差异的{apart:u}。", $"Of {compared:v} pairs of ledgers that speak of the same thing, {apart:v} {Drawing.Plural(apart, "differs", "differ")}.");
        }
    }
}
