namespace Analytics.Reports.Tests.Publications;

public sealed class MissingTests
{
    [Test]
    public void A_month_that_did_not_come_is_missing_and_not_nought()
    {
        var figures = Published.Figures();

        Assert.That(figures["COV_RECEIVED.230524.all.2016-08"]["value"], Is.EqualTo("4"));
        Assert.That(figures["COV_MISSING.230524.all.2015-12..2016-12"]["value"], Is.EqualTo("1"));
        Assert.That(Published.Text("charts/completeness.zh.svg"), Does.Contain(">4/5</text>"));
    }

    [Test]
    public void A_cohort_that_an_indicator_is_not_about_is_not_applicable() =>
        Assert.That(Published.Figures()["INF_LAMPS.230500.community.2016"]["state"], Is.EqualTo("not_applicable"));

    [Test]
    public void Ledgers_that_came_without_an_entry_of_the_kind_are_neither_missing_nor_nought() =>
        Assert.That(Published.Figures()["ECO_PROJ_STARTUP.230500.enterprise.2016-03"]["state"], Is.EqualTo("no_entries"));

    [Test]
    public void A_total_carries_its_coverage()
    {
        var funds = Published.Figures()["FUN_ATTRACTED.230500.all.2015-12..2016-12"];

        Assert.That((funds["expected"], funds["received"], funds["late"], funds["missing"]), Is.EqualTo(("104", "103", "11", "1")));
        Assert.That(funds["qualifier"], Is.EqualTo("over"));
        Assert.That(funds["vintage"], Is.EqualTo("2017-01-10T08:00:00Z"));
    }
}
