using Analytics.Warehouse.Marts;

namespace Analytics.Warehouse.Tests;

public sealed class SpotCheckCoverageTests
{
    [Test]
    public void Coverage_is_counted_and_the_share_on_post_is_estimated_from_a_finite_population()
    {
        using var fixture = new FixtureHome();
        string[] posts = [.. Enumerable.Range(1, 10).Select(at => $"{Place(at)}, 'S{at}' as secretary_code, date '2015-12-05' as start_date")];
        string[] checks = [.. Enumerable.Range(1, 5).Select(at => $"{Place(at)}, 'S{at}' as secretary_code, date '2016-01-1{at}' as check_date, 'county' as level, 'phone' as way, true as is_random, 'present' as on_post, 'none' as finding")];
        fixture.Edition("posts", FixtureHome.CountyA, "2016-01", "2016-02-05T08:00:00Z", posts);
        fixture.Edition("posts", FixtureHome.CountyA, "2016-04", "2016-05-05T08:00:00Z", posts);
        fixture.Edition("spot_checks", FixtureHome.CountyA, "2016-03", "2016-04-05T08:00:00Z", checks);
        var outcome = fixture.Build();
        Assert.That(outcome, Is.TypeOf<BuildOutcome.Built>(), () => outcome is BuildOutcome.Failed failed ? string.Join("\n", failed.Checks) : "");

        using var marts = MartReader.Open(fixture.Home, null);
        var rows = marts.Query(
            "select concat_ws(' ', span, posts, coalesce(posts_checked::varchar, '-'), coverage_share, on_post_share, on_post_low, on_post_high, wanting_share, wanting_high) from spot_check_coverage where org_unit_code = '230521' and span_kind = 'month' order by span",
            row => row.GetString(0));

        // Five of five found present: at least seven of all ten are. Of April no ledger speaks.
        Assert.That(rows, Is.EqualTo(["2016-01 10 5 0.500000 1.000000 0.700000 1.000000 0.000000 0.300000", "2016-02 10 0 0.000000", "2016-03 10 0 0.000000", "2016-04 10 -"]));
    }

    private static string Place(int at) => $"'2305211010{at:00}' as org_unit_code, 'village' as unit_kind";
}
