using Analytics.Scoring.Numbers;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Analytics.Scoring.Rates;

/// <summary>
/// Shares whose log odds are normal: r ~ Binomial(n, p), logit p = μ + b, b ~ N(0, σ²), by maximum likelihood with adaptive Gauss–Hermite quadrature of 25 points at
/// each unit's mode. The second opinion on <see cref="BetaBinomial"/> for few units. Domain: 0 ≤ r ≤ n, n ≥ 1, at least three units. Unit: log odds;
/// <see cref="Shares"/> are of one. Edge: σ near 0 where units differ no more than chance. Source: J. C. Pinheiro, D. M. Bates, J. Comput. Graph. Stat. 4 (1995)
/// 12–35; reference: the twelve hospitals of BUGS volume 1, "Surgical".
/// </summary>
/// <param name="Shares">The share of each unit at its mode.</param>
public sealed record LogisticNormal(double Mean, double Deviation, IReadOnlyList<double> Shares)
{
    private const int Points = 25;

    /// <exception cref="ArgumentException">Fewer than three units, or counts outside of their domain.</exception>
    public static LogisticNormal Of(IReadOnlyList<Tried> units)
    {
        if (units.Count < 3 || units.Any(unit => !(unit.Trials >= 1 && unit.Successes >= 0 && unit.Successes <= unit.Trials)))
        {
            throw new ArgumentException($"Log odds of {units.Count} units: expected at least three, each with trials.", nameof(units));
        }

        var rule = Quadrature();
        var share = (units.Sum(unit => unit.Successes) + 0.5) / (units.Sum(unit => unit.Trials) + 1);
        var at = SimplexMinimum.Of(point => Deviance(units, point[0], Math.Abs(point[1]) + 1e-9, rule), [Math.Log(share / (1 - share)), 0.4], 0.1, 1e-13, 2000);
        var deviation = Math.Abs(at[1]);
        return new(at[0], deviation, [.. units.Select(unit => Logistic(at[0] + Mode(unit, at[0], deviation + 1e-9).At))]);
    }

    private static double Logistic(double logit) => 1 / (1 + Math.Exp(-logit));

    private static double Deviance(IReadOnlyList<Tried> units, double mean, double deviation, (double Point, double Weight)[] rule)
    {
        var log = 0d;
        foreach (var unit in units)
        {
            var (mode, width) = Mode(unit, mean, deviation);
            var top = LogTerm(unit, mean + mode);
            var sum = 0d;
            foreach (var (point, weight) in rule)
            {
                var at = mode + (Constants.Sqrt2 * width * point);
                sum += weight * Math.Exp(LogTerm(unit, mean + at) - (at * at / (2 * deviation * deviation)) + (point * point) - top);
            }

            log += Math.Log(Constants.Sqrt2 * width * sum / deviation / Math.Sqrt(2 * Math.PI)) + top;
        }

        return -2 * log;
    }

    private static double LogTerm(Tried unit, double logit) => (unit.Successes * logit) - (unit.Trials * Math.Log(1 + Math.Exp(logit)));

    private static (double At, double Width) Mode(Tried unit, double mean, double deviation)
    {
        var (at, curvature) = (0d, 0d);
        for (var step = 0; step < 60; step++)
        {
            var share = Logistic(mean + at);
            curvature = (unit.Trials * share * (1 - share)) + (1 / (deviation * deviation));
            var move = (unit.Successes - (unit.Trials * share) - (at / (deviation * deviation))) / curvature;
            at += move;
            if (Math.Abs(move) < 1e-13)
            {
                break;
            }
        }

        return (at, 1 / Math.Sqrt(curvature));
    }

    // Golub and Welsch: points and weights from the eigenvectors of the recurrence.
    private static (double Point, double Weight)[] Quadrature()
    {
        var recurrence = Matrix<double>.Build.Dense(Points, Points);
        for (var at = 1; at < Points; at++)
        {
            recurrence[at, at - 1] = recurrence[at - 1, at] = Math.Sqrt(at / 2.0);
        }

        var eigen = recurrence.Evd(Symmetricity.Symmetric);
        return [.. Enumerable.Range(0, Points).Select(at => (eigen.EigenValues[at].Real, Math.Sqrt(Math.PI) * eigen.EigenVectors[0, at] * eigen.EigenVectors[0, at]))];
    }
}
