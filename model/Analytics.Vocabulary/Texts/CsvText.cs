namespace Analytics.Vocabulary.Texts;

/// <summary>A text as one field of a line of comma-separated values: in quotes only where it would not be read back without them (RFC 4180).</summary>
public static class CsvText
{
    public static string Of(string text) => text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
