using Analytics.Reports.Claims;
using Analytics.Vocabulary;
using Analytics.Warehouse;
using Analytics.Warehouse.Indicators;

namespace Analytics.Reports.Tests.Claims;

public sealed class ClaimPageTests
{
    [Test]
    public void The_page_escapes_all_that_people_wrote_and_asks_for_nothing_outside()
    {
        const string Text = "<script>alert(1)</script> & \"安装\" 639盏\n第二段";
        var claim = new Claim("639盏", Text.IndexOf('6'), Text.IndexOf('6') + 4, 639, 639, 639, "unit", Qualifier.Exact, "INF_LAMPS", "<市>", "2016", Verdict.Contradicted, null, new("“<b>”不符", "not"));

        var page = new ClaimPage(IndicatorCatalogue.Read(new WarehouseOptions()).Indicators, "build<1>", new("样例<数据>", "sample")).Write("题<目>", Text, [claim], "zh");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("<b>").And.Not.Contain("<市>").And.Not.Contain("题<目>").And.Not.Contain("build<1>").And.Not.Contain("<数据>"));
            Assert.That(page, Does.Not.Contain("http").And.Not.Contain("url("));
            Assert.That(page, Does.Contain("<mark class=\"contradicted\" title=\"“&lt;b&gt;”不符\"><a href=\"#n1\">639盏<sup>1</sup></a></mark></p>\n<p>第二段"));
        }
    }
}
