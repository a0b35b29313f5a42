namespace Analytics.Samples.Writing;

internal enum Look
{
    Plain,
    Title,
    Header,
    Body,
    BodyText,
    BodyDate,
    Total,
}

/// <summary>One cell as a spreadsheet program keeps it; delimited text prints <see cref="Text"/>.</summary>
internal sealed record Cell(string Text, Look Look)
{
    public decimal? Number { get; init; }

    public DateOnly? Date { get; init; }

    public string? Formula { get; init; }

    public static Cell Empty(Look look = Look.Plain) => new("", look);
}

/// <summary>Rows and columns counted from 0, both ends included.</summary>
internal sealed record Merge(int FirstRow, int FirstColumn, int LastRow, int LastColumn);

/// <summary>One sheet, ready to be written.</summary>
internal sealed record Sheet(string Name, IReadOnlyList<IReadOnlyList<Cell>> Rows, IReadOnlyList<Merge> Merges, IReadOnlyList<int> Widths, int HeaderRows);
