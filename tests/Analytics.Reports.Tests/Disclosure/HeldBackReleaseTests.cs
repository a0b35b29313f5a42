using Analytics.Reports.Disclosure;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Reports.Publications.AnnualStatistics;
using Analytics.Reports.Releases;
using Analytics.Reports.Rendering;
using Analytics.Reports.Tests.Fixtures;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Tests.Disclosure;

/// <summary>The annual statistics with an indicator whose small counts may not be printed.</summary>
public sealed class HeldBackReleaseTests
{
    private const string Control = "update indicators set suppress_below = 15 where indicator_code = 'PER_ADJUSTED';";

    [Test]
    public void A_release_prints_no_small_count_and_nothing_that_gives_one_away()
    {
        using var home = new SampleHome(change: Control);
        using var marts = MartReader.Open(home.Home, null);
        using var worker = RenderWorker.Start(new PublishOptions(), default);
        var facts = new YearMarts(marts, new ReleaseRegister(home.Home).Ledgers(), 2016).Read()!;
        var everything = AnnualStatistics.Write(facts).Figures();
        var (document, suppression) = DisclosureControl.Write(facts, AnnualStatistics.Write, PastReleases.None, new Attacker(worker, default));
        var printed = document.Figures();
        var sensitive = new SensitiveFigures(facts);
        var shown = sensitive.Sums(printed);
        var small = sensitive.Sums(everything).Where(sum => sum.Need is not null).ToList();

        Assert.That(small, Is.Not.Empty);
        Assert.That(suppression.Primary, Is.EqualTo(small.Count));
        Assert.That(small.Where(sum => Elimination.Gives(shown, sum)).Select(sum => sum.Figure), Is.Empty);
        var heldBack = printed.Where(figure => figure.State == FigureState.HeldBack).ToList();
        Assert.That(heldBack.Select(figure => figure.Id), Is.SupersetOf(small.Select(sum => sum.Figure)));
        Assert.That(heldBack, Has.All.Matches<Figure>(figure => figure is { Value: null, Low: null, High: null, Numerator: null, Denominator: null, Entries: 0, OrgUnits: 0 }));
        Assert.That(printed.Single(figure => figure.Id.ToString() == "PER_ADJUSTED.230500.all.2015-12..2016-12").IsStated, Is.True, "the city's total is what people ask for");
    }

    [Test]
    public void Dominated_amounts_are_found_in_the_measures()
    {
        using var home = new SampleHome(change: "update indicators set suppress_dominated = 0.6 where indicator_code = 'FUN_ATTRACTED';");
        using var marts = MartReader.Open(home.Home, null);
        var dominated = new DominatedAmounts(marts, 2016).Read("2015-12..2016-12");
        var units = marts.Query(
            "select county_code, max(total) / sum(total) from (select county_code, org_unit_code, sum(value) as total from measures where indicator_code = 'FUN_ATTRACTED' and value > 0 and period <= '2016-12' group by all) group by county_code",
            row => (County: row.GetString(0), Share: Convert.ToDecimal(row.GetValue(1), System.Globalization.CultureInfo.InvariantCulture)));

        Assert.That(units, Is.Not.Empty);
        Assert.That(
            units.Where(unit => unit.Share > 0.6m).Select(unit => $"FUN_ATTRACTED.{unit.County}.all.2015-12..2016-12"),
            Is.EquivalentTo(dominated.Select(id => id.ToString()).Where(id => id.EndsWith(".all.2015-12..2016-12", StringComparison.Ordinal) && !id.Contains("230500", StringComparison.Ordinal))));
    }
}
