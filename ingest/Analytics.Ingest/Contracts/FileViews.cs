using System.Text.Encodings.Web;
using System.Text.Json;
using Analytics.Ingest.Reading;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Contracts;

/// <summary>Looks at one file of any kind, whether or not it is a ledger; behind <c>analytics read</c>.</summary>
public static class FileViews
{
    /// <summary>How a view is written as JSON: Chinese as Chinese, indented by one line a value.</summary>
    public static JsonSerializerOptions Json { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = false };

    /// <summary>The tables of the file within their bounds.</summary>
    /// <exception cref="IOException">The file is not there or may not be opened.</exception>
    public static FileView Read(string path, IReadOnlyList<LedgerContract> contracts, ReadOptions? options = null)
    {
        options ??= new ReadOptions();
        var headers = new HeaderBook(contracts);
        return View(path, options, (file, sheet, findings) => Table(new PeekedSheet(sheet, SheetHead.Rows), headers, file.Facts.FileName, options, findings));
    }

    /// <summary>The whole grid of every sheet, nothing interpreted.</summary>
    /// <exception cref="IOException">The file is not there or may not be opened.</exception>
    public static FileView ReadRaw(string path, ReadOptions? options = null) =>
        View(path, (options ?? new ReadOptions()) with { FullMoments = true }, (_, sheet, findings) => Grid(sheet, findings));

    private static FileView View(string path, ReadOptions options, Func<RawFile, RawSheet, List<Finding>, SheetView> view)
    {
        var file = RawFile.Open(path, options);
        var findings = new List<Finding>(file.Findings);
        var sheets = file.Sheets().Select(sheet => view(file, sheet, findings)).ToList();
        if (file.Unreadable is { } unreadable)
        {
            findings.Add(unreadable);
        }

        var facts = file.Facts;
        return new(
            facts.FileName, facts.Bytes, facts.Sha256, facts.Format?.ToString().ToLowerInvariant(), facts.Encoding, facts.EncodingConfidence, facts.Delimiter, facts.Quote,
            file.Unreadable is { } error ? error.Message.Zh + " " + error.Message.En : null, sheets, [.. findings.Select(FindingView.Of)]);
    }

    private static SheetView Table(PeekedSheet sheet, HeaderBook headers, string fileName, ReadOptions options, List<Finding> findings)
    {
        if (LedgerTable.Find(sheet, headers, fileName, options) is not { } table)
        {
            return Guessed(new GuessedTable(sheet, options), sheet, findings);
        }

        var rows = new TextRows();
        while (table.ReadRow())
        {
            rows.Add(Tidy(table.ToTexts(), table.Match.Headers.Count));
        }

        findings.AddRange(table.Findings);
        var bounds = table.Bounds;
        return new(
            sheet.Name, sheet.IsVisible, Rows(bounds.FirstHeaderRow, bounds.LastHeaderRow), bounds.FirstRow, bounds.LastRow,
            bounds.FooterRows, table.Contract.Name, table.Match.Headers, rows);
    }

    private static SheetView Guessed(GuessedTable table, PeekedSheet sheet, List<Finding> findings)
    {
        var rows = new TextRows();
        var (first, last) = (0, 0);
        for (var row = table.ReadRow(); row is not null; row = table.ReadRow())
        {
            (first, last) = (first == 0 ? row.Number : first, row.Number);
            rows.Add(Tidy(row.Texts, table.Columns.Count));
        }

        findings.AddRange(table.Findings);
        return new(
            sheet.Name, sheet.IsVisible, table.Header.Header is { } header ? Rows(header.Rows[0].Number, header.Rows[^1].Number) : [], first, last, table.FooterRows, null, table.Columns, rows);
    }

    private static int[] Rows(int first, int last) => [.. Enumerable.Range(first, last - first + 1)];

    /// <summary>Cells that a row leaves out at its end are blank ones of the table.</summary>
    private static string[] Tidy(string[] texts, int width) => [.. texts.Select(Tidy), .. Enumerable.Repeat("", Math.Max(0, width - texts.Length))];

    /// <summary>Tabs and line breaks around a text are an exporter's, not the sender's, and so are the blanks beside them.</summary>
    private static string Tidy(string text) => WindowsControls.Shown(text.Trim('\t', '\r', '\n') is var trimmed && trimmed.Length < text.Length ? trimmed.Trim() : text);

    private static SheetView Grid(RawSheet sheet, List<Finding> findings)
    {
        var rows = new TextRows();
        findings.AddRange(sheet.Notes.Select(note => note with { Sheet = sheet.Name }));
        while (sheet.ReadRow())
        {
            rows.Add(sheet.ToTexts());
            if (sheet.Damage is { } damage)
            {
                findings.Add(damage with { Sheet = sheet.Name });
            }
        }

        return new(sheet.Name, sheet.IsVisible, [], rows.Count > 0 ? 1 : 0, rows.Count, [], null, [], rows);
    }
}
