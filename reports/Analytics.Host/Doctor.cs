using System.Diagnostics;
using System.Globalization;
using Analytics.DuckDb;
using Analytics.Ingest.Personal;
using Analytics.Vocabulary;
using Dapper;

namespace Analytics.Host;

/// <summary>One thing the product needs, and how it stands on this machine.</summary>
internal sealed record Examination(Bilingual Subject, bool IsWell, Bilingual Found);

/// <summary>Looks at what the work needs: the engine, the control database, Node for charts and PDF, disk, memory, configuration.</summary>
internal static class Doctor
{
    private static readonly string[] ConfigurationFolders = ["ledgers", "sql", "indicators", "reference", "rendering"];

    private const long DiskNeededMegabytes = 2_000;
    private const long MemoryNeededMegabytes = 1_500;

    public static IReadOnlyList<Examination> Examine(Home home) =>
        [Engine(), Control(home), Writable(home), Key(home), Node(), Disk(home), Memory(), Configuration()];

    private static Examination Engine() => Try(new("计算引擎 DuckDB", "Engine DuckDB"), () =>
    {
        using var engine = new Engine(new EngineOptions(Path.GetTempPath()));
        return engine.Scalar<string>("select version()")!;
    });

    private static Examination Control(Home home) => Try(new("控制库", "Control database"), () =>
    {
        if (!File.Exists(home.ControlDatabase))
        {
            return "–";
        }

        using var control = ControlDatabase.Open(home);
        var state = control.ExecuteScalar<string>("pragma quick_check");
        return state == "ok" ? "ok" : throw new InvalidDataException(state);
    });

    private static Examination Writable(Home home) => Try(new("目录可写", "Home can be written"), () =>
    {
        var probe = Path.Combine(home.Scratch, "doctor");
        DurableFile.WriteText(probe, "");
        File.Delete(probe);
        return home.Root;
    });

    private static Examination Key(Home home) => Try(new("假名钥匙", "Key of the pseudonyms"), () =>
        File.Exists(home.Key) ? string.Create(CultureInfo.InvariantCulture, $"{home.Key} ({KeyRing.Open(home.Key).Ids.Count})") : "–");

    private static Examination Node() => Try(new("Node（图表与 PDF）", "Node (charts and PDF)"), () =>
    {
        using var node = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true })!;
        var version = node.StandardOutput.ReadToEnd().Trim();
        node.WaitForExit();
        return version;
    });

    private static Examination Disk(Home home)
    {
        Directory.CreateDirectory(home.Root);
        return Enough(new("磁盘余量", "Free disk"), new DriveInfo(home.Root).AvailableFreeSpace / 1_000_000, DiskNeededMegabytes);
    }

    private static Examination Memory() =>
        Enough(new("可用内存", "Memory"), GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1_000_000, MemoryNeededMegabytes);

    private static Examination Configuration() => Try(new("配置目录", "Configuration"), () =>
    {
        var missing = ConfigurationFolders.Where(folder => !Directory.Exists(Path.Combine(AppContext.BaseDirectory, folder))).ToList();
        return missing.Count == 0 ? AppContext.BaseDirectory : throw new DirectoryNotFoundException(string.Join(", ", missing));
    });

    private static Examination Enough(Bilingual subject, long megabytes, long needed)
    {
        var found = string.Create(CultureInfo.InvariantCulture, $"{megabytes} MB (≥ {needed})");
        return new(subject, megabytes >= needed, new(found, found));
    }

    private static Examination Try(Bilingual subject, Func<string> look)
    {
        try
        {
            var found = look();
            return new(subject, true, new(found, found));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException or System.ComponentModel.Win32Exception or System.Data.Common.DbException or TypeInitializationException or DllNotFoundException)
        {
            return new(subject, false, new(failure.Message, failure.Message));
        }
    }
}
