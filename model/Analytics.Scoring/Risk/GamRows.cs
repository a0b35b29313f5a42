using Analytics.Scoring.Numbers;

namespace Analytics.Scoring.Risk;

/// <summary>The rows while a boosted model learns: the first ones teach, the last ones (15 in 100, chosen by a hash of their place) only judge when to stop.</summary>
internal sealed class GamRows
{
    private readonly float[] _scores;
    private readonly bool[] _labels;
    private readonly float[] _slopes;
    private readonly float[] _curvatures;
    private readonly int[] _teachingBlocks;
    private readonly int[] _allBlocks;

    public GamRows(RiskMatrix matrix, ulong seed)
    {
        var judges = Enumerable.Range(0, matrix.Rows).Select(row => Judges((ulong)row, seed)).ToArray();
        Order = [.. Enumerable.Range(0, matrix.Rows).OrderBy(row => judges[row])];
        Teaching = judges.Count(judge => !judge);
        _labels = [.. Order.Select(row => matrix.Labels[row])];
        var share = Math.Clamp((_labels.Take(Teaching).Count(label => label) + 0.5) / (Teaching + 1), 1e-6, 1 - 1e-6);
        Intercept = Math.Log(share / (1 - share));
        _scores = [.. Enumerable.Repeat((float)Intercept, matrix.Rows)];
        (_slopes, _curvatures) = (new float[Teaching], new float[Teaching]);
        (_teachingBlocks, _allBlocks) = (FixedBlocks.Bounds(Teaching, 4000), FixedBlocks.Bounds(matrix.Rows, 4000));
    }

    /// <summary>Teaching rows first.</summary>
    public int[] Order { get; }

    public int Teaching { get; }

    public double Intercept { get; }

    /// <summary>Slopes and curvatures of the loss at the present scores.</summary>
    public void Refresh() => FixedBlocks.Each(_teachingBlocks, (_, first, end) =>
    {
        for (var row = first; row < end; row++)
        {
            var chance = 1f / (1f + MathF.Exp(-_scores[row]));
            _slopes[row] = (_labels[row] ? 1f : 0f) - chance;
            _curvatures[row] = chance * (1f - chance);
        }
    });

    public (double[] Slopes, double[] Curvatures) Gather(byte[] bins, int count)
    {
        var blocks = new double[_teachingBlocks.Length - 1][];
        FixedBlocks.Each(_teachingBlocks, (block, first, end) =>
        {
            var sums = new double[2 * count];
            for (var row = first; row < end; row++)
            {
                sums[2 * bins[row]] += _slopes[row];
                sums[(2 * bins[row]) + 1] += _curvatures[row];
            }

            blocks[block] = sums;
        });
        return Sum(blocks, count);
    }

    public (double[] Slopes, double[] Curvatures) Gather(byte[] bins, byte[] others, int width, int stride = 1)
    {
        var sums = new double[2 * width * width];
        for (var row = 0; row < Teaching; row += stride)
        {
            var cell = 2 * ((bins[row] * width) + others[row]);
            sums[cell] += _slopes[row];
            sums[cell + 1] += _curvatures[row];
        }

        return Sum([sums], width * width);
    }

    public void Add(double[] steps, Func<int, int> binOf)
    {
        var floats = steps.Select(step => (float)step).ToArray();
        FixedBlocks.Each(_allBlocks, (_, first, end) =>
        {
            for (var row = first; row < end; row++)
            {
                _scores[row] += floats[binOf(row)];
            }
        });
    }

    /// <summary>Mean log loss of the rows that judge.</summary>
    public double Loss()
    {
        var loss = 0d;
        for (var row = Teaching; row < _scores.Length; row++)
        {
            loss += Math.Log(1 + Math.Exp(_labels[row] ? -_scores[row] : _scores[row]));
        }

        return loss / Math.Max(1, _scores.Length - Teaching);
    }

    /// <summary>Back to the scores of curves that were kept.</summary>
    public void Reset(double[][] curves, byte[][] bins) => FixedBlocks.Each(_allBlocks, (_, first, end) =>
    {
        for (var row = first; row < end; row++)
        {
            var score = Intercept;
            for (var feature = 0; feature < curves.Length; feature++)
            {
                score += curves[feature][bins[feature][row]];
            }

            _scores[row] = (float)score;
        }
    });

    private static (double[] Slopes, double[] Curvatures) Sum(double[][] blocks, int count)
    {
        var (slopes, curvatures) = (new double[count], new double[count]);
        foreach (var block in blocks)
        {
            for (var bin = 0; bin < count; bin++)
            {
                slopes[bin] += block[2 * bin];
                curvatures[bin] += block[(2 * bin) + 1];
            }
        }

        return (slopes, curvatures);
    }

    private static bool Judges(ulong row, ulong seed)
    {
        var bits = (row + (seed << 32)) * 0x9E3779B97F4A7C15UL;
        bits = (bits ^ (bits >> 29)) * 0xBF58476D1CE4E5B9UL;
        return (bits ^ (bits >> 32)) % 100 < 15;
    }
}
