using Analytics.DuckDb;
using Analytics.Vocabulary;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Host.Tracing;

/// <summary>What became of the check.</summary>
/// <param name="FilesWrong">Files that are gone or whose bytes changed, as paths from the home.</param>
/// <param name="FiguresDifferent">Figures that the landing bytes no longer give, with what they give now.</param>
internal sealed record Verification(string ReleaseId, int Files, IReadOnlyList<WrongFile> FilesWrong, int Figures, int FiguresEqual, IReadOnlyList<DifferentFigure> FiguresDifferent)
{
    public bool IsWhole => FilesWrong.Count == 0 && Figures == FiguresEqual;
}

/// <param name="Fault"><c>missing</c>, <c>changed</c> or <c>added</c>.</param>
internal sealed record WrongFile(string Path, string Fault);

internal sealed record DifferentFigure(string FigureId, string? Published, string? Now);

/// <summary>Checks the hash of every file a release rests on, and derives every figure of it again from the landing bytes.</summary>
internal sealed class VerifyRelease(Home home, TimeProvider clock)
{
    private const string Figures = "select figure_id, value || '|' || coalesce(low, '') || '|' || coalesce(high, '') from figures where release_id = @ReleaseId";

    public Verification Verify(string? releaseId, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        var again = new ReleaseAgain(home, clock);
        var release = again.Find(releaseId);
        var (files, wrong) = CheckFiles(release, progress, cancellation);
        var published = FiguresOf(home, release);
        var now = FiguresNow(again, release, progress, cancellation);
        var different = published
            .Where(figure => !now.TryGetValue(figure.Key, out var value) || value != figure.Value)
            .Select(figure => new DifferentFigure(figure.Key, figure.Value, now.GetValueOrDefault(figure.Key))).ToList();
        return new(release.ReleaseId, files, wrong, published.Count, published.Count - different.Count, different);
    }

    private (int Files, List<WrongFile> Wrong) CheckFiles(ReleaseRow release, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        using var control = ControlDatabase.Open(home);
        var recorded = Recorded(control, release).ToList();
        var wrong = new List<WrongFile>();
        for (var at = 0; at < recorded.Count; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress.Report(new(new("核对文件指纹", "Checking the hash of every file"), at, recorded.Count));
            var path = Path.Combine(home.Root, recorded[at].Path);
            if (!File.Exists(path))
            {
                wrong.Add(new(recorded[at].Path, "missing"));
            }
            else if (DurableFile.Sha256(path) != recorded[at].Sha256)
            {
                wrong.Add(new(recorded[at].Path, "changed"));
            }
        }

        wrong.AddRange(Added(release, recorded));
        return (recorded.Count, wrong);
    }

    private IEnumerable<WrongFile> Added(ReleaseRow release, List<(string Path, string Sha256)> recorded)
    {
        var known = recorded.Select(file => file.Path).ToHashSet();
        return Directory.EnumerateFiles(Path.Combine(home.Publications, release.ReleaseId), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(home.Root, path).Replace('\\', '/'))
            .Where(path => !known.Contains(path))
            .Select(path => new WrongFile(path, "added"));
    }

    private static IEnumerable<(string Path, string Sha256)> Recorded(SqliteConnection control, ReleaseRow release) => control.Query<(string, string)>(
        """
        select 'landing/' || substr(sha256, 1, 2) || '/' || sha256 || extension, sha256 from files
        union all select path, sha256 from staging_files
        union all select path, sha256 from build_files where build_id = @BuildId
        union all select 'publications/' || release_id || '/' || path, sha256 from release_files where release_id = @ReleaseId
        order by 1
        """, release);

    private static Dictionary<string, string?> FiguresNow(ReleaseAgain again, ReleaseRow release, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        try
        {
            using var scratch = again.Make(release, progress, cancellation);
            return FiguresOf(scratch.Home, release);
        }
        catch (InvalidDataException)
        {
            // The bytes that are left make no release: no figure can be derived, and every one is reported so.
            return [];
        }
    }

    private static Dictionary<string, string?> FiguresOf(Home home, ReleaseRow release)
    {
        using var control = ControlDatabase.Open(home);
        return control.Query<(string Id, string? Value)>(Figures, new { release.ReleaseId }).ToDictionary(figure => figure.Id, figure => figure.Value);
    }
}
