using MathNet.Numerics.LinearAlgebra;

namespace Analytics.Scoring.Risk;

/// <summary>
/// Logistic regression with a ridge penalty, by iteratively reweighted least squares: features are brought to mean 0 and SD 1, a missing value stands at the mean, β
/// maximises log L − penalty/2 · Σβ². A feature that must only rise or fall and whose coefficient has the other sign is left out. Domain: labels of both kinds;
/// unit: log odds. Edge: a feature that never varies has coefficient 0; labels that a feature separates are held finite by the penalty. Baseline and fall-back of
/// <see cref="BoostedGamTrainer"/>. Source: S. le Cessie, J. C. van Houwelingen, Appl. Stat. 41 (1992) 191–201.
/// </summary>
public sealed class PenalisedLogisticTrainer : IRiskTrainer
{
    private const int MostSteps = 50;
    private const double Still = 1e-10;

    public string Engine => "logistic";

    public IRiskModel Train(RiskMatrix train, RiskTrainOptions options, CancellationToken cancellation)
    {
        train.CheckTeaches();
        var (means, deviations) = Standard(train);
        var left = deviations.Select(deviation => deviation > 0).ToArray();
        while (true)
        {
            var coefficients = Fit(train, means, deviations, left, options.Penalty, cancellation);
            var wrong = options.Monotone.Where(feature => left[feature.Key] && coefficients[feature.Key + 1] * feature.Value < 0).Select(feature => feature.Key).ToArray();
            if (wrong.Length == 0)
            {
                return new PenalisedLogistic(new(Engine, train.Features, train.Rows, train.Labels.Count(label => label), options.Seed), coefficients, means, deviations);
            }

            Array.ForEach(wrong, feature => left[feature] = false);
        }
    }

    public IRiskModel Load(Stream saved) => PenalisedLogistic.Load(saved, Engine);

    private static (double[] Means, double[] Deviations) Standard(RiskMatrix train)
    {
        var (means, deviations) = (new double[train.Features], new double[train.Features]);
        for (var feature = 0; feature < train.Features; feature++)
        {
            var (count, sum, squares) = (0, 0d, 0d);
            for (var row = 0; row < train.Rows; row++)
            {
                var value = train.Values[(row * train.Features) + feature];
                (count, sum) = float.IsNaN(value) ? (count, sum) : (count + 1, sum + value);
            }

            means[feature] = count == 0 ? 0 : sum / count;
            for (var row = 0; row < train.Rows; row++)
            {
                var value = train.Values[(row * train.Features) + feature];
                squares += float.IsNaN(value) ? 0 : (value - means[feature]) * (value - means[feature]);
            }

            deviations[feature] = count == 0 ? 0 : Math.Sqrt(squares / count);
        }

        return (means, deviations);
    }

    private static double[] Fit(RiskMatrix train, double[] means, double[] deviations, bool[] left, double penalty, CancellationToken cancellation)
    {
        var coefficients = Vector<double>.Build.Dense(train.Features + 1);
        for (var step = 0; step < MostSteps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (curvature, slope) = LogisticSums.Of(train, means, deviations, left, coefficients.AsArray());
            for (var feature = 0; feature < train.Features; feature++)
            {
                curvature[feature + 1, feature + 1] += left[feature] ? penalty : 1;
                slope[feature + 1] -= left[feature] ? penalty * coefficients[feature + 1] : 0;
            }

            var move = Matrix<double>.Build.DenseOfArray(curvature).Cholesky().Solve(Vector<double>.Build.Dense(slope));

            // Far from the optimum a whole step may overshoot.
            coefficients += move.AbsoluteMaximum() > 5 ? move * (5 / move.AbsoluteMaximum()) : move;
            if (move.AbsoluteMaximum() < Still)
            {
                break;
            }
        }

        return [.. coefficients];
    }
}

/// <summary>A logistic regression as learned.</summary>
internal sealed class PenalisedLogistic(ModelManifest manifest, double[] coefficients, double[] means, double[] deviations) : IRiskModel
{
    public ModelManifest Manifest { get; } = manifest;

    public void Margin(ReadOnlySpan<float> rows, Span<double> logits)
    {
        Span<double> parts = stackalloc double[Manifest.Features + 1];
        for (var row = 0; row < logits.Length; row++)
        {
            Explain(rows.Slice(row * Manifest.Features, Manifest.Features), parts);
            logits[row] = Contributions.Sum(parts);
        }
    }

    public void Explain(ReadOnlySpan<float> row, Span<double> contributions)
    {
        for (var feature = 0; feature < Manifest.Features; feature++)
        {
            var isThere = !float.IsNaN(row[feature]) && deviations[feature] > 0;
            contributions[feature] = isThere ? coefficients[feature + 1] * (row[feature] - means[feature]) / deviations[feature] : 0;
        }

        contributions[Manifest.Features] = coefficients[0];
    }

    public void Save(Stream target)
    {
        using var writer = new BinaryWriter(target, System.Text.Encoding.UTF8, leaveOpen: true);
        Manifest.Write(writer);
        foreach (var number in coefficients.Concat(means).Concat(deviations))
        {
            writer.Write(number);
        }
    }

    public static PenalisedLogistic Load(Stream saved, string engine)
    {
        using var reader = new BinaryReader(saved, System.Text.Encoding.UTF8, leaveOpen: true);
        var manifest = ModelManifest.Read(reader, engine);
        double[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => reader.ReadDouble())];
        return new(manifest, Numbers(manifest.Features + 1), Numbers(manifest.Features), Numbers(manifest.Features));
    }
}
