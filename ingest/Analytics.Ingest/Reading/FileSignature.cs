using System.Text;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Reading;

/// <summary>What a file is, by its bytes and not by its name: its format, or why it is none that is read here.</summary>
/// <param name="Marks">Errors, formulas and comments in the cells of a workbook.</param>
/// <param name="CountsFrom1904">A workbook's days are counted from 1904.</param>
internal sealed record FileSignature(FileFormat? Format, Finding? Refusal, CellMarks Marks, bool CountsFrom1904)
{
    /// <summary>The records of a binary workbook, taken out of the container they came in; <c>null</c> where the file itself is to be opened.</summary>
    public byte[]? Records { get; private init; }

    /// <summary>Text of a kind that is not read here: its encoding can still be told.</summary>
    public bool IsText => Refusal == Refusals.WebPage;

    public static FileSignature Of(string path, TextEvidence evidence, ReadOptions options) => evidence.Head switch
    {
        [] => Refused(Refusals.Empty),
        [0x50, 0x4B, 0x03 or 0x05 or 0x07, ..] => OfZip(path, options),
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => OfCompound(path),
        // The binary workbooks of Excel 2 to 4, which no container holds.
        [0x09, 0x00 or 0x02 or 0x04, 0x04 or 0x06, 0x00, ..] => new(FileFormat.Xls, null, CellMarks.None, false),
        _ => OfText(evidence),
    };

    private static FileSignature Refused(Finding refusal, FileFormat? format = null) => new(format, refusal, CellMarks.None, false);

    private static FileSignature OfZip(string path, ReadOptions options)
    {
        var package = ZipPackage.Of(path, options.MaxUnpackedBytes);
        return package.Kind switch
        {
            PackageKind.Workbook => PackageCells.Of(path, package) is { } marks ? new(FileFormat.Xlsx, null, marks, package.CountsFrom1904) : Refused(Refusals.Damaged, FileFormat.Xlsx),
            PackageKind.TooLarge => Refused(Refusals.TooLarge, FileFormat.Xlsx),
            PackageKind.WordDocument => Refused(Refusals.OtherDocument("Word文档", "a Word document")),
            PackageKind.Slides => Refused(Refusals.OtherDocument("演示文稿", "a slide show")),
            PackageKind.OpenDocument => Refused(Refusals.OtherDocument("ODF文档", "an OpenDocument file")),
            PackageKind.Archive => Refused(Refusals.Archive),
            _ => Refused(Refusals.Damaged, FileFormat.Xlsx),
        };
    }

    private static FileSignature OfCompound(string path)
    {
        try
        {
            var container = CompoundFile.Read(path);
            if (container.Has("EncryptedPackage"))
            {
                return Refused(Refusals.Encrypted, FileFormat.Xlsx);
            }

            // A file for two generations of programs has both: the newer one knows Chinese characters.
            var book = container.Streams.OrderBy(s => s.Name.Length == 8 ? 0 : 1).FirstOrDefault(s => s.Name is "Workbook" or "Book" or "WORKBOOK" or "BOOK");
            if (book.Name is null)
            {
                return container.Has("WordDocument") ? Refused(Refusals.OtherDocument("Word文档", "a Word document"))
                    : container.Has("PowerPoint Document") ? Refused(Refusals.OtherDocument("演示文稿", "a slide show"))
                    : Refused(Refusals.OtherDocument("其他程序的文件", "another program's document"));
            }

            var records = container.Open(book);
            var workbook = BinaryWorkbook.Of(records);
            return new(FileFormat.Xls, null, workbook.Marks, workbook.CountsFrom1904) { Records = records };
        }
        catch (InvalidDataException)
        {
            return Refused(Refusals.Damaged, FileFormat.Xls);
        }
    }

    /// <summary>Anything else may be delimited text, unless it begins as another kind of file or holds what no text holds.</summary>
    private static FileSignature OfText(TextEvidence evidence)
    {
        var start = Encoding.Latin1.GetString(evidence.Head.AsSpan(0, Math.Min(evidence.Head.Length, 1024))).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return start switch
        {
            _ when Starts(start, "%PDF") => Refused(Refusals.OtherDocument("PDF文件", "a PDF file")),
            _ when Starts(start, "{\\rtf") => Refused(Refusals.OtherDocument("RTF文档", "an RTF document")),
            _ when Starts(start, "MIME-Version:") || Starts(start, "<!DOCTYPE html") || Starts(start, "<html") || Starts(start, "<table") || Starts(start, "<head") => Refused(Refusals.WebPage),
            _ when Starts(start, "<?xml") && start.Contains("Excel.Sheet", StringComparison.Ordinal) => Refused(Refusals.WebPage),
            _ when Starts(start, "Rar!") || Starts(start, "7z\u00BC\u00AF") || Starts(start, "\u001F\u008B") || Starts(start, "BZh") => Refused(Refusals.Archive),
            _ when Starts(start, "\u0089PNG") || Starts(start, "\u00FF\u00D8\u00FF") || Starts(start, "GIF8") || Starts(start, "BM\u0000") => Refused(Refusals.OtherDocument("图片", "a picture")),
            _ => new(FileFormat.Delimited, null, CellMarks.None, false),
        };
    }

    private static bool Starts(string text, string with) => text.StartsWith(with, StringComparison.OrdinalIgnoreCase);
}
