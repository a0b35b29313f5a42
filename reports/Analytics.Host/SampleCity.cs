using Analytics.DuckDb;
using Analytics.Vocabulary;
using Dapper;

namespace Analytics.Host;

/// <summary>The sample ledgers that <c>demo</c> runs on: where they are, and what makes a home theirs.</summary>
internal sealed record SampleCity(string Folder)
{
    public string Ledgers => Path.Combine(Folder, "ledgers");

    public string PublishedFigures => Path.Combine(Folder, "published-figures.csv");

    /// <summary>Looks for <c>data-samples</c> from the current folder upwards, then from the program upwards.</summary>
    /// <exception cref="WrongUsageException">It is in neither place.</exception>
    public static SampleCity Find(string? folder)
    {
        var candidates = folder is null
            ? Above(Directory.GetCurrentDirectory()).Concat(Above(AppContext.BaseDirectory)).Select(place => Path.Combine(place, "data-samples"))
            : [Path.GetFullPath(folder)];
        return candidates.FirstOrDefault(place => Directory.Exists(Path.Combine(place, "ledgers"))) is { } found
            ? new(found)
            : throw new WrongUsageException(new(
                "找不到样例目录 data-samples，请在项目目录中运行，或用 --samples 指明。",
                "The folder data-samples is not here: run this inside the project, or name it with --samples."));
    }

    /// <summary>Adds the samples' made-up enterprises to the register, and the label that every page of a release then carries.</summary>
    public void Prepare(Home home)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, "register"), "*.csv"))
        {
            DurableFile.Write(Path.Combine(home.Register, Path.GetFileName(file)), stream =>
            {
                using var source = File.OpenRead(file);
                source.CopyTo(stream);
            });
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
