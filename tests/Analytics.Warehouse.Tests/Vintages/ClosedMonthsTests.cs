using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;
using Dapper;

namespace Analytics.Warehouse.Tests.Vintages;

/// <summary>A closed month stays as it was until it is reopened, and a build with an old cut-off sees the months that were closed then.</summary>
public sealed class ClosedMonthsTests
{
    private readonly FixtureHome _fixture = new();

    [SetUp]
    public void Receive()
    {
        YearOfTwoCounties.Receive(_fixture);
        Act("lock", "2016-03-10T00:00:00Z");
        _fixture.Edition("projects", FixtureHome.CountyA, "2016-01", "2016-03-15T08:00:00Z", YearOfTwoCounties.Project(YearOfTwoCounties.Village1, "P1", "90000"));
    }

    [TearDown]
    public void RemoveHome() => _fixture.Dispose();

    [Test]
    public void What_comes_for_a_closed_month_is_kept_and_not_in_force()
    {
        Assert.That(_fixture.Build(), Is.TypeOf<BuildOutcome.Built>());

        Assert.That(Value(null), Is.EqualTo(410_000m));
        Assert.That(Query<bool>(null, "select is_in_force from editions where received_at = '2016-03-15T08:00:00Z'"), Is.EqualTo([false]));
    }

    [Test]
    public void Reopened_it_counts_from_then_on_and_an_old_cut_off_still_sees_the_closed_month()
    {
        _fixture.Build();
        Act("reopen", "2016-04-01T00:00:00Z");

        var now = (BuildOutcome.Built)_fixture.Build();
        var then = (BuildOutcome.Built)_fixture.Build(Vintage.Parse("2016-03-20"), new() { MakeCurrent = false });

        Assert.That(Value(now.BuildId), Is.EqualTo(90_000m));
        Assert.That(Value(then.BuildId), Is.EqualTo(410_000m));
        Assert.That(Query<string>(now.BuildId, "select distinct known_at || ' ' || reason from revisions where indicator_code = 'FUN_ATTRACTED' and org_unit_code = '230521' and cohort = 'all' and span = '2016-01' order by 1"),
            Is.EqualTo(["2016-02-20T08:00:00Z corrected", "2016-04-01T00:00:00Z reopened"]));
    }

    [Test]
    public void Closing_a_month_is_part_of_what_a_build_is_made_from()
    {
        var before = ((BuildOutcome.Built)_fixture.Build()).BuildId;
        _fixture.Control.Execute("insert into period_actions (period, action, acted_at, by_whom) values ('2016-02', 'lock', '2016-03-16T00:00:00Z', '张三')");

        Assert.That(((BuildOutcome.Built)_fixture.Build()).BuildId, Is.Not.EqualTo(before));
    }

    private void Act(string action, string at) =>
        _fixture.Control.Execute("insert into period_actions (period, action, acted_at, by_whom) values ('2016-01', @action, @at, '张三')", new { action, at });

    private decimal Value(string? build) =>
        Query<decimal>(build, "select value from outcomes where indicator_code = 'FUN_ATTRACTED' and org_unit_code = '230521' and cohort = 'all' and span = '2016-01'")[0];

    private IReadOnlyList<T> Query<T>(string? build, string sql)
    {
        using var marts = MartReader.Open(_fixture.Home, build);
        return marts.Query(sql, row => (T)row.GetValue(0));
    }
}
