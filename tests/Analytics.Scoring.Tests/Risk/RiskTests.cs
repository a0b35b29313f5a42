using Analytics.Scoring.Numbers;
using Analytics.Scoring.Risk;

namespace Analytics.Scoring.Tests.Risk;

public sealed class RiskTests
{
    [Test]
    public void A_logistic_regression_without_penalty_is_the_published_one()
    {
        // Motor Trend 1974 (H. V. Henderson, P. F. Velleman, Biometrics 37 (1981)): am on wt gives 12.040 and −4.024 in R's glm.
        float[] weights = [2.62f, 2.875f, 2.32f, 3.215f, 3.44f, 3.46f, 3.57f, 3.19f, 3.15f, 3.44f, 3.44f, 4.07f, 3.73f, 3.78f, 5.25f, 5.424f, 5.345f, 2.2f, 1.615f, 1.835f, 2.465f, 3.52f, 3.435f, 3.84f, 3.845f, 1.935f, 2.14f, 1.513f, 3.17f, 2.77f, 3.57f, 2.78f];
        int[] manual = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1];
        var model = new PenalisedLogisticTrainer().Train(new(weights, 1, [.. manual.Select(gear => gear == 1)]), new() { Penalty = 1e-12 }, default);
        var logits = new double[2];
        model.Margin([0f, 1f], logits);
        Assert.That(logits[0], Is.EqualTo(12.040).Within(0.001));
        Assert.That(logits[1] - logits[0], Is.EqualTo(-4.024).Within(0.001));
    }

    [Test]
    public void Labels_that_a_feature_separates_are_held_finite()
    {
        var model = new PenalisedLogisticTrainer().Train(new([1, 2, 3, 4], 1, [false, false, true, true]), new(), default);
        var logits = new double[2];
        model.Margin([1f, 4f], logits);
        Assert.That(logits, Is.All.Matches<double>(double.IsFinite));
        Assert.That(logits[1], Is.GreaterThan(logits[0]));
    }

    [Test]
    public void The_pair_that_acts_together_is_found_first()
    {
        var draws = new SeededDraws(12);
        var values = Enumerable.Range(0, 20_000 * 6).Select(_ => (float)draws.Normal()).ToArray();
        var labels = Enumerable.Range(0, 20_000).Select(row => draws.Uniform() < 1 / (1 + Math.Exp(1.5 - (values[row * 6] * values[(row * 6) + 3])))).ToArray();
        var model = (BoostedGam)new BoostedGamTrainer().Train(new(values, 6, labels), new() { Rounds = 20, Pairs = 1 }, default);
        Assert.That(model.Pairs[0], Is.EqualTo((0, 3)));
        Assert.That(model.Curve(0), Has.Count.GreaterThan(10));
        Assert.That(model.Curve(0)[0].UpTo, Is.NaN);
    }

    [Test]
    public void Area_and_precision_are_those_of_a_count()
    {
        double[] scores = [0.9, 0.8, 0.8, 0.3, 0.1];
        bool[] labels = [true, false, true, false, false];
        Assert.That(RiskMeasures.Auc(scores, labels), Is.EqualTo(5.5 / 6).Within(1e-12));
        Assert.That(RiskMeasures.AveragePrecision(scores, labels), Is.EqualTo((1 + (2.0 / 3)) / 2).Within(1e-12));
        Assert.That(RiskMeasures.Precision(scores, labels, 2), Is.EqualTo(new PrecisionAt(0.75, 1, 0.5)), "a tie at the end of the list");
        Assert.That(RiskMeasures.Auc(scores, new bool[5]), Is.Null);
        Assert.That(RiskMeasures.Brier([1, 0], [true, true]), Is.EqualTo(0.5));
        Assert.That(RiskMeasures.BrierSkill([0.5, 0.5], [true, false]), Is.Zero);
    }

    [Test]
    public void Calibration_brings_planted_log_odds_back()
    {
        var draws = new SeededDraws(14);
        var logits = Enumerable.Range(0, 40_000).Select(_ => 2 * draws.Normal()).ToArray();
        var labels = logits.Select(logit => draws.Uniform() < 1 / (1 + Math.Exp(1 - (0.5 * logit)))).ToArray();
        var platt = PlattCalibration.Of(logits, labels);
        Assert.That((platt.Intercept, platt.Slope), Is.EqualTo((-1.0, 0.5)).Using<(double, double)>((one, other) => Math.Abs(one.Item1 - other.Item1) < 0.05 && Math.Abs(one.Item2 - other.Item2) < 0.03));
        Assert.That(platt.Holds, Is.True);
        var isotonic = IsotonicCalibration.Of(logits, labels);
        double[] chances = [.. logits.Select(isotonic.Chance)];
        Assert.That(RiskMeasures.CalibrationError(chances, labels), Is.LessThan(2e-3));
        Assert.That(isotonic.Steps.Zip(isotonic.Steps.Skip(1), (one, next) => next.Chance - one.Chance), Is.All.GreaterThan(0));
        Assert.That(isotonic.Chance(-99), Is.EqualTo(isotonic.Steps[0].Chance));
        Assert.That(() => PlattCalibration.Of([1, 2], [true, true]), Throws.ArgumentException);
    }

    [Test]
    public void True_chances_are_off_by_what_is_said_to_be_chance()
    {
        var draws = new SeededDraws(16);
        double[] chances = [.. Enumerable.Range(0, 1600).Select(_ => 0.2 * draws.Uniform())];
        var errors = Enumerable.Range(0, 200).Average(_ => RiskMeasures.CalibrationError(chances, [.. chances.Select(chance => draws.Uniform() < chance)]));
        Assert.That(RiskMeasures.CalibrationErrorByChance(chances), Is.EqualTo(errors).Within(0.03 * errors));
        Assert.That(RiskMeasures.CalibrationErrorByChance([0, 0, 1, 1], 2), Is.Zero);
    }

    [Test]
    public void Neighbours_that_fall_are_pooled() =>
        Assert.That(IsotonicCalibration.Of([1, 2, 3, 4], [false, true, false, true]).Steps, Is.EqualTo(new[] { (1.0, 0.0), (2.0, 0.5), (4.0, 1.0) }));

    [Test]
    public void Drift_is_none_for_the_same_and_rises_with_a_shift_and_with_what_is_missing()
    {
        var draws = new SeededDraws(15);
        double[] Values(double shift) => [.. Enumerable.Range(0, 20_000).Select(_ => draws.Normal() + shift)];
        var reference = PopulationStability.Of(Values(0));
        Assert.That(PopulationStability.Asks(reference.Index(Values(0))), Is.EqualTo(Drift.None));
        Assert.That(PopulationStability.Asks(reference.Index(Values(0.4))), Is.EqualTo(Drift.Watch));
        Assert.That(PopulationStability.Asks(reference.Index(Values(1))), Is.EqualTo(Drift.Retrain));
        Assert.That(PopulationStability.Asks(reference.Index([.. Values(0).Select((value, at) => at % 5 == 0 ? double.NaN : value)])), Is.EqualTo(Drift.Retrain), "missing has its own bin");

        // Eight counties are eight values: what they move by chance is below what chance allows, and not by much less than a tenth of it.
        var counties = Enumerable.Range(0, 200).Select(_ => PopulationStability.Of(Values(0)[..32]) is var few ? few.Index(Values(0)[..8]) / few.ByChance(32, 8) : 0).ToArray();
        Assert.That(counties.Count(ratio => ratio > 1), Is.LessThan(30));
        Assert.That(counties.Average(), Is.GreaterThan(0.1));
    }

    [Test]
    public void Cumulated_sums_are_those_of_the_textbook()
    {
        // Montgomery, table 9.1 and 9.2: mean 10, SD 1; the upward sum passes 5 at sample 29 and stands at 5.28.
        double[] samples = [9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.20, 10.34, 9.03, 11.47, 10.51, 9.40, 10.08, 9.37, 10.62, 10.31, 8.52, 10.84, 10.90, 9.33, 12.29, 11.50, 10.60, 11.08, 10.38, 11.62, 11.31, 10.52];
        var drift = CalibrationDrift.OfDistances([.. samples.Select(sample => sample - 10)], 0.5);
        Assert.That(drift.High[28], Is.EqualTo(5.28).Within(0.005));
        Assert.That(drift.High[29], Is.EqualTo(5.30).Within(0.005));
        Assert.That(drift.Low[1], Is.EqualTo(1.56).Within(0.005));
        Assert.That(drift.Alarm, Is.EqualTo(27), "above four");
        Assert.That(CalibrationDrift.Of([new(10, 9, 10), new(12, 10, 11)]).Alarm, Is.Null);
    }

    [Test]
    public void Nobody_declines_by_being_last_among_growing_peers()
    {
        var growth = Enumerable.Range(0, 200).Select(village => 0.01 * (village - 5)).ToArray();
        var labels = DeclineLabel.Of(growth, new int[200], 0);
        Assert.That(labels.Count(label => label == true), Is.EqualTo(5));
        Assert.That(DeclineLabel.Of(growth, new int[200], double.PositiveInfinity).Count(label => label == true), Is.EqualTo(20));
        Assert.That(DeclineLabel.Of([1, 2], [0, 0], 0), Is.All.Null, "too few peers");
    }

    [Test]
    public void The_rule_counts_points_and_names_bands()
    {
        RuleTerm[] terms = [new(0, 6, null, 1), new(1, null, 0.5, 1), new(2, 1, null, 2)];
        RuleBand Band(params float[] row) => RulePoints.Band(RulePoints.Of(terms, row), 1, 2);
        Assert.That(Band(6, 0.4f, 0), Is.EqualTo(RuleBand.Visit));
        Assert.That(Band(0, 0.5f, 1), Is.EqualTo(RuleBand.Visit), "two points for one thing");
        Assert.That(Band(5, 0.4f, float.NaN), Is.EqualTo(RuleBand.Watch));
        Assert.That(Band(float.NaN, float.NaN, float.NaN), Is.EqualTo(RuleBand.None), "what is not known gives no point");
        Assert.That(RulePoints.HasToDo(2, 1000, true, 0), Is.True);
        Assert.That(RulePoints.HasToDo(5, 1000, true, 0.1), Is.False);
    }
}
