using Analytics.Ingest.Typing;

namespace Analytics.Ingest.Tests.Typing;

public sealed class PeriodTextTests
{
    [TestCase("饶河县第一书记项目台账（2016年5月）", "2016-05")]
    [TestCase("2016年05月份月度工作台账", "2016-05")]
    [TestCase("二〇一六年五月份", "2016-05")]
    [TestCase("二○一六年十二月", "2016-12")]
    [TestCase("２０１６年５月", "2016-05")]
    [TestCase("2016-05", "2016-05")]
    [TestCase("2016.5", "2016-05")]
    [TestCase("projects_201605.xlsx", "2016-05")]
    [TestCase("230524_projects_2016-05.csv", "2016-05")]
    [TestCase("2016年度5月台账", "2016-05")]
    [TestCase("5月份台账（2016年）", "2016-05")]
    [TestCase("2016年5月台账 填报日期：2016年6月3日", "2016-05")]
    [TestCase("2016年5月 5月", "2016-05")]
    public void The_month_of_a_title_is_found(string text, string expected) => Assert.That(PeriodText.Find(text)?.ToString(), Is.EqualTo(expected));

    [TestCase("")]
    [TestCase("项目台账")]
    [TestCase("2016年台账")]
    [TestCase("5月")]
    [TestCase("2016年1-5月")]
    [TestCase("2016年1月至5月")]
    [TestCase("2016年4月、2016年5月")]
    [TestCase("2015年12月—2016年5月")]
    [TestCase("2016年第一季度")]
    [TestCase("填报日期：2016年6月3日")]
    [TestCase("20160603")]
    [TestCase("2016-06-03")]
    [TestCase("230524201605001")]
    [TestCase("2016年13月")]
    public void Several_months_or_none_give_no_period(string text) => Assert.That(PeriodText.Find(text), Is.Null);
}
