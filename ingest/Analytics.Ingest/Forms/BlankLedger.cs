using System.Text;
using Analytics.DuckDb;
using Analytics.Ingest.Contracts;
using Analytics.Ingest.Reading;
using Analytics.Ingest.Returns.Marking;

namespace Analytics.Ingest.Forms;

/// <summary>
/// A ledger to be filled in: a title, the contract's own headers, and lines of which some cells are known; every blank cell of a line is framed and keeps as text what
/// is typed into it, so that it comes back as it was written; where a column takes one of a few words, the cell offers them.
/// </summary>
public static class BlankLedger
{
    /// <param name="ledger">A shipped contract.</param>
    /// <param name="title">Names place, period and ledger; the sheet is called by it.</param>
    /// <param name="lines">What is known of each line, by column.</param>
    /// <exception cref="ArgumentException">No such ledger, or a column that it does not have.</exception>
    public static void Write(string ledger, string title, IEnumerable<IReadOnlyDictionary<string, string>> lines, string path)
    {
        var contract = LedgerContract.LoadShipped().FirstOrDefault(one => one.Name == ledger) ?? throw new ArgumentException($"There is no ledger '{ledger}'.", nameof(ledger));
        var text = new StringBuilder().AppendLine(Quoted(title)).AppendLine(string.Join(',', contract.Columns.Select(column => Quoted(column.Label.Zh))));
        foreach (var line in lines)
        {
            if (line.Keys.FirstOrDefault(column => contract.IndexOf(column) < 0) is { } unknown)
            {
                throw new ArgumentException($"'{ledger}' has no column '{unknown}'.", nameof(lines));
            }

            text.AppendLine(string.Join(',', contract.Columns.Select(column => Quoted(line.GetValueOrDefault(column.Name, "")))));
        }

        var grid = path + ".csv";
        File.WriteAllText(grid, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        try
        {
            var file = RawFile.Open(grid);
            DurableFile.Write(path, stream => GridWorkbook.Write(file, _ => true, Path.GetFileName(path), stream, ChoicesOf(contract)));
        }
        finally
        {
            File.Delete(grid);
        }
    }

    // Of each choice the word that the contract names first.
    private static Dictionary<int, IReadOnlyList<string>> ChoicesOf(LedgerContract contract) => contract.Columns.Where(column => column.Choices.Count > 0)
        .ToDictionary(column => contract.IndexOf(column.Name) + 1, column => (IReadOnlyList<string>)[.. column.Choices.Values.Select(words => words[0])]);

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
