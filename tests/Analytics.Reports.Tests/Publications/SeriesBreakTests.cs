using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Publications.AnnualStatistics;
using Analytics.Reports.Releases;
using Analytics.Reports.Tests.Fixtures;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Tests.Publications;

public sealed class SeriesBreakTests
{
    [Test]
    public void A_break_within_the_months_printed_is_marked_on_its_indicator_and_explained()
    {
        using var home = new SampleHome(change: "insert into series_breaks values ('INF_LAMPS', 'INF_VENUES', '2016-07', '2016-09', '改按盏数统计', 'Counted by lamp');");

        var facts = Facts(home);
        var printed = AnnualStatistics.Write(facts).Figures().Where(figure => figure.Indicator.Code == "INF_LAMPS").ToList();

        Assert.That(facts.Breaks.Single(), Is.EqualTo(new SeriesBreak("INF_LAMPS", "INF_VENUES", "2016-07", "2016-09", new("改按盏数统计", "Counted by lamp"))));
        Assert.That(printed, Is.Not.Empty);
        Assert.That(printed.Select(figure => figure.Indicator.Name.Zh), Has.All.EndsWith("〔口径变动〕"));
        Assert.That(Methods.Of(facts).Blocks.OfType<Table>().Select(table => table.Key), Does.Contain("breaks"));
    }

    [Test]
    public void A_break_of_another_year_marks_nothing()
    {
        using var home = new SampleHome(change: "insert into series_breaks values ('INF_LAMPS', 'INF_VENUES', '2017-01', '2017-03', '改按盏数统计', 'Counted by lamp');");

        var facts = Facts(home);

        Assert.That(facts.Breaks, Is.Empty);
        Assert.That(facts.Find("INF_LAMPS")!.Name.Zh, Does.Not.Contain("口径变动"));
    }

    private static YearFacts Facts(SampleHome home)
    {
        using var marts = MartReader.Open(home.Home, null);
        return new YearMarts(marts, new ReleaseRegister(home.Home).Ledgers(), 2016).Read()!;
    }
}
