namespace Analytics.Scoring.Hierarchy;

/// <summary>
/// All that the hierarchical model needs to know of its rows: for each finest node (a post) Σw, Σwx and Σwy, and over all rows X'WX, X'Wy, y'Wy, Σ ln w and their number. The
/// levels are nested (post in village in county) and children of one parent stand together, so that the work can be cut between parents. A row of weight 0 does not count.
/// </summary>
public sealed class NestedSums
{
    private const int SmallestBlock = 2000;

    /// <param name="parents">For each level but the last, the parent of each node, never falling from one node to the next.</param>
    /// <param name="covariateSums">Of the finest nodes, node by node: Σw·x, the intercept's being Σw.</param>
    /// <param name="crossProducts">X'WX, row by row.</param>
    /// <exception cref="ArgumentException">Sizes that do not fit together, or children of one parent that stand apart.</exception>
    public NestedSums(
        int[][] parents, int topNodes, double[] weights, double[] responses, double[] covariateSums,
        double[] crossProducts, double[] crossResponses, double responseSquares, double logWeights, long rows)
    {
        var covariates = crossResponses.Length;
        if (responses.Length != weights.Length || covariateSums.Length != weights.Length * covariates || crossProducts.Length != covariates * covariates)
        {
            throw new ArgumentException(
                $"Sums of {weights.Length} nodes and {covariates} covariates: expected {weights.Length * covariates} sums of covariates and {covariates * covariates} cross products.", nameof(weights));
        }

        (Parents, Weights, Responses, CovariateSums) = (parents, weights, responses, covariateSums);
        (CrossProducts, CrossResponses, ResponseSquares, LogWeights, Rows) = (crossProducts, crossResponses, responseSquares, logWeights, rows);
        Nodes = [.. parents.Select(level => level.Length), topNodes];
        Blocks = [.. Nodes.Select((count, level) => Bounds(count, level < parents.Length ? parents[level] : null))];
        Check();
    }

    /// <summary>How many nodes each level has, the finest first.</summary>
    public IReadOnlyList<int> Nodes { get; }

    public int Levels => Nodes.Count;

    public int Covariates => CrossResponses.Length;

    /// <summary>Rows that count.</summary>
    public long Rows { get; }

    /// <summary>Σw of each finest node.</summary>
    public double[] Weights { get; }

    /// <summary>Σw·y of each finest node.</summary>
    public double[] Responses { get; }

    internal int[][] Parents { get; }

    internal double[] CovariateSums { get; }

    internal double[] CrossProducts { get; }

    internal double[] CrossResponses { get; }

    internal double ResponseSquares { get; }

    internal double LogWeights { get; }

    /// <summary>Of each level, where the blocks of work begin.</summary>
    internal int[][] Blocks { get; }

    /// <summary>Σw·(y − x'β) of each finest node.</summary>
    public double[] Residuals(IReadOnlyList<double> coefficients)
    {
        var (residuals, covariates) = ((double[])Responses.Clone(), Covariates);
        for (var node = 0; node < residuals.Length; node++)
        {
            for (var covariate = 0; covariate < covariates; covariate++)
            {
                residuals[node] -= coefficients[covariate] * CovariateSums[(node * covariates) + covariate];
            }
        }

        return residuals;
    }

    private static int[] Bounds(int count, int[]? parents)
    {
        var bounds = Numbers.FixedBlocks.Bounds(count, SmallestBlock);
        for (var block = 1; parents is not null && block < bounds.Length - 1; block++)
        {
            while (bounds[block] < count && bounds[block] > 0 && parents[bounds[block]] == parents[bounds[block] - 1])
            {
                bounds[block]++;
            }
        }

        return bounds;
    }

    private void Check()
    {
        if (Weights.Length != Nodes[0])
        {
            throw new ArgumentException($"Sums of {Weights.Length} nodes at a finest level of {Nodes[0]}.", nameof(Weights));
        }

        for (var level = 0; level < Parents.Length; level++)
        {
            var parents = Parents[level];
            for (var node = 0; node < parents.Length; node++)
            {
                if (parents[node] < 0 || parents[node] >= Nodes[level + 1] || (node > 0 && parents[node] < parents[node - 1]))
                {
                    throw new ArgumentException(
                        $"Node {node} of level {level} has parent {parents[node]}: expected one of {Nodes[level + 1]}, and children of one parent beside each other.", nameof(Parents));
                }
            }
        }
    }
}
