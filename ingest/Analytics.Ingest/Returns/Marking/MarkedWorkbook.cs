using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Analytics.Ingest.Returns.Marking;

/// <summary>
/// Writes a workbook again with marks in its sheets and a list in front: every part that needs no change goes over byte for byte. What changes:
/// styles are added, marked sheets get style numbers and comments, the workbook and its lists of parts name what is new.
/// </summary>
internal sealed class MarkedWorkbook(WorkbookParts parts, IReadOnlyDictionary<string, SheetMarks> marks, IReadOnlySet<string> earlierLists)
{
    private const string StylesOfNone = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>";

    /// <summary>Unpacked bytes from which a package is packed quickly.</summary>
    private const long LargePackage = 32L << 20;

    private readonly Dictionary<string, Action<Stream>> _changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _left = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private int _shapeBlock = 64;

    /// <param name="list">The first sheet, made when the looks of its cells are known.</param>
    public void Write(Func<ListLooks, string> list, Stream target)
    {
        var styles = OpenStyles(out var stylesPart);
        foreach (var name in earlierLists.Where(name => parts.Sheets.Any(sheet => sheet.Name == name)))
        {
            var part = parts.Remove(name);
            _left.UnionWith([part, Relations.PathOf(part)]);
        }

        foreach (var (name, part) in parts.Sheets)
        {
            Mark(part, marks.GetValueOrDefault(name) ?? new SheetMarks([], new Dictionary<int, int>()), styles);
        }

        var listPart = parts.FreePart("xl/worksheets/sheet", ".xml", _taken);
        parts.AddFirst(NameOfList(), listPart, FindingList.HeaderRow);
        using var package = new PackageWriter(target, parts.Entries.Sum(entry => entry.Length) > LargePackage);
        // The part that names the kinds of all others comes first, as programs write it; styles last, when all are made.
        Written(package, WorkbookParts.ContentTypesPart, parts.ContentTypes);
        Written(package, WorkbookParts.WorkbookPart, parts.Workbook);
        Written(package, Relations.PathOf(WorkbookParts.WorkbookPart), parts.WorkbookRelations.Document);
        package.Write(listPart, list(styles.Looks));
        CopyOthers(package, stylesPart);
        package.Write(stylesPart, styles.Document);
    }

    private void Written(PackageWriter package, string part, XDocument document)
    {
        _left.Add(part);
        package.Write(part, document);
    }

    private void CopyOthers(PackageWriter package, string stylesPart)
    {
        _left.Add(stylesPart);
        foreach (var entry in parts.Entries.Where(entry => !_left.Contains(entry.FullName)))
        {
            if (_changed.Remove(entry.FullName, out var write))
            {
                package.Write(entry.FullName, write);
            }
            else
            {
                using var stream = entry.Open();
                package.Write(entry.FullName, stream.CopyTo);
            }
        }

        foreach (var (part, write) in _changed.OrderBy(part => part.Key, StringComparer.Ordinal))
        {
            package.Write(part, write);
        }
    }

    private MarkedStyles OpenStyles(out string part)
    {
        part = parts.WorkbookRelations.TargetOfType("styles") ?? "";
        if (part.Length > 0 && parts.Read(part) is { } own)
        {
            return new MarkedStyles(own);
        }

        part = parts.FreePart("xl/styles", ".xml", _taken);
        parts.WorkbookRelations.Add("styles", part);
        parts.Declare(part, "styles");
        return new MarkedStyles(XDocument.Parse(StylesOfNone));
    }

    private string NameOfList() => parts.Sheets.Any(sheet => sheet.Name == FindingList.SheetName) ? FindingList.SheetName + "（退回）" : FindingList.SheetName;

    private void Mark(string part, SheetMarks sheetMarks, MarkedStyles styles)
    {
        var relationsPart = Relations.PathOf(part);
        var relations = new Relations(part, parts.Read(relationsPart));
        var drawing = sheetMarks.Count > 0 || relations.HasType("comments") ? Comment(part, relations, sheetMarks) : null;
        if (relations.IsChanged)
        {
            _changed[relationsPart] = Xml(relations.Document);
            parts.DeclareEnding("rels", "application/vnd.openxmlformats-package.relationships+xml");
        }

        var entry = parts.Entry(part)!;
        _changed[part] = target =>
        {
            using var source = entry.Open();
            new SheetMarking(new XmlTags(source, target), sheetMarks, styles, drawing).Run();
        };
    }

    /// <summary>Adds the comments of a sheet and their shapes.</summary>
    /// <returns>The relation that the sheet has to be tied to; <c>null</c> where it is tied or has no comment to show.</returns>
    private string? Comment(string part, Relations relations, SheetMarks sheetMarks)
    {
        var commentsPart = relations.TargetOfType("comments");
        var comments = new CellComments(commentsPart is null ? null : parts.Read(commentsPart));
        var added = comments.Add(sheetMarks);
        if (added.Count == 0 && comments.Removed.Count == 0 && sheetMarks.Count == 0)
        {
            return null;
        }

        if (commentsPart is null)
        {
            commentsPart = parts.FreePart("xl/comments", ".xml", _taken);
            relations.Add("comments", commentsPart);
            parts.Declare(commentsPart, "comments");
        }

        _changed[commentsPart] = Xml(comments.Document);
        var tied = relations.Target(DrawingOf(part));
        var shapesPart = tied ?? parts.FreePart("xl/drawings/vmlDrawing", ".vml", _taken);
        var shapes = CommentShapes.Of(tied is null ? null : Text(tied), comments.Removed, added, ref _shapeBlock);
        _changed[shapesPart] = target => target.Write(Encoding.UTF8.GetBytes(shapes));
        parts.DeclareEnding("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
        return tied is null ? relations.Add("vmlDrawing", shapesPart) : null;
    }

    /// <summary>The relation of the shapes that the sheet is tied to already.</summary>
    private string? DrawingOf(string part)
    {
        using var source = parts.Entry(part)!.Open();
        var tags = new XmlTags(source, Stream.Null);
        while (tags.Next())
        {
            if (tags.IsElement && tags.Is("legacyDrawing"u8))
            {
                return tags.Attribute("r:id") ?? tags.Attribute("id");
            }
        }

        return null;
    }

    private string Text(string part)
    {
        using var reader = new StreamReader(parts.Entry(part)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static Action<Stream> Xml(XDocument document) => target =>
    {
        using var writer = XmlWriter.Create(target, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false });
        document.Save(writer);
    };
}
