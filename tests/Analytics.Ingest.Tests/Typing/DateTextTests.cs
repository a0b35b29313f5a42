using Analytics.Ingest.Typing;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Tests.Typing;

public sealed class DateTextTests
{
    [TestCase("2016年5月12日", "2016-05-12")]
    [TestCase("2016年05月12号", "2016-05-12")]
    [TestCase("2016 年 5 月 12 日", "2016-05-12")]
    [TestCase("2016-05-12", "2016-05-12")]
    [TestCase("2016-5-1", "2016-05-01")]
    [TestCase("2016.5.12", "2016-05-12")]
    [TestCase("2016.5.12.", "2016-05-12")]
    [TestCase("2016/5/12", "2016-05-12")]
    [TestCase("２０１６／５／１２", "2016-05-12")]
    [TestCase("20160512", "2016-05-12")]
    [TestCase("二〇一六年五月十二日", "2016-05-12")]
    [TestCase("二○一六年十二月三十一日", "2016-12-31")]
    [TestCase("二零一六年五月廿五日", "2016-05-25")]
    [TestCase("16年5月12日", "2016-05-12")]
    [TestCase("2016年5月12日（星期四）", "2016-05-12")]
    [TestCase("2016-05-12T08:30:00Z", "2016-05-12")]
    [TestCase("2016-05-12 08:30", "2016-05-12")]
    [TestCase("2016/5/12 0:00:00", "2016-05-12")]
    [TestCase("2016-05-12T00:00:00+08:00", "2016-05-12")]
    [TestCase("42491", "2016-05-01")]
    [TestCase("42491.5", "2016-05-01")]
    [TestCase("2016-02-29", "2016-02-29")]
    public void A_day_is_read_however_it_is_written(string text, string expected)
    {
        var reading = DateText.Parse(text);
        Assert.That(reading.Issue?.Message.Zh, Is.Null);
        Assert.That(reading.Date?.ToString("yyyy-MM-dd"), Is.EqualTo(expected));
    }

    [TestCase("2016年5月", "2016-05-01")]
    [TestCase("二〇一六年五月", "2016-05-01")]
    [TestCase("2016年5月份", "2016-05-01")]
    [TestCase("2016-05", "2016-05-01")]
    [TestCase("2016.5", "2016-05-01")]
    [TestCase("201605", "2016-05-01")]
    [TestCase("2016年5月中旬", "2016-05-01")]
    public void A_month_is_its_first_day_and_says_so(string text, string expected)
    {
        var reading = DateText.Parse(text);
        Assert.That(reading.Date?.ToString("yyyy-MM-dd"), Is.EqualTo(expected));
        Assert.That(reading.IsMonthOnly, Is.True);
        Assert.That(reading.Issue?.Rule, Is.EqualTo("date.month_only"));
    }

    [TestCase("2016-02-30", "date.impossible")]
    [TestCase("2015年2月29日", "date.impossible")]
    [TestCase("2016年13月1日", "date.impossible")]
    [TestCase("20161301", "date.impossible")]
    [TestCase("2016-00-10", "date.impossible")]
    [TestCase("5/12/2016", "date.ambiguous")]
    [TestCase("16.5.12", "date.ambiguous")]
    [TestCase("2016年", "date.not_a_date")]
    [TestCase("5月12日", "date.not_a_date")]
    [TestCase("12", "date.not_a_date")]
    [TestCase("待定", "date.not_a_date")]
    public void What_is_no_date_is_refused_by_name(string text, string rule)
    {
        var reading = DateText.Parse(text);
        Assert.That(reading.Date, Is.Null);
        Assert.That(reading.Issue?.Rule, Is.EqualTo(rule));
    }

    [Test]
    public void A_blank_is_not_reported_and_a_slash_does_not_apply()
    {
        Assert.That(DateText.Parse(" "), Is.EqualTo(default(DateReading)));
        Assert.That(DateText.Parse("/").Missing, Is.EqualTo(MissingState.NotApplicable));
    }
}
