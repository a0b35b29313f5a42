using System.Globalization;
using System.Xml.Linq;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Returns.Marking;

/// <summary>The styles of the list of findings, appended to those of the county's workbook.</summary>
internal sealed class ListLooks
{
    private const string Font = "宋体";

    private static readonly string[] Sides = ["left", "right", "top", "bottom"];

    private readonly MarkedStyles _styles;
    private readonly IReadOnlyDictionary<Severity, int> _fills;
    private readonly int _border;
    private readonly int _plain;
    private readonly Dictionary<Severity, int> _severities = [];

    public ListLooks(MarkedStyles styles, IReadOnlyDictionary<Severity, int> fills)
    {
        (_styles, _fills) = (styles, fills);
        _border = styles.Add("borders", styles.Element("border", [.. Sides.Select(Side), styles.Element("diagonal")]));
        _plain = AddFont(10.5, false, "FF000000");
        var bold = AddFont(10.5, true, "FF000000");
        Title = AddFormat(AddFont(15, true, "FF000000"), 0, 0, "left", "center", wrap: false);
        Hint = AddFormat(_plain, 0, 0, "left", "center", wrap: true);
        Header = AddFormat(bold, styles.Add("fills", styles.Fill("FFD9E1F3")), _border, "center", "center", wrap: true);
        Text = AddFormat(_plain, 0, _border, "left", "top", wrap: true);
        Centre = AddFormat(_plain, 0, _border, "center", "top", wrap: true);
        Link = AddFormat(AddFont(10.5, false, "FF0563C1", underline: true), 0, _border, "center", "top", wrap: false);
        Answer = AddFormat(_plain, styles.Add("fills", styles.Fill("FFFFFFE6")), _border, "left", "top", wrap: true);
    }

    public int Title { get; }

    public int Hint { get; }

    public int Header { get; }

    public int Text { get; }

    public int Centre { get; }

    public int Link { get; }

    /// <summary>Where the sender writes.</summary>
    public int Answer { get; }

    /// <summary>A severity in words, in its colour.</summary>
    public int Of(Severity severity)
    {
        if (!_severities.TryGetValue(severity, out var look))
        {
            _severities[severity] = look = AddFormat(_plain, _fills[severity], _border, "center", "top", wrap: true);
        }

        return look;
    }

    private XElement Side(string name) => _styles.Element(name, new XAttribute("style", "thin"), _styles.Element("color", new XAttribute("rgb", "FFA6A6A6")));

    private int AddFont(double size, bool bold, string colour, bool underline = false)
    {
        object[] marks = [.. bold ? [_styles.Element("b")] : Array.Empty<object>(), .. underline ? [_styles.Element("u")] : Array.Empty<object>()];
        return _styles.Add("fonts", _styles.Element("font",
            [.. marks, Value("sz", size.ToString(CultureInfo.InvariantCulture)), _styles.Element("color", new XAttribute("rgb", colour)), Value("name", Font), Value("charset", "134")]));
    }

    private XElement Value(string name, string value) => _styles.Element(name, new XAttribute("val", value));

    private int AddFormat(int font, int fill, int border, string horizontal, string vertical, bool wrap) => _styles.Add("cellXfs", _styles.Element("xf",
        new XAttribute("numFmtId", "0"), new XAttribute("fontId", font), new XAttribute("fillId", fill), new XAttribute("borderId", border), new XAttribute("xfId", "0"),
        new XAttribute("applyNumberFormat", "1"), new XAttribute("applyFont", "1"), new XAttribute("applyFill", "1"), new XAttribute("applyBorder", "1"), new XAttribute("applyAlignment", "1"),
        _styles.Element("alignment", new XAttribute("horizontal", horizontal), new XAttribute("vertical", vertical), new XAttribute("wrapText", wrap ? "1" : "0"))));
}
