using Analytics.Samples.Plan;

namespace Analytics.Samples.Tests;

/// <summary>The made-up truth beside the samples: everybody who served in a village is in it once, and who is planted higher reported more.</summary>
public sealed class PlantedEffectsTests
{
    private static readonly string[] Planted = ["problems_solved", "service_person_times", "organisation_life_meetings", "residents_visited", "poor_households_visited"];

    [Test]
    public void Everybody_who_served_in_a_village_is_listed_once()
    {
        var lines = PlantedEffects.Csv(Committed.Plan.AllPosts).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines[0], Does.Contain("made_up"));
            Assert.That(lines.Skip(1).Select(line => line.Split(',')[0]), Is.EquivalentTo(Terms().Select(term => term.Term.SecretaryCode)));
        }
    }

    [Test]
    public void Secretaries_differ_more_than_villages_and_counties_do()
    {
        var (secretaries, villages) = (Deviation(Terms().Select(own => PlantedEffects.OfSecretary(own.Term))), Deviation(Committed.Plan.AllPosts.Where(post => post.Cohort == "village").Select(PlantedEffects.OfVillage)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(secretaries, Is.InRange(90, 110));
            Assert.That(villages, Is.InRange(20, 30));
        }
    }

    [TestCaseSource(nameof(Planted))]
    public void Who_is_planted_higher_reports_more(string column)
    {
        var terms = Terms().ToDictionary(own => own.Term.SecretaryCode, own => PlantedEffects.Of(own.Post, own.Term));
        var means = Committed.Plan.Entries("monthly_work", Posts.First, Posts.Last).Where(entry => terms.ContainsKey(entry["secretary_code"].Text!))
            .GroupBy(entry => entry["secretary_code"].Text!).ToDictionary(own => own.Key, own => own.Average(entry => (double)(entry[column].Number ?? 0)));
        var (high, low) = (means.Where(own => terms[own.Key] > 50).Average(own => own.Value), means.Where(own => terms[own.Key] < -50).Average(own => own.Value));

        Assert.That(high / low, Is.GreaterThan(1.3));
    }

    private static IEnumerable<(Post Post, Term Term)> Terms() => Committed.Plan.AllPosts.Where(post => post.Cohort == "village").SelectMany(post => post.Terms.Select(term => (post, term)));

    private static double Deviation(IEnumerable<int> effects)
    {
        var values = effects.ToList();
        return Math.Sqrt(values.Average(value => (double)value * value) - Math.Pow(values.Average(), 2));
    }
}
