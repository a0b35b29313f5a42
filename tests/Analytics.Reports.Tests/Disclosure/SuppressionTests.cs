using Analytics.Reports.Disclosure;
using Analytics.Reports.Rendering;
using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Tests.Disclosure;

/// <summary>What is held back, and that an attacker who is another program finds nothing: sums and differences by elimination, and small tables by trying every filling.</summary>
public sealed class SuppressionTests
{
    private static readonly string[] Counties = ["230502", "230503", "230505", "230506"];
    private static readonly string[] Cohorts = ["village", "community", "enterprise"];

    private RenderWorker _worker = null!;

    [SetUp]
    public void Start() => _worker = RenderWorker.Start(new PublishOptions(), CancellationToken.None);

    [TearDown]
    public void Stop() => _worker.Dispose();

    [Test]
    public void A_lonely_small_count_gets_company()
    {
        var printed = Table([[1, 0, 0], [20, 0, 0], [30, 0, 0], [10, 0, 0]], threshold: 3).Where(sum => sum.Figure.Cohort == "village").ToList();
        var suppression = Hold(printed);

        Assert.That(suppression.Primary, Is.EqualTo(1));
        Assert.That(suppression.HeldBack.Select(id => id.ToString()), Is.EquivalentTo(new[] { "PER_X.230502.village.2016", "PER_X.230506.village.2016" }), "the city's total gives it away, so the next small one goes too");
    }

    [Test]
    public void Nothing_small_nothing_held_back() =>
        Assert.That(Hold(Table([[4, 0, 9], [20, 0, 8], [30, 5, 7], [10, 6, 6]], threshold: 3)).HeldBack, Is.Empty);

    [Test]
    public void An_amount_that_one_makes_alone_stays_a_tenth_uncertain()
    {
        var city = Sum("230500", "all", Counties, ["all"], 1000m, null);
        PrintedSum[] counties = [.. Counties.Select((county, at) => Sum(county, "all", [county], ["all"], at == 0 ? 700m : 100m, at == 0 ? Protection.OfAmount(700) : null))];
        var suppression = Hold([city, .. counties]);

        Assert.That(suppression.HeldBack, Has.Count.EqualTo(2));
        var bounds = new Attacker(_worker, default).Reckon([.. counties.Append(city).Where(sum => !suppression.HeldBack.Contains(sum.Figure))], [counties[0]])[0];
        Assert.That((bounds.Low <= 630, bounds.High >= 770), Is.EqualTo((true, true)), bounds.ToString());
    }

    [Test]
    public void No_table_of_ten_gives_a_small_count_away([Values(0, 10, 20)] int first)
    {
        for (var seed = first; seed < first + 10; seed++)
        {
            Try(seed);
        }
    }

    private void Try(int seed)
    {
        var random = new Random(seed);
        var cells = Counties.Select(_ => Cohorts.Select(_ => (decimal)random.Next(0, seed % 3 == 0 ? 4 : 9)).ToArray()).ToArray();
        var printed = Table(cells, threshold: 3);
        var suppression = Hold(printed);
        var shown = printed.Where(sum => !suppression.HeldBack.Contains(sum.Figure)).ToList();

        Assert.That(suppression.Exposed, Is.Empty);
        foreach (var target in printed.Where(sum => sum.Need is not null))
        {
            Assert.That(Elimination.Gives(shown, target), Is.False, $"{target.Figure} = {target.Value} is a sum of differences of what is printed");
            var possible = Fillings.Of(shown, target, most: 40);
            Assert.That(possible.Count, Is.GreaterThan(1), $"{target.Figure} can only be {string.Join(", ", possible)}");
            Assert.That(Narrowing.Recovers(shown, target), Is.False, $"{target.Figure} = {target.Value} lies between {Narrowing.Of(shown, target)}");
        }
    }

    [Test]
    public void What_an_earlier_release_held_back_stays_held_back_beside_it([Values(1, 2, 3, 4)] int seed)
    {
        var random = new Random(seed);
        var cells = Counties.Select(_ => Cohorts.Select(_ => (decimal)random.Next(0, 7)).ToArray()).ToArray();
        var printed = Table(cells, threshold: 3);
        var first = Hold(printed);
        // The next release prints the same cells of which fewer are small by its rule: without memory it would print what kept the others company.
        var next = Table(cells, threshold: 2);
        var second = Suppression.Of(next, After(printed, first), new Attacker(_worker, default));
        var both = printed.Where(sum => !first.HeldBack.Contains(sum.Figure)).Concat(next.Where(sum => !second.HeldBack.Contains(sum.Figure))).ToList();

        Assert.That(second.HeldBack, Is.SupersetOf(first.HeldBack));
        Assert.That(printed.Where(sum => sum.Need is not null && Elimination.Gives(both, sum)).Select(sum => sum.Figure), Is.Empty);
    }

