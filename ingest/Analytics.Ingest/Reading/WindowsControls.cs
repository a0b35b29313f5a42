using System.Buffers;
using System.Text;

namespace Analytics.Ingest.Reading;

/// <summary>
/// Control characters U+0080 to U+009F, which no one types: they are what is left of Windows-1252 punctuation (’ – …) that a program took for
/// Latin-1. They are shown as what was meant; the bytes, and the raw grid, stay as they came.
/// </summary>
internal static class WindowsControls
{
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0x80, 0x20).Select(code => (char)code)]);

    private static readonly Encoding Windows = TextEncoding.OfCodePage(1252);

    public static bool AreIn(ReadOnlySpan<char> text) => text.ContainsAny(Controls);

    public static string Shown(string text) => AreIn(text)
        ? string.Concat(text.Select(c => c is >= '\u0080' and <= '\u009F' ? Windows.GetString([(byte)c])[0] : c))
        : text;
}
