using Analytics.Vocabulary;

namespace Analytics.Reports.Tests;

public sealed class ReleasePeriodTests
{
    [TestCase("2016", "2016", PeriodForm.Year, "2016-01", "2016-12")]
    [TestCase("2016-06", "2016-06", PeriodForm.Month, "2016-06", "2016-06")]
    [TestCase("2016H1", "2016H1", PeriodForm.HalfYear, "2016-01", "2016-06")]
    [TestCase("2016-H2", "2016H2", PeriodForm.HalfYear, "2016-07", "2016-12")]
    [TestCase("2016-spring", "2016-spring", PeriodForm.Season, "2016-03", "2016-05")]
    public void A_period_is_read_in_each_form(string text, string written, PeriodForm form, string first, string last)
    {
        var period = ReleasePeriod.Parse(text);

        Assert.That((period.Text, period.Form, period.First, period.Last), Is.EqualTo((written, form, Period.Parse(first), Period.Parse(last))));
    }

    [TestCase("")]
    [TestCase("16")]
    [TestCase("2016-13")]
    [TestCase("2016H3")]
    [TestCase("2016-winter")]
    [TestCase("2016-06.r2")]
    public void Anything_else_is_none(string text) => Assert.That(ReleasePeriod.TryParse(text), Is.Null);

    [TestCase("bulletin-2016-06", "bulletin", "2016-06")]
    [TestCase("bulletin-2016-06.r2", "bulletin", "2016-06")]
    [TestCase("appraisal-2016H1", "appraisal", "2016H1")]
    [TestCase("briefing-230506-2016.r3", "briefing-230506", "2016")]
    public void The_id_of_a_release_tells_its_period(string releaseId, string kind, string period) => Assert.That(ReleasePeriod.OfRelease(releaseId, kind).Text, Is.EqualTo(period));

    [Test]
    public void An_id_of_another_kind_tells_none() => Assert.Throws<FormatException>(() => ReleasePeriod.OfRelease("annual-2016", "bulletin"));
}
