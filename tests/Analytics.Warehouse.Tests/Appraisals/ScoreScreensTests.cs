using System.Globalization;
using Analytics.DuckDb;
using Analytics.Scoring.Composites;
using Analytics.Scoring.Numbers;
using Analytics.Warehouse.Appraisals;
using Analytics.Warehouse.Sources;

namespace Analytics.Warehouse.Tests.Appraisals;

/// <summary>What is planted among ordinary reports is asked about, and nothing else.</summary>
public sealed class ScoreScreensTests
{
    private const string County = "C0";

    [Test]
    public void A_quarter_that_changed_as_no_other_village_s_is_a_jump()
    {
        var slots = Months(12, 6, (village, month) => village == 3 && month > 3 ? 90 : 10 + ((village * month) % 5));

        Assert.That(ScreensOfTime.Jumps(slots).Select(Told), Is.EqualTo(new[] { ("jumps", "V03", "2016-Q2") }));
        // A quarter with a month missing is compared with nothing.
        Assert.That(ScreensOfTime.Jumps([.. slots.Where(slot => slot.Post.OrgUnit != "V03" || slot.Period != "2016-05")]), Is.Empty);
    }

    [Test]
    public void Lines_alike_are_asked_about_where_all_that_was_written_is_alike()
    {
        var draws = new SeededDraws(3);
        var honest = Lines((_, _, _) => Math.Round(40 + (12 * (decimal)draws.Normal()))).ToList();
        var copied = honest.Select(slot => slot.Post.OrgUnit == "V01" && slot.Period == "2016-03" ? slot with { Value = Of("V00", slot).Value, Stated = Of("V00", slot).Value } : slot).ToList();

        // One of the numbers does not count, as without a denominator, but was written and differs.
        var apart = copied.Select(slot => slot is { Indicator: "I5", Period: "2016-03", Post.OrgUnit: "V00" or "V01" } ? slot with { Value = null, Stated = slot.Post.OrgUnit == "V00" ? 1 : 2 } : slot).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ScoreScreens.Copies(honest), Is.Empty);
            Assert.That(ScoreScreens.Copies(copied).Select(row => (row[2], row[4], row[6], row[8])), Is.EqualTo(new[] { ((object)"V00", (object)"2016-03", (object)"V01", (object)0m) }));
            Assert.That(ScoreScreens.Copies(apart), Is.Empty);
        }

        ScreenedSlot Of(string village, ScreenedSlot like) => honest.Single(slot => slot.Post.OrgUnit == village && slot.Period == like.Period && slot.Indicator == like.Indicator);
    }

    [Test]
    public void A_break_at_a_handover_is_held_against_months_without_one()
    {
        var draws = new SeededDraws(7);
        var months = Enumerable.Range(0, 40).SelectMany(village => Enumerable.Range(1, 12).Select(month =>
            Scored(village, month, village < 2 && month >= 7 ? "b" : "a", (village == 0 && month >= 7 ? 3 : 0) + (draws.Normal() / 4)))).ToList();

        Assert.That(ScreensOfTime.Handovers(months).Select(Told), Is.EqualTo(new[] { ("handover", "V00", "2016-07") }));
    }

    [TestCase(30, 1)]
    [TestCase(15, 0)]
    public void A_county_that_mends_its_figures_one_way_is_asked_about_where_others_do_not(int upward, int asked)
    {
        using var engine = new Engine(new EngineOptions(Path.GetTempPath(), 200, 1));
        SourceSchema.Create(engine);
        engine.Execute($"""
            insert into source.score_indicators by name select 'VIS' as indicator_code, true as is_higher_better;
            create table core.int_score_months as select unnest(['C0', 'C1']) as county_code;
            create table marts.revisions as
            select 'VIS' as indicator_code, county as org_unit_code, 'all' as cohort, 'corrected' as reason, case when n <= least_up then 1 else -1 end as size
            from (values ('C0', {upward}), ('C1', 14)) as counties(county, least_up), (select unnest(generate_series(1, 30)) as n)
            union all select 'VIS', 'C0', 'all', 'late', 1 from range(100)
            """);

        Assert.That(ScreensOfTime.OneWay(engine).Select(row => (row[0], row[1])), Is.EqualTo(Enumerable.Repeat(((object)"corrections", (object)County), asked)));
    }

    [Test]
    public void Days_that_crowd_just_at_what_is_due_are_asked_about_by_county()
    {
        var slots = Months(10, 12, (village, month) => 20 + ((village + month) % 7), "day", 24, "days_due", County)
            .Concat(Months(10, 12, (_, _) => 24, "day", 24, "days_due", "C1")).ToList();

        Assert.That(ScreensOfPeers.Heaped(slots).Select(row => (row[0], row[1], row[2])), Is.EqualTo(new[] { ((object)"heaping", (object)"C1", (object)"") }));
    }

    [Test]
    public void A_village_far_from_those_like_it_is_asked_about_and_one_without_a_profile_is_not()
    {
        var draws = new SeededDraws(5);
        var usual = Enumerable.Range(0, 30).Select(_ => 20 + (int)Math.Round(3 * draws.Normal())).ToArray();
        var slots = Months(30, 8, (village, _) => village is 4 or 9 ? 2 : usual[village]);
        var months = slots.Where(slot => slot.Post.OrgUnit != "V09").Select(slot => new ScoredMonth(slot.Post, slot.Period, 1, 1, [], [], [Math.Log(300 + (10 * int.Parse(slot.Post.OrgUnit[1..], CultureInfo.InvariantCulture)))])).ToList();

        Assert.That(ScreensOfPeers.Unlike(slots, months).Select(Told), Is.EqualTo(new[] { ("neighbours", "V04", "2016") }));
    }

    private static List<ScreenedSlot> Months(int villages, int months, Func<int, int, int> value, string unit = "person_time", decimal exposure = 1, string per = "post_month", string county = County) =>
    [
        .. from village in Enumerable.Range(0, villages)
           from month in Enumerable.Range(1, months)
           select new ScreenedSlot(new(county, $"V{village:00}", "a"), $"2016-{month:00}", "VIS", value(village, month), unit, exposure, per),
    ];

    private static IEnumerable<ScreenedSlot> Lines(Func<int, int, int, decimal> value) =>
        from village in Enumerable.Range(0, 30)
        from month in Enumerable.Range(1, 6)
        from indicator in Enumerable.Range(1, 5)
        select new ScreenedSlot(new(County, $"V{village:00}", "a"), $"2016-{month:00}", $"I{indicator}", value(village, month, indicator), "case", 1, "post_month");

    private static (ScoredMonth, CompositeScore) Scored(int village, int month, string secretary, double value) =>
        (new(new(County, $"V{village:00}", secretary), $"2016-{month:00}", month, 1, [], [], []), new(value, [value], 1, value, value));

    private static (string, string, string) Told(object?[] row) => ((string)row[0]!, (string)row[2]!, (string)row[4]!);
}
