using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Reports.Publications.AnnualStatistics;
using Analytics.Reports.Releases;
using Analytics.Reports.Tests.Fixtures;
using Analytics.Reports.Writing;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Tests.Publications;

/// <summary>Marks that come by themselves: a reader sees beside the number what to mind, and in the notes what the mark means.</summary>
public sealed class FigureMarksTests
{
    private const string Half = "update outcomes set expected = 12, received = 6, missing = 6 where indicator_code = 'INF_LAMPS' and org_unit_code = '230523' and cohort = 'all' and span = '2016';";
    private const string DecemberNotDue = "update coverage set state = 'not_due', expected = 0, content = null where ledger = 'projects' and county_code = '230524' and period = '2016-12';";

    [TestCase(9, true)]
    [TestCase(10, false)]
    public void A_number_that_rests_on_fewer_than_four_fifths_of_the_ledgers_due_is_marked(int received, bool isMarked)
    {
        using var home = new SampleHome(change: Half.Replace("received = 6", $"received = {received}", StringComparison.Ordinal));

        var figure = Printed(home, "INF_LAMPS.230523.all.2016");

        Assert.That((FigureText.Number(figure, "zh").Contains("〔收报不足〕"), FigureText.WithUnit(figure, "en").Contains(" lamps [lc]"), FigureMarks.Words(figure)), Is.EqualTo((isMarked, isMarked, isMarked ? "low_coverage" : "")));
        Assert.That(FigureText.Value(figure, "zh"), Does.Not.Contain("〔"), "the bare value stays bare");
    }

    [Test]
    public void A_number_of_a_span_with_ledgers_not_yet_due_is_provisional_for_the_county_and_the_city_and_no_other()
    {
        using var home = new SampleHome(change: DecemberNotDue);

        Assert.That(Printed(home, "ECO_PROJ_STARTUP.230524.all.2015-12..2016-12").IsProvisional);
        Assert.That(Printed(home, "FUN_ATTRACTED.230500.all.2015-12..2016-12").IsProvisional);
        Assert.That(Printed(home, "ECO_PROJ_STARTUP.230500.all.2016-11").IsProvisional, Is.False, "November was due");
        Assert.That(Printed(home, "ECO_PROJ_STARTUP.230523.all.2015-12..2016-12").IsProvisional, Is.False, "another county");
        Assert.That(Printed(home, "INF_LAMPS.230524.all.2016").IsProvisional, Is.False, "another ledger");
        Assert.That(FigureText.Number(Printed(home, "FUN_ATTRACTED.230500.all.2015-12..2016-12"), "zh"), Does.Match("亿〔暂定〕（.+）$"));
    }

    [Test]
    public void In_a_year_that_is_not_over_every_number_of_the_year_is_provisional()
    {
        using var home = new SampleHome(change: "delete from coverage where period > '2016-07';");

        Assert.That(Printed(home, "INF_LAMPS.230524.all.2016").IsProvisional);
        Assert.That(Printed(home, "PER_PROMOTED_RATE.230500.all.2015-12..2016-12").IsProvisional);
    }

    [Test]
    public void The_marks_stand_in_every_format_and_the_notes_explain_them()
    {
        using var home = new SampleHome(change: Half + DecemberNotDue);
        using var marts = MartReader.Open(home.Home, null);
        var facts = Facts(home, marts);
        var document = AnnualStatistics.Write(facts);
        var stamp = new ReleaseStamp("annual-2016", "annual", 2016, "b", "f", marts.CutOff, "0", null, 0);
        var notes = Methods.Of(facts).Blocks.OfType<Table>().First(table => table.Key == "marks").Rows.Select(row => row[0].Text.Text("zh"));
        var sheets = WorkbookSheets.Of(document, document.Figures(), stamp, []).ToList();
        var csv = Published.Rows(FigureFiles.Csv(document.Figures(), stamp));

        Assert.That(notes, Does.Contain("〔收报不足〕").And.Contain("〔暂定〕").And.Contain("〔口径变动〕").And.Contain("〔未报〕"));
        Assert.That(sheets.First(sheet => sheet.TableName == "notes").Rows.Select(row => row[0]), Does.Contain("〔收报不足〕 [lc]").And.Contain("〔暂定〕 [p]"));
        Assert.That(sheets.First(sheet => sheet.TableName == "counties").Rows.Single(row => Equals(row[^1], "INF_LAMPS.230523.all.2016"))[10], Does.EndWith("盏〔收报不足〕"));
        Assert.That(document.Sections.SelectMany(section => section.Blocks).OfType<Table>().SelectMany(table => table.Rows).SelectMany(row => row).Select(cell => cell.Text.Text("zh")), Has.Some.EndsWith("〔收报不足〕").And.Some.Contains("〔暂定〕"));
        Assert.That(csv.Single(row => row["figure_id"] == "FUN_ATTRACTED.230524.all.2015-12..2016-12")["marks"], Is.EqualTo("provisional"));
        Assert.That(LooseNumbers.In(document, new HashSet<string>(facts.Catalogue.SelectMany(indicator => new[] { indicator.Definition.Zh, indicator.Definition.En }))), Is.Empty);
    }

    private static Figure Printed(SampleHome home, string id)
    {
        using var marts = MartReader.Open(home.Home, null);
        var facts = Facts(home, marts);
        var figure = facts.Outcomes.Values.Single(figure => figure.Id.ToString() == id);
        return facts.Of(figure.Indicator, figure.OrgUnit, figure.Id.Cohort, figure.Id.Span);
    }

    private static YearFacts Facts(SampleHome home, MartReader marts) => new YearMarts(marts, new ReleaseRegister(home.Home).Ledgers(), 2016).Read()!;
}
