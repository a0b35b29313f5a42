using MathNet.Numerics.Distributions;

namespace Analytics.Scoring.Tests;

public sealed class StudentIntervalTests
{
    // Hours of sleep gained by ten patients with the second drug beyond the first; the interval is that of R's t.test(paired = TRUE).
    private static readonly double[] Sleep = [1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4];

    [Test]
    public void Students_own_data_give_the_published_interval()
    {
        var estimate = StudentInterval.Of(Sleep, 0.95);
        Assert.That(estimate.Value, Is.EqualTo(1.58).Within(1e-12));
        Assert.That(estimate.Low, Is.EqualTo(0.7001142).Within(5e-8));
        Assert.That(estimate.High, Is.EqualTo(2.4598858).Within(5e-8));
    }

    [Test]
    public void Other_units_move_and_stretch_the_interval_with_the_values()
    {
        var (hours, minutes) = (StudentInterval.Of(Sleep, 0.9), StudentInterval.Of([.. Sleep.Select(value => (value * 60) + 5)], 0.9));
        Assert.That(minutes.Low, Is.EqualTo((hours.Low * 60) + 5).Within(1e-9));
        Assert.That(minutes.High, Is.EqualTo((hours.High * 60) + 5).Within(1e-9));
    }

    [Test]
    public void Values_all_alike_leave_no_doubt() => Assert.That(StudentInterval.Of([3, 3, 3], 0.95) is { Low: 3, Value: 3, High: 3 }, Is.True);

    [Test]
    public void One_value_has_no_interval() => Assert.That(() => StudentInterval.Of([3], 0.95), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void It_holds_the_truth_as_often_as_it_says()
    {
        var draws = new Random(20161231);
        var held = Enumerable.Range(0, 4000).Count(_ => StudentInterval.Of([.. Enumerable.Range(0, 6).Select(_ => Normal.InvCDF(7, 2, draws.NextDouble()))], 0.95) is { Low: <= 7, High: >= 7 });
        Assert.That(held / 4000.0, Is.EqualTo(0.95).Within(0.012));
    }
}
