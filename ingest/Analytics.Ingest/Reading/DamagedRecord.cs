using System.Text;
using Analytics.Vocabulary;
using CsvHelper;

namespace Analytics.Ingest.Reading;

/// <summary>A row made of a record whose quotes are wrong. Its finding waits for the row's number.</summary>
internal sealed record RepairedRow(string[] Cells, Func<int, Finding>? Finding);

/// <summary>
/// What can be saved of a record with wrong quotes: the lines it swallowed come back as rows of their own, and only the line at fault is marked.
/// </summary>
internal static class DamagedRecord
{
    public static IReadOnlyList<RepairedRow> Rows(string raw, CsvMalformedReason reason, Dialect dialect)
    {
        var lines = raw.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        if (lines.Length == 1)
        {
            return [Line(raw, reason, dialect)];
        }

        // A cell of several lines with a stray quote in it, or a quote never closed that took whole lines along? Lines of the usual width tell.
        var swallowed = dialect.Width == 0 || lines.Skip(1).Any(line => Lenient(line, dialect)?.Count == dialect.Width);
        return !swallowed && Lenient(raw, dialect) is { } whole && whole.Count == dialect.Width
            ? [new([.. whole], row => ReadingFindings.OddQuotes(row, raw))]
            : [.. lines.Select((line, at) => Line(line, reason, dialect, mayBeSound: at > 0))];
    }

    private static RepairedRow Line(string line, CsvMalformedReason reason, Dialect dialect, bool mayBeSound = false)
    {
        if (mayBeSound && DialectSplit.Records(line, true, dialect, 1) is [{ Damaged: false } sound])
        {
            return new([.. sound.Fields.Select(f => f.Text)], null);
        }

        if (line.Length == 0)
        {
            return new([], null);
        }

        var lenient = Lenient(line, dialect);
        if (lenient is not null && lenient.Count == dialect.Width)
        {
            return new([.. lenient], row => ReadingFindings.OddQuotes(row, line));
        }

        return new(Plain(line, dialect), row => ReadingFindings.DamagedRow(row, reason, line));
    }

    /// <summary>Cells where a quote closes only before a delimiter or the end; <c>null</c> where one never closes.</summary>
    private static List<string>? Lenient(string text, Dialect dialect)
    {
        var cells = new List<string>();
        for (var at = 0; ;)
        {
            var cell = at < text.Length && text[at] == dialect.Quote ? Quoted(text, ref at, dialect) : Unquoted(text, ref at, dialect);
            if (cell is null)
            {
                return null;
            }

            cells.Add(cell);
            if (at >= text.Length)
            {
                return cells;
            }

            at += dialect.Delimiter.Length;
        }
    }

    private static string Unquoted(string text, ref int at, Dialect dialect)
    {
        var end = text.IndexOf(dialect.Delimiter, at, StringComparison.Ordinal);
        end = end < 0 ? text.Length : end;
        var cell = text[at..end];
        at = end;
        return cell;
    }

    private static string? Quoted(string text, ref int at, Dialect dialect)
    {
        var cell = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != dialect.Quote)
            {
                cell.Append(text[at]);
            }
            else if (at + 1 == text.Length || text.AsSpan(at + 1).StartsWith(dialect.Delimiter, StringComparison.Ordinal))
            {
                at++;
                return cell.ToString();
            }
            else
            {
                cell.Append(text[at]);
                at += text[at + 1] == dialect.Quote ? 1 : 0;
            }
        }

        return null;
    }

    /// <summary>Cells as if quotes meant nothing; those around a whole cell are left off.</summary>
    private static string[] Plain(string line, Dialect dialect) =>
        [.. line.Split(dialect.Delimiter).Select(cell => cell.Length > 1 && cell[0] == dialect.Quote && cell[^1] == dialect.Quote ? cell[1..^1] : cell)];
}
