using Analytics.Samples.Plan;
using Analytics.Vocabulary;

namespace Analytics.Samples.Tests;

public sealed class CalibrationTests
{
    private static IEnumerable<string> Figures => PublishedFigures.All.Select(figure => figure.Indicator);

    [TestCaseSource(nameof(Figures))]
    public void The_planned_total_agrees_with_the_published_figure(string indicator)
    {
        var figure = PublishedFigures.All.Single(figure => figure.Indicator == indicator);
        var (value, low, high) = PlannedTotals.Of(figure);
        TestContext.Out.WriteLine($"{figure.Indicator} {figure.Span}: {value} [{low}, {high}]");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(figure.Holds(value), $"{value} is not {figure.Value} {figure.Qualifier}");
            Assert.That(low, Is.GreaterThanOrEqualTo(figure.Low));
            Assert.That(high, figure.Low == figure.High ? Is.EqualTo(figure.High) : Is.LessThan(figure.High));
        }
    }

    [Test]
    public void In_each_village_maize_gives_up_what_the_other_crops_gain()
    {
        var crops = new[] { "rice_added", "soy_added", "minor_grain_added", "cash_crop_added" };

        Assert.That(Committed.Plan.Entries("monthly_work", Posts.First, Posts.Last).Where(entry => (entry["maize_reduced"].Number ?? 0) != crops.Sum(crop => entry[crop].Number ?? 0)), Is.Empty);
    }

    [Test]
    public void More_people_served_than_there_are_posts() =>
        Assert.That(Committed.Plan.AllPosts.SelectMany(post => post.Terms).DistinctBy(term => term.SecretaryCode).Count(), Is.EqualTo(770 + 159));

    [Test]
    public void Posts_come_in_three_waves()
    {
        var held = Period.Range(Posts.First, Posts.Last).Select(period => Committed.Plan.AllPosts.Count(post => post.IsHeld(period)));

        Assert.That(held, Is.EqualTo(new[] { 415, 415, 415, 415, 415, 557, 557, 557, 557, 557, 557, 770, 770 }));
    }

    [Test]
    public void Every_wrong_cell_stands_in_the_edition_it_is_meant_for() =>
        Assert.That(WrongCells.All.Where(wrong =>
            Committed.Plan.Editions.Single(edition => edition.IsInForce && (edition.County, edition.Ledger, edition.Period) == (wrong.County, wrong.Ledger, wrong.Period))
                .Entries.Count(entry => !entry.Enters && entry[wrong.Column].Text == wrong.Text) != 1), Is.Empty);
}
