namespace Analytics.Vocabulary.Tests;

public sealed class PeriodTests
{
    [Test]
    public void A_period_is_written_and_read_the_same_for_every_month_of_a_century() =>
        Assert.That(Period.Range(new(1949, 1), new(2049, 12)), Has.All.Matches<Period>(period => Period.Parse(period.ToString()) == period && period.FirstDay.Day == 1 && period.LastDay.AddDays(1) == period.Next.FirstDay));

    [TestCase("2016-5")]
    [TestCase("2016-13")]
    [TestCase("2016-00")]
    [TestCase("201605")]
    [TestCase("1948-12")]
    [TestCase("2016-05-01")]
    [TestCase(" 2016-05")]
    [TestCase("")]
    [TestCase(null)]
    public void Any_other_form_is_no_period(string? text)
    {
        Assert.That(Period.TryParse(text), Is.Null);
        Assert.That(() => Period.Parse(text!), Throws.InstanceOf<FormatException>());
    }

    [Test]
    public void December_is_followed_by_January_of_the_next_year() => Assert.That(new Period(2015, 12).Next, Is.EqualTo(new Period(2016, 1)));

    [Test]
    public void February_of_a_leap_year_ends_on_the_29th() => Assert.That(new Period(2016, 2).LastDay, Is.EqualTo(new DateOnly(2016, 2, 29)));

    [Test]
    public void A_range_holds_both_ends_and_is_empty_backwards()
    {
        Assert.That(Period.Range(new(2015, 12), new(2016, 12)).Count(), Is.EqualTo(13));
        Assert.That(Period.Range(new(2016, 2), new(2016, 1)), Is.Empty);
    }

    [Test]
    public void Periods_and_their_texts_sort_alike()
    {
        var random = new Random(201605);
        var periods = Enumerable.Range(0, 300).Select(_ => new Period(random.Next(1949, 2999), random.Next(1, 13))).ToList();
        Assert.That(periods.Order().Select(period => period.ToString()), Is.EqualTo(periods.Select(period => period.ToString()).Order(StringComparer.Ordinal)));
    }

    [Test]
    public void A_thirteenth_month_is_our_mistake() => Assert.That(() => new Period(2016, 13), Throws.ArgumentException);
}
