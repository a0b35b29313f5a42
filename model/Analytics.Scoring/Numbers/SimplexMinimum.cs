namespace Analytics.Scoring.Numbers;

/// <summary>
/// The least value of a function of a few numbers, by a simplex that walks downhill (no derivatives). Deterministic. Domain: 1 to about 5 numbers; edge: stops after
/// <c>most</c> steps wherever it is. Source: J. A. Nelder, R. Mead, Comput. J. 7 (1965) 308–313.
/// </summary>
internal static class SimplexMinimum
{
    private const double Reach = 1e-7;

    public static double[] Of(Func<double[], double> function, double[] start, double step, double tolerance, int most)
    {
        var simplex = Corners(function, start, step);
        for (var walked = 0; walked < most; walked++)
        {
            Array.Sort(simplex, (one, other) => one.Value.CompareTo(other.Value));
            if (IsSmall(simplex, tolerance))
            {
                break;
            }

            Walk(function, simplex);
        }

        return simplex.MinBy(corner => corner.Value).At;
    }

    private static (double[] At, double Value)[] Corners(Func<double[], double> function, double[] start, double step)
    {
        var simplex = new (double[] At, double Value)[start.Length + 1];
        for (var corner = 0; corner <= start.Length; corner++)
        {
            var at = (double[])start.Clone();
            if (corner > 0)
            {
                at[corner - 1] += step;
            }

            simplex[corner] = (at, function(at));
        }

        return simplex;
    }

    private static bool IsSmall((double[] At, double Value)[] simplex, double tolerance)
    {
        var (best, worst) = (simplex[0], simplex[^1]);
        return Math.Abs(worst.Value - best.Value) < (tolerance * 1e-3 * (1 + Math.Abs(best.Value))) + 1e-13
            && worst.At.Zip(best.At, (one, other) => Math.Abs(one - other)).All(distance => distance < Reach);
    }

    private static void Walk(Func<double[], double> function, (double[] At, double Value)[] simplex)
    {
        var dimensions = simplex.Length - 1;
        var worst = simplex[dimensions];
        var centre = new double[dimensions];
        for (var axis = 0; axis < dimensions; axis++)
        {
            centre[axis] = simplex.Take(dimensions).Sum(corner => corner.At[axis]) / dimensions;
        }

        (double[] At, double Value) Toward(double factor)
        {
            var at = new double[dimensions];
            for (var axis = 0; axis < dimensions; axis++)
            {
                at[axis] = centre[axis] + (factor * (worst.At[axis] - centre[axis]));
            }

            return (at, function(at));
        }

        var reflected = Toward(-1);
        if (reflected.Value < simplex[0].Value)
        {
            var expanded = Toward(-2);
            simplex[dimensions] = expanded.Value < reflected.Value ? expanded : reflected;
            return;
        }

        if (reflected.Value < simplex[dimensions - 1].Value)
        {
            simplex[dimensions] = reflected;
            return;
        }

        var contracted = Toward(reflected.Value < worst.Value ? -0.5 : 0.5);
        if (contracted.Value < Math.Min(reflected.Value, worst.Value))
        {
            simplex[dimensions] = contracted;
            return;
        }

        for (var corner = 1; corner <= dimensions; corner++)
        {
            var at = simplex[corner].At.Zip(simplex[0].At, (one, best) => best + (0.5 * (one - best))).ToArray();
            simplex[corner] = (at, function(at));
        }
    }
}
