using Analytics.DuckDb;
using Analytics.Ingest;
using Analytics.Ingest.Landing;
using Analytics.Ingest.Readings;
using Analytics.Vocabulary;
using Dapper;

namespace Analytics.Host.Tracing;

/// <summary>A home beside the real one, made anew from its landing bytes, its register, its closed months and its label; gone when the work is done.</summary>
internal sealed class ScratchHome : IDisposable
{
    private const string Settings = "create table if not exists settings (key text primary key, value text not null)";

    private readonly Home _original;

    private ScratchHome(Home original, string folder) => (_original, Home) = (original, new Home(folder) { Key = original.Key });

    public Home Home { get; }

    /// <summary>An empty home with the register and settings of <paramref name="home"/>.</summary>
    public static ScratchHome Beside(Home home)
    {
        var scratch = new ScratchHome(home, Directory.CreateTempSubdirectory("analytics-again-").FullName);
        scratch.CopyRegister();
        ReceiveEditions.Deliveries(scratch.Home);
        ReceiveEditions.Deliveries(home);
        using var from = ControlDatabase.Open(home);
        using var to = ControlDatabase.Open(scratch.Home);
        from.Execute(Settings);
        to.Execute(Settings);
        to.Execute("insert into settings values (@Key, @Value)", from.Query<(string Key, string Value)>("select key, value from settings").Select(setting => new { setting.Key, setting.Value }));
        to.Execute("insert into period_actions (period, action, acted_at, by_whom, reason, contact) values (@Period, @Action, @ActedAt, @ByWhom, @Reason, @Contact)",
            from.Query("select period as Period, action as Action, acted_at as ActedAt, by_whom as ByWhom, reason as Reason, contact as Contact from period_actions order by action_id").Select(row => new { row.Period, row.Action, row.ActedAt, row.ByWhom, row.Reason, row.Contact }));
        return scratch;
    }

    /// <summary>Receives again what the home had received, each file under the contracts and register it was read with then, and restates what was restated.</summary>
    /// <param name="isWanted">Which files, by their path in the landing and the moment they were known.</param>
    /// <param name="until">Restatements made later are left out; <c>null</c> takes all.</param>
    public void Receive(Func<Delivery, bool> isWanted, Vintage? until, TimeProvider clock, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        var readings = KeptReadings.OfFiles(_original);
        var deliveries = ReceiveEditions.Deliveries(_original).Where(isWanted).ToList();
        foreach (var reading in deliveries.GroupBy(delivery => readings.GetValueOrDefault(Sha256(delivery))))
        {
            Receive([.. reading], reading.Key, clock, progress, cancellation);
        }

        var files = deliveries.Select(delivery => Sha256(delivery)[..12]).ToHashSet();
        foreach (var restated in KeptReadings.Restated(_original).Where(edition => (until is null || edition.RestatedAt <= until) && files.Contains(edition.OfEditionId[..12])).GroupBy(edition => edition.ReadingId))
        {
            var wanted = restated.Select(edition => edition.OfEditionId[..12]).ToHashSet();
            using var newer = Beside(_original);
            newer.Receive([.. deliveries.Where(delivery => wanted.Contains(Sha256(delivery)[..12]))], restated.Key, clock, progress, cancellation, registerAsOfToday: true);
            RestateEditions.Take(newer.Home, Home, [.. restated], new IngestOptions(), cancellation);
        }
    }

    /// <summary>Gives the home the register that a build was made beside, where it was kept.</summary>
    public void TakeRegisterOf(string buildId)
    {
        if (KeptReadings.OfBuild(_original, buildId) is { } reading)
        {
            var contracts = Path.Combine(Home.Root, ".reading");
            KeptReadings.Restore(_original, reading, contracts, Home.Register);
            Directory.Delete(contracts, recursive: true);
        }
    }

    /// <summary>Receives everything again under the contracts and register of today.</summary>
    public void ReceiveAsToday(TimeProvider clock, IProgress<StepReport> progress, CancellationToken cancellation) =>
        Receive(ReceiveEditions.Deliveries(_original), null, clock, progress, cancellation, registerAsOfToday: true);

    public void Dispose() => Directory.Delete(Home.Root, recursive: true);

    // A restatement reads under the whole register that its plan was made beside, not under what was known when the file arrived.
    private void Receive(IReadOnlyList<Delivery> deliveries, string? reading, TimeProvider clock, IProgress<StepReport> progress, CancellationToken cancellation, bool registerAsOfToday = false)
    {
        var options = new IngestOptions { MakesKey = false, AnswersSenders = false, RegisterAsOfToday = registerAsOfToday };
        if (reading is null || reading == KeptReadings.Today(_original, options))
        {
            new ReceiveEditions(Home, options, clock).Receive(deliveries, progress, cancellation);
            return;
        }

        var contracts = Path.Combine(Home.Root, ".reading");
        KeptReadings.Restore(_original, reading, contracts, Home.Register);
        new ReceiveEditions(Home, options with { Contracts = contracts }, clock).Receive(deliveries, progress, cancellation);
        Directory.Delete(contracts, recursive: true);
        CopyRegister();
    }

    private void CopyRegister()
    {
        Directory.CreateDirectory(Home.Register);
        foreach (var file in Directory.EnumerateFiles(Home.Register, "*.csv"))
        {
            File.Delete(file);
        }

        foreach (var file in Directory.EnumerateFiles(_original.Register, "*.csv"))
        {
            File.Copy(file, Path.Combine(Home.Register, Path.GetFileName(file)));
        }
    }

    private static string Sha256(Delivery delivery) => Path.GetFileNameWithoutExtension(delivery.Path);
}
