using Analytics.Scoring.Numbers;
using MathNet.Numerics.LinearAlgebra;

namespace Analytics.Scoring.Rates;

/// <summary>One mark that a rater or team gave to a post.</summary>
public readonly record struct Mark(int Rater, int Rated, double Value);

/// <summary>
/// How lenient each rater is, and marks without it: value = μ + rated + rater + e, both effects random, variances by REML; the rater's effect is taken off each mark
/// before it is used. Raters are compared only through those they both rated: the rated are taken out exactly, the raters solved together. Domain: raters 0 to R−1
/// (R up to about 500), at least one mark each counted. Unit: that of the marks; above 0 is lenient. Edge: nothing where no one was rated by two raters (a lenient
/// rater and good posts cannot be told apart) or where there is nothing to vary. Source: N. T. Longford, J. Educ. Stat. 19 (1994) 171–200; C. R. Henderson,
/// Biometrics 31 (1975) 423–447.
/// </summary>
/// <param name="Severities">Of each rater; one without marks has 0.</param>
public sealed record RaterSeverity(IReadOnlyList<double> Severities, double Mean, double RaterVariance, double RatedVariance, double ResidualVariance)
{
    public double Adjusted(Mark mark) => mark.Value - Severities[mark.Rater];

    /// <returns>Nothing where raters cannot be compared.</returns>
    public static RaterSeverity? Of(IReadOnlyList<Mark> marks, int raters)
    {
        var isShared = marks.GroupBy(mark => mark.Rated).Any(one => one.Select(mark => mark.Rater).Distinct().Count() > 1);
        if (!isShared || marks.Count < 4 || marks.All(mark => mark.Value == marks[0].Value))
        {
            return null;
        }

        double Deviance(double[] roots) => Solve(marks, raters, roots[0] * roots[0], roots[1] * roots[1])?.Deviance ?? double.PositiveInfinity;
        var at = SimplexMinimum.Of(Deviance, [0.5, 0.7], 0.3, 1e-9, 300);
        if (Solve(marks, raters, at[0] * at[0], at[1] * at[1]) is not { } solved)
        {
            return null;
        }

        return new([.. solved.Solution.Skip(1)], solved.Solution[0], at[0] * at[0] * solved.Residual, at[1] * at[1] * solved.Residual, solved.Residual);
    }

    // Unknowns: the mean, then each rater. The rated are eliminated one by one, each with precision Σ1 + 1/λ.
    private static (Vector<double> Solution, double Residual, double Deviance)? Solve(IReadOnlyList<Mark> marks, int raters, double raterRatio, double ratedRatio)
    {
        if (raterRatio < 1e-12)
        {
            return null;
        }

        var (matrix, right, squares, log) = (Matrix<double>.Build.Dense(raters + 1, raters + 1), Vector<double>.Build.Dense(raters + 1), 0d, 0d);
        foreach (var one in marks.GroupBy(mark => mark.Rated).OrderBy(one => one.Key))
        {
            var own = one.OrderBy(mark => mark.Rater).ThenBy(mark => mark.Value).ToArray();
            var shrink = ratedRatio / (1 + (ratedRatio * own.Length));
            var sum = own.Sum(mark => mark.Value);
            log += Math.Log(1 + (ratedRatio * own.Length));
            squares += own.Sum(mark => mark.Value * mark.Value) - (shrink * sum * sum);
            Eliminate(matrix, right, own, shrink, sum);
        }

        for (var rater = 1; rater <= raters; rater++)
        {
            matrix[rater, rater] += 1 / raterRatio;
        }

        var cholesky = matrix.Cholesky();
        var solution = cholesky.Solve(right);
        var residual = (squares - solution.DotProduct(right)) / (marks.Count - 1);
        return residual > 0 ? (solution, residual, log + cholesky.DeterminantLn + (raters * Math.Log(raterRatio)) + ((marks.Count - 1) * Math.Log(residual))) : null;
    }

    private static void Eliminate(Matrix<double> matrix, Vector<double> right, Mark[] own, double shrink, double sum)
    {
        var columns = own.GroupBy(mark => mark.Rater + 1)
            .Select(marks => (Column: marks.Key, Count: (double)marks.Count(), Sum: marks.Sum(mark => mark.Value)))
            .Prepend((Column: 0, Count: own.Length, Sum: sum)).ToArray();
        foreach (var (column, count, total) in columns)
        {
            right[column] += total - (shrink * count * sum);
            foreach (var (other, others, _) in columns)
            {
                var together = column == 0 ? others : other == 0 || column == other ? count : 0;
                matrix[column, other] += together - (shrink * count * others);
            }
        }
    }
}
