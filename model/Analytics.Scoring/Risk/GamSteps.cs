namespace Analytics.Scoring.Risk;

/// <summary>
/// One small step of a feature's curve: the ordered bins are cut, best first, into at most four runs of constant value G/(H + 5), where that lowers the loss most
/// and each run keeps H ≥ 20; under a monotone rule only cuts that keep the order. The missing bin has its own value, outside of the order.
/// </summary>
internal static class GamSteps
{
    private const int MostRuns = 4;
    private const double Ridge = 5;
    private const double FewestCurvature = 20;

    public static double[] Of(double[] slopes, double[] curvatures, int direction, double rate)
    {
        var (slope, curvature) = (Running(slopes), Running(curvatures));
        double Value(int from, int to) => (slope[to] - slope[from]) / (curvature[to] - curvature[from] + Ridge);
        double Gain(int from, int to) => Value(from, to) * (slope[to] - slope[from]);
        var runs = new List<(int From, int To)> { (1, slopes.Length) };
        while (runs.Count < MostRuns)
        {
            var (best, at, cut) = (1e-12, -1, 0);
            for (var run = 0; run < runs.Count; run++)
            {
                var (from, to) = runs[run];
                for (var middle = from + 1; middle < to; middle++)
                {
                    var gain = Gain(from, middle) + Gain(middle, to) - Gain(from, to);
                    var keeps = curvature[middle] - curvature[from] >= FewestCurvature && curvature[to] - curvature[middle] >= FewestCurvature;
                    if (gain > best && keeps && (direction == 0 || IsOrdered(run, middle)))
                    {
                        (best, at, cut) = (gain, run, middle);
                    }
                }
            }

            if (at < 0)
            {
                break;
            }

            var split = runs[at];
            runs[at] = (split.From, cut);
            runs.Insert(at + 1, (cut, split.To));
        }

        var steps = new double[slopes.Length];
        steps[0] = rate * slopes[0] / (curvatures[0] + Ridge);
        runs.ForEach(run => Array.Fill(steps, rate * Value(run.From, run.To), run.From, run.To - run.From));
        return steps;

        bool IsOrdered(int run, int middle)
        {
            var (left, right) = (Value(runs[run].From, middle), Value(middle, runs[run].To));
            return direction * (right - left) >= 0
                && (run == 0 || direction * (left - Value(runs[run - 1].From, runs[run - 1].To)) >= 0)
                && (run + 1 == runs.Count || direction * (Value(runs[run + 1].From, runs[run + 1].To) - right) >= 0);
        }
    }

    private static double[] Running(double[] values)
    {
        var sums = new double[values.Length + 1];
        for (var at = 0; at < values.Length; at++)
        {
            sums[at + 1] = sums[at] + values[at];
        }

        return sums;
    }
}
