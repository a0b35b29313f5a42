using Analytics.Scoring.Hierarchy;

namespace Analytics.Warehouse.Appraisals;

/// <summary>Every line about a span itself: how much posts, villages, counties and months differ, what was taken out, and from how many rows that is known.</summary>
internal static class SpanFacts
{
    public static IEnumerable<EstimatedLine> Of(SpanRows rows, SpanModel? model, PostStates posts)
    {
        yield return EstimatedLine.Span("state", null, words: posts.OfAll);
        yield return EstimatedLine.Span("rows", rows.Rows.Count);
        yield return EstimatedLine.Span("posts_held", posts.All.Count);
        yield return EstimatedLine.Span("posts_scored", posts.Scored.Count);
        if (model is null)
        {
            yield break;
        }

        yield return EstimatedLine.Span("post_variance", model.Fit.Variances[0]);
        var (low, high) = VarianceProfile.OfFinest(model.Sums, model.Fit, PostScores.Confidence);
        yield return EstimatedLine.Span("post_variance_low", low);
        yield return EstimatedLine.Span("post_variance_high", high);
        yield return EstimatedLine.Span("village_variance", model.Fit.Variances[1]);
        yield return EstimatedLine.Span("county_variance", model.Fit.Variances[2]);
        yield return EstimatedLine.Span("month_variance", model.Fit.ResidualVariance);
        yield return EstimatedLine.Span("correlation", model.Serial.Correlation);
        yield return EstimatedLine.Span("villages", rows.Villages.Count);
        yield return EstimatedLine.Span("villages_of_several_posts", rows.Parents[0].GroupBy(village => village).Count(posts => posts.Count() > 1));
        for (var at = 0; at < rows.CovariateNames.Count; at++)
        {
            yield return EstimatedLine.Span("coefficient", model.Fit.Coefficients[at], rows.CovariateNames[at]);
        }
    }
}
