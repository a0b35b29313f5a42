using Analytics.Reports.Calendar;

namespace Analytics.Reports.Tests.Calendar;

public sealed class ReleaseCalendarTests
{
    [Test]
    public void A_calendar_says_when_what_and_for_whom_before()
    {
        var calendar = ReleaseCalendar.Parse("""
            time: 09:00
            releases:
              - { kind: briefing, period: 2016, date: 2017-03-10 }
              - kind: annual
                period: 2016
                date: 2017-02-28
                cut_off: 2017-02-10
                early_access:
                  - { name: 张三, office: 办公室, reason: 核对, from: 2017-02-27 15:00 }
                  - { name: 李四, office: 统计局, reason: 校对, from: 2017-02-26 }
            """);

        var annual = calendar.Releases[0];
        Assert.That((annual.Kind, annual.Period.Text, annual.Revision, annual.ReleaseAt.ToString(), annual.CutOff), Is.EqualTo(("annual", "2016", 1, "2017-02-28T01:00:00Z", (DateOnly?)new DateOnly(2017, 2, 10))), "nine o'clock in China");
        Assert.That(annual.EarlyAccess.Select(reader => $"{reader.Name} {reader.Office} {reader.Reason} {reader.From}"), Is.EqualTo(["张三 办公室 核对 2017-02-27T07:00:00Z", "李四 统计局 校对 2017-02-26T01:00:00Z"]));
        Assert.That(calendar.Find(ReleaseKind.Briefing("230506"), 2016, 1)?.Kind, Is.EqualTo("briefing"), "one line stands for every county");
        Assert.That(calendar.Find(ReleaseKind.Annual, 2016, 2), Is.Null, "a correction waits for no moment but its own");
    }

    [TestCase("releases: []", "'time' is missing")]
    [TestCase("time: nine\nreleases: []", "calendar.yml:1: 'nine' is not a time of day")]
    [TestCase("time: 09:00\nreleases:\n  - { kind: weekly, period: 2016, date: 2017-02-28 }", "calendar.yml:3: 'weekly' is no kind of publication")]
    [TestCase("time: 09:00\nreleases:\n  - { kind: briefing-99, period: 2016, date: 2017-02-28 }", "is no kind of publication")]
    [TestCase("time: 09:00\nreleases:\n  - { kind: annual, period: 2016, date: 2017-02-30 }", "'2017-02-30' is not a day")]
    [TestCase("time: 09:00\nreleases:\n  - { kind: annual, period: x, date: 2017-02-28 }", "'x' is no period of annual: expected as in 2016")]
    [TestCase("time: 09:00\nreleases:\n  - { kind: annual, period: 2016, dat: 2017-02-28 }", "'dat' is not known here")]
    [TestCase("time: 09:00\nreleases:\n  - { kind: annual, period: 2016, date: 2017-02-28 }\n  - { kind: annual, period: 2016, date: 2017-03-28 }", "announced twice")]
    [TestCase("time: 09:00\nreleases:\n  - { kind: annual, period: 2016, date: 2017-02-28, early_access: [{ name: 张三, office: 办, reason: 看, from: 2017-03-01 }] }", "early access begins before the release")]
    [TestCase("time: [", "this is not YAML")]
    public void A_slip_of_the_pen_is_named_with_its_line(string yaml, string fault) =>
        Assert.That(() => ReleaseCalendar.Parse(yaml), Throws.TypeOf<CalendarException>().With.Property("Sentence").Property("Zh").Contains(fault));
}
