using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Publications.AnnualStatistics;
using Analytics.Reports.Releases;
using Analytics.Reports.Tests.Fixtures;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Tests.Publications;

public sealed class HeadlineTests
{
    [TestCase("completeness", "应收台账520份，收到518份，缺2份")]
    [TestCase("posts-by-cohort", "748名第一书记中，415名驻村，占一半以上")]
    [TestCase("reconciliation-posts", "在任第一书记748名，其中9名不能由分项得出")]
    [TestCase("promotion-funnel", "1个县（区）的提拔占比超出偶然波动界限")]
    [TestCase("funds-flow", "到位资金最多的两类是种植业和养殖业")]
    public void A_headline_says_what_the_numbers_say(string chart, string headline) => Assert.That(Headline(chart), Is.EqualTo(headline));

    [TestCase("completeness", "update coverage set state = 'on_time'", "应收的520份台账全部收到")]
    [TestCase("posts-by-cohort", "update outcomes set value = 300 where indicator_code = 'PER_FS_TOTAL' and org_unit_code = '230500' and cohort = 'village' and span = '2016'", "748名第一书记中，300名驻村，占不超过一半")]
    [TestCase("posts-by-cohort", "update outcomes set value = 600 where indicator_code = 'PER_FS_TOTAL' and org_unit_code = '230500' and cohort = 'village' and span = '2016'", "748名第一书记中，600名驻村，占三分之二以上")]
    [TestCase("reconciliation-posts", "update reconciliation set value = 0 where is_remainder", "在任第一书记748名，与分项之和相符")]
    [TestCase("promotion-funnel", "update promotion_shares set share = 0.09", "各县（区）提拔占比的差别未超出偶然波动")]
    [TestCase("run-charts", "update monthly_runs set is_signal = false", "没有月份出现信号，起伏可由偶然解释")]
    [TestCase("funds-flow", "update projects_by_kind set funds_landed = 999999999 where project_kind = 'tourism'", "到位资金最多的两类是乡村旅游和种植业")]
    [TestCase("funds-by-county", "update outcomes set high = value", "全市引入资金3.77亿元，各县（区）均为准确数")]
    public void Other_numbers_give_another_headline(string chart, string change, string headline) => Assert.That(Headline(chart, change), Is.EqualTo(headline));

    [Test]
    public void No_headline_is_longer_than_a_reader_takes_in()
    {
        foreach (var chart in Write("").Charts())
        {
            Assert.That(chart.Headline.Text("zh"), Has.Length.LessThanOrEqualTo(48), chart.Key);
            Assert.That(chart.Headline.Text("en").Split(' '), Has.Length.LessThanOrEqualTo(20), chart.Headline.Text("en"));
        }
    }

    private static string Headline(string chart, string change = "") => Write(change).Charts().Single(one => one.Key == chart).Headline.Text("zh");

    private static Document Write(string change)
    {
        using var home = new SampleHome(change: change);
        using var marts = MartReader.Open(home.Home, null);
        return AnnualStatistics.Write(new YearMarts(marts, new ReleaseRegister(home.Home).Ledgers(), 2016).Read()!);
    }
}
