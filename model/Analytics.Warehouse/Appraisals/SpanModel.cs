using Analytics.Scoring.Composites;
using Analytics.Scoring.Hierarchy;
using Analytics.Scoring.Ranks;

namespace Analytics.Warehouse.Appraisals;

/// <summary>
/// The model of one span: months in posts in villages in counties, with what was fixed beforehand taken out, and months of one post counted for what they are worth
/// beside each other. Estimand: how much better or worse a village did during this post than would be expected of such a village in this county and these months
/// with the average secretary sent there. An association, no proof of cause.
/// </summary>
/// <param name="Sums">Each post's weight cut to what its months are worth.</param>
/// <param name="Effects">Of posts, villages and counties.</param>
internal sealed record SpanModel(SpanRows Rows, NestedSums Sums, NestedFit Fit, SerialCorrelation Serial, IReadOnlyList<int> Months, IReadOnlyList<NodeEffects> Effects)
{
    private const double Negligible = 1e-9;

    private readonly double[] _residuals = Sums.Residuals(Fit.Coefficients);

    /// <returns>The model, or why the rows cannot carry one.</returns>
    public static (SpanModel? Model, Shortage Shortage) Of(SpanRows rows)
    {
        if (rows.Rows.Count == 0)
        {
            return (null, Shortage.TooFewRows);
        }

        var sums = rows.Sums((row, _) => row.Response);
        if (Shortages.Of(sums) is var shortage && shortage != Shortage.None)
        {
            return (null, shortage);
        }

        var plain = NestedFit.Of(sums, Likelihood.Restricted, 1e-9);
        var residuals = rows.Rows.Select((row, at) => new QuarterResidual(row.Node, row.Month.Month, row.Response - Expected(rows, plain, at))).ToList();
        var serial = SerialCorrelation.Of(residuals);
        var months = new int[rows.Posts.Count];
        foreach (var row in rows.Rows)
        {
            months[row.Node]++;
        }

        // Months of a post all alike were copied or filled in, not counted: certainty out of nothing is none.
        if (!(plain.ResidualVariance > Negligible * plain.Variances.Sum()))
        {
            return (null, Shortage.NoVariation);
        }

        var reduced = serial.Reduce(sums, months);
        var fit = serial.Correlation > 0 ? KnownResidualFit.Of(reduced, serial.Variance) : plain;
        return (new(rows, reduced, fit, serial, months, NodeEffects.Of(reduced, fit)), Shortage.None);
    }

    /// <summary>What was expected of a row: the months' mean left out already, the case-mix.</summary>
    public double Expected(int row) => Expected(Rows, Fit, row);

    /// <summary>How many months without resemblance one month of this post is worth.</summary>
    public double Worth(int post) => Serial.Effective(Months[post]) / Months[post];

    /// <summary>Posts differ no more than chance makes them.</summary>
    public bool PostsAreAlike => Fit.Variances[0] < 1e-6 * Fit.ResidualVariance;

    public Scored ScoreOf(int post) => new(Effects[0].Means[post], Math.Sqrt(Effects[0].Variances[post]));

    /// <summary>Of each county the mean of what its rows leave over, and the standard error that its months, posts and villages give it: who serves in a county is chance too.</summary>
    public IReadOnlyList<(double Mean, double Error)> CountyMeans()
    {
        var counties = Rows.Counties.Count;
        var (sums, weights, squares, villages) = (new double[counties], new double[counties], new double[counties], new double[Rows.Villages.Count]);
        for (var post = 0; post < Rows.Posts.Count; post++)
        {
            var village = Rows.Parents[0][post];
            var county = Rows.Parents[1][village];
            (sums[county], weights[county], villages[village]) = (sums[county] + _residuals[post], weights[county] + Sums.Weights[post], villages[village] + Sums.Weights[post]);
            squares[county] += Fit.Variances[0] * Sums.Weights[post] * Sums.Weights[post];
        }

        for (var village = 0; village < villages.Length; village++)
        {
            squares[Rows.Parents[1][village]] += Fit.Variances[1] * villages[village] * villages[village];
        }

        return [.. Enumerable.Range(0, counties).Select(county => weights[county] > 0
            ? (sums[county] / weights[county], Math.Sqrt((Fit.ResidualVariance * weights[county]) + squares[county]) / weights[county]) : (0d, 0d))];
    }

    /// <summary>What another response would give each post, variances held: linear, so that parts sum to the score.</summary>
    public IReadOnlyList<double[]> Linear(params NestedSums[] parts) => DimensionContributions.Of(Fit, [.. parts.Select(part => Serial.Reduce(part, Months))]);

    /// <summary>Of a post its own mean and precision, and what all others say of it: score = variance · (own − others)/(1/precision + variance of others).</summary>
    public (double Own, double Precision, double Others, double OthersVariance) Sheet(int post)
    {
        var precision = Sums.Weights[post] / Fit.ResidualVariance;
        var own = _residuals[post] / Sums.Weights[post];
        var doubt = 1 / ((1 / Effects[0].Variances[post]) - (1 / Fit.Variances[0]));
        return (own, precision, own - (Effects[0].Means[post] * doubt / Effects[0].Variances[post]), doubt - (1 / precision));
    }

    private static double Expected(SpanRows rows, NestedFit fit, int row) => rows.CovariatesOf(row).Zip(fit.Coefficients, (value, coefficient) => value * coefficient).Sum();
}
