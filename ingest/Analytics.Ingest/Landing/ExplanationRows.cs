using Analytics.Ingest.Staging;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Ingest.Landing;

/// <summary>Writes into control.db the reasons by which values entered that were to be explained.</summary>
internal sealed class ExplanationRows(SqliteConnection control, IngestBatch batch)
{
    public void Write()
    {
        var tables = batch.Files.SelectMany(file => file.Tables).ToDictionary(table => table.Number);
        foreach (var explanation in batch.Explanations.All())
        {
            var table = tables[explanation.Table];
            Insert(table.Edition.File, table.Edition.Id, explanation.Rule, table.Sheet, explanation.Row, table.ColumnIndex(explanation.Column),
                table.Edition.Contract.Columns[explanation.Column].Name, explanation.Reason, explanation.Source);
        }

        foreach (var table in tables.Values)
        {
            foreach (var (finding, reason) in table.Explained)
            {
                Insert(table.Edition.File, table.Edition.Id, finding.Rule, finding.Sheet, finding.Row, finding.Column, null, reason, "return");
            }
        }
    }

    private void Insert(StagedFile file, string edition, string rule, string sheet, int row, int columnIndex, string? column, string reason, string source) => control.Execute("""
        insert into explanations (sha256, edition_id, rule, sheet, row_no, column_no, column_name, reason, source)
        values (@Sha256, @edition, @rule, @sheet, @row, @columnIndex, @column, @reason, @source)
        """, new { file.Landed.Sha256, edition, rule, sheet, row, columnIndex, column, reason, source });
}
