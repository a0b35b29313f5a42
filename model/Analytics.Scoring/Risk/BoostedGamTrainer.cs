namespace Analytics.Scoring.Risk;

/// <summary>
/// A generalised additive model of a log odds: one step curve a feature, and a few pairs, learned by boosting round and round over the features in small steps until
/// the judging rows stop gaining. Its parts can be read and drawn, sum to the score exactly, and keep the order that policy demands of a feature; a missing value
/// has its own step outside of that order. Domain: labels of both kinds; some thousands of rows. Unit: log odds. Edge: a feature that never varies has a flat curve.
/// Source: Y. Lou, R. Caruana, J. Gehrke, KDD 2012 (the explainable boosting machine).2: within 0.003 AUC of trees that cannot be read.
/// </summary>
public sealed class BoostedGamTrainer : IRiskTrainer
{
    private const int Bins = 64;
    private const int Patience = 10;

    // Slopes are taken anew after so many features: in fixed order, so that nothing depends on threads.
    private const int FreshEvery = 4;

    public string Engine => "gam";

    public IRiskModel Train(RiskMatrix train, RiskTrainOptions options, CancellationToken cancellation)
    {
        train.CheckTeaches();
        var rows = new GamRows(train, options.Seed);
        var edges = Enumerable.Range(0, train.Features).Select(feature => GamBins.Of(train, feature, Bins)).ToArray();
        var bins = edges.Select((edge, feature) => edge.Bin(train, feature, rows.Order)).ToArray();
        var curves = Boost(rows, bins, edges, options, cancellation);
        var finest = GamPairs.Bins(train.Labels.Count(label => label));
        var coarse = Enumerable.Range(0, train.Features).Select(feature => GamBins.Of(train, feature, finest)).ToArray();
        var (pairs, cells) = Pairs(train, rows, bins, curves, coarse, options, cancellation);
        var manifest = new ModelManifest(Engine, train.Features, train.Rows, train.Labels.Count(label => label), options.Seed);
        return new BoostedGam(manifest, rows.Intercept, edges, curves, coarse, pairs, cells);
    }

    public IRiskModel Load(Stream saved) => BoostedGam.Load(saved, Engine);

    private static double[][] Boost(GamRows rows, byte[][] bins, GamBins[] edges, RiskTrainOptions options, CancellationToken cancellation)
    {
        var curves = edges.Select(edge => new double[edge.Count]).ToArray();
        var (kept, best, since) = (Copy(curves), rows.Loss(), 0);
        for (var round = 0; round < options.Rounds && since < Patience; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var feature = 0; feature < curves.Length; feature++)
            {
                if (feature % FreshEvery == 0)
                {
                    rows.Refresh();
                }

                var own = bins[feature];
                var (slopes, curvatures) = rows.Gather(own, edges[feature].Count);
                var steps = GamSteps.Of(slopes, curvatures, options.Monotone.GetValueOrDefault(feature), options.LearningRate);
                for (var bin = 0; bin < steps.Length; bin++)
                {
                    curves[feature][bin] += steps[bin];
                }

                rows.Add(steps, row => own[row]);
            }

            (kept, best, since) = rows.Loss() is var loss && loss < best - 1e-7 ? (Copy(curves), loss, 0) : (kept, best, since + 1);
        }

        return kept;
    }

    private static ((int One, int Other)[] Pairs, double[][] Cells) Pairs(
        RiskMatrix train, GamRows rows, byte[][] bins, double[][] curves, GamBins[] coarse, RiskTrainOptions options, CancellationToken cancellation)
    {
        if (options.Pairs == 0)
        {
            return ([], []);
        }

        rows.Reset(curves, bins);
        var grid = coarse.Select((edge, feature) => edge.Bin(train, feature, rows.Order)).ToArray();
        var pairs = GamPairs.Choose(rows, grid, options.Monotone, options.Pairs);
        return (pairs, GamPairs.Boost(rows, grid, pairs, cancellation));
    }

    private static double[][] Copy(double[][] curves) => [.. curves.Select(curve => (double[])curve.Clone())];
}
