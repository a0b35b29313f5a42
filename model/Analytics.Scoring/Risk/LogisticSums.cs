using System.Numerics;
using Analytics.Scoring.Numbers;

namespace Analytics.Scoring.Risk;

/// <summary>Slope and curvature of the log likelihood of a logistic regression, over fixed blocks of rows.</summary>
internal static class LogisticSums
{
    public static (double[,] Curvature, double[] Slope) Of(RiskMatrix train, double[] means, double[] deviations, bool[] left, double[] coefficients)
    {
        var width = coefficients.Length;
        var bounds = FixedBlocks.Bounds(train.Rows, 1000);
        var blocks = new (double[] Curvature, double[] Slope)[bounds.Length - 1];
        FixedBlocks.Each(bounds, (block, first, end) => blocks[block] = Block(train, means, deviations, left, coefficients, first, end));
        var (curvature, slope) = (new double[width, width], new double[width]);
        foreach (var block in blocks)
        {
            for (var at = 0; at < width * width; at++)
            {
                var (row, column) = (at / width, at % width);
                curvature[row, column] += block.Curvature[(Math.Max(row, column) * width) + Math.Min(row, column)];
            }

            for (var at = 0; at < width; at++)
            {
                slope[at] += block.Slope[at];
            }
        }

        return (curvature, slope);
    }

    private static (double[] Curvature, double[] Slope) Block(RiskMatrix train, double[] means, double[] deviations, bool[] left, double[] coefficients, int first, int end)
    {
        var width = coefficients.Length;
        var (curvature, slope, line) = (new double[width * width], new double[width], new double[width]);
        line[0] = 1;
        for (var row = first; row < end; row++)
        {
            var values = train.Row(row);
            var logit = coefficients[0];
            for (var feature = 0; feature < train.Features; feature++)
            {
                line[feature + 1] = left[feature] && !float.IsNaN(values[feature]) ? (values[feature] - means[feature]) / deviations[feature] : 0;
                logit += coefficients[feature + 1] * line[feature + 1];
            }

            var chance = 1 / (1 + Math.Exp(-logit));
            var (weight, error) = (chance * (1 - chance), (train.Labels[row] ? 1 : 0) - chance);
            for (var one = 0; one < width; one++)
            {
                slope[one] += error * line[one];
                AddScaled(curvature.AsSpan(one * width, one + 1), line, weight * line[one]);
            }
        }

        return (curvature, slope);
    }

    private static void AddScaled(Span<double> target, ReadOnlySpan<double> line, double factor)
    {
        var at = 0;
        for (var vector = new Vector<double>(factor); at <= target.Length - Vector<double>.Count; at += Vector<double>.Count)
        {
            (new Vector<double>(target[at..]) + (vector * new Vector<double>(line[at..]))).CopyTo(target[at..]);
        }

        for (; at < target.Length; at++)
        {
            target[at] += factor * line[at];
        }
    }
}
