using System.Globalization;

namespace Analytics.Ingest.Returns.Marking;

/// <summary>Reads a cell's address, as in H214.</summary>
internal static class CellAddress
{
    /// <summary>Row and column from 1; 0 where the address does not say.</summary>
    public static (int Row, int Column) Of(string address)
    {
        var letters = 0;
        var column = 0;
        while (letters < address.Length && letters < 3 && char.IsAsciiLetterUpper(address[letters]))
        {
            column = (column * 26) + address[letters++] - 'A' + 1;
        }

        return (int.TryParse(address.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0, column);
    }
}
