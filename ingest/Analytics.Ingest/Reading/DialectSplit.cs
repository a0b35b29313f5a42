using System.Text;

namespace Analytics.Ingest.Reading;

/// <summary>Splits the start of a file under a dialect that is only being tried; the real reading is <see cref="DelimitedSheet"/>'s.</summary>
internal static class DialectSplit
{
    public readonly record struct Field(string Text, bool Quoted);

    /// <param name="Damaged">Text stands after a closing quote, or a quote is never closed.</param>
    public sealed record Record(IReadOnlyList<Field> Fields, bool Damaged);

    /// <summary>At most <paramref name="max"/> records that are not blank; the last one only if the sample is the whole file.</summary>
    public static IReadOnlyList<Record> Records(string sample, bool isWhole, Dialect dialect, int max)
    {
        var records = new List<Record>();
        var at = 0;
        while (at < sample.Length && records.Count < max)
        {
            var record = Next(sample, ref at, dialect);
            if ((at < sample.Length || isWhole || records.Count == 0) && (record.Fields.Count > 1 || record.Fields[0].Text.Length > 0))
            {
                records.Add(record);
            }
        }

        return records;
    }

    private static Record Next(string sample, ref int at, Dialect dialect)
    {
        var fields = new List<Field>();
        var damaged = false;
        while (true)
        {
            fields.Add(sample.AsSpan(at).StartsWith([dialect.Quote]) ? Quoted(sample, ref at, dialect, ref damaged) : Plain(sample, ref at, dialect));
            if (at < sample.Length && sample.AsSpan(at).StartsWith(dialect.Delimiter, StringComparison.Ordinal))
            {
                at += dialect.Delimiter.Length;
                continue;
            }

            at += sample.AsSpan(at).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1;
            return new Record(fields, damaged);
        }
    }

    private static Field Plain(string sample, ref int at, Dialect dialect)
    {
        var rest = sample.AsSpan(at);
        var end = rest.IndexOfAny('\r', '\n');
        end = end < 0 ? rest.Length : end;
        var delimiter = rest[..end].IndexOf(dialect.Delimiter, StringComparison.Ordinal);
        end = delimiter < 0 ? end : delimiter;
        at += end;
        return new Field(rest[..end].ToString(), false);
    }

    private static Field Quoted(string sample, ref int at, Dialect dialect, ref bool damaged)
    {
        var text = new StringBuilder();
        for (at++; at < sample.Length; at++)
        {
            var next = at + 1 < sample.Length ? sample[at + 1] : '\0';
            if (dialect.BackslashEscapes && sample[at] == '\\' && next == dialect.Quote)
            {
                text.Append(sample[++at]);
            }
            else if (sample[at] != dialect.Quote)
            {
                text.Append(sample[at]);
            }
            else if (next == dialect.Quote)
            {
                text.Append(sample[++at]);
            }
            else
            {
                at++;
                var rest = Plain(sample, ref at, dialect).Text;
                damaged |= rest.Length > 0;
                return new Field(text.Append(rest).ToString(), rest.Length == 0);
            }
        }

        damaged = true;
        return new Field(text.ToString(), false);
    }
}
