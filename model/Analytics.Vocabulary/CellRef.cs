using System.Globalization;

namespace Analytics.Vocabulary;

/// <summary>Where a raw text stands: edition, sheet, row and column, both counted from 1 as the file shows them. Delimited text has one sheet with an empty name.</summary>
public readonly record struct CellRef(string EditionId, string Sheet, int Row, int Column)
{
    /// <summary>The spreadsheet address, as in <c>H214</c>.</summary>
    public string Address => ColumnLetters(Column) + Row.ToString(CultureInfo.InvariantCulture);

    /// <summary>1 is A, 27 is AA.</summary>
    public static string ColumnLetters(int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }
}
