using Analytics.Scoring.Numbers;
using Analytics.Scoring.Ranks;

namespace Analytics.Warehouse.Appraisals;

/// <summary>Every line about posts: state, score, place among all, bands, contributions, and how far each of them moves under other weights and methods.</summary>
internal static class PostScores
{
    public const double Confidence = 0.9;

    /// <summary>The bands above the lowest, rising: each begins at a cut.</summary>
    public static readonly string[] Bands = ["basically_competent", "competent", "excellent"];

    /// <summary>Draws are the same on every machine and every day.</summary>
    public const ulong Seed = 20161231;

    public static IEnumerable<EstimatedLine> Of(PostStates posts, SpanModel? model)
    {
        foreach (var (post, state) in posts.All)
        {
            yield return new("post", post, "state", "", state.State, null);
            yield return EstimatedLine.Post(post, "months_held", state.Held);
            yield return EstimatedLine.Post(post, "months_counted", state.Counted);
            yield return EstimatedLine.Post(post, "months_entered", state.Entered);
            if (state.ReportedShare is { } share)
            {
                yield return EstimatedLine.Post(post, "reported_share", share);
            }
        }

        if (model is null || posts.Scored.Count == 0)
        {
            yield break;
        }

        var contributions = Sensitivity.ByDimension(model);
        foreach (var line in posts.Scored.SelectMany(node => Sheet(model, node)).Concat(Places(posts, model)).Concat(Contributions(posts, model, contributions)).Concat(Sensitivity.Of(posts, model, contributions)).Concat(posts.Scored.SelectMany(node => SheetLines.Of(model, node))))
        {
            yield return line;
        }
    }

    private static IEnumerable<EstimatedLine> Sheet(SpanModel model, int node)
    {
        var (post, score, sheet) = (model.Rows.Posts[node], model.ScoreOf(node), model.Sheet(node));
        var half = NormalCurve.HalfWidth(Confidence) * score.Deviation;
        yield return EstimatedLine.Post(post, "effect", score.Mean);
        yield return EstimatedLine.Post(post, "effect_low", score.Mean - half);
        yield return EstimatedLine.Post(post, "effect_high", score.Mean + half);
        yield return EstimatedLine.Post(post, "deviation", score.Deviation);
        yield return EstimatedLine.Post(post, "reliability", model.Effects[0].Reliability(node));
        yield return EstimatedLine.Post(post, "own_mean", sheet.Own);
        yield return EstimatedLine.Post(post, "own_precision", sheet.Precision);
        yield return EstimatedLine.Post(post, "others_mean", sheet.Others);
        yield return EstimatedLine.Post(post, "others_variance", sheet.OthersVariance);
        var (low, high) = Bounds(model, node, score);
        yield return EstimatedLine.Post(post, "effect_if_worst", low);
        yield return EstimatedLine.Post(post, "effect_if_best", high);
    }

    // What is missing put at the peers' tenth and ninetieth percentile, then drawn in as the score itself was.
    private static (double Low, double High) Bounds(SpanModel model, int node, Scored score)
    {
        var (low, high, counted) = (0d, 0d, 0d);
        foreach (var (month, composite) in model.Rows.InSpanOf[model.Rows.Posts[node]])
        {
            counted += month.Counted;
            low += month.Counted * (composite.Lower - composite.Value);
            high += month.Counted * (composite.Upper - composite.Value);
        }

        var pull = score.Deviation * score.Deviation / ((1 / ((1 / (score.Deviation * score.Deviation)) - (1 / model.Fit.Variances[0]))));
        return counted > 0 ? (score.Mean + (pull * low / counted), score.Mean + (pull * high / counted)) : (score.Mean, score.Mean);
    }

    private static IEnumerable<EstimatedLine> Places(PostStates posts, SpanModel model)
    {
        var scores = posts.Scored.Select(model.ScoreOf).ToList();
        var places = Percentiles.Of(scores, Confidence, Seed);
        var population = ScorePopulation.Of(scores);
        var cuts = posts.Policy.Cuts.Select(population.Quantile).ToList();
        for (var cut = 0; cut < cuts.Count; cut++)
        {
            yield return EstimatedLine.Span("band_from", cuts[cut], Bands[cut]);
        }

        for (var at = 0; at < scores.Count; at++)
        {
            var post = model.Rows.Posts[posts.Scored[at]];
            yield return EstimatedLine.Post(post, "percentile", places[at].Expected);
            yield return EstimatedLine.Post(post, "percentile_low", places[at].Low);
            yield return EstimatedLine.Post(post, "percentile_high", places[at].High);
            if (posts.All[post].Entered < posts.Policy.GradeMonths)
            {
                continue;
            }

            var set = GradeSets.Of(scores[at], cuts);
            yield return EstimatedLine.Post(post, "band_low", set.Lowest);
            yield return EstimatedLine.Post(post, "band_high", set.Highest);
            yield return EstimatedLine.Post(post, "band_chance", set.Chance);
            yield return EstimatedLine.Post(post, "competent_chance", set.AtLeast[2]);
            yield return EstimatedLine.Post(post, "excellent_chance", set.AtLeast[3]);
        }
    }

    private static IEnumerable<EstimatedLine> Contributions(PostStates posts, SpanModel model, IReadOnlyList<double[]> contributions)
    {
        for (var dimension = 0; dimension < contributions.Count; dimension++)
        {
            var name = posts.Policy.Dimensions[dimension].Name;
            foreach (var node in posts.Scored)
            {
                var own = model.Rows.RowsOf[node].ToList();
                yield return EstimatedLine.Post(model.Rows.Posts[node], "contribution", contributions[dimension][node], name);
                yield return EstimatedLine.Post(model.Rows.Posts[node], "observed", own.Sum(row => row.Weight * row.Parts[dimension]) / own.Sum(row => row.Weight), name);
            }
        }
    }
}
