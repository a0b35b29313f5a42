using Analytics.Vocabulary;

namespace Analytics.Reports.Claims;

/// <summary>
/// A number in a text against a value of the warehouse. Supported: the value lies in the closed reading of the number, by qualifier and printed digits (1330多公里 for 1,334).
/// Else, less than one unit of the number's last digit that is not zero away from it: cannot be rounded to (1330公里 for 1,334, 800 for 834). Farther, or any other
/// count than the one printed to its tens or ones: contradicted (770 for 771). A value that is itself an interval, and reaches into the reading without lying in it, leaves the claim ambiguous.
/// </summary>
internal static class Judgement
{
    /// <summary>A count that ends in so many zeros may have been rounded; 640 was counted.</summary>
    private const decimal RoundCount = 100;

    public static Verdict Of(ClaimedAmount claimed, decimal value, decimal? low, decimal? high)
    {
        if (Holds(claimed.Quantity, value))
        {
            return Verdict.Supported;
        }

        if (Reaches(claimed.Quantity, low ?? value, high ?? decimal.MaxValue) && (low, high) != (value, value))
        {
            return Verdict.Ambiguous;
        }

        var (least, most) = (claimed.Quantity.Low ?? decimal.MinValue, claimed.Quantity.High ?? decimal.MaxValue);
        var isCounted = claimed.Quantity.Qualifier == Qualifier.Exact && claimed.Unit is { IsMeasure: false } && claimed.Place < RoundCount;
        var distance = value < least ? least - value : value - most;
        return distance < claimed.Place && !isCounted ? Verdict.CannotBeRoundedTo : Verdict.Contradicted;
    }

    /// <summary>The reading holds the value: 余 and 近 leave their upper end out.</summary>
    public static bool Holds(Quantity claimed, decimal value) =>
        (claimed.Low is not { } low || low <= value) && (claimed.High is not { } high || (claimed.Qualifier is Qualifier.Over or Qualifier.Nearly ? value < high : value <= high));

    /// <summary>Two readings have something in common.</summary>
    public static bool Agree(Quantity left, Quantity right) => Reaches(left, right.Low ?? decimal.MinValue, right.High ?? decimal.MaxValue);

    private static bool Reaches(Quantity claimed, decimal low, decimal high) => (claimed.Low ?? decimal.MinValue) <= high && low <= (claimed.High ?? decimal.MaxValue);
}
