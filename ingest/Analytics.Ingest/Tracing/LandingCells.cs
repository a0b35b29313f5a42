using Analytics.DuckDb;
using Analytics.Ingest.Contracts;
using Analytics.Ingest.Landing;
using Analytics.Ingest.Personal;
using Analytics.Ingest.Reading;
using Analytics.Vocabulary;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Ingest.Tracing;

/// <summary>A cell that somebody wants to see as it stands in the file received.</summary>
/// <param name="Column">The contract's column, as in <c>funds_landed</c>.</param>
public readonly record struct CellWanted(string EditionId, string Sheet, int Row, string Column);

/// <summary>A cell as its sender wrote it.</summary>
/// <param name="Address">As in <c>H214</c>.</param>
/// <param name="Header">The header that the sender put above it.</param>
/// <param name="Raw">Its text; <c>null</c> where the file no longer has such a cell.</param>
public sealed record LandingCell(string FileName, string LandingPath, string Sheet, string Address, string Header, string? Raw)
{
    /// <summary>Why its sender keeps the value, where a rule asked for a reason; else <c>null</c>.</summary>
    public string? Reason { get; init; }
}

/// <summary>Goes back to the bytes: opens each file once and picks the cells wanted from it, pseudonyms in the place of numbers of persons.</summary>
public static class LandingCells
{
    public static IReadOnlyDictionary<CellWanted, LandingCell> Read(Home home, IReadOnlyCollection<CellWanted> wanted, CancellationToken cancellation)
    {
        using var control = ControlDatabase.Open(home);
        IngestTables.Create(control);
        var pseudonyms = new Pseudonyms(LedgerContract.LoadShipped(), () => HomeKeys.Open(home, control, mayMake: false));
        var cells = new Dictionary<CellWanted, LandingCell>();
        foreach (var edition in wanted.GroupBy(cell => cell.EditionId))
        {
            cancellation.ThrowIfCancellationRequested();
            var file = control.QuerySingle<(string Sha256, string Extension, string FileName, string ReceivedAt, string? Encoding)>(
                """
                select files.sha256, files.extension, files.file_name, coalesce(original.received_at, editions.received_at), statements.encoding
                from editions inner join files using (sha256) left join statements using (sha256)
                left join restatements on restatements.edition_id = editions.edition_id left join editions as original on original.edition_id = restatements.of_edition_id
                where editions.edition_id = @edition
                """, new { edition = edition.Key });
            var columns = control.Query<(string Sheet, string Name, int Index, string Header)>(
                "select sheet, column_name, column_index, header from edition_columns where edition_id = @edition", new { edition = edition.Key })
                .ToDictionary(column => (column.Sheet, column.Name), column => (column.Index, column.Header));
            var raw = RawFile.Open(new LandingStore(home).PathOf(file.Sha256, file.Extension), new ReadOptions { Encoding = file.Encoding });
            foreach (var sheet in raw.Sheets())
            {
                Pick(new MaskedSheet(sheet, pseudonyms, Vintage.Parse(file.ReceivedAt)), (file.FileName, raw.Facts.Path), columns, [.. edition], cells);
            }

            AddReasons(control, edition, cells);
        }

        return cells;
    }

    private static void AddReasons(SqliteConnection control, IGrouping<string, CellWanted> edition, Dictionary<CellWanted, LandingCell> cells)
    {
        var reasons = control.Query<(string Sheet, long Row, string Column, string Reason)>(
            "select sheet, row_no, column_name, reason from explanations where edition_id = @edition and column_name is not null", new { edition = edition.Key })
            .ToLookup(reason => new CellWanted(edition.Key, reason.Sheet, (int)reason.Row, reason.Column), reason => reason.Reason);
        foreach (var wanted in edition.Where(wanted => reasons.Contains(wanted) && cells.ContainsKey(wanted)))
        {
            cells[wanted] = cells[wanted] with { Reason = string.Join("；", reasons[wanted].Distinct()) };
        }
    }

    private static void Pick(
        RawSheet sheet, (string Name, string Path) file, Dictionary<(string Sheet, string Name), (int Index, string Header)> columns, List<CellWanted> wanted, Dictionary<CellWanted, LandingCell> cells)
    {
        var byRow = wanted.Where(cell => cell.Sheet == sheet.Name).ToLookup(cell => cell.Row);
        while (sheet.ReadRow())
        {
            foreach (var cell in byRow[sheet.RowNumber])
            {
                // A form without the column has no cell to show.
                if (columns.TryGetValue((cell.Sheet, cell.Column), out var column))
                {
                    var address = new CellRef(cell.EditionId, cell.Sheet, cell.Row, column.Index).Address;
                    cells[cell] = new(file.Name, file.Path, cell.Sheet, address, column.Header, column.Index <= sheet.CellCount ? sheet.Text(column.Index - 1) : null);
                }
            }
        }
    }
}
