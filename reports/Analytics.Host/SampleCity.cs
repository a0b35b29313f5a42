using System.Text.Json;
using Analytics.DuckDb;
using Analytics.Reports.Calendar;
using Analytics.Vocabulary;
using Dapper;

namespace Analytics.Host;

/// <summary>The sample ledgers that <c>demo</c> runs on: where they are, and what makes a home theirs.</summary>
internal sealed record SampleCity(string Folder)
{
    /// <summary>The city of the first samples, unless <c>sample.json</c> names another.</summary>
    private static readonly SampleFacts First = new("230500", 2016, "INF_LAMPS.230500.all.2016");

    /// <summary>Which area's figures were published, for which year, and a figure to trace.</summary>
    public SampleFacts Facts => Path.Combine(Folder, "sample.json") is var file && File.Exists(file)
        ? JsonSerializer.Deserialize<SampleFacts>(File.ReadAllText(file), JsonSerializerOptions.Web)!
        : First;

    /// <summary>The samples bring their own official register, so that the home has no other city's.</summary>
    private bool HasOwnRegister => Facts != First;

    public string Ledgers => Path.Combine(Folder, "ledgers");

    public string PublishedFigures => Path.Combine(Folder, "published-figures.csv");

    /// <summary>Looks for <c>data-samples</c> from the current folder upwards, then from the program upwards.</summary>
    /// <param name="folder">A folder of samples, or the name of one inside <c>data-samples</c>, as in <c>xinmi</c>.</param>
    /// <exception cref="WrongUsageException">It is in neither place.</exception>
    public static SampleCity Find(string? folder)
    {
        var shipped = Above(Directory.GetCurrentDirectory()).Concat(Above(AppContext.BaseDirectory)).Select(place => Path.Combine(place, "data-samples"));
        var candidates = folder is null ? shipped : shipped.Select(place => Path.Combine(place, folder)).Prepend(Path.GetFullPath(folder));
        return candidates.FirstOrDefault(place => Directory.Exists(Path.Combine(place, "ledgers"))) is { } found
            ? new(found)
            : throw new WrongUsageException(new(
                "找不到样例目录 data-samples，请在项目目录中运行，或用 --samples 指明。",
                "The folder data-samples is not here: run this inside the project, or name it with --samples."));
    }

    /// <summary>Adds the samples' made-up enterprises to the register, their made-up calendar, and the label that every page of a release then carries.</summary>
    public void Prepare(Home home)
    {
        Directory.CreateDirectory(home.Register);
        if (HasOwnRegister)
        {
            DurableFile.WriteText(Path.Combine(home.Register, Pipeline.OwnRegister), "");
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, "register"), "*.csv"))
        {
            DurableFile.Write(Path.Combine(home.Register, Path.GetFileName(file)), stream =>
            {
                using var source = File.OpenRead(file);
                source.CopyTo(stream);
            });
        }

        // A calendar that somebody has edited stays.
        var (calendar, own) = (Path.Combine(Folder, ReleaseCalendar.FileName), Path.Combine(home.Root, ReleaseCalendar.FileName));
        if (File.Exists(calendar) && !File.Exists(own))
        {
            DurableFile.WriteText(own, File.ReadAllText(calendar));
        }

        using var control = ControlDatabase.Open(home);
        control.Execute("create table if not exists settings (key text primary key, value text not null)");
        control.Execute(
            "insert into settings (key, value) values ('data_label_zh', @zh), ('data_label_en', @en) on conflict (key) do update set value = excluded.value",
            new { zh = "样例数据：人员和内容均为虚构，不得引用", en = "Sample data: people and entries are made up; not for citation" });
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (var place = new DirectoryInfo(folder); place is not null; place = place.Parent)
        {
            yield return place.FullName;
        }
    }
}

/// <param name="Area">The org unit whose figures were published.</param>
/// <param name="Example">A figure of the release, for whoever wants to trace one.</param>
internal sealed record SampleFacts(string Area, int Year, string Example);
