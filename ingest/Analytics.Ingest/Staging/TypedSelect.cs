using Analytics.DuckDb;

namespace Analytics.Ingest.Staging;

/// <summary>The SQL that turns a ledger's raw table into typed entries. Only the columns asked for are joined: checks need few, the Parquet all.</summary>
internal static class TypedSelect
{
    /// <summary>The type of one line of <c>doubts</c>.</summary>
    public const string Doubt = "struct(low decimal(18, 4), high decimal(18, 4), qualifier varchar, state varchar)";

    private const string NoDoubts = $"cast(map {{}} as map(varchar, {Doubt}))";

    /// <summary>Typed entries with the names that rules may use: the columns, <c>period</c> as the month's first day, <c>edition_id</c>, <c>county_code</c>.</summary>
    public static string Of(LedgerStage ledger, IReadOnlyCollection<StagedColumn> columns) => $"""
        select raw.table_no, raw.row_no, tables.position, tables.edition_id, tables.county_code, tables.sheet, tables.period{Listed(columns)}
        {From(ledger, columns)}
        """;

    /// <summary>The rows of the staging Parquet: every entry that enters. In front, <c>position</c> tells the order of county, edition and sheet.</summary>
    public static string Entries(LedgerStage ledger) => $"""
        select
            tables.position,
            tables.entry_prefix || raw.row_no as entry_id, tables.edition_id, tables.county_code, tables.period_text as period, tables.sheet, raw.row_no{Listed(ledger.OwnColumns)}{Electives(ledger)},
            {Doubts(ledger)} as doubts
        {From(ledger, ledger.Columns)}
        {(ledger.HasRefused ? $"anti join {ledger.RefusedTable} as refused on refused.table_no = raw.table_no and refused.row_no = raw.row_no" : "")}
        """;

    /// <summary>The raw table with the list of its tables and the meanings of the columns asked for.</summary>
    public static string From(LedgerStage ledger, IEnumerable<StagedColumn> columns) => $"""
        from {ledger.RawTable} as raw
        inner join {ledger.TablesTable} as tables on tables.table_no = raw.table_no
        {string.Join('\n', columns.Where(column => column.MeaningCode is not null).Select(column => Join(ledger, column)))}
        """;

    private static string Join(LedgerStage ledger, StagedColumn column) => $"""
        left join (
            select code, raw, cast(value as {column.MeaningType}) as value, name, low, high, qualifier, state, is_doubtful, rule
            from {ledger.MeaningsTable} where column_no = {column.Position}
        ) as {column.Alias} on {column.Alias}.code = {column.MeaningCode}
        """;

    private static string Listed(IEnumerable<StagedColumn> columns) =>
        string.Concat(columns.SelectMany(column => column.Typed).Select(typed => $", {typed.Expression} as {Sql.Name(typed.Name)}"));

    // A form's elective columns with their values, null where a cell is blank; a form that lacks a column has no key for it.
    private static string Electives(LedgerStage ledger)
    {
        if (!ledger.HasElectives)
        {
            return "";
        }

        var pairs = ledger.ElectivesPresent.Select(column => $"struct_pack(k := {Sql.Text(column.Name)}, v := cast({column.Typed[0].Expression} as decimal(18, 4)))").ToList();
        var map = pairs.Count == 0 ? "cast(map {} as map(varchar, decimal(18, 4)))"
            : $"map_from_entries(list_filter([{string.Join(", ", pairs)}], lambda elective: list_contains(tables.electives, elective.k)))";
        return $", {map} as electives";
    }

    // Most batches have no doubt at all, and of the others most entries: the map is built for those that have.
    private static string Doubts(LedgerStage ledger)
    {
        var doubtful = ledger.Columns.Where(column => ledger.DoubtfulColumns.Contains(column.Position)).ToList();
        var own = doubtful.Count == 0 ? NoDoubts : $"""
            case when {string.Join(" or ", doubtful.Select(column => $"coalesce({column.Alias}.is_doubtful, false)"))}
            then map_from_entries(list_filter([{string.Join(", ", doubtful.Select(DoubtOf))}], lambda doubt: doubt is not null))
            else {NoDoubts} end
            """;
        return !ledger.HasAbsentColumns ? own : doubtful.Count == 0 ? "tables.not_collected" : $"map_concat(tables.not_collected, {own})";
    }

    private static string DoubtOf(StagedColumn column) => $"""
        case when {column.Alias}.is_doubtful then struct_pack(k := {Sql.Text(column.Name)}, v := cast(struct_pack(
            low := {column.Alias}.low, high := {column.Alias}.high, qualifier := {column.Alias}.qualifier, state := {column.Alias}.state) as {Doubt})) end
        """;
}
