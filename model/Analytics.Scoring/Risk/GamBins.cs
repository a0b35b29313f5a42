using Analytics.Scoring.Numbers;

namespace Analytics.Scoring.Risk;

/// <summary>The steps of one feature: bin 0 is missing and stands outside of the order; bin k holds values above cut k−2 up to cut k−1.</summary>
internal readonly record struct GamBins(float[] Cuts)
{
    // Quantiles of a sample this large are as good as those of all rows.
    private const int Sample = 200_000;

    public int Count => Cuts.Length + 2;

    public static GamBins Of(RiskMatrix matrix, int feature, int bins)
    {
        var stride = Math.Max(1, matrix.Rows / Sample);
        var values = new List<float>(Math.Min(matrix.Rows, Sample) + 1);
        for (var row = 0; row < matrix.Rows; row += stride)
        {
            if (matrix.Values[(row * matrix.Features) + feature] is var value && !float.IsNaN(value))
            {
                values.Add(value);
            }
        }

        values.Sort();
        var pieces = bins - 1;

        // The highest value is never a cut: nothing would lie above it.
        return values.Count == 0 ? new([]) : new([.. Enumerable.Range(1, pieces - 1).Select(piece => values[(int)((long)values.Count * piece / pieces)]).Distinct().Where(cut => cut < values[^1])]);
    }

    public int Bin(float value)
    {
        if (float.IsNaN(value))
        {
            return 0;
        }

        var (low, high) = (0, Cuts.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = value <= Cuts[middle] ? (low, middle) : (middle + 1, high);
        }

        return low + 1;
    }

    /// <summary>The bins of all rows, in the order given.</summary>
    public byte[] Bin(RiskMatrix matrix, int feature, int[] order)
    {
        var (own, binned) = (this, new byte[order.Length]);
        FixedBlocks.Each(FixedBlocks.Bounds(order.Length, 20_000), (_, first, end) =>
        {
            for (var at = first; at < end; at++)
            {
                binned[at] = (byte)own.Bin(matrix.Values[(order[at] * matrix.Features) + feature]);
            }
        });
        return binned;
    }
}
