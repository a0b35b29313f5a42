using Analytics.Ingest.Contracts;
using Analytics.Vocabulary;

namespace Analytics.Host.Docs;

/// <summary>A far end of a column's way back: a ledger's column, or a column of what stands beside the ledgers.</summary>
/// <param name="Kind"><c>ledger</c>, <c>receipt</c> (what the receiving of files records), <c>register</c>, <c>catalogue</c>, <c>unresolved</c> or <c>constant</c>.</param>
/// <param name="Column"><c>null</c> where only the table is known.</param>
/// <param name="Ledger">The ledger's name; <c>null</c> for all else.</param>
internal sealed record ColumnOrigin(string Kind, string Table, string? Column, string? Ledger, Bilingual? Label)
{
    public static readonly ColumnOrigin None = new("constant", "", "", null, null);

    private static readonly string[] Position = ["entry_id", "edition_id", "county_code", "period", "sheet", "row_no", "doubts"];

    /// <param name="table">A table of schema <c>source</c>, or any other that the way ends in.</param>
    public static ColumnOrigin Of(IReadOnlyList<LedgerContract> ledgers, string table, string? column)
    {
        var name = table.StartsWith("source.", StringComparison.Ordinal) ? table["source.".Length..] : table;
        var ledger = ledgers.FirstOrDefault(one => one.Name == name);
        if (ledger is not null && column is not null && !Position.Contains(column))
        {
            // What an org unit's text means is two columns of staging: its code and its name.
            var asked = ledger.Columns.FirstOrDefault(one => one.Name == column)
                ?? ledger.Columns.FirstOrDefault(one => one.Type == ColumnType.OrgUnit && (one.Name + "_code" == column || one.Name + "_name" == column));
            return asked is not null ? new("ledger", name, asked.Name, name, asked.Label) : new("ledger", name, column, name, null);
        }

        var kind = column is null || name.Length == 0 ? "unresolved"
            : ledger is not null || name is "editions" or "edition_columns" or "returned_editions" or "findings" or "ledgers" or "cut_off" ? "receipt"
            : name == "org_units" ? "register"
            : name.StartsWith("indicator", StringComparison.Ordinal) || name == "reconciliation_lines" ? "catalogue"
            // A list that a model itself holds, such as the kinds of cohorts.
            : table.StartsWith("source.", StringComparison.Ordinal) ? "receipt" : "constant";
        return new(kind, name, column, null, null);
    }
}
