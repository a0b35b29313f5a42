using System.Globalization;

namespace Analytics.Ingest.Reading;

/// <summary>A cell's place as workbooks write it: <c>B12</c> is row 11, column 1, counted from 0.</summary>
internal static class CellAddress
{
    /// <summary><c>null</c> where the text is no address.</summary>
    public static (int Row, int Column)? Of(string? address)
    {
        var text = address.AsSpan();
        var letters = text.IndexOfAnyExceptInRange('A', 'Z');
        if (letters is < 1 or > 3 || !int.TryParse(text[letters..], NumberStyles.None, CultureInfo.InvariantCulture, out var row))
        {
            return null;
        }

        var column = 0;
        foreach (var letter in text[..letters])
        {
            column = (column * 26) + letter - 'A' + 1;
        }

        return (row - 1, column - 1);
    }
}
