using Analytics.Scoring.Numbers;

namespace Analytics.Scoring.Ranks;

/// <summary>
/// The true scores of everyone as one distribution: F(x) = meanⱼ Φ((x − mⱼ)/sⱼ). Up to a thousand scores are summed one by one; more are gathered in classes of like
/// deviation on a fine grid, so that a nation of half a million takes a second (off by less than 0.001). Domain: at least one score; a deviation of 0 is a step.
/// </summary>
public sealed class ScorePopulation
{
    private const int OneByOne = 1000;
    private const int GridPoints = 2001;
    private const int Classes = 64;

    // Thirty-two equal slices of a score's own curve, each by its middle.
    private static readonly double[] Slices = [.. Enumerable.Range(0, 32).Select(slice => NormalCurve.Quantile((slice + 0.5) / 32))];

    private readonly (double Mean, double Deviation, double Share)[] _parts;
    private readonly double[]? _grid;
    private readonly double _low;
    private readonly double _step;

    private ScorePopulation(IReadOnlyList<Scored> scores)
    {
        var reach = scores.Max(score => score.Deviation) * 5;
        _low = scores.Min(score => score.Mean) - reach;
        _step = Math.Max(scores.Max(score => score.Mean) + reach - _low, double.Epsilon * 1e10) / (GridPoints - 1);
        _parts = scores.Count <= OneByOne ? [.. scores.Select(score => (score.Mean, score.Deviation, 1.0 / scores.Count))] : Gather(scores);
        _grid = scores.Count <= OneByOne ? null : Tabulate();
    }

    /// <exception cref="ArgumentException">No score, or one that is not finite.</exception>
    public static ScorePopulation Of(IReadOnlyList<Scored> scores) =>
        scores.Count > 0 && scores.All(score => double.IsFinite(score.Mean) && score.Deviation >= 0 && double.IsFinite(score.Deviation))
            ? new(scores)
            : throw new ArgumentException($"A population of {scores.Count} scores: expected at least one, all finite, with deviations of 0 or more.", nameof(scores));

    /// <summary>The share of true scores below a point.</summary>
    public double Below(double point)
    {
        if (_grid is null)
        {
            return _parts.Sum(part => part.Share * Step(point - part.Mean, part.Deviation));
        }

        var position = Math.Clamp((point - _low) / _step, 0, GridPoints - 1);
        var at = Math.Min((int)position, GridPoints - 2);
        return _grid[at] + ((position - at) * (_grid[at + 1] - _grid[at]));
    }

    /// <summary>The mean of <see cref="Below"/> over what a score may truly be.</summary>
    public double Expected(Scored score)
    {
        if (_grid is null)
        {
            return _parts.Sum(part => part.Share * Step(score.Mean - part.Mean, Math.Sqrt((score.Deviation * score.Deviation) + (part.Deviation * part.Deviation))));
        }

        return Slices.Average(middle => Below(score.Mean + (score.Deviation * middle)));
    }

    /// <summary>The point below which a share of the true scores lies.</summary>
    public double Quantile(double share)
    {
        var (low, high) = (_low, _low + (_step * (GridPoints - 1)));
        for (var halved = 0; halved < 60; halved++)
        {
            var middle = (low + high) / 2;
            (low, high) = Below(middle) < share ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <summary>The chance that a score is truly among the highest share of all.</summary>
    public double ChanceOfTop(Scored score, double share) => 1 - Step(Quantile(1 - share) - score.Mean, score.Deviation);

    internal static double Step(double distance, double deviation) =>
        deviation > 0 ? NormalCurve.Below(distance / deviation) : distance > 0 ? 1 : distance < 0 ? 0 : 0.5;

    // A score between two points of the grid is shared out to both, so that means are kept.
    private (double Mean, double Deviation, double Share)[] Gather(IReadOnlyList<Scored> scores)
    {
        var largest = Math.Max(scores.Max(score => score.Deviation), double.Epsilon * 1e10);
        var classes = new double[Classes + 1][];
        foreach (var score in scores)
        {
            var bin = classes[(int)Math.Round(score.Deviation / largest * Classes)] ??= new double[GridPoints];
            var position = (score.Mean - _low) / _step;
            var at = Math.Min((int)position, GridPoints - 2);
            bin[at] += (at + 1 - position) / scores.Count;
            bin[at + 1] += (position - at) / scores.Count;
        }

        return [.. classes.SelectMany((bins, at) => (bins ?? []).Select((share, point) => (_low + (point * _step), at * largest / Classes, share)).Where(part => part.share > 0))];
    }

    private double[] Tabulate()
    {
        var grid = new double[GridPoints];
        foreach (var alike in _parts.GroupBy(part => part.Deviation))
        {
            var curve = Enumerable.Range(1 - GridPoints, (2 * GridPoints) - 1).Select(offset => Step(offset * _step, alike.Key)).ToArray();
            foreach (var part in alike)
            {
                var centre = (int)Math.Round((part.Mean - _low) / _step);
                for (var point = 0; point < GridPoints; point++)
                {
                    grid[point] += part.Share * curve[point - centre + GridPoints - 1];
                }
            }
        }

        return grid;
    }
}
