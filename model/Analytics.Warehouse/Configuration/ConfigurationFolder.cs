using Analytics.DuckDb;

namespace Analytics.Warehouse.Configuration;

/// <summary>The models, indicators, rules and policies that came with the program, in an order that no file system decides.</summary>
internal sealed record ConfigurationFolder(string Root)
{
    public IReadOnlyList<ConfigurationFile> Models => Files("sql");

    public IReadOnlyList<ConfigurationFile> Indicators => Files("indicators");

    /// <summary>Rules over several ledgers or months.</summary>
    public IReadOnlyList<ConfigurationFile> Rules => Files("rules");

    /// <summary>What people decided, approved and wrote down: what scores are made from, how risks are flagged.</summary>
    public IReadOnlyList<ConfigurationFile> Policies => Files("policy");

    private List<ConfigurationFile> Files(string folder)
    {
        var path = Path.Combine(Root, folder);
        return Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Select(file => new ConfigurationFile(file, Path.GetRelativePath(Root, file).Replace('\\', '/')))
                .OrderBy(file => file.Shown, StringComparer.Ordinal)]
            : throw new ConfigurationException($"{path} is not there: the folder '{folder}' belongs beside the program.");
    }
}

/// <param name="Path">Where it is read.</param>
/// <param name="Shown">Its name from the configuration's root, as in <c>sql/marts/outcomes.sql</c>.</param>
internal sealed record ConfigurationFile(string Path, string Shown)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Extension => System.IO.Path.GetExtension(Path);

    /// <summary>The folders between the root and the file, as in <c>sql, marts</c>.</summary>
    public IReadOnlyList<string> Folders => Shown.Split('/')[..^1];

    public string Sha256 => DurableFile.Sha256(Path);
}
