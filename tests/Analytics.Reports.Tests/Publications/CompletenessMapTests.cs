using Analytics.Reports.Charts;
using Analytics.Reports.Facts;
using Analytics.Reports.Releases;
using Analytics.Reports.Tests.Fixtures;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Tests.Publications;

/// <summary>What a county's month looks like on the map, for each way in which a ledger can be there or not.</summary>
public sealed class CompletenessMapTests
{
    private const string OneLedger = " where ledger = 'posts' and county_code = '230502' and period = '2015-12'";
    private const string AllLedgers = " where county_code = '230502' and period = '2015-12'";

    [TestCase("state = 'on_time', content = 'full'" + OneLedger, "complete", "5", "")]
    [TestCase("state = 'late', content = 'full'" + OneLedger, "late", "5", "")]
    [TestCase("state = 'missing', content = null" + OneLedger, "missing", "4/5", "")]
    [TestCase("state = 'returned', content = null" + OneLedger, "returned", "4/5", "")]
    [TestCase("content = 'partial'" + OneLedger, "complete", "5", "partial")]
    [TestCase("content = 'zero_stated'" + OneLedger, "complete", "5", "nil")]
    [TestCase("content = 'empty'" + OneLedger, "complete", "5", "nil")]
    [TestCase("state = 'not_due', content = null, expected = 0" + AllLedgers, "not_due", "", "")]
    public void A_cell_tells_what_came(string change, string state, string words, string marks)
    {
        using var home = new SampleHome(change: "update coverage set content = 'full' where content is not null; update coverage set " + change);
        using var marts = MartReader.Open(home.Home, null);
        var facts = new YearMarts(marts, new ReleaseRegister(home.Home).Ledgers(), 2016).Read()!;
        var cell = CompletenessMap.Draw(facts).Drawing("zh")["rows"]![0]!["cells"]![0]!.AsObject();

        Assert.That((cell["state"]!.ToString(), cell["words"]!.ToString(), string.Join(' ', cell["marks"]!.AsArray().Select(mark => mark!.ToString()))), Is.EqualTo((state, words, marks)));
    }
}
