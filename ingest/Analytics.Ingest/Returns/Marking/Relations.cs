using System.Xml.Linq;

namespace Analytics.Ingest.Returns.Marking;

/// <summary>Which parts of a package a part points at: its <c>.rels</c>.</summary>
internal sealed class Relations
{
    public const string OfDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly string _part;

    /// <param name="part">The part that points, as in <c>xl/workbook.xml</c>.</param>
    public Relations(string part, XDocument? document) =>
        (_part, Document) = (part, document ?? new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), new XElement(Package + "Relationships")));

    public XDocument Document { get; }

    public bool IsChanged { get; private set; }

    /// <summary>The part's own place: <c>xl/_rels/workbook.xml.rels</c>.</summary>
    public static string PathOf(string part) => part.LastIndexOf('/') is var slash && slash < 0 ? $"_rels/{part}.rels" : $"{part[..slash]}/_rels/{part[(slash + 1)..]}.rels";

    /// <summary>The part that a relation points at; <c>null</c> where there is none of that id, or it points out of the package.</summary>
    public string? Target(string? id) => All.FirstOrDefault(relation => (string?)relation.Attribute("Id") == id) is { } found ? Full(found) : null;

    /// <summary>The first part of a type, as in <c>comments</c>; <c>null</c> where there is none.</summary>
    public string? TargetOfType(string type) => All.FirstOrDefault(relation => ((string?)relation.Attribute("Type") ?? "") == $"{OfDocument}/{type}") is { } found ? Full(found) : null;

    public bool HasType(string type) => TargetOfType(type) is not null;

    /// <summary>Points at one more part.</summary>
    /// <returns>The relation's id.</returns>
    public string Add(string type, string part)
    {
        var taken = All.Select(relation => (string?)relation.Attribute("Id")).ToHashSet();
        var id = Enumerable.Range(1, taken.Count + 1).Select(number => $"rId{number}").First(free => !taken.Contains(free));
        Document.Root!.Add(new XElement(Document.Root.Name.Namespace + "Relationship", new XAttribute("Id", id), new XAttribute("Type", $"{OfDocument}/{type}"), new XAttribute("Target", "/" + part)));
        IsChanged = true;
        return id;
    }

    public void Remove(string id)
    {
        All.Where(relation => (string?)relation.Attribute("Id") == id).Remove();
        IsChanged = true;
    }

    private IEnumerable<XElement> All => Document.Root!.Elements();

    private string? Full(XElement relation)
    {
        var target = (string?)relation.Attribute("Target") ?? "";
        if ((string?)relation.Attribute("TargetMode") == "External" || target.Length == 0)
        {
            return null;
        }

        var folders = target.StartsWith('/') ? [] : _part.Split('/').SkipLast(1).ToList();
        foreach (var step in target.TrimStart('/').Split('/'))
        {
            if (step == ".." && folders.Count > 0)
            {
                folders.RemoveAt(folders.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                folders.Add(step);
            }
        }

        return string.Join('/', folders);
    }
}
