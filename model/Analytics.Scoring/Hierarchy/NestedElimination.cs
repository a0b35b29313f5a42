using Analytics.Scoring.Numbers;

namespace Analytics.Scoring.Hierarchy;

/// <summary>X'V⁻¹X, X'V⁻¹y, y'V⁻¹y and ln|V|, V being in units of the residual variance.</summary>
internal sealed record NormalEquations(double[] Matrix, double[] Right, double Squares, double LogDeterminant);

/// <summary>
/// Takes the random effects out of the nested model, level by level from the finest: with s = Σw of a node, λ = τ²/σ² of its level and d = 1 + λs, subtract
/// (λ/d)·tx·tx' from X'WX, (λ/d)·tx·ty from X'Wy and (λ/d)·ty² from y'Wy, add ln d, and pass s/d, tx/d, ty/d up to the parent. Exact (Sherman–Morrison at each
/// node), in time nodes × covariates². Ratios λ ≥ 0, one a level. Source: W. W. Hager, SIAM Rev. 31 (1989) 221–239 (the identity); H. Goldstein, Multilevel
/// Statistical Models, chapter 2.
/// </summary>
internal static class NestedElimination
{
    public static NormalEquations Of(NestedSums sums, IReadOnlyList<double> ratios)
    {
        var (matrix, right) = ((double[])sums.CrossProducts.Clone(), (double[])sums.CrossResponses.Clone());
        var (squares, logDeterminant) = (sums.ResponseSquares, -sums.LogWeights);
        var level = new Level(sums.Weights, sums.Responses, sums.CovariateSums);
        for (var depth = 0; depth < sums.Levels; depth++)
        {
            var above = depth + 1 < sums.Levels ? Level.Empty(sums.Nodes[depth + 1], right.Length) : null;
            foreach (var taken in Take(level, above, above is null ? null : sums.Parents[depth], sums.Blocks[depth], ratios[depth], right.Length))
            {
                taken.SubtractFrom(matrix, right);
                squares -= taken.Squares;
                logDeterminant += taken.LogDeterminant;
            }

            level = above;
        }

        for (var at = 0; at < matrix.Length; at++)
        {
            var (row, column) = (at / right.Length, at % right.Length);
            matrix[at] = row >= column ? matrix[at] : matrix[(column * right.Length) + row];
        }

        return new(matrix, right, squares, logDeterminant);
    }

    private static Taken[] Take(Level? level, Level? above, int[]? parents, int[] blocks, double ratio, int covariates)
    {
        var taken = new Taken[blocks.Length - 1];
        FixedBlocks.Each(blocks, (block, first, end) =>
        {
            var sum = new Taken(covariates);
            for (var node = first; node < end; node++)
            {
                var factor = 1 / (1 + (ratio * level!.Weights[node]));
                var row = level.Covariates.AsSpan(node * covariates, covariates);
                sum.Add(ratio * factor, row, level.Responses[node], factor);
                if (above is not null)
                {
                    above.Receive(parents![node], factor, level.Weights[node], level.Responses[node], row);
                }
            }

            taken[block] = sum;
        });
        return taken;
    }

    private sealed record Level(double[] Weights, double[] Responses, double[] Covariates)
    {
        public static Level Empty(int nodes, int covariates) => new(new double[nodes], new double[nodes], new double[nodes * covariates]);

        public void Receive(int node, double factor, double weight, double response, ReadOnlySpan<double> row)
        {
            Weights[node] += factor * weight;
            Responses[node] += factor * response;
            var own = Covariates.AsSpan(node * row.Length, row.Length);
            for (var covariate = 0; covariate < row.Length; covariate++)
            {
                own[covariate] += factor * row[covariate];
            }
        }
    }

    private sealed class Taken(int covariates)
    {
        private readonly double[] _matrix = new double[covariates * covariates];
        private readonly double[] _right = new double[covariates];

        public double Squares { get; private set; }

        public double LogDeterminant { get; private set; }

        public void Add(double share, ReadOnlySpan<double> row, double response, double factor)
        {
            for (var one = 0; one < row.Length; one++)
            {
                var scaled = share * row[one];
                _right[one] += scaled * response;
                var line = _matrix.AsSpan(one * row.Length, one + 1);
                for (var other = 0; other < line.Length; other++)
                {
                    line[other] += scaled * row[other];
                }
            }

            Squares += share * response * response;
            LogDeterminant -= Math.Log(factor);
        }

        public void SubtractFrom(double[] matrix, double[] right)
        {
            for (var at = 0; at < matrix.Length; at++)
            {
                matrix[at] -= _matrix[at];
            }

            for (var at = 0; at < right.Length; at++)
            {
                right[at] -= _right[at];
            }
        }
    }
}
