namespace Analytics.Scoring.Hierarchy;

/// <summary>One quarter that counts: its post, what the model left over, and its place in time. Rows of a post stand in their order.</summary>
public readonly record struct QuarterResidual(int Post, int Quarter, double Residual);

/// <summary>
/// Quarters of one post resemble each other beyond the post's own effect, so n of them tell less than n independent ones. ρ is estimated from the products of
/// neighbouring residuals about their post's mean, r, and corrected for the mean being taken from T quarters: ρ = (r + 1/(T−1)) / (1 − 1/(T−1)), kept within 0 and
/// 0.9; then n_eff = n / (1 + 2·Σₖ(1 − k/n)·ρᵏ). Domain: quarters in their order; neighbours are one quarter apart. Edge: posts of one quarter tell nothing of ρ;
/// without any pair ρ = 0. Source: M. S. Bartlett, J. R. Stat. Soc. 98 (1935) 536–543; M. H. Quenouille's small-sample bias.
/// </summary>
/// <param name="Correlation">ρ between one quarter and the next.</param>
/// <param name="Variance">Of a quarter's residual about its post's true level.</param>
public readonly record struct SerialCorrelation(double Correlation, double Variance)
{
    private const double Most = 0.9;

    public static SerialCorrelation Of(IReadOnlyList<QuarterResidual> rows)
    {
        var means = rows.GroupBy(row => row.Post).ToDictionary(post => post.Key, post => (Mean: post.Average(row => row.Residual), Count: post.Count()));
        var (products, squares, pairs) = (0d, 0d, 0L);
        for (var at = 1; at < rows.Count; at++)
        {
            if (rows[at].Post != rows[at - 1].Post || rows[at].Quarter != rows[at - 1].Quarter + 1)
            {
                continue;
            }

            var (before, now) = (rows[at - 1].Residual - means[rows[at].Post].Mean, rows[at].Residual - means[rows[at].Post].Mean);
            products += before * now;
            squares += ((before * before) + (now * now)) / 2;
            pairs++;
        }

        var quarters = means.Count == 0 ? 0 : means.Values.Average(post => (double)post.Count);
        if (pairs == 0 || quarters <= 2 || squares <= 0)
        {
            return new(0, pairs == 0 ? 0 : squares / pairs);
        }

        var bias = 1 / (quarters - 1);
        var correlation = Math.Clamp(((products / squares) + bias) / (1 - bias), 0, Most);
        return new(correlation, squares / pairs / (1 - (1 / EffectiveCount(quarters, correlation))));
    }

    /// <summary>How many independent quarters n correlated ones are worth.</summary>
    public double Effective(double quarters) => EffectiveCount(quarters, Correlation);

    /// <summary>
    /// The sums with each post's weight cut to what its quarters are worth, and only the posts' means left in the squares: what goes to
    /// <see cref="KnownResidualFit"/>, whose residual variance is <see cref="Variance"/>.
    /// </summary>
    /// <param name="quarters">How many quarters of each post count.</param>
    public NestedSums Reduce(NestedSums sums, IReadOnlyList<int> quarters)
    {
        var covariates = sums.Covariates;
        var factors = new double[sums.Weights.Length];
        for (var post = 0; post < factors.Length; post++)
        {
            factors[post] = quarters[post] > 0 ? Effective(quarters[post]) / quarters[post] : 0;
        }

        var (products, right, squares, logWeights, rows) = (new double[covariates * covariates], new double[covariates], 0d, 0d, 0L);
        for (var post = 0; post < factors.Length; post++)
        {
            if (sums.Weights[post] * factors[post] is not (> 0 and var weight))
            {
                continue;
            }

            var mean = sums.Responses[post] / sums.Weights[post];
            var line = sums.CovariateSums.AsSpan(post * covariates, covariates);
            for (var one = 0; one < covariates; one++)
            {
                right[one] += factors[post] * line[one] * mean;
                for (var other = 0; other < covariates; other++)
                {
                    products[(one * covariates) + other] += factors[post] * line[one] * line[other] / sums.Weights[post];
                }
            }

            (squares, logWeights, rows) = (squares + (weight * mean * mean), logWeights + Math.Log(weight), rows + 1);
        }

        double[] weights = [.. sums.Weights.Select((weight, post) => weight * factors[post])];
        double[] responses = [.. sums.Responses.Select((response, post) => response * factors[post])];
        double[] covariateSums = [.. sums.CovariateSums.Select((sum, at) => sum * factors[at / covariates])];
        return new(sums.Parents, sums.Nodes[^1], weights, responses, covariateSums, products, right, squares, logWeights, rows);
    }

    private static double EffectiveCount(double quarters, double correlation)
    {
        var inflation = 1d;
        for (var lag = 1; lag < quarters; lag++)
        {
            inflation += 2 * (1 - (lag / quarters)) * Math.Pow(correlation, lag);
        }

        return quarters / inflation;
    }
}
