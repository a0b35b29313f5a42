namespace Analytics.Ingest.Reading;

/// <summary>
/// What the workbook reader does not say of a workbook's cells: which hold an error, a formula, a formula without a kept result, or a comment.
/// Sheet, row and column counted from 0.
/// </summary>
internal sealed class CellMarks
{
    private const int MostCells = 1_000_000;

    private readonly Dictionary<int, (int Count, int Row, int Column)> _formulas = [];
    private readonly Dictionary<int, (int Count, int Row, int Column)> _comments = [];
    private readonly Dictionary<(int Sheet, int Row), int> _withoutValue = [];

    public static CellMarks None { get; } = new();

    public ErrorCells Errors { get; } = new();

    /// <summary>No formula of the workbook lacks its result.</summary>
    public bool AllHaveValues => _withoutValue.Count == 0;

    public void AddFormula(int sheet, int row, int column, bool hasValue)
    {
        Count(_formulas, sheet, row, column);
        if (!hasValue && _withoutValue.Count < MostCells)
        {
            _withoutValue.TryAdd((sheet, row), column);
        }
    }

    public void AddComment(int sheet, int row, int column) => Count(_comments, sheet, row, column);

    /// <summary>How many formulas the sheet has, and where the first stands; <c>null</c> where it has none.</summary>
    public (int Count, int Row, int Column)? Formulas(int sheet) => _formulas.TryGetValue(sheet, out var formulas) ? formulas : null;

    /// <inheritdoc cref="Formulas"/>
    public (int Count, int Row, int Column)? Comments(int sheet) => _comments.TryGetValue(sheet, out var comments) ? comments : null;

    /// <summary>The first cell of the row with a formula that nobody calculated; <c>null</c> where there is none.</summary>
    public int? WithoutValue(int sheet, int row) => _withoutValue.TryGetValue((sheet, row), out var column) ? column : null;

    private static void Count(Dictionary<int, (int Count, int Row, int Column)> marks, int sheet, int row, int column) =>
        marks[sheet] = marks.TryGetValue(sheet, out var known) ? (known.Count + 1, known.Row, known.Column) : (1, row, column);
}
