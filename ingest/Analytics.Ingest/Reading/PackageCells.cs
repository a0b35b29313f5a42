using System.IO.Compression;
using System.Xml;

namespace Analytics.Ingest.Reading;

/// <summary>Looks through the sheets of a package that hold errors or formulas, and through its comments.</summary>
internal static class PackageCells
{
    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary><c>null</c> where one of those parts is not well formed.</summary>
    public static CellMarks? Of(string path, ZipPackage package)
    {
        try
        {
            return package.MarkedParts.Count == 0 && !package.HasComments ? CellMarks.None : Marks(path, package);
        }
        catch (Exception failure) when (failure is XmlException or InvalidDataException)
        {
            return null;
        }
    }

    private static CellMarks Marks(string path, ZipPackage package)
    {
        var marks = new CellMarks();
        using var zip = ZipFile.OpenRead(path);
        for (var sheet = 0; sheet < package.SheetParts.Count; sheet++)
        {
            if (package.SheetParts[sheet] is not { } part)
            {
                continue;
            }

            if (package.MarkedParts.Contains(part))
            {
                Read(zip, part, reader => AddSheet(marks, sheet, reader));
            }

            foreach (var comments in package.HasComments ? CommentsOf(zip, part) : [])
            {
                Read(zip, comments, reader => AddComments(marks, sheet, reader));
            }
        }

        return marks;
    }

    private static void Read(ZipArchive zip, string part, Action<XmlReader> each)
    {
        if (zip.GetEntry(part) is not { } entry)
        {
            return;
        }

        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Strict);
        each(reader);
    }

    private static void AddSheet(CellMarks marks, int sheet, XmlReader reader)
    {
        var (row, column, isError, hasFormula, hasValue) = (-1, -1, false, false, false);
        while (reader.Read())
        {
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "row"):
                    row = int.TryParse(reader.GetAttribute("r"), out var number) ? number - 1 : row + 1;
                    column = -1;
                    break;
                case (XmlNodeType.Element, "c"):
                    column = CellAddress.Of(reader.GetAttribute("r"))?.Column ?? column + 1;
                    (isError, hasFormula, hasValue) = (reader.GetAttribute("t") == "e", false, false);
                    break;
                case (XmlNodeType.Element, "f"):
                    hasFormula = true;
                    break;
                case (XmlNodeType.Element, "v"):
                    hasValue = true;
                    if (isError)
                    {
                        marks.Errors.Add(sheet, row, column, reader.ReadString());
                    }

                    break;
                case (XmlNodeType.EndElement, "c") when hasFormula:
                    marks.AddFormula(sheet, row, column, hasValue);
                    break;
                default:
                    break;
            }
        }
    }

    private static List<string> CommentsOf(ZipArchive zip, string part)
    {
        var slash = part.LastIndexOf('/');
        var targets = new List<string>();
        Read(zip, $"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels", reader =>
        {
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("Type")?.EndsWith("/comments", StringComparison.Ordinal) == true)
                {
                    targets.Add(Path.GetFileName(reader.GetAttribute("Target") ?? ""));
                }
            }
        });
        return [.. zip.Entries.Where(entry => targets.Contains(entry.Name)).Select(entry => entry.FullName)];
    }

    private static void AddComments(CellMarks marks, int sheet, XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "comment" } && CellAddress.Of(reader.GetAttribute("ref")) is var (row, column))
            {
                marks.AddComment(sheet, row, column);
            }
        }
    }
}