    [Test]
    public void What_earlier_releases_gave_away_is_said()
    {
        var printed = Table([[1, 0, 0], [20, 0, 0], [30, 0, 0], [10, 0, 0]], threshold: 3).Where(sum => sum.Figure.Cohort == "village").ToList();
        var suppression = Suppression.Of(printed, EarlierSums.None with { Printed = [.. printed.Where(sum => sum.Need is null)] }, new Attacker(_worker, default));

        Assert.That(suppression.Exposed.Select(id => id.ToString()), Is.EqualTo(new[] { "PER_X.230502.village.2016" }));
        Assert.That(suppression.HeldBack, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_year_is_not_printed_where_its_printed_months_leave_the_one_held_back()
    {
        // Bulletins printed three months of a quarter's four numbers and held one back; the next release prints the quarter, in which nothing is small.
        var months = Enumerable.Range(1, 3).Select(month => Month($"2016-0{month}", month == 2 ? 1 : 20)).ToList();
        var bulletins = Hold(months);
        PrintedSum quarter = new(new FigureId("PER_X", "230502", "village", "2016-Q1"), [.. months.SelectMany(month => month.Atoms)], 41, null);
        var naive = Suppression.Of([quarter], EarlierSums.None, new Attacker(_worker, default));
        var beside = Suppression.Of([quarter], After(months, bulletins), new Attacker(_worker, default));

        Assert.That(bulletins.HeldBack.Select(id => id.Span), Is.EqualTo(new[] { "2016-02" }), "three months alone add up to nothing that is printed");
        Assert.That(naive.HeldBack, Is.Empty, "alone it gives nothing away");
        Assert.That(beside.HeldBack, Is.EqualTo(new[] { quarter.Figure }));
        Assert.That(beside.Primary, Is.Zero);
    }

    [Test]
    public void A_month_is_held_back_where_an_earlier_year_leaves_it_alone()
    {
        var months = Enumerable.Range(1, 3).Select(month => Month($"2016-0{month}", month == 2 ? 1 : 20)).ToList();
        PrintedSum quarter = new(new FigureId("PER_X", "230502", "village", "2016-Q1"), [.. months.SelectMany(month => month.Atoms)], 41, null);
        var beside = Suppression.Of(months, EarlierSums.None with { Printed = [quarter] }, new Attacker(_worker, default));

        Assert.That(beside.HeldBack.Select(id => id.Span), Is.EquivalentTo(new[] { "2016-02", "2016-01" }));
        Assert.That(beside.Exposed, Is.Empty);
    }

    private static PrintedSum Month(string month, decimal value) =>
        new(new FigureId("PER_X", "230502", "village", month), [new Atom("PER_X", "230502", "village", month)], value, value < 3 ? Protection.OfCount(value, 3) : null);

    private Suppression Hold(IReadOnlyList<PrintedSum> printed) => Suppression.Of(printed, EarlierSums.None, new Attacker(_worker, default));

    private static EarlierSums After(IReadOnlyList<PrintedSum> printed, Suppression suppression) => new(
        [.. printed.Where(sum => !suppression.HeldBack.Contains(sum.Figure))], [.. printed.Where(sum => suppression.HeldBack.Contains(sum.Figure) && sum.Need is not null)], suppression.HeldBack);

    /// <summary>A table of counties and cohorts with all its margins, as a release prints it.</summary>
    private static List<PrintedSum> Table(decimal[][] cells, int threshold)
    {
        var sums = new List<PrintedSum>();
        foreach (var county in Counties.Append("230500"))
        {
            foreach (var cohort in Cohorts.Append("all"))
            {
                var (counties, cohorts) = (county == "230500" ? Counties : [county], cohort == "all" ? Cohorts : [cohort]);
                var value = counties.Sum(one => cohorts.Sum(other => cells[Array.IndexOf(Counties, one)][Array.IndexOf(Cohorts, other)]));
                sums.Add(Sum(county, cohort, counties, cohorts, value, value > 0 && value < threshold ? Protection.OfCount(value, threshold) : null));
            }
        }

        return sums;
    }

    private static PrintedSum Sum(string county, string cohort, string[] counties, string[] cohorts, decimal value, Protection? need) => new(
        new FigureId("PER_X", county, cohort, "2016"), [.. counties.SelectMany(one => cohorts.Select(other => new Atom("PER_X", one, other, "2016")))], value, need);
}
