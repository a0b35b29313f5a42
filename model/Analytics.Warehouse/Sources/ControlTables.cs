using Analytics.DuckDb;
using Analytics.Vocabulary;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Warehouse.Sources;

/// <summary>What the ingest room has recorded, copied from the control database into schema <c>source</c>.</summary>
internal static class ControlTables
{
    /// <summary>
    /// Every edition known at a moment with the file it came in, whether it is a new reading of bytes kept, and whether its sender gave reasons; one order,
    /// whatever the order of receiving.
    /// </summary>
    public static IEnumerable<object?[]> Editions(SqliteConnection control, Vintage cutOff)
    {
        var (origin, outcome, restated) = Has(control, "restatements")
            ? ("iif(r.edition_id is null, 'received', 'restated')", "coalesce(r.outcome, f.outcome)", "left join restatements r on r.edition_id = e.edition_id") : ("'received'", "f.outcome", "");
        var explained = Has(control, "explanations") ? "exists (select 1 from explanations x where x.edition_id = e.edition_id)" : "0";
        return Rows(control, $"""
            select e.edition_id, e.sha256, f.file_name, {outcome}, e.ledger, e.county_code, e.period, e.received_at, e.entries, e.refused, {origin}, {explained}
            from editions e join files f on f.sha256 = e.sha256 {restated} where e.received_at <= '{cutOff}' order by e.edition_id
            """, wholeNumbers: [8, 9], truths: [11]);
    }

    /// <summary>Months closed and reopened by then, in the order of time.</summary>
    public static IEnumerable<object?[]> PeriodActions(SqliteConnection control, Vintage cutOff) => Has(control, "period_actions")
        ? Rows(control, $"select period, action, acted_at from period_actions where acted_at <= '{cutOff}' order by acted_at, period, action", wholeNumbers: [])
        : [];

    /// <summary>Every ledger of a month that went back whole, at each moment that it did.</summary>
    public const string ReturnedEditions = "select distinct ledger, county_code, period, received_at from returned_editions order by ledger, county_code, period, received_at";

    /// <summary>Under which header, and where, each edition has the columns of its contract.</summary>
    private const string EditionColumns = "select edition_id, sheet, column_name, column_index, header from edition_columns order by edition_id, sheet, column_name";

    /// <summary>Findings of the editions, without their words.</summary>
    private const string Findings = "select finding_id, edition_id, rule, severity, column_name from findings where edition_id is not null order by finding_id";

    public const string Ledgers = "select ledger, name_zh, name_en, frequency, due_days, position from ledgers order by ledger";

    public static bool Has(SqliteConnection control, string table) =>
        control.ExecuteScalar<long>("select count(*) from sqlite_master where type = 'table' and name = @table", new { table }) > 0;

    public static void Load(Engine engine, SqliteConnection control, Vintage cutOff)
    {
        engine.Append("source", "cut_off", [[cutOff.ToString()]]);
        engine.Append("source", "editions", Editions(control, cutOff));
        engine.Append("source", "period_actions", PeriodActions(control, cutOff));
        engine.Append("source", "edition_columns", Rows(control, EditionColumns, wholeNumbers: [3]));
        engine.Append("source", "returned_editions", Rows(control, ReturnedEditions, wholeNumbers: []).Where(row => string.CompareOrdinal((string?)row[3], cutOff.ToString()) <= 0));
        engine.Append("source", "findings", Rows(control, Findings, wholeNumbers: []));
        engine.Append("source", "ledgers", Rows(control, Ledgers, wholeNumbers: [4, 5]));
    }

    /// <summary>The newest moment at which an edition was received or a month closed or reopened; <c>null</c> where nothing has been received.</summary>
    public static Vintage? Newest(SqliteConnection control)
    {
        if (!Has(control, "editions") || control.ExecuteScalar<string?>("select max(received_at) from editions") is not { } newest)
        {
            return null;
        }

        var acted = Has(control, "period_actions") ? control.ExecuteScalar<string?>("select max(acted_at) from period_actions") : null;
        return Vintage.Parse(string.CompareOrdinal(acted, newest) > 0 ? acted! : newest);
    }

    /// <summary>Whether any edition was known by then.</summary>
    public static bool HasEditions(SqliteConnection control, Vintage cutOff) =>
        Has(control, "editions") && control.ExecuteScalar<long>("select count(*) from editions where received_at <= @cutOff", new { cutOff = cutOff.ToString() }) > 0;

    /// <summary>Rows one by one, as many as there are. SQLite knows one integer type; DuckDB's appender wants the column's own.</summary>
    public static IEnumerable<object?[]> Rows(SqliteConnection control, string query, IReadOnlyCollection<int> wholeNumbers, IReadOnlyCollection<int>? truths = null)
    {
        using var reader = control.ExecuteReader(query);
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var column = 0; column < row.Length; column++)
            {
                row[column] = reader.IsDBNull(column) ? null : wholeNumbers.Contains(column) ? reader.GetInt32(column) : truths?.Contains(column) is true ? reader.GetBoolean(column) : reader.GetValue(column);
            }

            yield return row;
        }
    }
}
