using Analytics.Scoring.Numbers;

namespace Analytics.Scoring.Hierarchy;

/// <summary>
/// How surely the variance of the finest level is known: all values for which the restricted deviance, minimised over the other levels, lies no more than z² above its
/// least, z being the normal quantile. Few posts in few villages leave it wide, and scores drawn in by its one best value then claim more than they know. Domain: the
/// fit of the same sums. Unit: squares of the response's. Edge: where a variance of 0 is as likely, the lower end is 0. Source: D. Bates et al., J. Stat. Softw. 67
/// (2015), 1, section 5.1 (profiles); the χ² of one degree of freedom is S. S. Wilks, Ann. Math. Stat. 9 (1938) 60–62.
/// </summary>
public static class VarianceProfile
{
    private const int Halvings = 9;
    private const int Doublings = 12;

    /// <param name="sums">Of posts' means (<see cref="SerialCorrelation.Reduce"/>), σ² being that of <paramref name="fit"/>: months are many and tell it well.</param>
    public static (double Low, double High) OfFinest(NestedSums sums, NestedFit fit, double confidence)
    {
        var limit = Math.Pow(NormalCurve.HalfWidth(confidence), 2);
        var best = Math.Sqrt(fit.Ratios[0]);
        var others = fit.Ratios.Skip(1).Select(Math.Sqrt).ToArray();
        var least = At(best).Deviance;
        bool IsIn(double root) => At(root).Deviance - least <= limit;

        var low = 0d;
        if (!IsIn(0))
        {
            low = Halved(0, best);
        }

        var high = Math.Max(best, 0.05);
        for (var step = 0; step < Doublings && IsIn(high); step++)
        {
            high *= 1.5;
        }

        return (Of(low), Of(Halved(high, Math.Max(best, high / 1.5))));

        // From a root outside towards one inside; the last one inside.
        double Halved(double outside, double inside)
        {
            for (var step = 0; step < Halvings; step++)
            {
                var middle = (outside + inside) / 2;
                (outside, inside) = IsIn(middle) ? (outside, middle) : (middle, inside);
            }

            return inside;
        }

        double Of(double root) => root * root * fit.ResidualVariance;

        NestedFit At(double root)
        {
            NestedFit? Fit(double[] roots) => KnownResidualFit.At(sums, NestedFit.Squares([root, .. roots]), fit.ResidualVariance);
            return Fit(SimplexMinimum.Of(roots => Fit(roots)?.Deviance ?? double.PositiveInfinity, others, 0.1, 1e-5, 200)) ?? fit;
        }
    }
}
