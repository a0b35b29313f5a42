namespace Analytics.Vocabulary.Tests;

public sealed class VintageTests
{
    [TestCase("2017-01-10T08:00:00Z", "2017-01-10T08:00:00Z")]
    [TestCase("2017-01-10T08:00:00+08:00", "2017-01-10T00:00:00Z")]
    [TestCase("2017-01-10T08:00:00.999Z", "2017-01-10T08:00:00Z")]
    [TestCase("2017-01-10", "2017-01-10T23:59:59Z")]
    public void A_moment_is_kept_in_UTC_to_the_second_and_a_day_means_its_end(string text, string expected) => Assert.That(Vintage.Parse(text).ToString(), Is.EqualTo(expected));

    [TestCase("2017-02-30")]
    [TestCase("soon")]
    [TestCase("")]
    public void Anything_else_is_no_moment(string text) => Assert.That(() => Vintage.Parse(text), Throws.InstanceOf<FormatException>());

    [Test]
    public void Moments_read_back_as_written_and_sort_as_their_texts()
    {
        var random = new Random(2017);
        var start = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var vintages = Enumerable.Range(0, 300).Select(_ => new Vintage(start.AddSeconds(random.Next()).ToOffset(TimeSpan.FromHours(random.Next(-12, 13))))).ToList();
        Assert.That(vintages, Has.All.Matches<Vintage>(vintage => Vintage.Parse(vintage.ToString()) == vintage));
        Assert.That(vintages.Order().Select(vintage => vintage.ToString()), Is.EqualTo(vintages.Select(vintage => vintage.ToString()).Order(StringComparer.Ordinal)));
    }

    [Test]
    public void A_cut_off_day_includes_what_arrived_on_it() => Assert.That(Vintage.Parse("2017-01-10T23:59:58Z"), Is.LessThan(Vintage.Parse("2017-01-10")));
}
