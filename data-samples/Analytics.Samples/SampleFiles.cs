using System.Text;
using Analytics.Samples.Odd;
using Analytics.Samples.Plan;
using Analytics.Samples.Register;
using Analytics.Samples.Xinmi;

namespace Analytics.Samples;

/// <summary>All committed sample files: path below <c>data-samples</c> and bytes.</summary>
internal static class SampleFiles
{
    public static IReadOnlyList<(string Path, byte[] Bytes)> From(SamplePlan plan)
    {
        var deliveries = Deliveries.Of(plan);
        return
        [
            ("register/enterprises.csv", Encoding.UTF8.GetBytes(MakeEnterprises.Csv())),
            ("published-figures.csv", Encoding.UTF8.GetBytes(PublishedFigures.Csv())),
            (PlantedEffects.File, Encoding.UTF8.GetBytes(PlantedEffects.Csv(plan.AllPosts))),
            ("ledgers/deliveries.csv", Encoding.UTF8.GetBytes(Deliveries.Csv(deliveries))),
            .. deliveries.Select(delivery => ("ledgers/" + delivery.File, delivery.Bytes)),
            .. XinmiFiles.All().Select(file => ("xinmi/" + file.Path, file.Bytes)),
            .. OddFiles.All(plan).Select(file => ("odd/" + file.Name, file.Bytes)),
        ];
    }

    /// <summary>Writes them; files of <c>ledgers</c> and <c>odd</c> that are no longer made go away.</summary>
    public static void Write(string folder, IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        foreach (var old in Existing(folder).Except(files.Select(file => file.Path)))
        {
            File.Delete(Path.Combine(folder, old));
        }

        foreach (var (path, bytes) in files)
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, bytes);
        }
    }

    /// <summary>Paths that differ from what is made now: changed, missing or too many.</summary>
    public static IReadOnlyList<string> Differences(string folder, IReadOnlyList<(string Path, byte[] Bytes)> files) =>
    [
        .. files.Where(file => Path.Combine(folder, file.Path) is var path && !(File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(file.Bytes))).Select(file => file.Path),
        .. Existing(folder).Except(files.Select(file => file.Path)),
    ];

    private static IEnumerable<string> Existing(string folder) =>
        from room in (string[])["ledgers", "odd", "xinmi/ledgers"]
        where Directory.Exists(Path.Combine(folder, room))
        from path in Directory.EnumerateFiles(Path.Combine(folder, room), "*", SearchOption.AllDirectories)
        select Path.GetRelativePath(folder, path).Replace('\\', '/');
}
