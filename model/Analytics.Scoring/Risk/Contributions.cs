namespace Analytics.Scoring.Risk;

/// <summary>The margin is the sum of its contributions in their order, in one row as in a batch, to the last bit.</summary>
internal static class Contributions
{
    public static double Sum(ReadOnlySpan<double> contributions)
    {
        var sum = 0d;
        foreach (var contribution in contributions)
        {
            sum += contribution;
        }

        return sum;
    }
}
