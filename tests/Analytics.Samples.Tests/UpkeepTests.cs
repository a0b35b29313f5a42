using Analytics.Samples.Plan;
using Analytics.Vocabulary;

namespace Analytics.Samples.Tests;

/// <summary>Attendance, money, training and support hang together as the ledgers of one city do, save where they are wrong on purpose.</summary>
public sealed class UpkeepTests
{
    private static readonly Period January = new(2016, 1);

    [Test]
    public void Nobody_is_on_post_longer_than_the_month_or_the_term_lasts() =>
        Assert.That(Attendance.Lines(Committed.Plan.AllPosts).Where(line =>
            line.Days < 1 || line.Days > line.Period.LastDay.Day || line.Days > line.Period.LastDay.DayNumber - line.Term.Start.DayNumber + 1), Is.Empty);

    [Test]
    public void Subsidies_are_days_by_rate_and_tier_save_the_slips_and_the_month_never_sent()
    {
        var due = Attendance.Lines(Committed.Plan.AllPosts).Where(line => line.Subsidy > 0)
            .ToDictionary(line => (line.Term.SecretaryCode, line.Period), line => (line.Post.Place.County, line.Subsidy));
        var paid = AllFunds().Where(entry => entry["fund_use"].Text == "living_subsidy" || entry["fund_use"].IsVerbatim)
            .GroupBy(entry => (entry["secretary_code"].Text!, new Period(entry["settled_to"].Date!.Value.Year, entry["settled_to"].Date!.Value.Month)))
            .ToDictionary(same => same.Key, same => same.Sum(entry => entry["funds_spent"].Number!.Value));

        var apart = due.Keys.Union(paid.Keys).Where(key => due.GetValueOrDefault(key).Subsidy != paid.GetValueOrDefault(key)).ToList();
        var slips = apart.Where(key => (due.GetValueOrDefault(key).County, key.Item2) != ("230506", January)).Select(key => key.Item1 == FundSlips.UnknownSecretary ? "unknown" : due[key].County);

        Assert.That(slips, Is.EquivalentTo(new[] { "230521", "230523", "230524", "unknown" }));
        Assert.That(apart, Has.Count.EqualTo(4 + Committed.Plan.AllPosts.Count(post => post.Place.County == "230506" && post.Cohort == "village")));
    }

    [Test]
    public void Every_village_post_is_allotted_its_work_fund_and_spends_no_more()
    {
        var funds = AllFunds().Where(entry => entry["fund_use"].Text == "work_fund").ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(funds.Sum(entry => entry["funds_landed"].Number ?? 0), Is.EqualTo(4_150_000));
            Assert.That(funds.GroupBy(entry => entry.Place.Code).Where(village => village.Sum(entry => entry["funds_spent"].Number ?? 0) > Funds.WorkFund), Is.Empty);
        }
    }

    [Test]
    public void A_project_has_the_same_funds_in_both_ledgers_save_one()
    {
        var projects = Committed.Plan.Entries("projects", Posts.First, Posts.Last).ToDictionary(entry => entry["project_code"].Text!, entry => entry["funds_landed"].Number);
        var paid = AllFunds().Where(entry => entry["project_code"].Text is not null).ToDictionary(entry => entry["project_code"].Text!, entry => entry["funds_landed"].Number);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(paid.Keys.Except(projects.Keys), Is.EqualTo(new[] { FundSlips.UnknownProject }));
            Assert.That(projects.Keys.Except(paid.Keys), Is.Empty);
            Assert.That(projects.Count(project => paid[project.Key] != project.Value), Is.EqualTo(1));
        }
    }

    [Test]
    public void What_units_say_has_landed_stands_in_the_funds_ledger_too()
    {
        var said = Committed.Plan.Entries("unit_support", Posts.First, Posts.Last).Sum(entry => entry["funds_landed"].Number ?? 0);

        Assert.That(AllFunds().Where(entry => entry["source_kind"].Text == "dispatching_unit").Sum(entry => entry["funds_landed"].Number ?? 0), Is.EqualTo(said));
    }

    [Test]
    public void The_village_profile_lists_every_village_with_a_post_and_more()
    {
        var listed = Committed.Plan.Editions.Where(edition => edition.Ledger == "village_profile" && edition.Period == Posts.Last).SelectMany(edition => edition.Entries).Select(entry => entry.Place.Code).ToHashSet();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(listed, Has.Count.EqualTo(484));
            Assert.That(Committed.Plan.AllPosts.Where(post => post.Cohort == "village" && !listed.Contains(post.Place.Code)), Is.Empty);
        }
    }

    /// <summary>Also those of which a cell is wrong: they were paid all the same.</summary>
    private static IEnumerable<Entry> AllFunds() => Committed.Plan.Editions.Where(edition => edition.Ledger == "funds").SelectMany(edition => edition.Entries);
}
