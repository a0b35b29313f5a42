using Analytics.DuckDb;
using Analytics.Reports;
using Analytics.Vocabulary;
using Dapper;

namespace Analytics.Host.Tracing;

/// <summary>A release made again, compared with the one that was frozen.</summary>
/// <param name="Differences">Files whose bytes differ, or that only one of the two has.</param>
/// <param name="CodeVersionThen">The program that made it; another program may well make other bytes.</param>
internal sealed record Reproduction(string ReleaseId, bool IsIdentical, int Files, IReadOnlyList<string> Differences, string CodeVersionThen, string CodeVersionNow);

/// <summary>As published: the frozen release and the same release made from the landing bytes, byte for byte.</summary>
internal sealed class ReproduceRelease(Home home, TimeProvider clock)
{
    public Reproduction Reproduce(string releaseId, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        var again = new ReleaseAgain(home, clock);
        var release = again.Find(releaseId);
        using var scratch = again.Make(release, progress, cancellation);
        var frozen = Frozen(releaseId);
        var made = Hashes(Path.Combine(scratch.Home.Publications, releaseId));
        var differences = frozen.Keys.Union(made.Keys).Where(path => frozen.GetValueOrDefault(path) != made.GetValueOrDefault(path)).Order(StringComparer.Ordinal).ToList();
        return new(releaseId, differences.Count == 0, frozen.Count, differences, release.CodeVersion, PublishRelease.CodeVersion);
    }

    private Dictionary<string, string> Frozen(string releaseId)
    {
        using var control = ControlDatabase.Open(home);
        return control.Query<(string Path, string Sha256)>("select path, sha256 from release_files where release_id = @releaseId", new { releaseId }).ToDictionary(file => file.Path, file => file.Sha256);
    }

    private static Dictionary<string, string> Hashes(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), DurableFile.Sha256);
}
