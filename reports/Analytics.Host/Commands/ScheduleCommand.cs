using System.CommandLine;
using Analytics.Host.Jobs;

namespace Analytics.Host.Commands;

/// <summary><c>analytics schedule</c>: receives, builds and publishes by the timetable until it is stopped.</summary>
internal static class ScheduleCommand
{
    public static Command Create(TimeProvider clock)
    {
        var every = new Option<double>("--receive-every") { Description = "收件间隔（分钟） / minutes between two looks at the inbox", DefaultValueFactory = _ => Timetable.ReceiveEvery.TotalMinutes };
        every.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is < 0.01 or > 1440)
            {
                result.AddError("--receive-every: 0.01–1440");
            }
        });
        var command = new Command("schedule", "按时间表收件、重算、发布 / run the timetable") { every };
        command.SetAction(async (parsed, cancellation) =>
        {
            var interval = TimeSpan.FromMinutes(parsed.GetValue(every));
            new Pipeline(FrontDoor.HomeOf(parsed), clock).Init();
            FrontDoor.ScreenOf(parsed).Line(Timetable.InWords(interval));
            await SchedulerHost.RunAsync(FrontDoor.HomeOf(parsed), clock, interval, cancellation);
            return ExitCode.Ok;
        });
        return command;
    }
}
