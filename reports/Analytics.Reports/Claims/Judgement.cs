using Analytics.Vocabulary;

namespace Analytics.Reports.Claims;

/// <summary>
/// A number in a text against a value of the warehouse. Supported: the value lies in the closed reading of the number, by qualifier and printed digits (1330多公里 for 1,334).
/// Else, less than one unit of the number's last digit that is not zero away from it: cannot be rounded to (800 for 834). Farther: contradicted. A value that is
/// itself an interval, and reaches into the reading without lying in it, leaves the claim ambiguous.
/// </summary>
internal static class Judgement
{
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
        return value < least ? (least - value < claimed.Place ? Verdict.CannotBeRoundedTo : Verdict.Contradicted)
            : value - most < claimed.Place ? Verdict.CannotBeRoundedTo
            : Verdict.Contradicted;
    }

    /// <summary>The reading holds the value: 余 and 近 leave their upper end out.</summary>
    public static bool Holds(Quantity claimed, decimal value) =>
        (claimed.Low is not { } low || low <= value) && (claimed.High is not { } high || (claimed.Qualifier is Qualifier.Over or Qualifier.Nearly ? value < high : value <= high));

    /// <summary>Two readings have something in common.</summary>
    public static bool Agree(Quantity left, Quantity right) => Reaches(left, right.Low ?? decimal.MinValue, right.High ?? decimal.MaxValue);

    private static bool Reaches(Quantity claimed, decimal low, decimal high) => (claimed.Low ?? decimal.MinValue) <= high && low <= (claimed.High ?? decimal.MaxValue);
}
