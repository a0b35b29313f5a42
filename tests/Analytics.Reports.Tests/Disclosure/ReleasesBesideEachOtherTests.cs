using Analytics.Reports.Disclosure;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Reports.Publications;
using Analytics.Reports.Publications.AnnualStatistics;
using Analytics.Reports.Publications.Bulletin;
using Analytics.Reports.Publications.CountyBriefing;
using Analytics.Reports.Releases;
using Analytics.Reports.Rendering;
using Analytics.Reports.Tests.Fixtures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Tests.Disclosure;

/// <summary>An attacker who keeps every release: what one holds back must not follow from the sums, differences and bounds that all of them print together.</summary>
public sealed class ReleasesBesideEachOtherTests
{
    private const string Control =
        """
        update indicators set suppress_below = 15 where indicator_code = 'PER_ADJUSTED';
        update indicators set suppress_dominated = 0.6 where indicator_code = 'FUN_ATTRACTED';
        """;

    private static SampleHome s_home = null!;
    private static MartReader s_marts = null!;
    private static YearFacts s_facts = null!;

    [OneTimeSetUp]
    public static void Start()
    {
        s_home = new SampleHome(change: Control);
        s_marts = MartReader.Open(s_home.Home, null);
        s_facts = new YearMarts(s_marts, new ReleaseRegister(s_home.Home).Ledgers(), 2016).Read()!;
    }

    [OneTimeTearDown]
    public static void Stop()
    {
        s_marts.Dispose();
        s_home.Dispose();
    }

    // Releases in the order of the year, one that comes before its months, and one that is made again.
    private static IEnumerable<TestCaseData> Orders()
    {
        yield return new TestCaseData((object)new[] { "2016-04", "230503", "annual", "annual" }).SetArgDisplayNames("bulletin, briefing, annual, annual again");
        yield return new TestCaseData((object)new[] { "annual", "230506", "2016-12" }).SetArgDisplayNames("annual, briefing, bulletin");
    }

    [TestCaseSource(nameof(Orders))]
    public void Nothing_that_a_release_holds_back_follows_from_all_of_them(string[] releases)
    {
        var shown = Publish(releases);
        var (printed, hidden) = Sums(shown);

        Assert.That(hidden.Select(target => target.Figure.Indicator).Distinct(), Is.EquivalentTo(new[] { "PER_ADJUSTED", "FUN_ATTRACTED" }));
        Assert.That(hidden.Where(target => Recovered(printed, target)).Select(target => $"{target.Figure} = {target.Value}"), Is.Empty);
        Assert.That(shown.SelectMany(release => release.Suppression.Exposed), Is.Empty);
    }

    [Test]
    public void Hiding_only_what_is_small_is_broken_by_this_attacker()
    {
        var sums = new SensitiveFigures(s_facts).Sums(s_facts.Outcomes.Values.Where(figure => figure.Id.Indicator == "PER_ADJUSTED" && figure.Id.Span == s_facts.SinceStart));
        var shown = sums.Where(sum => sum.Need is null).ToList();

        Assert.That(sums.Where(sum => sum.Need is not null).Count(target => Recovered(shown, target)), Is.GreaterThan(0));
    }

    [Test]
    public void A_county_of_which_one_unit_makes_nearly_all_is_held_back_and_the_citys_total_is_not()
    {
        var (figures, suppression) = Publish(["annual"])[0];
        var dominated = s_facts.Dominated.Where(id => id.Span == s_facts.SinceStart && id.Cohort == "all").Select(id => id.ToString()).ToList();

        Assert.That(dominated, Is.Not.Empty);
        Assert.That(suppression.HeldBack.Select(id => id.ToString()), Is.SupersetOf(dominated));
        Assert.That(figures.Single(figure => figure.Id.ToString() == $"FUN_ATTRACTED.230500.all.{s_facts.SinceStart}").IsStated, Is.True);
    }

    private static bool Recovered(IReadOnlyList<PrintedSum> printed, PrintedSum target) => Elimination.Gives(printed, target) || Narrowing.Recovers(printed, target);

    private static (IReadOnlyList<PrintedSum> Printed, IReadOnlyList<PrintedSum> Hidden) Sums(List<(IReadOnlyList<Figure> Figures, Suppression Suppression)> releases)
    {
        var sensitive = new SensitiveFigures(s_facts);
        var held = releases.SelectMany(release => release.Suppression.HeldBack).ToHashSet();
        var hidden = sensitive.Sums(held.Select(id => s_facts.Outcomes.GetValueOrDefault(id)).OfType<Figure>()).Where(sum => sum.Need is not null).ToList();
        return ([.. sensitive.Sums(releases.SelectMany(release => release.Figures)).DistinctBy(sum => (sum.Figure, sum.Value))], hidden);
    }

    private static List<(IReadOnlyList<Figure> Figures, Suppression Suppression)> Publish(IEnumerable<string> releases)
    {
        using var worker = RenderWorker.Start(new PublishOptions(), default);
        var made = new List<(IReadOnlyList<Figure> Figures, Suppression Suppression)>();
        foreach (var release in releases)
        {
            IPublication publication = release == "annual" ? new AnnualStatistics() : release.Length == 6 ? new CountyBriefing(release) : new Bulletin(Period.Parse(release));
            var past = new PastReleases(
                codes => [.. made.SelectMany(other => other.Figures).Where(figure => figure.IsStated && codes.Contains(figure.Id.Indicator)).Select(figure => (figure.Id, figure.Value!.Value))],
                made.SelectMany(other => other.Suppression.HeldBack).ToHashSet());
            var (document, suppression) = DisclosureControl.Write(s_facts, publication.Prepare(s_marts, s_facts)!, past, new Attacker(worker, default));
            made.Add((document.Figures(), suppression));
        }

        return made;
    }
}
