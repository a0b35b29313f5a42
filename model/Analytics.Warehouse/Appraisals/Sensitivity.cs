using Analytics.Scoring.Composites;
using Analytics.Scoring.Numbers;

namespace Analytics.Warehouse.Appraisals;

/// <summary>Where each post would stand under weights a quarter more or less, without one dimension, with other scales and other means, and with nothing taken out for its village. Beside the score, never in its place.</summary>
internal static class Sensitivity
{
    /// <summary>Of each dimension its contribution to the effect of each post: they sum to the score.</summary>
    public static IReadOnlyList<double[]> ByDimension(SpanModel model) =>
        model.Linear([.. model.Rows.Policy.Dimensions.Select((_, dimension) => model.Rows.Sums((row, _) => row.Parts[dimension]))]);

    public static IEnumerable<EstimatedLine> Of(PostStates posts, SpanModel model, IReadOnlyList<double[]> byDimension)
    {
        var contributions = byDimension.Select(own => posts.Scored.Select(node => own[node]).ToArray()).ToList();
        var weights = posts.Policy.Dimensions.Select(dimension => dimension.Weight).ToList();
        var band = WeightSensitivity.Of(contributions, weights, PostScores.Seed);
        var depends = WeightSensitivity.DependsOn(contributions);
        var others = Others(posts, model);
        for (var at = 0; at < posts.Scored.Count; at++)
        {
            var post = model.Rows.Posts[posts.Scored[at]];
            yield return EstimatedLine.Post(post, "weights_low", band.Low[at]);
            yield return EstimatedLine.Post(post, "weights_high", band.High[at]);
            foreach (var dimension in depends[at])
            {
                yield return EstimatedLine.Post(post, "depends_on", 1, posts.Policy.Dimensions[dimension].Name);
            }

            foreach (var (method, places) in others)
            {
                yield return EstimatedLine.Post(post, method, places[at]);
            }
        }

        yield return EstimatedLine.Span("weights_agreement", band.Agreement);
    }

    private static List<(string Method, double[] Places)> Others(PostStates posts, SpanModel model)
    {
        var scaled = Scaled(model.Rows);
        var (minMax, geometric) = (Centred(model.Rows, scaled, MethodSensitivity.Arithmetic), Centred(model.Rows, scaled, MethodSensitivity.Geometric));
        var effects = model.Linear(model.Rows.Sums((_, at) => minMax[at]), model.Rows.Sums((_, at) => geometric[at]), model.Rows.Sums((row, _) => row.Response, isWithCaseMix: false));
        return [("min_max_percentile", Places(effects[0])), ("geometric_percentile", Places(effects[1])), ("no_case_mix_percentile", Places(effects[2]))];

        double[] Places(double[] own) => [.. MeanRanks.Of([.. posts.Scored.Select(node => own[node])]).Select(rank => (rank - 0.5) / posts.Scored.Count)];
    }

    // Of each row and indicator the share of the range in this span, turned where lower is better; nothing where it has no value.
    private static double?[][] Scaled(SpanRows rows)
    {
        var scaled = rows.Rows.Select(_ => new double?[rows.Policy.Indicators.Count]).ToArray();
        for (var indicator = 0; indicator < rows.Policy.Indicators.Count; indicator++)
        {
            var known = Enumerable.Range(0, rows.Rows.Count).Where(row => rows.Rows[row].Month.Steadied[indicator] is not null).ToArray();
            var shares = known.Length == 0 ? [] : MethodSensitivity.MinMax([.. known.Select(row => rows.Rows[row].Month.Steadied[indicator]!.Value)], rows.Policy.Indicators[indicator].Scale.Direction);
            for (var at = 0; at < known.Length; at++)
            {
                scaled[known[at]][indicator] = shares[at];
            }
        }

        return scaled;
    }

    private static double[] Centred(SpanRows rows, double?[][] scaled, Func<IReadOnlyList<double>, IReadOnlyList<double>, double> together)
    {
        var values = scaled.Select(own => together([.. own.OfType<double>()], [.. rows.Policy.Indicators.Where((_, at) => own[at] is not null).Select(indicator => indicator.Weight)])).ToArray();
        var means = Enumerable.Range(0, values.Length).GroupBy(row => rows.Rows[row].Month.Month).ToDictionary(month => month.Key, month => month.Sum(row => rows.Rows[row].Weight * values[row]) / month.Sum(row => rows.Rows[row].Weight));
        return [.. values.Select((value, row) => value - means[rows.Rows[row].Month.Month])];
    }
}
