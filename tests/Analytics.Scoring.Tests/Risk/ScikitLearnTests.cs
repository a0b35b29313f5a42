using System.Globalization;
using Analytics.Scoring.Risk;

namespace Analytics.Scoring.Tests.Risk;

/// <summary>
/// What another library makes of 300 made-up rows (样例), stored: scikit-learn 1.2.1 with <c>LogisticRegression(C = 1/penalty, solver = "newton-cholesky", tol = 1e-14)</c> on
/// features of <c>StandardScaler</c>, <c>IsotonicRegression(out_of_bounds = "clip")</c>, and the sigmoid of its <c>CalibratedClassifierCV</c>.
/// </summary>
public sealed class ScikitLearnTests
{
    private static readonly double[][] Rows = Read("rows.csv");
    private static readonly bool[] Labels = [.. Rows.Select(row => row[4] == 1)];
    private static readonly double[] Scores = [.. Rows.Select(row => row[5])];

    [TestCaseSource(nameof(Fits))]
    public void A_penalised_logistic_has_its_coefficients(double penalty, double[] expected)
    {
        var features = expected.Length - 1;
        var train = new RiskMatrix([.. Rows.SelectMany(row => row.Take(features).Select(value => (float)value))], features, Labels);
        var model = new PenalisedLogisticTrainer().Train(train, new() { Penalty = penalty }, default);
        var deviations = Enumerable.Range(0, features).Select(feature => Deviation([.. Rows.Select(row => row[feature])])).ToArray();
        var (origin, moved) = (new double[features + 1], new double[features + 1]);
        float[] means = [.. Enumerable.Range(0, features).Select(feature => (float)Rows.Average(row => row[feature]))];
        model.Explain(means, origin);
        model.Explain([.. means.Zip(deviations, (mean, deviation) => (float)(mean + deviation))], moved);
        double[] found = [moved[^1], .. Enumerable.Range(0, features).Select(feature => moved[feature] - origin[feature])];
        Assert.That(found, Is.EqualTo(expected).Within(1e-6));
    }

    [Test]
    public void A_rising_step_curve_has_its_chances()
    {
        var calibration = IsotonicCalibration.Of(Scores, Labels);
        Assert.That(Scores.Select(calibration.Chance), Is.EqualTo(Rows.Select(row => row[6])).Within(1e-12));
    }

    [Test]
    public void A_calibration_of_two_numbers_has_its_chances()
    {
        var calibration = PlattCalibration.Of(Scores, Labels);
        Assert.That(Scores.Select(calibration.Chance), Is.EqualTo(Rows.Select(row => row[7])).Within(1e-5));
    }

    private static IEnumerable<TestCaseData> Fits() => Read("logistic.csv").Select(fit => new TestCaseData(fit[0], fit[1..]));

    private static double Deviation(double[] values) => Math.Sqrt(values.Average(value => Math.Pow(value - values.Average(), 2)));

    private static double[][] Read(string name) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Risk", "ScikitLearn", name)).Skip(1).Select(line => line.Split(',').Select(field => double.Parse(field, CultureInfo.InvariantCulture)).ToArray())];
}
