using System.Buffers;

namespace Analytics.Ingest.Reading;

/// <summary>
/// Finds the dialect under which the lines look most like a table: rows of equal width (pattern score) whose cells look like cells (type
/// score); the product decides. After G. J. J. van den Burg, A. Nazábal, C. Sutton, "Wrangling messy CSV files by detecting row and type
/// patterns", 2019.
/// </summary>
internal static class DialectGuess
{
    private const int MaxRecords = 150;

    /// <summary>In order of preference where two score the same.</summary>
    private static readonly char[] Delimiters = [',', ';', '\t', '|', '，', '；', '、', ':', '^', '~', '#', '&', ' '];

    private static readonly SearchValues<char> Suspicious = SearchValues.Create(",;\t|\"\u201C\uFFFD{}<>^~");

    public static Dialect Find(string sample, bool isWhole, string? delimiter)
    {
        var hint = Hint(sample);
        if (delimiter is null && hint is not null)
        {
            return WithWidth(sample, isWhole, new Dialect(hint, '"', HintLine: true));
        }

        var best = (Dialect: new Dialect(delimiter ?? ",", '"'), Score: double.MinValue);
        foreach (var candidate in Candidates(sample, delimiter))
        {
            var score = Score(sample, isWhole, candidate);
            if (score > best.Score + 1e-9)
            {
                best = (candidate, score);
            }
        }

        return WithWidth(sample, isWhole, Widen(sample, isWhole, best.Dialect));
    }

    private static string? Hint(string sample) =>
        sample.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && sample.Length > 5 && sample[5] is '\r' or '\n' ? sample[4..5] : null;

    private static IEnumerable<Dialect> Candidates(string sample, string? delimiter)
    {
        var delimiters = delimiter is null ? Delimiters.Where(sample.Contains).Select(c => c.ToString()).DefaultIfEmpty(",") : [delimiter];
        foreach (var each in delimiters)
        {
            yield return new Dialect(each, '"');
            if (sample.Contains("\\\"", StringComparison.Ordinal))
            {
                yield return new Dialect(each, '"', BackslashEscapes: true);
            }

            if (sample.Contains('\''))
            {
                yield return new Dialect(each, '\'');
            }
        }
    }

    private static double Score(string sample, bool isWhole, Dialect dialect)
    {
        var records = DialectSplit.Records(sample, isWhole, dialect, MaxRecords);
        if (records.Count == 0)
        {
            return 0;
        }

        var typed = 0.0;
        var cells = 0;
        foreach (var field in records.SelectMany(r => r.Fields))
        {
            cells++;
            typed += Typed(field);
        }

        var widths = records.GroupBy(r => r.Fields.Count).ToList();
        var pattern = widths.Sum(g => g.Count() * Math.Max(1e-3, g.Key - 1) / g.Key) / widths.Count;
        var damaged = records.Count(r => r.Damaged) / (double)records.Count;
        return pattern * (typed / cells) * (1 - (0.5 * damaged));
    }

    /// <summary>How far a field looks like one cell and not like several or a part of one.</summary>
    private static double Typed(DialectSplit.Field field) => field switch
    {
        { Text: "" } => 1,
        { Quoted: true } => 1,
        _ when field.Text.Length > 1 && (field.Text[0] is '"' or '\'' || field.Text[^1] is '"' or '\'') => 0,
        _ => field.Text.AsSpan().Trim().ContainsAny(Suspicious) ? 0.1 : 1,
    };

    private static Dialect WithWidth(string sample, bool isWhole, Dialect dialect)
    {
        var records = DialectSplit.Records(sample, isWhole, dialect, MaxRecords).Where(r => !r.Damaged).ToList();
        var usual = records.GroupBy(r => r.Fields.Count).MaxBy(g => g.Count());
        return usual is not null && usual.Count() * 2 > records.Count ? dialect with { Width = usual.Key } : dialect;
    }

    /// <summary>A delimiter that is always followed by one space is both characters: <c>a, b, c</c>.</summary>
    private static Dialect Widen(string sample, bool isWhole, Dialect dialect)
    {
        if (dialect.Delimiter.Length > 1 || dialect.Delimiter == " ")
        {
            return dialect;
        }

        var records = DialectSplit.Records(sample, isWhole, dialect, MaxRecords).Where(r => r.Fields.Count > 1).ToList();
        var after = records.SelectMany(r => r.Fields.Skip(1)).ToList();
        return records.Count > 1 && after.Count > 0 && after.All(f => f.Text.StartsWith(' ') || (f.Text.Length == 0 && f.Quoted))
            ? dialect with { Delimiter = dialect.Delimiter + " " }
            : dialect;
    }
}
