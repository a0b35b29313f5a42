using System.Text.Json;
using Analytics.DuckDb;
using Analytics.Reports.Calendar;
using Analytics.Reports.Changes;
using Analytics.Reports.Disclosure;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Lineage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Reports.Releases;

/// <summary>The releases of a home in its control database: a release without a row does not exist, one with a row is complete.</summary>
internal sealed class ReleaseRegister(Home home)
{
    /// <summary>The state of a release that waits for its moment; all others are <c>published</c>.</summary>
    public const string Embargoed = "embargoed";

    private const string Schema =
        """
        create table if not exists releases (release_id text primary key, kind text not null, year integer not null, build_id text not null, cut_off text not null,
            code_version text not null, created_at text not null, state text not null);
        create table if not exists release_files (release_id text not null references releases (release_id), path text not null, sha256 text not null, bytes integer not null,
            primary key (release_id, path));
        create table if not exists figures (release_id text not null references releases (release_id), figure_id text not null, indicator_code text not null, org_unit_code text not null,
            cohort text not null, span text not null, value text, low text, high text, unit text not null, basis text not null, state text not null, primary key (release_id, figure_id));
        create index if not exists figures_by_id on figures (figure_id);
        create index if not exists figures_held_back on figures (state) where state = 'held_back';
        create table if not exists release_embargoes (release_id text primary key references releases (release_id), until text not null, early_access text not null, lifted_at text);
        create table if not exists settings (key text primary key, value text not null);
        """;

    /// <summary>Every release of a kind and period, oldest first.</summary>
    public IReadOnlyList<ReleaseRow> Of(string kind, ReleasePeriod period)
    {
        using var control = Open();
        return [.. control.Query<ReleaseRow>(
            "select release_id as ReleaseId, build_id as BuildId, code_version as CodeVersion from releases where kind = @kind and year = @Year order by rowid", new { kind, period.Year })
            .Where(release => ReleasePeriod.OfRelease(release.ReleaseId, kind) == period)];
    }

    /// <summary>What all releases said that were entered before this one, or so far if it is none of them.</summary>
    public PastReleases Before(string releaseId)
    {
        using var control = Open();
        var before = control.ExecuteScalar<long?>("select rowid from releases where release_id = @releaseId", new { releaseId }) ?? long.MaxValue;
        var heldBack = control.Query<string>(
            "select distinct figures.figure_id from figures inner join releases on figures.release_id = releases.release_id where figures.state = 'held_back' and releases.rowid < @before", new { before });
        return new(indicators => Values(indicators, before), heldBack.Select(FigureId.Parse).ToHashSet());
    }

    /// <summary>As <see cref="Before(string)"/>, with the last release of a kind and period that was entered before this one.</summary>
    public PastReleases Before(string releaseId, string kind, ReleasePeriod period) => Before(releaseId) with { Last = Last(releaseId, kind, period) };

    /// <summary>The state of a release, or <c>null</c> where there is no such release.</summary>
    public string? State(string releaseId)
    {
        using var control = Open();
        return control.ExecuteScalar<string?>("select state from releases where release_id = @releaseId", new { releaseId });
    }

    /// <summary>The embargo that a release was frozen with.</summary>
    public Embargo? Embargo(string releaseId)
    {
        using var control = Open();
        return control.Query<(string Until, string EarlyAccess)>("select until, early_access from release_embargoes where release_id = @releaseId", new { releaseId }).ToList() is [var (until, early)]
            ? new(Vintage.Parse(until), [.. JsonSerializer.Deserialize<EarlyAccess[]>(early)!.Select(reader => new EarlyReader(reader.Name, reader.Office, reader.Reason, Vintage.Parse(reader.From)))])
            : null;
    }

