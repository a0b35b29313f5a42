using Analytics.Samples.Plan;

namespace Analytics.Samples.Tests;

/// <summary>Appraisals, spot checks, targets and service agree with the posts and with themselves.</summary>
public sealed class SupervisionTests
{
    private static readonly Dictionary<string, Term> Terms = Committed.Plan.AllPosts.SelectMany(post => post.Terms).ToDictionary(term => term.SecretaryCode);

    [Test]
    public void The_weights_of_an_appraisal_make_one()
    {
        var posts = ByEdition("appraisals").SelectMany(edition => edition.Entries.GroupBy(entry => entry["secretary_code"].Text)).Where(post => post.All(entry => entry.Enters)).ToList();

        Assert.That(posts.Where(post => post.Sum(entry => entry["weight"].Number!.Value) != 1), Is.Empty);
        Assert.That(posts, Has.Count.GreaterThan(800));
    }

    [Test]
    public void Whoever_is_checked_holds_the_post_on_that_day() =>
        Assert.That(ByEdition("spot_checks").SelectMany(edition => edition.Entries).Where(entry =>
            entry["check_date"].Date is { } day && Terms[entry["secretary_code"].Text!] is var term && (day <= term.Start || day >= term.Adjusted)), Is.Empty);

    [Test]
    public void Those_removed_were_found_wanting_more_often_and_not_always()
    {
        var checks = ByEdition("spot_checks").SelectMany(edition => edition.Entries).Where(entry => entry.Enters).ToLookup(entry => Terms[entry["secretary_code"].Text!].Adjusted is not null);
        double Wanting(bool isRemoved) => checks[isRemoved].Count(entry => entry["finding"].Text != "none") / (double)checks[isRemoved].Count();

        Assert.That(Wanting(true), Is.GreaterThan(2 * Wanting(false)).And.LessThan(0.9));
        Assert.That(Wanting(false), Is.GreaterThan(0.02));
    }

    [Test]
    public void What_was_reached_falls_in_one_place_on_purpose()
    {
        var falls = ByEdition("targets").GroupBy(edition => edition.County).SelectMany(county => county.SelectMany(edition => edition.Entries.Select(entry => (edition.Period, Entry: entry)))
            .Where(line => line.Entry["reached_value"].Number is not null).GroupBy(line => line.Entry["target_code"].Text)
            .Where(lines => lines.OrderBy(line => line.Period).Select(line => line.Entry["reached_value"].Number!.Value).ToList() is var values && values.Zip(values.Skip(1)).Any(pair => pair.Second < pair.First))
            .Select(_ => county.Key));

        Assert.That(falls, Is.EqualTo(new[] { "230521" }));
    }

    [Test]
    public void Cases_are_settled_at_one_level_and_beneficiaries_only_grow()
    {
        var lines = ByEdition("service").SelectMany(edition => edition.Entries.Select(entry => (edition.Period, Entry: entry))).Where(line => line.Entry.Enters).ToList();
        var levels = new[] { "settled_village", "settled_township", "settled_county", "settled_city" };

        Assert.That(lines.Where(line => line.Entry["cases_settled"].Number != levels.Sum(level => line.Entry[level].Number)), Is.Empty);
        Assert.That(lines.GroupBy(line => (line.Entry.Place.Code, line.Entry["topic"].Text)).Where(topic =>
            topic.OrderBy(line => line.Period).Select(line => line.Entry["beneficiaries"].Number!.Value).ToList() is var counts && !counts.SequenceEqual(counts.Order())), Is.Empty);
    }

    private static IEnumerable<Edition> ByEdition(string ledger) => Committed.Plan.Editions.Where(edition => edition.Ledger == ledger && edition.IsInForce);
}
