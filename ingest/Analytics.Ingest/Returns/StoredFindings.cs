using Analytics.Ingest.Contracts;
using Analytics.Vocabulary;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Ingest.Returns;

/// <summary>The findings of a delivery as control.db keeps them, with the labels of their columns and the reasons given.</summary>
internal sealed class StoredFindings(SqliteConnection control, IReadOnlyList<LedgerContract> contracts)
{
    private readonly Dictionary<string, LedgerContract> _contracts = contracts.ToDictionary(contract => contract.Name);

    /// <summary>The findings in the order of the file. Bytes that stand for several months have those of the month received at that moment.</summary>
    public IReadOnlyList<ReturnFinding> Of(string sha256, Vintage receivedAt) => [.. control
        .Query<Row>("""
            select findings.rule, findings.severity, findings.sheet, findings.row_no as RowNumber, findings.column_no as ColumnNumber, findings.column_name as ColumnName,
                findings.edition_id as Edition, findings.raw, findings.message_zh as Zh, findings.message_en as En, explanations.reason
            from findings
            left join explanations on explanations.sha256 = findings.sha256 and explanations.edition_id is findings.edition_id and explanations.rule = findings.rule
                and explanations.sheet = findings.sheet and explanations.row_no = findings.row_no and explanations.column_no = findings.column_no
            where findings.sha256 = @sha256
                and (findings.edition_id is null or findings.edition_id not in (select edition_id from editions where received_at <> @at))
            order by findings.finding_id
            """, new { sha256, at = receivedAt.ToString() })
        .Select(row => new ReturnFinding(
            row.Rule, Enum.Parse<Severity>(row.Severity, ignoreCase: true), row.Sheet, (int)row.RowNumber, (int)row.ColumnNumber, Label(row.Edition, row.ColumnName), row.Raw, new Bilingual(row.Zh, row.En), row.Reason)
        {
            IsOfContract = row.Edition is not null && row.Rule.StartsWith(LedgerOf(row.Edition) + ".", StringComparison.Ordinal),
        })];

    /// <summary>A ledger's name in both languages; its own name where no contract has it any more.</summary>
    public Bilingual LabelOf(string ledger) => _contracts.TryGetValue(ledger, out var contract) ? contract.Label : new(ledger, ledger);

    // An edition's id names its ledger between its file's fingerprint and its month.
    private static string LedgerOf(string edition) => edition.Split('-')[1];

    private Bilingual? Label(string? edition, string? column) => edition is null || column is null ? null
        : _contracts.GetValueOrDefault(LedgerOf(edition))?.Columns.FirstOrDefault(known => known.Name == column)?.Label;

    private sealed record Row(
        string Rule, string Severity, string Sheet, long RowNumber, long ColumnNumber, string? ColumnName, string? Edition, string? Raw, string Zh, string En, string? Reason);
}
