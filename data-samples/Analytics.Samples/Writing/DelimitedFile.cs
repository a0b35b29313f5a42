using System.Text;

namespace Analytics.Samples.Writing;

/// <summary>Delimited text as office programs save it: CR LF, quotes where needed, every row as wide as the table.</summary>
internal static class DelimitedFile
{
    static DelimitedFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static byte[] Of(Sheet sheet, char delimiter, string encoding)
    {
        var text = new StringBuilder();
        foreach (var row in sheet.Rows)
        {
            text.AppendJoin(delimiter, row.Select(cell => Quoted(cell.Text, delimiter))).Append("\r\n");
        }

        return Encode(text.ToString(), encoding);
    }

    /// <param name="encoding"><c>utf-8</c>, <c>utf-8-bom</c>, <c>utf-16le</c> (with its mark) or <c>gb18030</c>.</param>
    public static byte[] Encode(string text, string encoding) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        "utf-16le" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        "gb18030" => Encoding.GetEncoding("gb18030").GetBytes(text),
        _ => throw new ArgumentException($"'{encoding}' is not an encoding that the samples use.", nameof(encoding)),
    };

    private static string Quoted(string text, char delimiter) =>
        text.Contains(delimiter, StringComparison.Ordinal) || text.Contains('"', StringComparison.Ordinal) || text.Contains('\n', StringComparison.Ordinal)
            ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : text;
}
