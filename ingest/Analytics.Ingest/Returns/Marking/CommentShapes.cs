using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Ingest.Returns.Marking;

/// <summary>The boxes in which comments are shown: the drawing part that older and newer spreadsheet programs alike ask for beside the comments.</summary>
internal static partial class CommentShapes
{
    private const string Head =
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">";

    private const string ShapeType =
        "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

    /// <summary>Shapes that one block of numbers holds.</summary>
    private const int Block = 1024;

    /// <param name="own">The sheet's drawing part; <c>null</c> where it has none.</param>
    /// <param name="block">The first block of shape numbers that no other drawing of the workbook uses; moves on.</param>
    public static string Of(string? own, IReadOnlySet<(int Row, int Column)> removed, IReadOnlyList<(int Row, int Column, int Lines)> added, ref int block)
    {
        var first = block;
        block += 1 + (added.Count / (Block - 1));
        var xml = new StringBuilder(own is null
            ? $"{Head}<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"{string.Join(',', Enumerable.Range(first, block - first))}\"/></o:shapelayout>{ShapeType}</xml>"
            : Without(own, removed));
        var end = xml.ToString().LastIndexOf("</xml>", StringComparison.Ordinal);
        var shapes = new StringBuilder();
        for (var at = 0; at < added.Count; at++)
        {
            Append(shapes, (first * Block) + at + 1, added[at]);
        }

        return xml.Insert(end < 0 ? xml.Length : end, shapes.ToString()).ToString();
    }

    private static string Without(string own, IReadOnlySet<(int Row, int Column)> removed) => removed.Count == 0 ? own : Shape().Replace(own, shape =>
        Row().Match(shape.Value) is { Success: true } row && Column().Match(shape.Value) is { Success: true } column
            && removed.Contains((Number(row) + 1, Number(column) + 1)) ? "" : shape.Value);

    private static int Number(Match match) => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    private static void Append(StringBuilder xml, int number, (int Row, int Column, int Lines) cell)
    {
        // From the next column on, three columns wide and a line of text to each row.
        var (row, column) = (cell.Row - 1, cell.Column - 1);
        var top = Math.Max(0, row - 1);
        xml.Append(CultureInfo.InvariantCulture, $"<v:shape id=\"_x0000_s{number}\" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:60pt;margin-top:1.5pt;width:280pt;height:{Math.Min(cell.Lines, 24) * 13 + 8}pt;z-index:1;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">")
            .Append("<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>")
            .Append(CultureInfo.InvariantCulture, $"<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{column + 1}, 15, {top}, 2, {column + 5}, 15, {top + Math.Min(cell.Lines, 24)}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>");
    }

    [GeneratedRegex("<v:shape .*?</v:shape>", RegexOptions.Singleline)]
    private static partial Regex Shape();

    [GeneratedRegex("<x:Row>([0-9]{1,8})</x:Row>")]
    private static partial Regex Row();

    [GeneratedRegex("<x:Column>([0-9]{1,8})</x:Column>")]
    private static partial Regex Column();
}
