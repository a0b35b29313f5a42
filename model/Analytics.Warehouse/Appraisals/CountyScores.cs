using System.Globalization;
using Analytics.Scoring;
using Analytics.Scoring.Hierarchy;
using Analytics.Scoring.Numbers;
using Analytics.Scoring.Ranks;
using Analytics.Scoring.Rates;

namespace Analytics.Warehouse.Appraisals;

/// <summary>
/// Every line about counties: their effect averaged over how much counties may differ, its interval, the ranks it allows, a second opinion on ranks without a
/// model, who cannot be told apart, and the limits of a funnel.
/// </summary>
internal static class CountyScores
{
    private const int Most = 500;

    public static IEnumerable<EstimatedLine> Of(SpanRows rows, SpanModel? model, PostStates posts)
    {
        foreach (var county in posts.All.GroupBy(post => post.Key.County))
        {
            yield return EstimatedLine.County(county.Key, "state", null, StateOf(rows, model, posts, county.Key));
            yield return EstimatedLine.County(county.Key, "posts_held", county.Count());
            yield return EstimatedLine.County(county.Key, "posts_scored", county.Count(post => post.Value.State == "scored"));
            yield return EstimatedLine.County(county.Key, "months_entered", county.Sum(post => post.Value.Entered));
            if (county.Sum(post => post.Value.Counted) is > 0 and var counted)
            {
                yield return EstimatedLine.County(county.Key, "reported_share", county.Sum(post => post.Value.Counted * (post.Value.ReportedShare ?? 0)) / counted);
            }
        }

        foreach (var line in model is null ? [] : Ranked(model, posts).Concat(Funnel(model)))
        {
            yield return line;
        }
    }

    private static string StateOf(SpanRows rows, SpanModel? model, PostStates posts, string county) =>
        posts.OfAll == "before_policy" || model is null ? posts.OfAll : rows.Counties.Contains(county) && posts.Enough(county) && rows.Counties.Count(posts.Enough) > 1 ? "scored" : "too_few_posts";

    private static IEnumerable<EstimatedLine> Ranked(SpanModel model, PostStates posts)
    {
        var enough = Enumerable.Range(0, model.Rows.Counties.Count).Where(at => posts.Enough(model.Rows.Counties[at])).ToList();
        if (enough.Count < 2)
        {
            yield break;
        }

        var counties = enough.ConvertAll(at => model.Rows.Counties[at]);
        var effects = Effects(model);
        var scores = enough.ConvertAll(at => effects[at]);
        var places = Percentiles.Of(scores, PostScores.Confidence, PostScores.Seed);
        var sets = counties.Count <= Most ? RankConfidenceSets.Simultaneous(scores, PostScores.Confidence, PostScores.Seed) : null;
        var (groups, half) = (SeparableGroups.Of(scores), NormalCurve.HalfWidth(PostScores.Confidence));
        for (var at = 0; at < counties.Count; at++)
        {
            var (above, alike, below) = SeparableGroups.Around(scores, at);
            yield return EstimatedLine.County(counties[at], "effect", scores[at].Mean);
            yield return EstimatedLine.County(counties[at], "effect_low", scores[at].Mean - (half * scores[at].Deviation));
            yield return EstimatedLine.County(counties[at], "effect_high", scores[at].Mean + (half * scores[at].Deviation));
            yield return EstimatedLine.County(counties[at], "deviation", scores[at].Deviation);
            yield return EstimatedLine.County(counties[at], "rank_best", Rank(1 - places[at].High, counties.Count));
            yield return EstimatedLine.County(counties[at], "rank_worst", Rank(1 - places[at].Low, counties.Count));
            yield return EstimatedLine.County(counties[at], "percentile", places[at].Expected);
            yield return EstimatedLine.County(counties[at], "groups", null, string.Join(' ', groups.Select((group, number) => (group, number)).Where(pair => pair.group.Contains(at)).Select(pair => (pair.number + 1).ToString(CultureInfo.InvariantCulture))));
            yield return EstimatedLine.County(counties[at], "surely_above", null, Named(above));
            yield return EstimatedLine.County(counties[at], "not_told_apart", null, Named(alike));
            yield return EstimatedLine.County(counties[at], "surely_below", null, Named(below));
            if (sets is not null)
            {
                yield return EstimatedLine.County(counties[at], "second_best", sets[at].Best);
                yield return EstimatedLine.County(counties[at], "second_worst", sets[at].Worst);
            }
        }

        string Named(IReadOnlyList<int> others) => string.Join(' ', others.Select(other => counties[other]));
    }

    // A place of the draws lies at the middle of its step.
    private static double Rank(double share, int count) => Math.Clamp(Math.Floor(share * count) + 1, 1, count);

    private static IReadOnlyList<Scored> Effects(SpanModel model)
    {
        if (model.Rows.Counties.Count >= SmallGroups.Few)
        {
            var effects = model.Effects[2];
            return [.. effects.Means.Zip(effects.Variances, (mean, variance) => new Scored(mean, Math.Sqrt(Math.Max(variance, 1e-12))))];
        }

        var groups = SmallGroups.Of(model.Sums, model.Fit);
        return [.. groups.Means.Zip(groups.Variances, (mean, variance) => new Scored(mean, Math.Sqrt(variance)))];
    }

    // What counties differ by beyond their months, posts and villages enters the limits as variance of its own, so that a county is not called odd for what all have.
    private static IEnumerable<EstimatedLine> Funnel(SpanModel model)
    {
        var means = model.CountyMeans();
        var known = means.Where(county => county.Error > 0).ToList();
        if (known.Count < 2)
        {
            yield break;
        }

        var dispersion = OverDispersion.Of([.. known.Select(county => new Beside(county.Mean, county.Error))], 0);
        foreach (var (county, (mean, error)) in model.Rows.Counties.Zip(means).Where(pair => pair.Second.Error > 0))
        {
            var spread = Math.Sqrt((error * error) + dispersion.Variance);
            yield return EstimatedLine.County(county, "adjusted_mean", mean);
            yield return EstimatedLine.County(county, "standard_error", error);
            yield return EstimatedLine.County(county, "limit_95", NormalCurve.HalfWidth(FunnelLimits.Warning) * spread);
            yield return EstimatedLine.County(county, "limit_998", NormalCurve.HalfWidth(FunnelLimits.Alarm) * spread);
        }

        yield return EstimatedLine.Span("over_dispersion", dispersion.Variance);
    }
}
