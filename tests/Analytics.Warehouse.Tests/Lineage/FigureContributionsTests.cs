using Analytics.Warehouse.Lineage;
using Analytics.Warehouse.Marts;

namespace Analytics.Warehouse.Tests.Lineage;

[FixtureLifeCycle(LifeCycle.SingleInstance)]
[Parallelizable(ParallelScope.Self)]
public sealed class FigureContributionsTests
{
    private FixtureHome _fixture = null!;

    [OneTimeSetUp]
    public void Build()
    {
        _fixture = FixtureHome.Built();
    }

    [OneTimeTearDown]
    public void RemoveHome() => _fixture.Dispose();

    /// <remarks>All that entries speak of, and a tenth of the many that none does.</remarks>
    [Test]
    public void Every_figure_of_a_build_recomputes_from_its_contributions()
    {
        using var marts = MartReader.Open(_fixture.Home, null);
        using var contributions = FigureContributions.Open(_fixture.Home, null, new());
        var ids = marts.Query(
            """
            select indicator_code, org_unit_code, cohort, span from outcomes
            where entries > 0 or hash(indicator_code, org_unit_code, cohort, span) % 10 = 0 order by all
            """,
            row => new FigureId(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)));

        var wrong = ids.Where(id => contributions.Of(id) is var figure && figure!.Recompute((_, contribution) => contribution.Read) != figure.Published).ToList();

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void A_stock_is_made_of_each_county_s_last_month()
    {
        using var contributions = FigureContributions.Open(_fixture.Home, null, new());

        var figure = contributions.Of(FigureId.Parse("PER_FS_TOTAL.230500.all.2015-12..2016-02"))!;

        Assert.That(figure.Parts.Single().Contributions.Select(contribution => (contribution.CountyCode, contribution.Period)).Distinct(), Is.EquivalentTo(new[] { ("230521", "2016-01"), ("230502", "2016-02") }));
        Assert.That(figure.Path[0].Contract.Table.ToString(), Is.EqualTo("staging.stg_posts"));
        Assert.That(figure.Path[^1].Contract.Table.ToString(), Is.EqualTo("marts.outcomes"));
    }

    [Test]
    public void A_ratio_shows_both_sides()
    {
        using var contributions = FigureContributions.Open(_fixture.Home, null, new());

        var figure = contributions.Of(FigureId.Parse("PER_PROMOTED_RATE.230500.all.2016"))!;

        Assert.That(figure.Parts.Select(part => $"{part.Role} {part.IndicatorCode} {part.Contributions.Count}"),
            Is.EqualTo(["numerator PER_PROMOTED_DIVISION 0", "numerator PER_PROMOTED_SECTION 1", "denominator PER_FS_TOTAL 6"]));
    }

    [Test]
    public void A_cell_that_says_something_else_now_changes_the_figure()
    {
        using var contributions = FigureContributions.Open(_fixture.Home, null, new());

        var figure = contributions.Of(FigureId.Parse("INF_LAMPS.230521.all.2016"))!;

        Assert.That(figure.Recompute((_, contribution) => contribution.Read with { Value = 13, Low = 13, High = 13 }), Is.EqualTo(new FigureValue(13, 13, 13)));
    }

    [TestCase("INF_LAMPS.230500.all.2016", ExpectedResult = "2016-01 2016-12")]
    [TestCase("INF_LAMPS.230500.all.2016-05", ExpectedResult = "2016-05 2016-05")]
    [TestCase("INF_LAMPS.230500.all.2015-12..2016-12", ExpectedResult = "2015-12 2016-12")]
    [TestCase("INF_LAMPS.230500.all", ExpectedResult = null)]
    [TestCase("INF_LAMPS.230500.all.2016-13", ExpectedResult = null)]
    public string? A_figure_is_named_by_four_parts(string text) => FigureId.TryParse(text)?.Period is { } period ? $"{period.First} {period.Last}" : null;
}
