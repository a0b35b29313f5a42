using System.Globalization;
using Analytics.Warehouse.Marts;

namespace Analytics.Warehouse.Tests.Appraisals;

/// <summary>Villages merged in the middle of a post: what was done in each counts in that one, months before a village was there count nowhere, and the post goes on without settling in anew.</summary>
[FixtureLifeCycle(LifeCycle.SingleInstance)]
public sealed class MergedVillageTests
{
    private ScoredHome _scored = null!;

    [OneTimeSetUp]
    public void Build() => _scored = new ScoredHome(isMerged: true);

    [OneTimeTearDown]
    public void RemoveHome() => _scored.Dispose();

    [Test]
    public void Whoever_stays_on_in_the_merged_village_holds_it_from_its_first_month()
    {
        var posts = Rows("select span, org_unit_code, score_state, months_held, months_counted, reported_share from secretary_scores where secretary_code = 'A01a' order by all");

        // In post since November: settled in, in either village, and no month is missing of one that was not there yet.
        Assert.That(posts, Is.EqualTo(new[]
        {
            "2016 230521101002 scored 4 4.0000 1.000000", $"2016 {ScoredHome.Grown} scored 4 4.0000 1.000000",
            "2016-H1 230521101002 scored 4 4.0000 1.000000", $"2016-H1 {ScoredHome.Grown} scored 2 2.0000 1.000000",
            $"2016-H2 {ScoredHome.Grown} {State("2016-H2", "A03a")} 2 2.0000 1.000000",
        }));
    }

    [Test]
    public void Whose_village_is_gone_holds_it_to_its_last_month()
    {
        Assert.That(Rows("select span, months_held, score_state from secretary_scores where secretary_code = 'A00a' order by all"), Is.EqualTo(new[] { "2016 4 scored", "2016-H1 4 scored" }));
        Assert.That(Rows("select count(*) from secretary_scores where secretary_code = 'A00b'"), Is.EqualTo(new[] { "0" }));
    }

    [Test]
    public void No_month_counts_twice_and_the_county_counts_its_posts_of_the_span_alone()
    {
        // Twelve villages, six handed over; of the merged one nobody came after A00a, and A01a's post in the grown village is one more.
        Assert.That(Rows("select span, posts_held from county_scores where county_code = '230521' order by span"), Is.EqualTo(new[] { "2016 18", "2016-H1 18", "2016-H2 11" }));
        Assert.That(Rows("select sum(month_counted)::integer from score_months where span = '2016' and secretary_code = 'A01a'"), Is.EqualTo(new[] { "8" }));
    }

    private string State(string span, string secretary) => Rows($"select score_state from secretary_scores where span = '{span}' and secretary_code = '{secretary}'").Single();

    private IReadOnlyList<string> Rows(string sql)
    {
        Assert.That(_scored.Outcome, Is.TypeOf<BuildOutcome.Built>(), () => _scored.Outcome is BuildOutcome.Failed failed ? string.Join("\n", failed.Checks) : "");
        using var marts = MartReader.Open(_scored.Home.Home, null);
        return marts.Query(sql, row => string.Join(' ', Enumerable.Range(0, row.FieldCount).Select(at => Convert.ToString(row.GetValue(at), CultureInfo.InvariantCulture))));
    }
}
