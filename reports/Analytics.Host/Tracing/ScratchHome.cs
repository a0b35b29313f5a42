using Analytics.DuckDb;
using Analytics.Ingest;
using Analytics.Ingest.Landing;
using Analytics.Vocabulary;
using Dapper;

namespace Analytics.Host.Tracing;

/// <summary>A home beside the real one, made anew from its landing bytes, its register and its label; gone when the work is done.</summary>
internal sealed class ScratchHome : IDisposable
{
    private ScratchHome(string folder, string key) => Home = new Home(folder) { Key = key };

    public Home Home { get; }

    /// <summary>An empty home with the register and settings of <paramref name="home"/>.</summary>
    public static ScratchHome Beside(Home home)
    {
        var scratch = new ScratchHome(Directory.CreateTempSubdirectory("analytics-again-").FullName, home.Key);
        Directory.CreateDirectory(scratch.Home.Register);
        foreach (var file in Directory.EnumerateFiles(home.Register, "*.csv"))
        {
            File.Copy(file, Path.Combine(scratch.Home.Register, Path.GetFileName(file)));
        }

        using var from = ControlDatabase.Open(home);
        using var to = ControlDatabase.Open(scratch.Home);
        const string Settings = "create table if not exists settings (key text primary key, value text not null)";
        from.Execute(Settings);
        to.Execute(Settings);
        to.Execute("insert into settings values (@Key, @Value)", from.Query<(string Key, string Value)>("select key, value from settings").Select(setting => new { setting.Key, setting.Value }));
        return scratch;
    }

    /// <summary>Receives again, from the landing, what <paramref name="home"/> had received.</summary>
    /// <param name="isWanted">Which files, by their path in the landing and the moment they were known.</param>
    /// <param name="registerAsOfToday">Under the register of today, not of the moment each arrived.</param>
    public void Receive(Home home, Func<Delivery, bool> isWanted, TimeProvider clock, IProgress<StepReport> progress, CancellationToken cancellation, bool registerAsOfToday = false) =>
        new ReceiveEditions(Home, new IngestOptions { MakesKey = false, RegisterAsOfToday = registerAsOfToday }, clock).Receive([.. ReceiveEditions.Deliveries(home).Where(isWanted)], progress, cancellation);

    public void Dispose() => Directory.Delete(Home.Root, recursive: true);
}
