using System.Globalization;
using Quartz;

namespace Analytics.Host.Jobs;

/// <summary>Every schedule of the product, and nothing else. Cron fields are Quartz's: seconds first. Times are those of China.</summary>
internal static class Timetable
{
    public const string Receive = "receive";
    public const string Build = "build";
    public const string Publish = "publish";

    /// <summary>Quartz's name for this scheduler in its tables.</summary>
    public const string SchedulerName = "analytics";

    /// <summary>How often the inbox is looked at.</summary>
    public static readonly TimeSpan ReceiveEvery = TimeSpan.FromMinutes(5);

    /// <summary>The 16th of each month, 08:30: five days after ledgers fall due.</summary>
    public const string PublishAt = "0 30 8 16 * ?";

    private static readonly TimeZoneInfo China = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <param name="receiveEvery">Overrides <see cref="ReceiveEvery"/>.</param>
    public static void Write(IQuartzBuilder quartz, TimeSpan receiveEvery)
    {
        quartz.AddJob<ReceiveJob>(job => job.WithIdentity(Receive).StoreDurably().RequestRecovery());
        quartz.AddJob<BuildJob>(job => job.WithIdentity(Build).StoreDurably().RequestRecovery());
        quartz.AddJob<PublishJob>(job => job.WithIdentity(Publish).StoreDurably().RequestRecovery());

        quartz.AddTrigger(trigger => trigger.WithIdentity(Receive).ForJob(Receive).StartNow()
            .WithSimpleSchedule(every => every.WithInterval(receiveEvery).RepeatForever()));
        quartz.AddTrigger(trigger => trigger.WithIdentity(Publish).ForJob(Publish)
            .WithCronSchedule(PublishAt, cron => cron.InTimeZone(China)));
    }

    /// <summary>The timetable in words, for the person who starts the scheduler.</summary>
    public static Vocabulary.Bilingual InWords(TimeSpan receiveEvery) => new(
        string.Create(CultureInfo.InvariantCulture, $"每 {receiveEvery.TotalMinutes:0.##} 分钟收一次件；有新账入库即重算；每月 16 日 8:30 发布当年统计。"),
        string.Create(CultureInfo.InvariantCulture, $"Receives every {receiveEvery.TotalMinutes:0.##} minutes, builds when something came in, publishes on the 16th of each month at 08:30 (China time)."));
}