    /// <summary>Marks a release as published from a moment on.</summary>
    public void Lift(string releaseId, Vintage at)
    {
        using var control = Open();
        using var transaction = control.BeginTransaction();
        control.Execute("update releases set state = 'published' where release_id = @releaseId", new { releaseId }, transaction);
        control.Execute("update release_embargoes set lifted_at = @at where release_id = @releaseId", new { releaseId, at = at.ToString() }, transaction);
        transaction.Commit();
    }

    /// <summary>Every release with the moment since which it is public.</summary>
    public IReadOnlyList<PublishedRow> Published()
    {
        using var control = Open();
        return [.. control.Query<PublishedRow>(
            """
            select releases.release_id as ReleaseId, kind as Kind, year as Year, cut_off as CutOff, state as State, created_at as CreatedAt, lifted_at as LiftedAt
            from releases left join release_embargoes on releases.release_id = release_embargoes.release_id
            order by releases.rowid
            """)];
    }

    /// <summary>The files that a release was frozen with.</summary>
    public IReadOnlyList<FrozenFile> Files(string releaseId)
    {
        using var control = Open();
        return [.. control.Query<(string Path, string Sha256, long Bytes)>("select path, sha256, bytes from release_files where release_id = @releaseId order by path", new { releaseId })
            .Select(file => new FrozenFile(file.Path, file.Sha256, file.Bytes))];
    }

    /// <summary>The fingerprint of the models, catalogue and editions that a build was made from.</summary>
    public string Fingerprint(string buildId)
    {
        using var control = Open();
        return control.QuerySingle<string>("select fingerprint from builds where build_id = @buildId", new { buildId });
    }

    /// <summary>The ledgers that this home receives, in their order.</summary>
    public IReadOnlyList<Ledger> Ledgers()
    {
        using var control = Open();
        return [.. control.Query<(string Code, string Zh, string En, long Position)>("select ledger, name_zh, name_en, position from ledgers order by position, ledger")
            .Select(ledger => new Ledger(ledger.Code, new(ledger.Zh, ledger.En), (int)ledger.Position))];
    }

    /// <summary>What the home says of its data on every page, or <c>null</c> where it says nothing.</summary>
    public Bilingual? DataLabel()
    {
        using var control = Open();
        var settings = control.Query<(string Key, string Value)>("select key, value from settings where key in ('data_label_zh', 'data_label_en')").ToDictionary(setting => setting.Key, setting => setting.Value);
        return settings.TryGetValue("data_label_zh", out var zh) && settings.TryGetValue("data_label_en", out var en) ? new Bilingual(zh, en) : null;
    }

    /// <summary>Enters a release whose folder stands in its place, all its rows or none; rows of a former attempt are replaced.</summary>
    public void Enter(ReleaseStamp stamp, IReadOnlyList<FrozenFile> files, IReadOnlyList<Figure> figures, Vintage createdAt)
    {
        using var control = Open();
        using var transaction = control.BeginTransaction();
        foreach (var table in new[] { "figures", "release_files" })
        {
            control.Execute($"delete from {table} where release_id = @ReleaseId", new { stamp.ReleaseId }, transaction);
        }

        // A release made whole again keeps its row: the order of rows is the order in which releases were made.
        control.Execute(
            "insert into releases values (@ReleaseId, @Kind, @Year, @BuildId, @cutOff, @CodeVersion, @createdAt, @state) on conflict (release_id) do nothing",
            new
            {
                stamp.ReleaseId,
                stamp.Kind,
                stamp.Year,
                stamp.BuildId,
                cutOff = stamp.CutOff.ToString(),
                stamp.CodeVersion,
                createdAt = createdAt.ToString(),
                state = stamp.Embargo is { } waiting && createdAt < waiting.Until ? Embargoed : "published",
            },
            transaction);
        if (stamp.Embargo is { } embargo)
        {
            var early = JsonSerializer.Serialize(embargo.EarlyAccess.Select(reader => new EarlyAccess(reader.Name, reader.Office, reader.Reason, reader.From.ToString())));
            control.Execute("insert into release_embargoes values (@ReleaseId, @until, @early, null) on conflict (release_id) do nothing", new { stamp.ReleaseId, until = embargo.Until.ToString(), early }, transaction);
        }

        control.Execute("insert into release_files values (@ReleaseId, @Path, @Sha256, @Bytes)", files.Select(file => new { stamp.ReleaseId, file.Path, file.Sha256, file.Bytes }), transaction);
        control.Execute(
            "insert into figures values (@ReleaseId, @figureId, @Indicator, @OrgUnit, @Cohort, @Span, @value, @low, @high, @unit, @basis, @state)",
            figures.Select(figure => new
            {
                stamp.ReleaseId,
                figureId = figure.Id.ToString(),
                figure.Id.Indicator,
                figure.Id.OrgUnit,
                figure.Id.Cohort,
                figure.Id.Span,
                value = Text(figure.Value),
                low = Text(figure.Low),
                high = Text(figure.High),
                unit = figure.Indicator.Unit,
                basis = Writing.FigureFiles.Basis(figure.Basis),
                state = MissingMarks.Word(figure.State),
            }),
            transaction);
        transaction.Commit();
    }

