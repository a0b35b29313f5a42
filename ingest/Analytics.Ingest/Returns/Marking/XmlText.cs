using System.Buffers;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Analytics.Ingest.Returns.Marking;

/// <summary>A text as it may stand in a workbook's XML.</summary>
internal static partial class XmlText
{
    /// <summary>Characters that one cell can hold.</summary>
    private const int MostInCell = 32_767;

    /// <summary>What may need leaving out: control characters, halves of pairs, and the two code points that are none.</summary>
    private static readonly SearchValues<char> Odd = SearchValues.Create([.. Enumerable.Range(0, ' ').Concat(Enumerable.Range(0xD800, 0x800)).Append(0xFFFE).Append(0xFFFF).Select(code => (char)code)]);

    /// <summary>The text of an element: escaped, without characters that XML cannot hold.</summary>
    public static string Of(string text) => SecurityElement.Escape(Sound(text))!;

    /// <summary>The text of a cell: as <see cref="Of"/>, and what a spreadsheet program would take for an escape (<c>_x0041_</c>) is kept from it.</summary>
    public static string OfCell(string text) => Of(Escape().Replace(text.Length > MostInCell ? text[..MostInCell] : text, "_x005F$0"));

    /// <summary>The text without characters that XML cannot hold.</summary>
    public static string Sound(string text)
    {
        if (!text.AsSpan().ContainsAny(Odd))
        {
            return text;
        }

        var sound = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
            {
                sound.Append(text, at++, 2);
            }
            else if (XmlConvert.IsXmlChar(text[at]))
            {
                sound.Append(text[at]);
            }
        }

        return sound.ToString();
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();
}
