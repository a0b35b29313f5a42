using Analytics.Host.Jobs;
using Quartz;

namespace Analytics.Host.Tests;

/// <summary>The schedules, as words and as cron.</summary>
public sealed class TimetableTests
{
    [Test]
    public void Publishing_comes_on_the_16th_at_half_past_eight()
    {
        var cron = new CronExpression(Timetable.PublishAt);

        var next = TimeZoneInfo.ConvertTime(cron.GetNextValidTimeAfter(new DateTimeOffset(2017, 1, 3, 0, 0, 0, TimeSpan.Zero))!.Value, cron.TimeZone);

        Assert.That(next.DateTime, Is.EqualTo(new DateTime(2017, 1, 16, 8, 30, 0)));
    }

    [Test]
    public void The_timetable_is_told_in_both_languages()
    {
        var words = Timetable.InWords(TimeSpan.FromMinutes(5));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(words.Zh, Does.Contain("每 5 分钟"));
            Assert.That(words.En, Does.Contain("every 5 minutes"));
        }
    }
}
