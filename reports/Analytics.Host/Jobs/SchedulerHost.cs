using System.Diagnostics;
using Analytics.Vocabulary;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Analytics.Host.Jobs;

/// <summary>The long-running host: Quartz with its tables in the home's control database, so that a killed run is recovered.</summary>
internal static class SchedulerHost
{
    /// <summary>How long a stop may take before the process ends itself: a scheduler whose database hangs would never leave.</summary>
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(Home home, TimeProvider clock, TimeSpan receiveEvery, CancellationToken cancellation)
    {
        Directory.CreateDirectory(home.Root);
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddSimpleConsole(format => format.SingleLine = true).SetMinimumLevel(LogLevel.Information);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning);
        builder.Services.AddSingleton(new Pipeline(home, clock));
        builder.AddQuartz(quartz => Configure(quartz, home, receiveEvery));
        builder.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);

        using var host = builder.Build();
        host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(EndIfStuck);
        await host.RunAsync(cancellation);
    }

    private static void Configure(IQuartzBuilder quartz, Home home, TimeSpan receiveEvery)
    {
        quartz.ConfigureScheduler(options =>
        {
            options.InstanceName = Timetable.SchedulerName;
            options.InstanceId = Timetable.SchedulerName;
        });
        quartz.UseDefaultThreadPool(2);
        quartz.UsePersistentStore(store =>
        {
            store.ProvisionSchema();
            store.UseExecutionHistory();
            store.UseSqlite(SqliteFactory.Instance, new SqliteConnectionStringBuilder { DataSource = home.ControlDatabase, DefaultTimeout = 30 }.ToString());
        });
        Timetable.Write(quartz, receiveEvery);
    }

    private static void EndIfStuck() =>
        _ = Task.Delay(StopWithin).ContinueWith(_ => Process.GetCurrentProcess().Kill(), TaskScheduler.Default);
}
