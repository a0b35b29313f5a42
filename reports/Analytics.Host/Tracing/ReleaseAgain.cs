using Analytics.DuckDb;
using Analytics.Reports;
using Analytics.Vocabulary;
using Analytics.Warehouse;
using Dapper;

namespace Analytics.Host.Tracing;

/// <summary>What a home says of one of its releases.</summary>
internal sealed record ReleaseRow(string ReleaseId, string Kind, string BuildId, string CutOff, string CodeVersion);

/// <summary>Makes a past release once more, from the landing bytes up, in a home of its own.</summary>
internal sealed class ReleaseAgain(Home home, TimeProvider clock)
{
    /// <summary>The release asked for, or the newest.</summary>
    /// <exception cref="WrongUsageException">There is no such release.</exception>
    public ReleaseRow Find(string? releaseId)
    {
        using var control = ControlDatabase.Open(home);
        var hasReleases = control.ExecuteScalar<long>("select count(*) from sqlite_master where type = 'table' and name = 'releases'") > 0;
        var releases = hasReleases
            ? control.Query<ReleaseRow>("select release_id as ReleaseId, kind as Kind, build_id as BuildId, cut_off as CutOff, code_version as CodeVersion from releases order by rowid").ToList()
            : [];
        return releases.LastOrDefault(release => releaseId is null || release.ReleaseId == releaseId) ?? throw new WrongUsageException(new(
            $"没有发布 {releaseId}；已有：{string.Join("、", releases.Select(release => release.ReleaseId))}。",
            $"There is no release {releaseId}; there are: {string.Join(", ", releases.Select(release => release.ReleaseId))}."));
    }

    /// <summary>Receives, builds and publishes again; the scratch home then holds the release beside the real one's.</summary>
    /// <exception cref="InvalidDataException">The landing no longer makes a release at all.</exception>
    public ScratchHome Make(ReleaseRow release, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        var scratch = ScratchHome.Beside(home);
        try
        {
            var cutOff = Vintage.Parse(release.CutOff);
            scratch.Receive(delivery => delivery.ReceivedAt <= cutOff, cutOff, clock, progress, cancellation);
            scratch.TakeRegisterOf(release.BuildId);
            if (new BuildWarehouse(scratch.Home, new WarehouseOptions(), clock).Build(cutOff, progress, cancellation) is BuildOutcome.Failed failed)
            {
                throw new InvalidDataException(Words.Of(failed).Zh + " " + Words.Of(failed).En);
            }

            new PublishRelease(scratch.Home, new PublishOptions(), clock).PublishAs(release.ReleaseId, home, ReleaseKind.Parse(release.Kind), ReleasePeriod.OfRelease(release.ReleaseId, release.Kind), progress, cancellation);
            return scratch;
        }
        catch
        {
            scratch.Dispose();
            throw;
        }
    }
}
