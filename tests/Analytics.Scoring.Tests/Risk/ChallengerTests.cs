using System.Diagnostics;
using Analytics.Scoring.Numbers;
using Analytics.Scoring.Risk;

namespace Analytics.Scoring.Tests.Risk;

/// <summary>The readable model against trees that nobody can read, on made-up rows (样例) with curves, pairs and missing values.</summary>
[NonParallelizable]
public sealed class ChallengerTests
{
    private const double Margin = 0.005;

    [SetUp]
    public void NeedsTheLibrary()
    {
        if (!XgboostTrainer.IsThere)
        {
            Assert.Ignore(XgboostTrainer.Absent);
        }
    }

    [Test]
    public void The_readable_model_ranks_as_well_as_boosted_trees() => Compare(40_000, 16, 0.6913);

    [Test]
    [Explicit("dotnet test --filter FullyQualifiedName~ChallengerTests: half a million rows of forty features")]
    public void It_does_so_on_half_a_million_rows() => Compare(500_000, 40, 0.7092);

    /// <param name="histograms">What the best of three <c>HistGradientBoostingClassifier</c> of scikit-learn 1.2.1 reached on these rows: plain; 200 rounds at 0.1 and 400 at 0.05, four levels deep.</param>
    private static void Compare(int rows, int features, double histograms)
    {
        var (train, test) = (Planted(rows, features, 21), Planted(100_000, features, 22));
        var gam = Auc(new BoostedGamTrainer(), train, test);
        var trees = Auc(new XgboostTrainer(), train, test);
        TestContext.Out.WriteLine($"{rows} × {features}: AUC of the additive model {gam.Auc:F4} in {gam.Seconds:F1} CPU-s, of XGBoost {trees.Auc:F4} in {trees.Seconds:F1} CPU-s, of scikit-learn's {histograms:F4}");
        Assert.That(gam.Auc, Is.GreaterThanOrEqualTo(Math.Max(trees.Auc, histograms) - Margin));
    }

    private static (double Auc, double Seconds) Auc(IRiskTrainer trainer, RiskMatrix train, RiskMatrix test)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var model = trainer.Train(train, new(), default);
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        var margins = new double[test.Rows];
        model.Margin(test.Values, margins);
        return (RiskMeasures.Auc(margins, test.Labels)!.Value, seconds);
    }

    private static RiskMatrix Planted(int rows, int features, ulong seed)
    {
        var draws = new SeededDraws(seed);
        var (values, labels) = (new float[rows * features], new bool[rows]);
        for (var row = 0; row < rows; row++)
        {
            var own = values.AsSpan(row * features, features);
            for (var feature = 0; feature < features; feature++)
            {
                own[feature] = draws.Uniform() < 0.05 ? float.NaN : (float)draws.Normal();
            }

            double[] known = [.. own[..9].ToArray().Select(value => float.IsNaN(value) ? 0.0 : value)];
            var logit = -3 + (0.4 * known[0]) - (0.3 * known[1]) + (0.4 * Math.Abs(known[4])) + (known[5] > 1 ? 0.6 : 0) + (0.45 * known[2] * known[3]) + (0.35 * known[6] * known[7]) + (known[8] > 0 && known[0] > 0 ? 0.4 : 0);
            labels[row] = draws.Uniform() < 1 / (1 + Math.Exp(-logit));
        }

        return new(values, features, labels);
    }
}
