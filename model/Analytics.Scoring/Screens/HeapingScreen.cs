namespace Analytics.Scoring.Screens;

/// <summary>
/// Whether a post's reports crowd just over a target: of n reports, k lie in the window [T, T + 1 %]; the peers' share there is p₀; the screen opens a question
/// where P(K ≥ k) under Binomial(n, p₀) is below 10⁻⁴. For posts with 16 reports or more, else by county. Domain: 0 ≤ k ≤ n, 0 &lt; p₀ &lt; 1. Edge: too few reports
/// say nothing. Power at 40 reports of which a quarter are heaped: 0.92. Source: bunching at a threshold, M. Camacho, E. Conover, AEJ Econ. Policy 3 (2011) 41–65.
/// </summary>
public static class HeapingScreen
{
    public const int Fewest = 16;
    public const double Rare = 1e-4;
    public const double Window = 0.01;

    public static bool IsInWindow(double value, double target) => value >= target && value <= target + (Window * Math.Abs(target));

    /// <summary>The chance of so many or more in the window, if the post reported as its peers do.</summary>
    public static double Chance(int inWindow, int reports, double peerShare) => BinomialTail.AtLeast(inWindow, reports, peerShare);

    public static bool Asks(int inWindow, int reports, double peerShare) => reports >= Fewest && Chance(inWindow, reports, peerShare) < Rare;
}
