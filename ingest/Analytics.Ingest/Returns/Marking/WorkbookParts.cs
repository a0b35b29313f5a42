using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Analytics.Ingest.Returns.Marking;

/// <summary>A workbook's package opened for marking: the few parts that name the others are read, the rest stays as bytes.</summary>
internal sealed class WorkbookParts
{
    public const string WorkbookPart = "xl/workbook.xml";
    public const string ContentTypesPart = "[Content_Types].xml";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private readonly ZipArchive _zip;

    private WorkbookParts(ZipArchive zip, XDocument workbook, XDocument contentTypes)
    {
        (_zip, Workbook, ContentTypes) = (zip, workbook, contentTypes);
        WorkbookRelations = new Relations(WorkbookPart, Read(Relations.PathOf(WorkbookPart)));
    }

    public XDocument Workbook { get; }

    public XDocument ContentTypes { get; }

    public Relations WorkbookRelations { get; }

    public IReadOnlyList<ZipArchiveEntry> Entries => _zip.Entries;

    /// <summary>Name, part and id of every sheet that has a part.</summary>
    public IReadOnlyList<(string Name, string Part)> Sheets =>
        [.. SheetElements.Select(sheet => (Name: (string?)sheet.Attribute("name") ?? "", Part: WorkbookRelations.Target(IdOf(sheet)))).Where(sheet => sheet.Part is not null).Select(sheet => (sheet.Name, sheet.Part!))];

    /// <summary>Opens a package whose parts can be marked in place; <c>null</c> of any other kind of workbook (binary, of the strict dialect, not well formed).</summary>
    public static WorkbookParts? Open(ZipArchive zip)
    {
        try
        {
            return Read(zip, WorkbookPart) is { Root: { } root } workbook && root.Name == XName.Get("workbook", Main) && Read(zip, ContentTypesPart) is { } types
                && zip.Entries.Select(entry => entry.FullName).Distinct().Count() == zip.Entries.Count
                && new WorkbookParts(zip, workbook, types) is var parts && parts.Sheets.Count == parts.SheetElements.Count() && parts.Sheets.All(sheet => zip.GetEntry(sheet.Part) is not null)
                    ? parts : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    public XDocument? Read(string part) => Read(_zip, part);

    public ZipArchiveEntry? Entry(string part) => _zip.GetEntry(part);

    /// <summary>A part's name that is not taken, as in <c>xl/comments7.xml</c>.</summary>
    public string FreePart(string before, string after, ISet<string> taken)
    {
        var number = 1;
        while (_zip.GetEntry($"{before}{number}{after}") is not null || taken.Contains($"{before}{number}{after}"))
        {
            number++;
        }

        taken.Add($"{before}{number}{after}");
        return $"{before}{number}{after}";
    }

    /// <summary>Says in the package what kind of part a new one is.</summary>
    public void Declare(string part, string kind) => ContentTypes.Root!.Add(new XElement(
        ContentTypes.Root.Name.Namespace + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", $"{Types}.{kind}+xml")));

    /// <summary>Says in the package what kind the parts of an ending are, where it does not say so: some programs name each part alone.</summary>
    public void DeclareEnding(string ending, string type)
    {
        var root = ContentTypes.Root!;
        if (!root.Elements().Any(each => each.Name.LocalName == "Default" && string.Equals((string?)each.Attribute("Extension"), ending, StringComparison.OrdinalIgnoreCase)))
        {
            root.AddFirst(new XElement(root.Name.Namespace + "Default", new XAttribute("Extension", ending), new XAttribute("ContentType", type)));
        }
    }

    /// <summary>Takes a sheet out of the workbook.</summary>
    /// <returns>Its part.</returns>
    public string Remove(string sheetName)
    {
        var sheet = SheetElements.First(each => (string?)each.Attribute("name") == sheetName);
        var part = WorkbookRelations.Target(IdOf(sheet))!;
        WorkbookRelations.Remove(IdOf(sheet)!);
        ContentTypes.Root!.Elements().Where(type => (string?)type.Attribute("PartName") == "/" + part).Remove();
        var at = SheetElements.ToList().IndexOf(sheet);
        sheet.Remove();
        Move(index => index == at ? null : index > at ? index - 1 : index);
        return part;
    }

    /// <summary>Puts a sheet in front of the others, where the workbook opens, with a row that is printed on every page.</summary>
    public void AddFirst(string name, string part, int printedRow)
    {
        var sheets = Child("sheets")!;
        var id = WorkbookRelations.Add("worksheet", part);
        var number = SheetElements.Select(sheet => int.TryParse((string?)sheet.Attribute("sheetId"), out var taken) ? taken : 0).DefaultIfEmpty(0).Max() + 1;
        Move(index => index + 1);
        sheets.AddFirst(new XElement(sheets.Name.Namespace + "sheet", new XAttribute("name", name), new XAttribute("sheetId", number), new XAttribute(XName.Get("id", Relations.OfDocument), id)));
        Declare(part, "worksheet");
        foreach (var view in Child("bookViews")?.Elements() ?? [])
        {
            view.SetAttributeValue("activeTab", "0");
            view.SetAttributeValue("firstSheet", "0");
        }

        AddName("_xlnm.Print_Titles", string.Create(CultureInfo.InvariantCulture, $"'{name}'!${printedRow}:${printedRow}"));
    }

    private IEnumerable<XElement> SheetElements => Child("sheets")?.Elements() ?? [];

    private XElement? Child(string name) => Workbook.Root!.Element(XName.Get(name, Main));

    private static string? IdOf(XElement sheet) => (string?)sheet.Attribute(XName.Get("id", Relations.OfDocument));

    /// <summary>Names that hold for one sheet say which by its position.</summary>
    private void Move(Func<int, int?> position)
    {
        foreach (var name in (Child("definedNames")?.Elements() ?? []).ToList())
        {
            if (int.TryParse((string?)name.Attribute("localSheetId"), out var index))
            {
                if (position(index) is { } moved)
                {
                    name.SetAttributeValue("localSheetId", moved.ToString(CultureInfo.InvariantCulture));
                }
                else
                {
                    name.Remove();
                }
            }
        }
    }

    private void AddName(string name, string place)
    {
        if (Child("definedNames") is not { } names)
        {
            names = new XElement(XName.Get("definedNames", Main));
            (Child("externalReferences") ?? Child("functionGroups") ?? Child("sheets"))!.AddAfterSelf(names);
        }

        names.AddFirst(new XElement(XName.Get("definedName", Main), new XAttribute("name", name), new XAttribute("localSheetId", "0"), place));
    }

    private static XDocument? Read(ZipArchive zip, string part)
    {
        if (zip.GetEntry(part) is not { } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Strict);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
