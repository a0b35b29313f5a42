using Analytics.Ingest.Typing;

namespace Analytics.Ingest.Tests.Typing;

public sealed class ClosingMonthTextTests
{
    [TestCase("2016年第一季度抽查台账", "quarterly", "2016-03")]
    [TestCase("2016年二季度", "quarterly", "2016-06")]
    [TestCase("二〇一六年第三季度", "quarterly", "2016-09")]
    [TestCase("2016年4季度", "quarterly", "2016-12")]
    [TestCase("targets_2016Q2.csv", "quarterly", "2016-06")]
    [TestCase("友誼縣2016年上半年考核臺賬", "half_yearly", "2016-06")]
    [TestCase("集贤县2016年第三季度风险村走访结果台账", "on_request", "2016-09")]
    [TestCase("2016年度下半年（2017年1月5日填）", "half_yearly", "2016-12")]
    [TestCase("2016年度村情", "yearly", "2016-12")]
    [TestCase("村情台账（2016年）", "yearly", "2016-12")]
    public void The_closing_month_is_found(string text, string frequency, string expected) => Assert.That(ClosingMonthText.Find(text, frequency)?.ToString(), Is.EqualTo(expected));

    [TestCase("2016年第一季度", "monthly")]
    [TestCase("2016年上半年", "quarterly")]
    [TestCase("2016年第一季度", "half_yearly")]
    [TestCase("上半年考核台账", "half_yearly")]
    [TestCase("2016年上半年、2016年下半年", "half_yearly")]
    [TestCase("2016年5月", "yearly")]
    [TestCase("", "quarterly")]
    public void Another_span_several_or_none_give_no_month(string text, string frequency) => Assert.That(ClosingMonthText.Find(text, frequency), Is.Null);
}
