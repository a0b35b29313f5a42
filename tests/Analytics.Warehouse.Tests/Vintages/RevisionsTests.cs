using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;

namespace Analytics.Warehouse.Tests.Vintages;

/// <summary>What the revision marts say of the past is what a build of that moment says.</summary>
[FixtureLifeCycle(LifeCycle.SingleInstance)]
[Parallelizable(ParallelScope.Self)]
public sealed class RevisionsTests
{
    private readonly FixtureHome _fixture = new();

    [OneTimeSetUp]
    public void Build()
    {
        YearOfTwoCounties.Receive(_fixture);
        _fixture.Edition("projects", FixtureHome.DistrictB, "2016-01", "2016-03-20T08:00:00Z", YearOfTwoCounties.Project(YearOfTwoCounties.Village4, "P7", "5000"));
        Assert.That(_fixture.Build(), Is.TypeOf<BuildOutcome.Built>());
    }

    [OneTimeTearDown]
    public void RemoveHome() => _fixture.Dispose();

    [Test]
    public void A_correction_stands_with_its_size_reason_and_edition()
    {
        var revisions = Query(null, """
            select known_at, value_before, value, high, size, reason, editions.received_at
            from revisions inner join editions on edition_ids = edition_id
            where indicator_code = 'FUN_ATTRACTED' and org_unit_code = '230521' and cohort = 'all' and span = '2016-01'
            """);

        Assert.That(revisions, Is.EqualTo(["2016-02-20T08:00:00Z 300000.0000 410000.0000 510000.0000 110000.0000 corrected 2016-02-20T08:00:00Z"]));
    }

    [Test]
    public void A_late_first_edition_is_a_revision_of_the_city()
    {
        var reasons = Query(null, "select reason, size from revisions where indicator_code = 'FUN_ATTRACTED' and org_unit_code = '230500' and cohort = 'all' and span = '2016-01' order by known_at");

        Assert.That(reasons, Is.EqualTo(["corrected 110000.0000", "late 5000.0000"]));
    }

    [TestCase("2016-02-12")]
    [TestCase("2016-02-18")]
    [TestCase("2016-02-25")]
    public void Every_month_stood_as_a_build_of_that_moment_says(string moment)
    {
        var cutOff = Vintage.Parse(moment);
        var then = (BuildOutcome.Built)_fixture.Build(cutOff, new() { MakeCurrent = false });

        // What has no revision stands today as it stood when it was due.
        var remembered = Query(null, $"""
            select outcomes.indicator_code, outcomes.org_unit_code, outcomes.cohort, outcomes.span, coalesce(arg_max(revisions.value, revisions.known_at) filter (revisions.known_at <= '{cutOff}'), arg_min(revisions.value_before, revisions.known_at), any_value(outcomes.value)) as value
            from outcomes inner join revisions using (indicator_code, org_unit_code, cohort, span)
            where revisions.value is not null and revisions.value_before is not null and span = '2016-01'
            group by all order by all
            """);
        var built = Query(then.BuildId, "select indicator_code, org_unit_code, cohort, span, value from outcomes where span = '2016-01' order by all");

        Assert.That(remembered, Is.SubsetOf(built).And.Not.Empty);
    }

    [Test]
    public void The_triangle_runs_from_the_first_value_to_the_latest()
    {
        var triangle = Query(null, """
            select known_month, value, first_value, latest_value from revision_triangle
            where indicator_code = 'FUN_ATTRACTED' and org_unit_code = '230521' and cohort = 'all' and span = '2016-01' order by known_month
            """);

        Assert.That(triangle, Is.EqualTo(["2016-02 410000.0000 300000.0000 410000.0000"]));
    }

    private IReadOnlyList<string> Query(string? build, string sql)
    {
        using var marts = MartReader.Open(_fixture.Home, build);
        return marts.Query(sql, row => string.Join(' ', Enumerable.Range(0, row.FieldCount).Select(at => Convert.ToString(row.GetValue(at), System.Globalization.CultureInfo.InvariantCulture))));
    }
}
