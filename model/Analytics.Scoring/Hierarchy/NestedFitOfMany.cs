using Analytics.Scoring.Numbers;

namespace Analytics.Scoring.Hierarchy;

/// <summary>
/// The nested model by maximum likelihood for millions of nodes: β by one full pass, then the variances at that β by passes over single numbers (O(nodes)), in turn
/// until they stand still. The same optimum as <see cref="NestedFit"/> under ML, from which REML differs by nothing that could be seen at this size. Domain: sums
/// with their y'Wy; source: the profiled deviance of D. Bates et al., J. Stat. Softw. 67 (2015), 1, climbed one block of unknowns at a time.
/// </summary>
public static class NestedFitOfMany
{
    private const int MostRounds = 12;
    private const double Still = 1e-6;

    // Logarithms are taken of products of divisors, far from where these would overflow.
    private const double Large = 1e100;

    /// <exception cref="ArgumentException">Rows that cannot carry the model.</exception>
    public static NestedFit Of(NestedSums sums)
    {
        if (Shortages.Of(sums) is var shortage && shortage != Shortage.None)
        {
            throw new ArgumentException($"A hierarchical model of {sums.Rows} rows: {shortage}.", nameof(sums));
        }

        var fit = NestedFit.At(sums, [.. Enumerable.Repeat(0.3, sums.Levels)], Likelihood.Full)!;
        for (var round = 0; round < MostRounds; round++)
        {
            var residuals = sums.Residuals(fit.Coefficients);
            var squares = ResidualSquares(sums, fit.Coefficients);
            var before = fit.Ratios;
            var roots = SimplexMinimum.Of(at => Deviance(sums, NestedFit.Squares(at), residuals, squares), [.. before.Select(Math.Sqrt)], round == 0 ? 0.2 : 0.01, 1e-9, 300);
            fit = NestedFit.At(sums, NestedFit.Squares(roots), Likelihood.Full)!;
            if (fit.Ratios.Zip(before, (now, then) => Math.Abs(now - then) / (1e-3 + then)).Max() < Still)
            {
                break;
            }
        }

        return fit;
    }

    private static double ResidualSquares(NestedSums sums, IReadOnlyList<double> coefficients)
    {
        var (squares, covariates) = (sums.ResponseSquares, sums.Covariates);
        for (var one = 0; one < covariates; one++)
        {
            squares -= 2 * coefficients[one] * sums.CrossResponses[one];
            for (var other = 0; other < covariates; other++)
            {
                squares += coefficients[one] * coefficients[other] * sums.CrossProducts[(one * covariates) + other];
            }
        }

        return squares;
    }

    private static double Deviance(NestedSums sums, double[] ratios, double[] residuals, double squares)
    {
        var logDeterminant = -sums.LogWeights;
        var (weights, responses) = (sums.Weights, residuals);
        for (var level = 0; level < sums.Levels; level++)
        {
            var above = level + 1 < sums.Levels ? (Weights: new double[sums.Nodes[level + 1]], Responses: new double[sums.Nodes[level + 1]]) : default;
            foreach (var (taken, log) in Take(sums, level, ratios[level], weights, responses, above.Weights, above.Responses))
            {
                squares -= taken;
                logDeterminant += log;
            }

            (weights, responses) = above;
        }

        return logDeterminant + (sums.Rows * (1 + Math.Log(2 * Math.PI * squares / sums.Rows)));
    }

    private static (double Squares, double Log)[] Take(NestedSums sums, int level, double ratio, double[] weights, double[] responses, double[]? weightsAbove, double[]? responsesAbove)
    {
        var blocks = new (double Squares, double Log)[sums.Blocks[level].Length - 1];
        FixedBlocks.Each(sums.Blocks[level], (block, first, end) =>
        {
            var (squares, log, product) = (0d, 0d, 1d);
            for (var node = first; node < end; node++)
            {
                var divisor = 1 + (ratio * weights[node]);
                squares += ratio / divisor * responses[node] * responses[node];
                product *= divisor;
                if (product > Large)
                {
                    (log, product) = (log + Math.Log(product), 1);
                }

                if (weightsAbove is not null)
                {
                    weightsAbove[sums.Parents[level][node]] += weights[node] / divisor;
                    responsesAbove![sums.Parents[level][node]] += responses[node] / divisor;
                }
            }

            blocks[block] = (squares, log + Math.Log(product));
        });
        return blocks;
    }
}
