using System.IO.Compression;
using System.Xml;

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

    public static ErrorCells OfPackage(string path, ZipPackage package)
    {
        if (package.PartsWithErrors.Count == 0)
        {
            return None;
        }

        var errors = new ErrorCells();
        using var zip = ZipFile.OpenRead(path);
        for (var sheet = 0; sheet < package.SheetParts.Count; sheet++)
        {
            if (package.SheetParts[sheet] is { } part && package.PartsWithErrors.Contains(part) && zip.GetEntry(part) is { } entry)
            {
                using var stream = entry.Open();
                errors.AddSheet(sheet, stream);
            }
        }

        return errors;
    }

    private void AddSheet(int sheet, Stream part)
    {
        using var reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var (row, column, isError) = (-1, -1, false);
        while (reader.Read())
        {
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "row"):
                    row = int.TryParse(reader.GetAttribute("r"), out var number) ? number - 1 : row + 1;
                    column = -1;
                    break;
                case (XmlNodeType.Element, "c"):
                    column = Column(reader.GetAttribute("r")) ?? column + 1;
                    isError = reader.GetAttribute("t") == "e";
                    break;
                case (XmlNodeType.Element, "v") when isError:
                    Add(sheet, row, column, reader.ReadString());
                    break;
                default:
                    break;
            }
        }
    }

    private static int? Column(string? address)
    {
        var column = 0;
        foreach (var letter in (address ?? "").TakeWhile(char.IsAsciiLetterUpper))
        {
            column = (column * 26) + letter - 'A' + 1;
        }

        return column > 0 ? column - 1 : null;
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
