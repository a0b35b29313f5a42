using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Publications.AnnualStatistics;
using Analytics.Reports.Releases;
using Analytics.Reports.Tests.Fixtures;
using Analytics.Warehouse.Estimates;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Tests.Publications;

/// <summary>Visits by village and month of the sample home (see marts.sql): Jianshan rises by six, Baoshan falls by four and Jixian by two, Youyi has four villages, Sifangtai none.</summary>
public sealed class WhoMovedTests
{
    private const string OfJianshan = "indicator_code = 'VIS_MASSES' and county_code = '230502'";

    [Test]
    public void The_half_years_are_compared_village_by_village()
    {
        var moves = Moves("");
        var jianshan = Of(moves, "230502");

        Assert.That((moves.Before, moves.After, moves.Compared), Is.EqualTo(("2016-H1", "2016-H2", 6)));
        // By hand: 20 + 4.5 + the mean of a term that runs through 0 to 6 a village.
        Assert.That(jianshan.Before!.Value, Is.EqualTo(27.5m).Within(0.5m));
        Assert.That(jianshan.Change!.Value, Is.EqualTo(jianshan.After!.Value - jianshan.Before.Value).Within(0.000002m).And.EqualTo(6m).Within(0.5m));
        Assert.That((jianshan.Side, Of(moves, "230506").Side, jianshan.Units), Is.EqualTo((1, -1, 8)));
    }

    [Test]
    public void Of_fewer_than_five_villages_nothing_is_said() =>
        Assert.That(Of(Moves(""), "230522"), Is.EqualTo(new CountyMove("230522", 4, null, null, null)));

    [Test]
    public void A_village_that_comes_in_between_changes_nothing() => Assert.That(
        Of(Moves("insert into measures select 'VIS_MASSES', '230502', '230502999', 'village', period, 900, 'reported', 900, 900 from months where period > '2016-04'"), "230502"), Is.EqualTo(Of(Moves(""), "230502")));

    [Test]
    public void What_the_words_of_a_ledger_leave_open_widens_the_interval()
    {
        var (exact, doubtful) = (Of(Moves("update measures set high = value where " + OfJianshan), "230502").Change!, Of(Moves(""), "230502").Change!);

        // In December every village says 余, up to five more: five in six months, and none the other way.
        Assert.That((doubtful.Value, doubtful.Low), Is.EqualTo((exact.Value, exact.Low)));
        Assert.That(doubtful.High - exact.High, Is.EqualTo(5m / 6).Within(0.000002m));
    }

    [Test]
    public void A_word_without_an_upper_end_leaves_the_change_without_one()
    {
        var change = Of(Moves($"update measures set high = null where {OfJianshan} and period = '2016-09' and value = (select max(value) from measures where {OfJianshan} and period = '2016-09')"), "230502");

        Assert.That((change.Change!.High, change.After!.High, change.Side), Is.EqualTo(((decimal?)null, (decimal?)null, 1)));
    }

    [Test]
    public void Where_the_year_before_is_held_the_years_are_compared()
    {
        var moves = Moves("insert into measures select * replace ('2015' || period[5:] as period) from measures where indicator_code = 'VIS_MASSES' and period >= '2016-01' and value is not null");

        Assert.That((moves.Before, moves.After, moves.Compared), Is.EqualTo(("2015", "2016", 6)));
        Assert.That(moves.Counties.Select(county => county.Change?.Value ?? 0), Is.All.Zero);
        Assert.That(moves.Counties.Select(county => county.Side), Is.All.Zero);
    }

    [Test]
    public void Counties_in_any_order_give_the_same_numbers() => Assert.That(
        Moves("create table shuffled as select * from measures order by hash(org_unit_code || period); drop table measures; alter table shuffled rename to measures").Counties, Is.EqualTo(Moves("").Counties));

    [TestCase("", "6个县（区）中，1个明显增加，2个明显减少，其余看不出变化", "Of 6 counties 1 surely rose, 2 surely fell; the others cannot be told")]
    [TestCase("update measures set value = 20, low = 20, high = 20 where indicator_code = 'VIS_MASSES' and value is not null", "6个县（区）前后都看不出变化", "No county of 6 surely changed")]
    [TestCase("update measures set value = 20 + n, low = 20 + n, high = 20 + n from months where months.period = measures.period and indicator_code = 'VIS_MASSES' and value is not null", "6个县（区）中，6个明显增加", "Of 6 counties 6 surely rose")]
    public void The_headline_says_who_moved(string change, string zh, string en)
    {
        var headline = Chart(change)!.Headline;

        Assert.That((headline.Text("zh"), headline.Text("en")), Is.EqualTo((zh, en)));
    }

    [Test]
    public void Without_a_county_to_compare_nothing_is_drawn() => Assert.That(Chart("delete from measures where indicator_code = 'VIS_MASSES' and period > '2016-08'"), Is.Null);

    [Test]
    public void What_is_drawn_is_what_is_printed()
    {
        var rows = Chart("")!.Drawing("zh")["rows"]!.AsArray();
        var printed = Published.Figures();

        Assert.That(new[] { rows[0], rows[5], rows[6], rows[7] }.Select(row => (string)row!["name"]!), Is.EqualTo(new[] { "尖山区", "宝山区", "四方台区", "友谊县" }).AsCollection);
        Assert.That(rows.Select(row => (int)row!["side"]!), Is.EqualTo(new[] { 1, 0, 0, 0, -1, -1, 0, 0 }).AsCollection);
        Assert.That((decimal)rows[0]!["before"]!, Is.EqualTo(decimal.Parse(printed["VIS_MASSES_PER_UNIT.230502.all.2016-H1"]["value"])));
        Assert.That((decimal)rows[0]!["low"]! - (decimal)rows[0]!["before"]!, Is.EqualTo(decimal.Parse(printed["VIS_MASSES_CHANGE.230502.all.2016-H2"]["low"])));
        Assert.That((string)rows[^1]!["words"]!, Is.EqualTo("〔不足〕"));
    }

    private static CountyMove Of(CountyMoves moves, string county) => moves.Counties.Single(move => move.County == county);

    private static CountyMoves Moves(string change)
    {
        using var home = new SampleHome(change: change);
        using var marts = MartReader.Open(home.Home, null);
        return CountyMoves.Read(marts, "VIS_MASSES", 2016)!;
    }

    private static Chart? Chart(string change)
    {
        using var home = new SampleHome(change: change);
        using var marts = MartReader.Open(home.Home, null);
        return AnnualStatistics.Write(new YearMarts(marts, new ReleaseRegister(home.Home).Ledgers(), 2016).Read()!).Charts().SingleOrDefault(chart => chart.Key == "who-moved");
    }
}
