using Analytics.Warehouse.Marts;

namespace Analytics.Warehouse.Tests;

[FixtureLifeCycle(LifeCycle.SingleInstance)]
[Parallelizable(ParallelScope.Self)]
public sealed class EstimatesTests
{
    private FixtureHome _fixture = null!;

    [OneTimeSetUp]
    public void Build() => _fixture = FixtureHome.Built();

    [OneTimeTearDown]
    public void RemoveHome() => _fixture.Dispose();

    [Test]
    public void Each_county_has_its_share_of_promotions_with_limits()
    {
        using var marts = MartReader.Open(_fixture.Home, null);

        var shares = marts.Query("select concat_ws(' ', org_unit_code, posts, promotions, share, low, high, target_share) from promotion_shares order by all", row => row.GetString(0));

        Assert.That(shares, Is.EqualTo(["230502 3 0 0.000000 0.000000 0.561497 0.166667", "230521 3 1 0.333333 0.061492 0.792340 0.166667"]));
    }

    [Test]
    public void A_run_shows_every_month_and_its_centre()
    {
        using var marts = MartReader.Open(_fixture.Home, null);

        var run = marts.Query("select concat_ws(' ', period, coalesce(value::varchar, '-'), centre, lower, upper, missing) from monthly_runs where indicator_code = 'FUN_ATTRACTED' and org_unit_code = '230500' order by all", row => row.GetString(0));

        Assert.That(run, Is.EqualTo(["2015-12 - 230000.0000 0.0000 1187600.0000 2", "2016-01 410000.0000 230000.0000 0.0000 1187600.0000 1", "2016-02 50000.0000 230000.0000 0.0000 1187600.0000 0"]));
    }
}