    private LastRelease? Last(string releaseId, string kind, ReleasePeriod period)
    {
        using var control = Open();
        var last = control.Query<(string ReleaseId, string CutOff, string CodeVersion)>(
            """
            select release_id, cut_off, code_version from releases
            where kind = @kind and year = @Year and rowid < coalesce((select rowid from releases where release_id = @releaseId), 9223372036854775807)
            order by rowid desc
            """,
            new { releaseId, kind, period.Year }).Where(release => ReleasePeriod.OfRelease(release.ReleaseId, kind) == period).Take(1).ToList();
        return last is not [var one] ? null : new(one.ReleaseId, Vintage.Parse(one.CutOff), one.CodeVersion, [.. control
            .Query<(string FigureId, string? Value, string? Low, string? High, string Unit, string Basis, string State)>(
                "select figure_id, value, low, high, unit, basis, state from figures where release_id = @ReleaseId order by rowid", new { one.ReleaseId })
            .Select(figure => new FigureThen(FigureId.Parse(figure.FigureId), Number(figure.Value), Number(figure.Low), Number(figure.High), figure.Unit, figure.Basis, MissingMarks.Parse(figure.State)))]);
    }

    // A figure's id begins with its indicator: the range of ids is read from the index.
    private List<(FigureId Figure, decimal Value)> Values(IReadOnlyCollection<string> indicators, long before)
    {
        using var control = Open();
        return [.. control.Query<(string FigureId, string Value)>(
            """
            select distinct figures.figure_id, figures.value
            from json_each(@codes) as codes inner join figures on figures.figure_id >= codes.value || '.' and figures.figure_id < codes.value || '/'
                inner join releases on figures.release_id = releases.release_id
            where figures.value is not null and releases.rowid < @before
            """,
            new { codes = JsonSerializer.Serialize(indicators), before })
            .Select(figure => (FigureId.Parse(figure.FigureId), Number(figure.Value)!.Value))];
    }

    // SQLite has no decimal: the exact digits are kept as text.
    private static string? Text(decimal? value) => value?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private SqliteConnection Open()
    {
        var control = ControlDatabase.Open(home);
        control.Execute(Schema);
        return control;
    }
}

internal sealed record ReleaseRow(string ReleaseId, string BuildId, string CodeVersion);

/// <param name="LiftedAt"><c>null</c> where it waited for no moment, or still does.</param>
internal sealed record PublishedRow(string ReleaseId, string Kind, long Year, string CutOff, string State, string CreatedAt, string? LiftedAt)
{
    /// <summary>Since when it is public; <c>null</c> while it waits for its moment.</summary>
    public string? PublishedAt => State == ReleaseRegister.Embargoed ? null : LiftedAt ?? CreatedAt;
}
