using Analytics.DuckDb;
using Analytics.Ingest.Landing;
using Analytics.Vocabulary;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Ingest.Readings;

/// <summary>Takes editions as another home read them, as further editions: entries first and whole on the disk, then all rows in one transaction.</summary>
public static class RestateEditions
{
    /// <param name="from">A home in which the same bytes were received under the newer reading, under the editions' usual names.</param>
    /// <param name="to">The home that gets them beside what it has.</param>
    /// <exception cref="HomeBusyException">Another process is at work on the home.</exception>
    public static void Take(Home from, Home to, IReadOnlyList<RestatedEdition> restated, IngestOptions options, CancellationToken cancellation)
    {
        using var only = HomeLock.Take(to, "restate", options.Patience, _ => { }, cancellation);
        using var source = ControlDatabase.Open(from);
        using var target = ControlDatabase.Open(to);
        IngestTables.Create(target);
        foreach (var plan in restated.GroupBy(edition => edition.PlanId))
        {
            var staging = Stage(from, source, to, [.. plan], options, cancellation);
            using var transaction = target.BeginTransaction();
            foreach (var edition in plan)
            {
                Record(source, target, edition);
            }

            target.Execute("insert into staging_files (path, ledger, period, batch_id, sha256, bytes, entries) values (@Path, @Ledger, @Period, @Plan, @Sha256, @Bytes, @Entries)",
                staging.Select(file => new { file.Path, file.Ledger, file.Period, Plan = plan.Key, file.Sha256, file.Bytes, file.Entries }));
            transaction.Commit();
        }
    }

    private static List<StagedCopy> Stage(Home from, SqliteConnection source, Home to, IReadOnlyList<RestatedEdition> restated, IngestOptions options, CancellationToken cancellation)
    {
        using var engine = new Engine(options.Engine(to));
        engine.Execute("create table renamed (old_id varchar, new_id varchar)", cancellation);
        engine.Append("main", "renamed", restated.Select(edition => new object?[] { edition.OfEditionId, edition.EditionId }));
        var written = new List<StagedCopy>();
        var files = source.Query<(string Ledger, string Period, string Path)>("select ledger, period, path from staging_files order by ledger, period, path").ToList();
        foreach (var part in files.GroupBy(file => (file.Ledger, file.Period)))
        {
            var entries = $"""
                select new_id || substr(entry_id, length(old_id) + 1) as entry_id, new_id as edition_id, staged.* exclude (entry_id, edition_id)
                from read_parquet({Sql.List(part.Select(file => Path.Combine(from.Root, file.Path)))}, union_by_name = true) as staged
                inner join renamed on staged.edition_id = renamed.old_id
                """;
            if (engine.Scalar<long>($"select count(*) from ({entries})") is > 0 and var count)
            {
                Directory.CreateDirectory(to.Scratch);
                var scratch = Path.Combine(to.Scratch, "restated.parquet");
                engine.Execute($"copy ({entries} order by edition_id, sheet, row_no, entry_id) to {Sql.Text(scratch)} (format parquet, compression zstd)", cancellation);
                var path = $"staging/{part.Key.Ledger}/{part.Key.Period}/{restated[0].PlanId}.parquet";
                var target = Path.Combine(to.Root, path);
                DurableFile.Adopt(scratch, target);
                written.Add(new(path, part.Key.Ledger, part.Key.Period, DurableFile.Sha256(target), new FileInfo(target).Length, count));
            }
        }

        return written;
    }

    private static void Record(SqliteConnection source, SqliteConnection target, RestatedEdition edition)
    {
        var ids = new { edition.EditionId, edition.OfEditionId, At = edition.RestatedAt.ToString(), edition.PlanId };
        Copy(source, target, "editions", "sha256, ledger, county_code, period, entries, refused", ids, ", received_at, batch_id", ", @At, @PlanId");
        Copy(source, target, "edition_columns", "sheet, column_name, column_index, header, unit, scale", ids);
        Copy(source, target, "findings", "sha256, rule, severity, sheet, row_no, column_no, column_name, raw, message_zh, message_en", ids);
        Copy(source, target, "explanations", "sha256, rule, sheet, row_no, column_no, column_name, reason, source", ids);
        foreach (var text in source.Query<(string Kind, string Name, string Sha256, byte[] Bytes)>("select kind, name, sha256, bytes from readings join kept_texts using (sha256) where reading_id = @ReadingId", new { edition.ReadingId }))
        {
            target.Execute("insert or ignore into kept_texts (sha256, bytes) values (@Sha256, @Bytes)", new { text.Sha256, text.Bytes });
            target.Execute("insert or ignore into readings (reading_id, kind, name, sha256) values (@ReadingId, @Kind, @Name, @Sha256)", new { edition.ReadingId, text.Kind, text.Name, text.Sha256 });
        }

        target.Execute("""
            insert into restatements (edition_id, of_edition_id, reading_id, outcome, restated_at, by_whom, reason, plan_id)
            values (@EditionId, @OfEditionId, @ReadingId, @Outcome, @At, @ByWhom, @Reason, @PlanId)
            """, new { edition.EditionId, edition.OfEditionId, edition.ReadingId, edition.Outcome, At = edition.RestatedAt.ToString(), edition.ByWhom, edition.Reason, edition.PlanId });
    }

    private static void Copy(SqliteConnection source, SqliteConnection target, string table, string columns, object ids, string moreColumns = "", string moreValues = "")
    {
        var names = columns.Split(", ");
        using var rows = source.ExecuteReader($"select {columns} from {table} where edition_id = @OfEditionId", ids);
        while (rows.Read())
        {
            var values = new DynamicParameters(ids);
            for (var at = 0; at < names.Length; at++)
            {
                values.Add(names[at], rows.IsDBNull(at) ? null : rows.GetValue(at));
            }

            target.Execute($"insert into {table} (edition_id, {columns}{moreColumns}) values (@EditionId, {string.Join(", ", names.Select(name => "@" + name))}{moreValues})", values);
        }
    }

    private sealed record StagedCopy(string Path, string Ledger, string Period, string Sha256, long Bytes, long Entries);
}
