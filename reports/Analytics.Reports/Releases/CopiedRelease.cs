using System.Text.Json;
using System.Text.Json.Nodes;
using Analytics.DuckDb;
using Analytics.Vocabulary;

namespace Analytics.Reports.Releases;

/// <summary>
/// A release's folder as somebody received it, without its warehouse: whether its files are those that its manifest was written with. Figures cannot be derived again here, and
/// who changes files and manifest alike is found out only by comparing <see cref="ManifestSha256"/> with the publisher's.
/// </summary>
/// <param name="Wrong">Files that are gone, changed or not of the release, by path.</param>
public sealed record CopiedRelease(string ReleaseId, string CodeVersion, string CutOff, int Files, int Figures, IReadOnlyList<CopiedFileFault> Wrong, string ManifestSha256)
{
    private const string ManifestName = "manifest.json";

    public bool IsWhole => Wrong.Count == 0;

    /// <summary>Whether a folder claims to be a release.</summary>
    public static bool IsOne(string folder) => File.Exists(Path.Combine(folder, ManifestName));

    /// <exception cref="DamagedManifestException">The manifest cannot be read.</exception>
    public static CopiedRelease Check(string folder)
    {
        var manifest = Path.Combine(folder, ManifestName);
        try
        {
            var said = JsonNode.Parse(File.ReadAllText(manifest))!.AsObject();
            var files = said["files"]!.AsArray().ToDictionary(file => (string)file!["path"]!, file => (string)file!["sha256"]!, StringComparer.Ordinal);
            return new((string)said["release_id"]!, (string)said["code_version"]!, (string)said["cut_off"]!, files.Count, (int)said["figures"]!, [.. Faults(folder, files)], DurableFile.Sha256(manifest));
        }
        catch (Exception fault) when (fault is JsonException or NullReferenceException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new DamagedManifestException(manifest, fault);
        }
    }

    private static IEnumerable<CopiedFileFault> Faults(string folder, Dictionary<string, string> files)
    {
        foreach (var (path, sha256) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var file = Path.Combine(folder, path);
            if (!File.Exists(file))
            {
                yield return new(path, "missing");
            }
            else if (DurableFile.Sha256(file) != sha256)
            {
                yield return new(path, "changed");
            }
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Where(path => path != ManifestName && !files.ContainsKey(path)).Order(StringComparer.Ordinal))
        {
            yield return new(path, "added");
        }
    }
}

/// <param name="Fault"><c>missing</c>, <c>changed</c> or <c>added</c>.</param>
public sealed record CopiedFileFault(string Path, string Fault);

/// <summary>A folder's manifest is no manifest.</summary>
public sealed class DamagedManifestException(string path, Exception cause) : ExplainedException(
    new($"{path} 不是完整的发布清单，无法核对；请向发布单位重新索取。", $"{path} is no whole manifest of a release and nothing can be checked: ask the publisher for the folder again."), cause);
