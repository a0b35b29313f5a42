using Analytics.Scoring.Numbers;
using Analytics.Vocabulary;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Analytics.Scoring.Rates;

/// <summary>Successes r of trials n.</summary>
public readonly record struct Tried(double Successes, double Trials);

/// <summary>
/// Shares pulled toward their common mean by as much as their trials are few: r ~ Binomial(n, p), p ~ Beta(mπ, m(1−π)), so that p̃ = (r + mπ)/(n + m). π and m by
/// maximum likelihood, from moments on. Domain: 0 ≤ r ≤ n; units with n = 0 take no part in the fit and get the mean with its whole spread. Unit: share of one.
/// Edge: shares that differ no more than chance give m → ∞ (<see cref="HasSpread"/> false: all equal π); where all or none succeed, nothing. Source: J. C. Kleinman,
/// J. Am. Stat. Assoc. 68 (1973) 46–54.
/// </summary>
/// <param name="Mean">π.</param>
/// <param name="Strength">m, in trials.</param>
public sealed record BetaBinomial(double Mean, double Strength)
{
    private const double Endless = 1e6;

    public bool HasSpread => Strength < Endless;

    /// <returns>Nothing where no unit has trials, or where all or none of them succeeded.</returns>
    public static BetaBinomial? Of(IReadOnlyList<Tried> units)
    {
        var tried = units.Where(unit => unit.Trials > 0).ToArray();
        if (tried.Any(unit => !(unit.Successes >= 0 && unit.Successes <= unit.Trials)))
        {
            throw new ArgumentException("Successes of trials: expected between none and all.", nameof(units));
        }

        var (successes, trials) = (tried.Sum(unit => unit.Successes), tried.Sum(unit => unit.Trials));
        if (successes <= 0 || successes >= trials)
        {
            return null;
        }

        var share = successes / trials;
        var at = SimplexMinimum.Of(point => -LogLikelihood(tried, Share(point[0]), Strong(point[1])), [Math.Log(share / (1 - share)), Math.Log(Moments(tried, share))], 0.5, 1e-10, 1000);
        return new(Share(at[0]), Strong(at[1]));
    }

    /// <summary>The stabilised share of a unit, with its posterior interval.</summary>
    public Estimate Rate(Tried unit, double confidence)
    {
        var (alpha, beta) = (unit.Successes + (Strength * Mean), unit.Trials - unit.Successes + (Strength * (1 - Mean)));
        return HasSpread
            ? new(alpha / (alpha + beta), Beta.InvCDF(alpha, beta, (1 - confidence) / 2), Beta.InvCDF(alpha, beta, (1 + confidence) / 2), confidence, "beta–binomial")
            : new(Mean, Mean, Mean, confidence, "beta–binomial, no spread beyond chance");
    }

    private static double Share(double logit) => 1 / (1 + Math.Exp(-logit));

    private static double Strong(double log) => Math.Min(Math.Exp(Math.Max(log, -20)), Endless);

    private static double Moments(Tried[] units, double share)
    {
        var trials = units.Sum(unit => unit.Trials);
        var spread = units.Sum(unit => unit.Trials * Math.Pow((unit.Successes / unit.Trials) - share, 2)) / trials;
        var beyond = spread - (share * (1 - share) * units.Length / trials);
        return beyond > 0 ? Math.Clamp((share * (1 - share) / beyond) - 1, 0.01, 1000) : 1000;
    }

    private static double LogLikelihood(Tried[] units, double mean, double strength) => units.Sum(unit =>
        SpecialFunctions.BetaLn(unit.Successes + (strength * mean), unit.Trials - unit.Successes + (strength * (1 - mean))) - SpecialFunctions.BetaLn(strength * mean, strength * (1 - mean)));
}
