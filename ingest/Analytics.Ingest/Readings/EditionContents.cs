using Analytics.DuckDb;
using Analytics.Vocabulary;
using Dapper;

namespace Analytics.Ingest.Readings;

/// <summary>A fingerprint of the entries of each edition, whatever the edition is called: two readings of one file are the same if these are.</summary>
public static class EditionContents
{
    public static IReadOnlyDictionary<string, string> Of(Home home, IngestOptions options)
    {
        using var control = ControlDatabase.Open(home);
        using var engine = new Engine(options.Engine(home));
        var files = control.Query<(string Ledger, string Path)>("select ledger, path from staging_files order by ledger, path").ToLookup(file => file.Ledger, file => Path.Combine(home.Root, file.Path));
        // A column that is empty counts as one that is not there: so a column added to a contract changes only what fills it.
        return files.SelectMany(ledger => engine.Query($$"""
            with lines as (
                select edition_id, md5(cast(json_merge_patch('{}', json_merge_patch(to_json(staged), '{"edition_id": null}')) as varchar)) as line
                from (select * exclude (entry_id) from read_parquet({{Sql.List(ledger)}}, union_by_name = true)) as staged
            )
            select edition_id, sha256(string_agg(line, '' order by line)) from lines group by edition_id
            """, row => (row.GetString(0), row.GetString(1)))).ToDictionary();
    }
}
