namespace Analytics.Warehouse.Tests.Parts;

/// <summary>The models, indicators and rules in a folder of their own, to be changed.</summary>
internal sealed class ModelsCopy : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("models-").FullName;

    public ModelsCopy()
    {
        foreach (var file in new[] { "sql", "indicators", "rules", "policy" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder), "*", SearchOption.AllDirectories)))
        {
            var target = Path.Combine(_root, Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public WarehouseOptions Options => new() { ConfigurationRoot = _root };

    /// <summary>Changes a file, or makes it: then <paramref name="change"/> is given an empty text.</summary>
    public void Change(string path, Func<string, string> change)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, change(File.Exists(file) ? File.ReadAllText(file) : ""));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
