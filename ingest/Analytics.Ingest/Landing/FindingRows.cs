using System.Text.Json;
using Analytics.Ingest.Personal;
using Analytics.Ingest.Staging;
using Analytics.Vocabulary;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Ingest.Landing;

/// <summary>Writes the findings of a batch into control.db: of a file, of its sheets, of their entries, each in the order of the file.</summary>
internal sealed class FindingRows(SqliteConnection control, IngestBatch batch)
{
    private readonly List<object?[]> _rows = [];
    private readonly Dictionary<Severity, int> _counts = Enum.GetValues<Severity>().ToDictionary(severity => severity, _ => 0);

    /// <returns>Findings by severity.</returns>
    public IReadOnlyDictionary<Severity, int> Write(int mostPerRule)
    {
        var ofEntries = batch.Findings.Listed(mostPerRule).ToLookup(finding => finding.Table);
        var leftOut = batch.Findings.LeftOut(mostPerRule).ToLookup(rule => rule.Table);
        foreach (var file in batch.Files)
        {
            foreach (var finding in file.Findings)
            {
                Write(file, null, finding, null);
            }

            foreach (var table in file.Tables)
            {
                foreach (var finding in table.Findings)
                {
                    Write(file, table, finding, table.Match.Columns.FirstOrDefault(column => column is not null && column.Cell + 1 == finding.Column)?.Column.Name);
                }

                foreach (var finding in ofEntries[table.Number])
                {
                    var entry = new Finding(finding.Rule, Enum.Parse<Severity>(finding.Severity, ignoreCase: true), table.Sheet, finding.Row, table.ColumnIndex(finding.Column), finding.Raw, finding.Message);
                    Write(file, table, entry, table.Edition.Contract.Columns[finding.Column].Name);
                }

                foreach (var (_, rule, count) in leftOut[table.Number])
                {
                    Write(file, table, More(table.Sheet, rule, count), null);
                }
            }
        }

        Insert();
        return _counts;
    }

    // One statement for all of them: binding eleven parameters a row takes longer than everything else about it.
    private void Insert() => control.Execute("""
        insert into findings (sha256, edition_id, rule, severity, sheet, row_no, column_no, column_name, raw, message_zh, message_en)
        select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8, value ->> 9, value ->> 10
        from json_each(@rows) order by key
        """, new { rows = JsonSerializer.Serialize(_rows) });

    private static Finding More(string sheet, string rule, long count) => new(rule, Severity.Note, sheet, 0, 0, null, new Bilingual(
        $"另有{count}处同样的问题，未逐一列出。", $"{count} more of the same, not listed one by one."));

    private void Write(StagedFile file, StagedTable? table, Finding finding, string? column)
    {
        // Texts of sheets have their pseudonyms already; what was told of the bytes themselves has not.
        _rows.Add([
            file.Landed.Sha256, table?.Edition.Id, finding.Rule, Meaning.InWords(finding.Severity), finding.Sheet, finding.Row, finding.Column, column,
            finding.Raw is null ? null : PersonalNumbers.Hidden(finding.Raw), PersonalNumbers.Hidden(finding.Message.Zh), PersonalNumbers.Hidden(finding.Message.En)]);
        _counts[finding.Severity]++;
    }
}
