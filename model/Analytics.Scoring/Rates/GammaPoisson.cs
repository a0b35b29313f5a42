using Analytics.Scoring.Numbers;
using Analytics.Vocabulary;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Analytics.Scoring.Rates;

/// <summary>Events O against what was expected or exposed, E.</summary>
public readonly record struct Counted(double Events, double Exposure);

/// <summary>
/// Rates pulled toward their common mean by as much as their exposure is small: O ~ Poisson(θE), θ ~ Gamma(shape a, mean μ), so that x̃ = (O + a)/(E + a/μ). μ and a
/// by maximum likelihood of the negative binomial, from moments on. Domain: O ≥ 0; units with E = 0 take no part in the fit and get the mean with its whole spread.
/// Unit: events per exposure. Edge: rates that differ no more than chance give a → ∞ (<see cref="HasSpread"/> false: all equal μ); no event at all gives nothing.
/// Source: D. Clayton, J. Kaldor, Biometrics 43 (1987) 671–681.
/// </summary>
/// <param name="Mean">μ.</param>
/// <param name="Shape">a.</param>
public sealed record GammaPoisson(double Mean, double Shape)
{
    private const double Endless = 1e6;

    public bool HasSpread => Shape < Endless;

    /// <returns>Nothing where no unit has exposure, or none has an event.</returns>
    public static GammaPoisson? Of(IReadOnlyList<Counted> units)
    {
        var exposed = units.Where(unit => unit.Exposure > 0).ToArray();
        if (exposed.Any(unit => !(unit.Events >= 0)))
        {
            throw new ArgumentException("Counts of events: expected 0 or more.", nameof(units));
        }

        if (exposed.Sum(unit => unit.Events) is not (> 0 and var events))
        {
            return null;
        }

        var crude = events / exposed.Sum(unit => unit.Exposure);
        var (mean, shape) = (crude, Moments(exposed, crude));
        var logs = SimplexMinimum.Of(at => -LogLikelihood(exposed, Math.Exp(at[0]), Shaped(at[1])), [Math.Log(mean), Math.Log(shape)], 0.5, 1e-10, 1000);
        return new(Math.Exp(logs[0]), Shaped(logs[1]));
    }

    /// <summary>The stabilised rate of a unit, with its posterior interval.</summary>
    public Estimate Rate(Counted unit, double confidence)
    {
        var (shape, rate) = (unit.Events + Shape, unit.Exposure + (Shape / Mean));
        return HasSpread
            ? new(shape / rate, Gamma.InvCDF(shape, rate, (1 - confidence) / 2), Gamma.InvCDF(shape, rate, (1 + confidence) / 2), confidence, "Gamma–Poisson")
            : new(Mean, Mean, Mean, confidence, "Gamma–Poisson, no spread beyond chance");
    }

    private static double Shaped(double log) => Math.Min(Math.Exp(Math.Max(log, -20)), Endless);

    private static double Moments(Counted[] units, double crude)
    {
        var exposure = units.Sum(unit => unit.Exposure);
        var spread = units.Sum(unit => unit.Exposure * Math.Pow((unit.Events / unit.Exposure) - crude, 2)) / exposure;
        var variance = spread - (crude * units.Length / exposure);
        return variance > 0 ? Math.Clamp(crude * crude / variance, 0.01, 1000) : 1000;
    }

    private static double LogLikelihood(Counted[] units, double mean, double shape) => units.Sum(unit =>
        SpecialFunctions.GammaLn(unit.Events + shape) - SpecialFunctions.GammaLn(shape) - SpecialFunctions.GammaLn(unit.Events + 1)
        - (shape * Math.Log(1 + (mean * unit.Exposure / shape))) + (unit.Events * Math.Log(mean * unit.Exposure / (shape + (mean * unit.Exposure)))));
}
