using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Analytics.Scoring.Hierarchy;

/// <summary>The solution of A·x = b for a positive definite matrix, with what the two criteria of likelihood need besides.</summary>
internal sealed record Factorisation(double[] Solution, double Explained, double LogDeterminant, Matrix<double> Inverse)
{
    // A pivot this small beside its own diagonal is rounding: the covariate is a sum of others.
    private const double Singular = 1e-10;

    /// <returns>Nothing where the matrix is singular.</returns>
    public static Factorisation? Of(double[] matrix, double[] right)
    {
        // Scaled to a unit diagonal first, so that yuan and shares may stand side by side.
        var scale = right.Select((_, at) => Math.Sqrt(matrix[(at * right.Length) + at])).ToArray();
        if (!scale.All(root => root > 0 && double.IsFinite(root)))
        {
            return null;
        }

        var scaled = Matrix<double>.Build.Dense(right.Length, right.Length, (row, column) => matrix[(row * right.Length) + column] / (scale[row] * scale[column]));
        Cholesky<double> cholesky;
        try
        {
            cholesky = scaled.Cholesky();
        }
        catch (ArgumentException)
        {
            return null;
        }

        if (cholesky.Factor.Diagonal().Any(pivot => pivot * pivot < Singular))
        {
            return null;
        }

        var solution = cholesky.Solve(Vector<double>.Build.Dense(right.Length, at => right[at] / scale[at]));
        var explained = Enumerable.Range(0, right.Length).Sum(at => solution[at] * right[at] / scale[at]);
        var identity = cholesky.Solve(Matrix<double>.Build.DenseIdentity(right.Length));
        var inverse = Matrix<double>.Build.Dense(right.Length, right.Length, (row, column) => identity[row, column] / (scale[row] * scale[column]));
        return new([.. solution.Select((value, at) => value / scale[at])], explained, cholesky.DeterminantLn + (2 * scale.Sum(Math.Log)), inverse);
    }
}
