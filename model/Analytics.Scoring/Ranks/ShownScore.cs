using Analytics.Scoring.Numbers;

namespace Analytics.Scoring.Ranks;

/// <summary>How much the score of one post rests on its own quarters.</summary>
public enum Information
{
    /// <summary>Reliability below 0.3: too little.</summary>
    TooLittle,

    /// <summary>0.3 to 0.6: limited.</summary>
    Limited,

    /// <summary>Above 0.6: fair.</summary>
    Fair,
}

/// <summary>What so many counted quarters allow to be said.</summary>
public enum Exposure
{
    NoScore,
    ScoreWithoutGrade,
    ScoreAndGrade,
}

/// <summary>
/// A score as it is printed: T = 50 + 10 · mean/τ with the reference's τ frozen, without decimals, its interval on the same scale, and in words how much it rests
/// on. Under two counted quarters there is no score, under four none but the score. Approved leave leaves the exposure and is never absence. Domain: τ &gt; 0,
/// quarters ≥ 0 (halves count). Unit: T points, 50 the average, 10 one standard deviation of posts. Edge: too few quarters give nothing. Source: W. A. McCall, How
/// to Measure in Education (1922), for T.
/// </summary>
/// <param name="Low">Of the interval, T points.</param>
/// <param name="High">Of the interval, T points.</param>
public readonly record struct ShownScore(int Value, int Low, int High, double Confidence, Information Information, Exposure Exposure)
{
    private const double FewestForScore = 2;
    private const double FewestForGrade = 4;

    /// <param name="referenceDeviation">τ of posts in the reference of this version of the policy.</param>
    /// <returns>Nothing where fewer than two quarters count.</returns>
    public static ShownScore? Of(Scored score, double reliability, double quarters, double referenceDeviation, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(referenceDeviation);
        if (After(quarters) is Exposure.NoScore)
        {
            return null;
        }

        var half = NormalCurve.HalfWidth(confidence) * score.Deviation;
        int Points(double value) => (int)Math.Round(50 + (10 * value / referenceDeviation), MidpointRounding.AwayFromZero);
        var information = reliability < 0.3 ? Information.TooLittle : reliability <= 0.6 ? Information.Limited : Information.Fair;
        return new(Points(score.Mean), Points(score.Mean - half), Points(score.Mean + half), confidence, information, After(quarters));
    }

    public static Exposure After(double quarters) =>
        quarters < FewestForScore ? Exposure.NoScore : quarters < FewestForGrade ? Exposure.ScoreWithoutGrade : Exposure.ScoreAndGrade;
}
