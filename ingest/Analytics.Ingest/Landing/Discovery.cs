using Analytics.Vocabulary;

namespace Analytics.Ingest.Landing;

/// <summary>
/// Finds the files that a person or the scheduler points at, and what is known of each before it is opened. A <c>deliveries.csv</c> in the
/// file's folder or one above says who sent it and when; else the six digits of a folder above say the county, and it arrives now.
/// </summary>
internal sealed class Discovery(TimeProvider clock)
{
    private readonly Dictionary<string, DeliveryList?> _lists = new(StringComparer.Ordinal);
    private readonly Vintage _now = new(clock.GetUtcNow());

    /// <summary>The files in the order of their arrival, then of their paths: the same whatever the order they are named in.</summary>
    /// <exception cref="FileNotFoundException">A path is neither a file nor a folder.</exception>
    public IReadOnlyList<Delivery> Find(IEnumerable<string> paths) =>
        [.. paths.SelectMany(Files).Distinct(StringComparer.Ordinal).Select(Of)
            .OrderBy(delivery => delivery.ReceivedAt).ThenBy(delivery => delivery.Path, StringComparer.Ordinal)];

    private static IEnumerable<string> Files(string path) =>
        File.Exists(path) ? [Path.GetFullPath(path)]
        : Directory.Exists(path) ? Directory.EnumerateFiles(Path.GetFullPath(path), "*", SearchOption.AllDirectories).Where(path => !TemporaryName.Is(path))
        : throw new FileNotFoundException($"There is no file or folder '{path}'.", path);

    private Delivery Of(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (ListIn(folder)?.Of(path) is { } line)
            {
                return new(path, Path.GetFileName(path), line.CountyCode, line.Sender, line.ReceivedAt);
            }
        }

        return new(path, Path.GetFileName(path), CountyFolder(path), null, _now);
    }

    private DeliveryList? ListIn(string folder)
    {
        if (!_lists.TryGetValue(folder, out var list))
        {
            _lists[folder] = list = DeliveryList.In(folder);
        }

        return list;
    }

    /// <summary>The six digits of a county that a folder of the path is named by; <c>null</c> where none is.</summary>
    public static string? CountyFolder(string path) => Path.GetDirectoryName(path)!.Split('/', Path.DirectorySeparatorChar)
        .LastOrDefault(folder => folder.Length == 6 && OrgUnitCode.IsValid(folder));
}
