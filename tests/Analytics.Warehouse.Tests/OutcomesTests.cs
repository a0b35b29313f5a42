using Analytics.Warehouse.Marts;

namespace Analytics.Warehouse.Tests;

/// <summary>The whole way from staged entries to outcomes on a small year.</summary>
[FixtureLifeCycle(LifeCycle.SingleInstance)]
[Parallelizable(ParallelScope.Self)]
public sealed class OutcomesTests
{
    private FixtureHome _fixture = null!;
    private MartReader _marts = null!;

    [OneTimeSetUp]
    public void Build()
    {
        _fixture = FixtureHome.Built();
        _marts = MartReader.Open(_fixture.Home, null);
    }

    [OneTimeTearDown]
    public void RemoveHome()
    {
        _marts.Dispose();
        _fixture.Dispose();
    }

    [TestCase("FUN_ATTRACTED", "230521", "all", "2016-01", "410000.0000|410000.0000|510000.0000", TestName = "A_correction_replaces_the_month_and_doubt_travels")]
    [TestCase("FUN_ATTRACTED", "230500", "all", "2016", "460000.0000|460000.0000|", TestName = "One_value_without_a_bound_leaves_the_total_without")]
    [TestCase("FUN_ATTRACTED", "230502", "all", "2016-02", "0.0000|0.0000|0.0000", TestName = "A_stated_zero_is_zero")]
    [TestCase("FUN_ATTRACTED", "230502", "all", "2016-01", "||", TestName = "A_month_that_did_not_come_has_no_value")]
    [TestCase("INF_LAMPS", "230502", "all", "2016-01", "0.0000|0.0000|0.0000", TestName = "An_empty_list_that_came_says_none")]
    [TestCase("VIS_MASSES", "230502", "all", "2016", "||", TestName = "A_cell_left_empty_is_not_zero")]
    [TestCase("VIS_MASSES", "230521", "all", "2016", "0.0000|0.0000|0.0000", TestName = "Zero_beside_an_empty_cell_is_zero")]
    [TestCase("LIV_PROBLEMS_SOLVED", "230500", "all", "2015-12..2016-02", "12.0000|12.0000|12.0000", TestName = "A_sum_adds_counties")]
    [TestCase("PER_FS_TOTAL", "230500", "all", "2016", "6.0000|6.0000|6.0000", TestName = "A_stock_takes_each_county_s_last_month")]
    [TestCase("PER_FS_TOTAL", "230500", "enterprise", "2016", "1.0000|1.0000|1.0000", TestName = "A_stock_by_cohort")]
    [TestCase("PER_FS_TOTAL", "230500", "all", "2016-02", "3.0000|3.0000|3.0000", TestName = "A_stock_of_a_month_holds_who_reported_it")]
    [TestCase("PER_VILLAGES_COVERED", "230500", "all", "2016", "3.0000|3.0000|3.0000", TestName = "A_village_in_two_months_or_with_two_posts_counts_once")]
    [TestCase("PER_DISTRICTS", "230500", "all", "2016", "1.0000|1.0000|1.0000", TestName = "Districts_are_counted_apart_from_counties")]
    [TestCase("PER_PROMOTED_RATE", "230500", "all", "2016", "0.1667|0.1667|0.1667", TestName = "A_ratio_divides_sums")]
    [TestCase("FUN_LANDING_RATE", "230521", "all", "2016-01", "0.5125|0.5125|0.6375", TestName = "A_ratio_keeps_the_doubt")]
    public void Outcome(string indicator, string unit, string cohort, string span, string expected)
    {
        var found = _marts.Query($"select concat_ws('|', coalesce(value::varchar, ''), coalesce(low::varchar, ''), coalesce(high::varchar, '')) from outcomes where indicator_code = '{indicator}' and org_unit_code = '{unit}' and cohort = '{cohort}' and span = '{span}'", row => row.GetString(0));

        Assert.That(found, Is.EqualTo([expected]));
    }

    [Test]
    public void Coverage_stands_beside_every_total()
    {
        var found = _marts.Query("select expected, received, late, missing, editions, entries, org_units from outcomes where indicator_code = 'PER_FS_TOTAL' and org_unit_code = '230521' and cohort = 'all' and span = '2015-12..2016-02'",
            row => string.Join(' ', Enumerable.Range(0, 7).Select(row.GetInt64)));

        // Three months were due at the cut-off of March, two came, one of them late; January's edition alone is the stock.
        Assert.That(found, Is.EqualTo(["2 2 1 0 1 3 2"]));
    }

    [Test]
    public void The_replaced_edition_is_named_with_its_successor()
    {
        var found = _marts.Query("select old.superseded_by = newer.edition_id from editions as old inner join editions as newer using (ledger, county_code, period) where not old.is_in_force and newer.is_in_force", row => row.GetBoolean(0));

        Assert.That(found, Is.EqualTo([true]));
    }
}
