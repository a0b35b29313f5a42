using Analytics.Scoring.Numbers;

namespace Analytics.Scoring.Hierarchy;

/// <summary>
/// Takes rows one by one, in any order, into <see cref="NestedSums"/>: the sums are exact to 2⁻⁶⁰, so the order of the rows changes no byte. Row: response y,
/// covariates x (the intercept first, by custom), weight ≥ 0 (the share reported; 0 leaves the row out), finest node. Unit of y: that of the score.
/// </summary>
public sealed class NestedRows(int[][] parents, int topNodes, int covariates)
{
    private readonly int[][] _parents = parents;
    private readonly ExactSum[] _nodes = new ExactSum[(parents.Length > 0 ? parents[0].Length : topNodes) * (covariates + 2)];
    private readonly ExactSum[] _cross = new ExactSum[(covariates * covariates) + covariates + 2];
    private long _rows;

    /// <exception cref="ArgumentException">A weight below zero, or a row of another width.</exception>
    public void Add(int node, double response, ReadOnlySpan<double> row, double weight = 1)
    {
        if (row.Length != covariates || !(weight >= 0))
        {
            throw new ArgumentException($"A row of {row.Length} covariates and weight {weight}: expected {covariates} and a weight of 0 or more.", nameof(row));
        }

        if (weight == 0)
        {
            return;
        }

        _rows++;
        var at = node * (covariates + 2);
        _nodes[at].Add(weight);
        _nodes[at + 1].Add(weight * response);
        for (var one = 0; one < covariates; one++)
        {
            _nodes[at + 2 + one].Add(weight * row[one]);
            _cross[(covariates * covariates) + one].Add(weight * row[one] * response);
            for (var other = 0; other <= one; other++)
            {
                _cross[(one * covariates) + other].Add(weight * row[one] * row[other]);
            }
        }

        _cross[^2].Add(weight * response * response);
        _cross[^1].Add(Math.Log(weight));
    }

    public NestedSums Sums()
    {
        var width = covariates + 2;
        var count = _nodes.Length / width;
        var sums = new double[count * covariates];
        for (var at = 0; at < sums.Length; at++)
        {
            sums[at] = _nodes[(at / covariates * width) + 2 + (at % covariates)].Value;
        }

        var products = new double[covariates * covariates];
        for (var at = 0; at < products.Length; at++)
        {
            var (one, other) = (at / covariates, at % covariates);
            products[at] = _cross[(Math.Max(one, other) * covariates) + Math.Min(one, other)].Value;
        }

        var crossResponses = Enumerable.Range(covariates * covariates, covariates).Select(at => _cross[at].Value).ToArray();
        return new(_parents, topNodes, Column(0), Column(1), sums, products, crossResponses, _cross[^2].Value, _cross[^1].Value, _rows);

        double[] Column(int column) => [.. Enumerable.Range(0, count).Select(node => _nodes[(node * width) + column].Value)];
    }
}
