using System.Globalization;
using System.Xml.Linq;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Returns.Marking;

/// <summary>
/// The styles of a workbook with ours behind them: a marked cell keeps everything of its own style and gets a fill. None of the styles that are
/// there is changed or moved.
/// </summary>
internal sealed class MarkedStyles
{
    /// <summary>Colours nobody picks by hand, so that the marks of an earlier return are known again: light red, yellow, blue.</summary>
    private static readonly Dictionary<Severity, string> Colours = new() { [Severity.Refuse] = "FFFFC7CF", [Severity.Explain] = "FFFFEB9D", [Severity.Note] = "FFDDEBF8" };

    /// <summary>The sections of a style sheet in the order they must have, with what the first entries of each have to be.</summary>
    private static readonly (string Name, string First)[] Sections =
    [
        ("numFmts", ""), ("fonts", "<font/>"), ("fills", "<fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"),
        ("borders", "<border/>"), ("cellStyleXfs", "<xf/>"), ("cellXfs", "<xf/>"), ("cellStyles", ""), ("dxfs", ""), ("tableStyles", ""), ("colors", ""), ("extLst", ""),
    ];

    private readonly XDocument _document;
    private readonly XElement _formats;
    private readonly Dictionary<Severity, int> _fills;
    private readonly Dictionary<(int Style, string Kind), int> _made = [];
    private readonly HashSet<int> _marked = [];
    private readonly int _count;

    public MarkedStyles(XDocument document)
    {
        _document = document;
        _formats = Section("cellXfs");
        var before = Section("fills").Elements().Select((fill, at) => (Colour: ColourOf(fill), At: at)).Where(fill => Colours.ContainsValue(fill.Colour)).Select(fill => fill.At).ToHashSet();
        _count = _formats.Elements().Count();
        _marked.UnionWith(_formats.Elements().Select((format, at) => (Fill: (int?)format.Attribute("fillId"), At: at)).Where(format => format.Fill is { } fill && before.Contains(fill)).Select(format => format.At));
        _fills = Colours.ToDictionary(colour => colour.Key, colour => Add("fills", Fill(colour.Value)));
        Looks = new ListLooks(this, _fills);
    }

    /// <summary>The style sheet as it is to be written.</summary>
    public XDocument Document => _document;

    /// <summary>How the cells of the list look.</summary>
    public ListLooks Looks { get; }

    /// <summary>The number of a cell's own style with the colour of a severity.</summary>
    public int Marked(int style, Severity severity) => Made(style, severity.ToString(), _fills[severity]);

    /// <summary>Of a style that an earlier return marked, its number without the colour; <c>null</c> of any other.</summary>
    public int? Unmarked(int style) => _marked.Contains(style) ? Made(style, "none", 0) : null;

    /// <summary>Appends an entry to a section.</summary>
    /// <returns>Its number.</returns>
    public int Add(string section, XElement entry)
    {
        var list = Section(section);
        list.Add(entry);
        var count = list.Elements().Count();
        list.SetAttributeValue("count", count.ToString(CultureInfo.InvariantCulture));
        return count - 1;
    }

    public XElement Element(string name, params object[] content) => new(_document.Root!.Name.Namespace + name, content);

    public XElement Fill(string colour) => Element("fill", Element("patternFill", new XAttribute("patternType", "solid"), Element("fgColor", new XAttribute("rgb", colour)), Element("bgColor", new XAttribute("indexed", "64"))));

    private int Made(int style, string kind, int fill)
    {
        if (!_made.TryGetValue((style, kind), out var made))
        {
            var format = new XElement(_formats.Elements().ElementAt(style < _count ? style : 0));
            format.SetAttributeValue("fillId", fill.ToString(CultureInfo.InvariantCulture));
            format.SetAttributeValue("applyFill", "1");
            _made[(style, kind)] = made = Add("cellXfs", format);
        }

        return made;
    }

    private XElement Section(string name)
    {
        var root = _document.Root!;
        if (root.Element(root.Name.Namespace + name) is { } section)
        {
            return section;
        }

        var at = Array.FindIndex(Sections, known => known.Name == name);
        section = XElement.Parse($"<{name} xmlns=\"{root.Name.NamespaceName}\">{Sections[at].First}</{name}>");
        var next = root.Elements().FirstOrDefault(each => Array.FindIndex(Sections, known => known.Name == each.Name.LocalName) > at);
        if (next is null)
        {
            root.Add(section);
        }
        else
        {
            next.AddBeforeSelf(section);
        }

        return section;
    }

    private static string ColourOf(XElement fill) => (string?)fill.Descendants().FirstOrDefault(each => each.Name.LocalName == "fgColor")?.Attribute("rgb") ?? "";
}
