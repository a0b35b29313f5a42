using System.Globalization;
using Analytics.DuckDb;
using Analytics.Vocabulary;
using Analytics.Warehouse.Configuration;
using Analytics.Warehouse.Models;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Benchmarks.Build;

/// <summary>A home as receiving would leave it, made by the engine from a fixed seed: 100 counties, each village with one entry of monthly work a month.</summary>
internal static class BuildLoad
{
    private const int Counties = 100;

    private const string Tables = """
        create table files(sha256 primary key, extension, bytes, file_name, county_code, sender, received_at, format, encoding, outcome);
        create table editions(edition_id primary key, sha256, ledger, county_code, period, received_at, entries, refused, batch_id);
        create table edition_columns(edition_id, sheet, column_name, column_index, header, unit, scale);
        create table returned_editions(sha256, ledger, county_code, period, received_at, refused);
        create table findings(finding_id integer primary key, sha256, edition_id, rule, severity, sheet, row_no, column_no, column_name, raw, message_zh, message_en);
        create table staging_files(path primary key, ledger, period, batch_id, sha256, bytes, entries);
        create table ledgers(ledger primary key, name_zh, name_en, frequency, due_days, position);
        """;

    /// <summary>The home's register, and months 1 to <paramref name="months"/> staged and known.</summary>
    public static void Write(Home home, int villages, int months)
    {
        Directory.CreateDirectory(home.Register);
        using var engine = new Engine(new EngineOptions(home.Scratch, 2000));
        engine.Execute($"""
            copy (
                select '230000' as code, '某省' as name, 'city' as kind, null as parent_code, null as valid_from, null as valid_to
                union all select (231000 + c)::varchar, c || '县', 'county', '230000', null, null from range({Counties}) as counties(c)
                union all select (231000 + c)::varchar || lpad(v::varchar, 6, '0'), c || '县' || v || '村', 'village', (231000 + c)::varchar, null, null from range({Counties}) as counties(c), range({villages}) as villages(v)
            ) to {Sql.Text(Path.Combine(home.Register, "units.csv"))} (header true)
            """);
        using var control = ControlDatabase.Open(home);
        control.Execute(Tables);
        foreach (var model in ModelFile.ReadAll(new ConfigurationFolder(AppContext.BaseDirectory)).Where(model => model.Table.Stage == Stage.Staging))
        {
            var ledger = model.Table.Name["stg_".Length..];
            control.Execute("insert into ledgers values (@ledger, @ledger, @ledger, 'monthly', 10, 1)", new { ledger });
            if (ledger == "monthly_work")
            {
                foreach (var month in Enumerable.Range(1, months))
                {
                    Add(home, engine, control, model.Contract.Received, villages, month);
                }
            }
        }
    }

    /// <summary>One more month of every county.</summary>
    public static void Add(Home home, int villages, int month)
    {
        using var engine = new Engine(new EngineOptions(home.Scratch, 2000));
        using var control = ControlDatabase.Open(home);
        var model = ModelFile.ReadAll(new ConfigurationFolder(AppContext.BaseDirectory)).Single(model => model.Table.Name == "stg_monthly_work");
        Add(home, engine, control, model.Contract.Received, villages, month);
    }

    private static void Add(Home home, Engine engine, SqliteConnection control, IReadOnlyList<ReceivedColumn> columns, int villages, int month)
    {
        var period = Period.Parse("2015-01");
        for (var at = 1; at < month; at++)
        {
            period = period.Next;
        }

        var path = $"staging/monthly_work/{period}/load.parquet";
        var file = Path.Combine(home.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var values = columns.Select((column, at) => column switch
        {
            { Role: "quantity" } => $"case when hash(c, v, {month}, {at}) % 10 > 0 then cast(hash({at}, v, c, {month}) % 1000 as {column.Type}) end as {column.Name}",
            { Name: "unit_kind" } => "'village' as unit_kind",
            { Name: "org_unit_code" } => "(231000 + c)::varchar || lpad(v::varchar, 6, '0') as org_unit_code",
            { Name: "secretary_code" } => "'S' || c || '-' || v as secretary_code",
            _ => $"cast(null as {column.Type}) as {column.Name}",
        });
        engine.Execute($$"""
            copy (
                select '{{period}}-' || c || ':1:' || v as entry_id, '{{period}}-' || c as edition_id, (231000 + c)::varchar as county_code, '{{period}}' as period, '' as sheet, v::integer as row_no,
                    {{string.Join(", ", values)}}, cast(map {} as map(varchar, struct(low decimal(18,4), high decimal(18,4), qualifier varchar, state varchar))) as doubts
                from range({{Counties}}) as counties(c), range({{villages}}) as villages(v)
            ) to {{Sql.Text(file)}} (format parquet, compression zstd)
            """);
        using var transaction = control.BeginTransaction();
        foreach (var county in Enumerable.Range(0, Counties))
        {
            var edition = string.Create(CultureInfo.InvariantCulture, $"{period}-{county}");
            var received = $"{period.Next}-05T08:00:00Z";
            control.Execute("insert into files values (@edition, '.csv', 1, @edition, @code, null, @received, 'delimited', 'utf-8', 'accepted')", new { edition, code = 231000 + county, received });
            control.Execute("insert into editions values (@edition, @edition, 'monthly_work', @code, @period, @received, @villages, 0, 'load')", new { edition, code = (231000 + county).ToString(CultureInfo.InvariantCulture), period = period.ToString(), received, villages });
        }

        control.Execute("insert into staging_files values (@path, 'monthly_work', @period, 'load', @sha256, 0, @entries)", new { path, period = period.ToString(), sha256 = DurableFile.Sha256(file), entries = villages * Counties });
        transaction.Commit();
    }
}
