using Analytics.Scoring.Hierarchy;
using static Analytics.Scoring.Tests.SharedCases;

namespace Analytics.Scoring.Tests.Hierarchy;

/// <summary>Against the stored answers of lme4 1.1-31, and against the printed ones of the MLwiN tutorial and of Goldstein et al. (1993).</summary>
public sealed class NestedFitTests
{
    private const double Bar = 1e-4;

    [Test]
    public void Inner_London_schools_come_out_as_published()
    {
        var (sums, _) = Exam();
        var fit = NestedFit.Of(sums, Likelihood.Full);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(fit.Variances[0], Is.EqualTo(0.092).Within(0.0005).And.EqualTo(0.0921293).Within(1e-6));
            Assert.That(fit.ResidualVariance, Is.EqualTo(0.566).Within(0.0005).And.EqualTo(0.5657310).Within(1e-6));
            Assert.That(fit.Coefficients[1], Is.EqualTo(0.563).Within(0.0005).And.EqualTo(0.563371164).Within(1e-7));
            Assert.That(fit.Coefficients[0], Is.EqualTo(0.002390755).Within(1e-7));
            Assert.That(Math.Sqrt(fit.CoefficientVariances[0]), Is.EqualTo(0.040022706).Within(1e-6));
            Assert.That(Math.Sqrt(fit.CoefficientVariances[1]), Is.EqualTo(0.012465402).Within(1e-6));
            Assert.That(fit.Deviance, Is.EqualTo(9357.2432).Within(0.00005));
        }
    }

    [Test]
    public void School_effects_and_their_errors_are_those_of_lme4()
    {
        var (sums, schools) = Exam();
        var fit = NestedFit.Of(sums);
        Assert.That(fit.Variances[0], Is.EqualTo(0.093838985).Within(1e-7));
        Assert.That(fit.ResidualVariance, Is.EqualTo(0.565865311).Within(1e-7));
        AssertEffects(NodeEffects.Of(sums, fit)[0], "exam_ranef.csv", schools);
    }

    [Test]
    public void Four_levels_by_REML_and_by_ML_are_those_of_lme4()
    {
        var (sums, _) = Nested();
        var (restricted, full) = (NestedFit.Of(sums), NestedFit.Of(sums, Likelihood.Full));
        using (Assert.EnterMultipleScope())
        {
            AssertClose([.. restricted.Variances, restricted.ResidualVariance, .. restricted.Coefficients], [0.3270763193, 0.6074266388, 0.3651024814, 0.9706424526, 0.7304858115, 0.4172223198, -0.3675797960]);
            AssertClose([.. full.Variances, full.ResidualVariance, .. full.Coefficients], [0.3252884323, 0.6071222841, 0.3299781129, 0.9699696267, 0.7307877620, 0.4172800028, -0.3675485131]);
            Assert.That(restricted.Deviance / -2, Is.EqualTo(-2961.28408198).Within(1e-6));
            Assert.That(full.Deviance / -2, Is.EqualTo(-2955.48365186).Within(1e-6));
        }
    }

    [Test]
    public void Effects_of_posts_villages_and_counties_and_their_errors_are_those_of_lme4()
    {
        var (sums, labels) = Nested();
        var effects = NodeEffects.Of(sums, NestedFit.Of(sums));
        AssertEffects(effects[0], "nest4_stint.csv", labels[0]);
        AssertEffects(effects[1], "nest4_village.csv", labels[1]);
        AssertEffects(effects[2], "nest4_county.csv", labels[2]);
    }

    [Test]
    public void The_way_for_millions_leads_to_the_same_optimum()
    {
        var (sums, _) = Nested();
        var (few, many) = (NestedFit.Of(sums, Likelihood.Full), NestedFitOfMany.Of(sums));
        AssertClose([.. many.Variances, many.ResidualVariance, .. many.Coefficients], [.. few.Variances, few.ResidualVariance, .. few.Coefficients]);
    }

    private static void AssertClose(double[] ours, double[] expected)
    {
        for (var at = 0; at < expected.Length; at++)
        {
            Assert.That(ours[at], Is.EqualTo(expected[at]).Within(Bar * 100).Percent, $"number {at}");
        }
    }

    private static void AssertEffects(NodeEffects effects, string oracle, string[] labels)
    {
        var expected = Rows("scoring-oracles", oracle).ToDictionary(row => row[0], row => (Effect: Number(row[1]), Error: Number(row[2])));
        Assert.That(labels, Has.Length.EqualTo(expected.Count));
        for (var node = 0; node < labels.Length; node++)
        {
            Assert.That(effects.Means[node], Is.EqualTo(expected[labels[node]].Effect).Within(2e-6), labels[node]);
            Assert.That(Math.Sqrt(effects.Variances[node]), Is.EqualTo(expected[labels[node]].Error).Within(2e-6), labels[node]);
        }
    }

    private static (NestedSums Sums, string[] Schools) Exam()
    {
        var rows = Rows("scoring-oracles", "exam.csv");
        var codes = Codes(rows.Select(row => row[0]));
        var sums = new NestedRows([], codes.Max() + 1, 2);
        for (var at = 0; at < rows.Count; at++)
        {
            sums.Add(codes[at], Number(rows[at][1]), [1, Number(rows[at][2])]);
        }

        return (sums.Sums(), [.. rows.Select(row => row[0]).Distinct()]);
    }

    private static (NestedSums Sums, string[][] Labels) Nested()
    {
        var rows = Rows("scoring-oracles", "nest4.csv");
        var (counties, villages, posts) = (Codes(rows.Select(row => row[0])), Codes(rows.Select(row => row[1])), Codes(rows.Select(row => row[2])));
        var parents = new[] { new int[posts.Max() + 1], new int[villages.Max() + 1] };
        for (var at = 0; at < rows.Count; at++)
        {
            (parents[0][posts[at]], parents[1][villages[at]]) = (villages[at], counties[at]);
        }

        var sums = new NestedRows(parents, counties.Max() + 1, 3);
        for (var at = 0; at < rows.Count; at++)
        {
            sums.Add(posts[at], Number(rows[at][5]), [1, Number(rows[at][3]), Number(rows[at][4])]);
        }

        return (sums.Sums(), [.. new[] { 2, 1, 0 }.Select(column => rows.Select(row => row[column]).Distinct().ToArray())]);
    }
}
