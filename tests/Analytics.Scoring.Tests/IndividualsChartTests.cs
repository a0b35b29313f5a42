namespace Analytics.Scoring.Tests;

public sealed class IndividualsChartTests
{
    [Test]
    public void The_published_limits_of_a_paint_viscosity_are_met()
    {
        var chart = IndividualsChart.Of([33.75, 33.05, 34.00, 33.81, 33.46, 34.02, 33.68, 33.27, 33.49, 33.20, 33.62, 33.00, 33.54, 33.12, 33.84]);
        Assert.That(chart.Centre, Is.EqualTo(33.52).Within(0.005));
        Assert.That(chart.MeanMovingRange, Is.EqualTo(0.48).Within(0.005));
        Assert.That(chart.Upper, Is.EqualTo(34.80).Within(0.005));
        Assert.That(chart.Lower, Is.EqualTo(32.24).Within(0.005));
        Assert.That(chart.Signals, Is.All.EqualTo(ChartSignals.None));
    }

    [Test]
    public void A_value_outside_of_the_limits_is_a_signal()
    {
        var chart = IndividualsChart.Of([10, 11, 10, 11, 10, 30, 11, 10, 11, 10, 11, 10]);
        Assert.That(chart.Signals[5], Is.EqualTo(ChartSignals.BeyondLimits));
        Assert.That(chart.Signals.Count(signal => signal != ChartSignals.None), Is.EqualTo(1));
    }

    [Test]
    public void Eight_in_a_row_on_one_side_are_a_signal_and_seven_are_not()
    {
        double[] eight = [1, 2, 1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9, 8, 9, 8];
        Assert.That(IndividualsChart.Of(eight).Signals, Has.All.Matches<ChartSignals>(signal => signal.HasFlag(ChartSignals.RunOnOneSide)));

        double[] seven = [1, 2, 1, 2, 1, 2, 1, 9, 8, 9, 8, 9, 8, 9];
        Assert.That(IndividualsChart.Of(seven).Signals, Has.None.Matches<ChartSignals>(signal => signal.HasFlag(ChartSignals.RunOnOneSide)));
    }

    [Test]
    public void Values_all_alike_give_no_signal()
    {
        var chart = IndividualsChart.Of([5, 5, 5, 5, 5, 5, 5, 5, 5]);
        Assert.That((chart.Lower, chart.Centre, chart.Upper), Is.EqualTo((5d, 5d, 5d)));
        Assert.That(chart.Signals, Is.All.EqualTo(ChartSignals.None));
    }

    [Test]
    public void Limits_move_with_the_values_and_scale_with_them()
    {
        double[] values = [3, 5, 4, 6, 5, 7, 4];
        var (chart, moved, scaled) = (IndividualsChart.Of(values), IndividualsChart.Of([.. values.Select(value => value + 100)]), IndividualsChart.Of([.. values.Select(value => value * 10)]));
        Assert.That(moved.Upper, Is.EqualTo(chart.Upper + 100).Within(1e-9));
        Assert.That(scaled.Lower, Is.EqualTo(chart.Lower * 10).Within(1e-9));
    }

    [Test]
    public void One_value_or_an_infinite_one_is_our_mistake()
    {
        Assert.That(() => IndividualsChart.Of([1]), Throws.ArgumentException);
        Assert.That(() => IndividualsChart.Of([1, double.NaN]), Throws.ArgumentException);
    }
}
