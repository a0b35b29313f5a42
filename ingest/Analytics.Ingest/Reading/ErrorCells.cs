namespace Analytics.Ingest.Reading;

/// <summary>
/// The cells of a workbook that hold an error (#N/A, #DIV/0!). The workbook reader gives them as blank, but an error is no missing value, so
/// they are looked up beside it. Sheet, row and column counted from 0.
/// </summary>
internal sealed class ErrorCells
{
    private const int MostCells = 1_000_000;

    private readonly Dictionary<(int Sheet, int Row, int Column), string> _texts = [];

    public static ErrorCells None { get; } = new();

    public bool IsEmpty => _texts.Count == 0;

    public string? At(int sheet, int row, int column) => _texts.GetValueOrDefault((sheet, row, column));

    public void Add(int sheet, int row, int column, string text)
    {
        if (_texts.Count < MostCells)
        {
            _texts[(sheet, row, column)] = text;
        }
    }

    /// <summary>The text of an error by its code in binary workbooks.</summary>
    public static string OfCode(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
}
