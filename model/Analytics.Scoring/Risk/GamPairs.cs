namespace Analytics.Scoring.Risk;

/// <summary>
/// Features that act together: of all pairs, those whose residual slopes gain most from one cut of each (four quadrants), on a grid of 16 by 16 bins, fewer where positives are few; then their
/// cells are boosted in turn. A feature that must only rise or fall takes no part, as a cell could break its order. Source: Y. Lou, R. Caruana, J. Gehrke, G.
/// Hooker, KDD 2013.
/// </summary>
internal static class GamPairs
{
    public const int Width = 16;
    private const int MostRounds = 60;
    private const int Patience = 5;
    private const double Rate = 0.1;
    private const double Ridge = 20;
    private const int FewestBins = 8;
    private const int PositivesOfACell = 150;

    /// <summary>How fine the grid may be: about 150 positives a cell, or cells would learn noise.</summary>
    public static int Bins(int positives) => Math.Clamp((int)Math.Sqrt((double)positives / PositivesOfACell), FewestBins, Width);

    public static (int One, int Other)[] Choose(GamRows rows, byte[][] bins, IReadOnlyDictionary<int, int> monotone, int pairs)
    {
        rows.Refresh();
        var free = Enumerable.Range(0, bins.Length).Where(feature => !monotone.ContainsKey(feature)).ToArray();
        var candidates = free.SelectMany(one => free.Where(other => other > one).Select(other => (One: one, Other: other))).ToArray();
        var gains = new double[candidates.Length];
        Numbers.FixedBlocks.Each(Numbers.FixedBlocks.Bounds(candidates.Length, 4), (_, first, end) =>
        {
            for (var at = first; at < end; at++)
            {
                gains[at] = Gain(rows.Gather(bins[candidates[at].One], bins[candidates[at].Other], Width, 2));
            }
        });
        return [.. Enumerable.Range(0, candidates.Length).OrderByDescending(at => gains[at]).ThenBy(at => at).Take(pairs).Select(at => candidates[at])];
    }

    public static double[][] Boost(GamRows rows, byte[][] bins, (int One, int Other)[] pairs, CancellationToken cancellation)
    {
        var cells = pairs.Select(_ => new double[Width * Width]).ToArray();
        var (kept, best, since) = (Copy(cells), rows.Loss(), 0);
        for (var round = 0; round < MostRounds && since < Patience; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var pair = 0; pair < pairs.Length; pair++)
            {
                rows.Refresh();
                var (one, other) = (bins[pairs[pair].One], bins[pairs[pair].Other]);
                var (slopes, curvatures) = rows.Gather(one, other, Width);
                var steps = slopes.Zip(curvatures, (slope, curvature) => Rate * slope / (curvature + Ridge)).ToArray();
                for (var cell = 0; cell < steps.Length; cell++)
                {
                    cells[pair][cell] += steps[cell];
                }

                rows.Add(steps, row => (one[row] * Width) + other[row]);
            }

            (kept, best, since) = rows.Loss() is var loss && loss < best - 1e-7 ? (Copy(cells), loss, 0) : (kept, best, since + 1);
        }

        return kept;
    }

    private static double[][] Copy(double[][] cells) => [.. cells.Select(own => (double[])own.Clone())];

    private static double Gain((double[] Slopes, double[] Curvatures) grid)
    {
        var (slopes, curvatures) = (Corner(grid.Slopes), Corner(grid.Curvatures));
        var best = 0d;
        for (var one = 2; one < Width; one++)
        {
            for (var other = 2; other < Width; other++)
            {
                best = Math.Max(best, Quadrants(slopes, curvatures, one, other));
            }
        }

        return best;
    }

    private static double Quadrants(double[] slopes, double[] curvatures, int one, int other)
    {
        const int edge = Width + 1;
        const double ridge = 10;
        double[] Four(double[] corner)
        {
            var (first, top, left) = (corner[(one * edge) + other], corner[(one * edge) + Width], corner[(Width * edge) + other]);
            return [first, top - first, left - first, corner[(Width * edge) + Width] - top - left + first];
        }

        return Four(slopes).Zip(Four(curvatures), (slope, curvature) => slope * slope / (curvature + ridge)).Sum();
    }

    // Sums of all cells above and to the left.
    private static double[] Corner(double[] cells)
    {
        const int edge = Width + 1;
        var sums = new double[edge * edge];
        for (var one = 0; one < Width; one++)
        {
            for (var other = 0; other < Width; other++)
            {
                sums[((one + 1) * edge) + other + 1] = cells[(one * Width) + other] + sums[(one * edge) + other + 1] + sums[((one + 1) * edge) + other] - sums[(one * edge) + other];
            }
        }

        return sums;
    }
}
