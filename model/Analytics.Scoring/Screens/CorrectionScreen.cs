namespace Analytics.Scoring.Screens;

/// <summary>
/// Whether a county mends its figures in one direction, late: of n corrections after the deadline, k were upward; the screen opens a question where P(K ≥ k) under
/// Binomial(n, p₀) is below 10⁻⁴, p₀ being the other counties' share of upward ones (½ where there are none). Domain: 0 ≤ k ≤ n. Edge: fewer than ten corrections
/// say nothing. Source: sign test, J. Arbuthnot (1710).
/// </summary>
public static class CorrectionScreen
{
    public const int Fewest = 10;
    public const double Rare = 1e-4;

    public static bool Asks(int upward, int corrections, int otherUpward, int otherCorrections)
    {
        // One of each is added, so that a share of all or nothing among few others does not decide.
        var share = (otherUpward + 1.0) / (otherCorrections + 2.0);
        return corrections >= Fewest && BinomialTail.AtLeast(upward, corrections, share) < Rare;
    }
}
