using Analytics.Vocabulary;

namespace Analytics.Ingest.Reading;

/// <summary>
/// One sheet of a file, read forward row by row as raw text with its position; nothing is interpreted. Delimited text is one sheet with an
/// empty name. Texts and spans are valid until the next row.
/// </summary>
public abstract class RawSheet
{
    /// <summary>Empty for delimited text.</summary>
    public abstract string Name { get; }

    /// <summary>Counted from 1 over all sheets of the file, hidden ones too.</summary>
    public abstract int Index { get; }

    public virtual bool IsVisible => true;

    /// <summary>The current row, 1-based, as a spreadsheet program that opens the file numbers it.</summary>
    public abstract int RowNumber { get; }

    /// <summary>Cells of the current row; short rows have fewer than the table has columns.</summary>
    public abstract int CellCount { get; }

    /// <summary>Cells that most rows of delimited text have, blank ones too; 0 where they differ, and for workbooks.</summary>
    public virtual int UsualCellCount => 0;

    /// <summary>What is wrong with the form of the current row (a stray quote, a lost byte); <c>null</c> where it is sound.</summary>
    public virtual Finding? Damage => null;

    /// <summary>The current row is hidden in the workbook.</summary>
    public virtual bool IsHiddenRow => false;

    /// <summary>What there is to know about the sheet as a whole: formulas, comments, hidden columns.</summary>
    public virtual IReadOnlyList<Finding> Notes => [];

    /// <summary>Cells joined into one: only the first of each block holds the text.</summary>
    public virtual IReadOnlyList<CellBlock> Merged => [];

    public abstract bool ReadRow();

    /// <summary>The text of a cell, counted from 0; empty past the end of the row.</summary>
    public abstract string Text(int cell);

    /// <summary>The same as <see cref="Text"/> in UTF-8, without making a string where the file allows it.</summary>
    public abstract ReadOnlySpan<byte> Utf8(int cell);

    public abstract bool IsEmpty(int cell);

    /// <summary>The current row as strings, without the empty cells at its end.</summary>
    public string[] ToTexts()
    {
        var count = CellCount;
        while (count > 0 && IsEmpty(count - 1))
        {
            count--;
        }

        var texts = new string[count];
        for (var cell = 0; cell < count; cell++)
        {
            texts[cell] = Text(cell);
        }

        return texts;
    }
}

/// <summary>A rectangle of cells, rows and columns 1-based, both ends included.</summary>
public readonly record struct CellBlock(int FirstRow, int FirstColumn, int LastRow, int LastColumn);
