using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Analytics.Ingest.Reading;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Returns.Marking;

/// <summary>
/// What stands in the comment of a marked cell: the sheet's own comments stay as they are, ours come behind them; in a cell that has one, ours is
/// added to its text. Comments of an earlier return go.
/// </summary>
internal sealed class CellComments
{
    private const string Author = "analytics 台账核验";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly XDocument _document;
    private readonly HashSet<(int Row, int Column)> _removed = [];

    public CellComments(XDocument? own)
    {
        _document = own ?? XDocument.Parse($"<comments xmlns=\"{Main}\"><authors/><commentList/></comments>");
        RemoveEarlier();
    }

    public XDocument Document => _document;

    /// <summary>Cells whose comments went with an earlier return.</summary>
    public IReadOnlySet<(int Row, int Column)> Removed => _removed;

    /// <summary>Adds the comments of all marks.</summary>
    /// <returns>The cells that had none before, and how many lines each comment takes.</returns>
    public IReadOnlyList<(int Row, int Column, int Lines)> Add(SheetMarks marks)
    {
        var added = new List<(int, int, int)>();
        var author = AuthorNumber();
        var own = List.Elements().GroupBy(comment => (string?)comment.Attribute("ref") ?? "").ToDictionary(comment => comment.Key, comment => comment.First());
        foreach (var (row, column, _, findings) in marks.All)
        {
            var address = new CellRef("", "", row, column).Address;
            if (own.TryGetValue(address, out var comment) && comment.Element(Name("text")) is { } text)
            {
                text.Elements().Where(each => each.Name.LocalName is "rPh" or "phoneticPr").Remove();
                text.Add(Runs("\n\n", findings));
            }
            else
            {
                List.Add(new XElement(Name("comment"), new XAttribute("ref", address), new XAttribute("authorId", author), new XElement(Name("text"), Runs("", findings))));
                added.Add((row, column, findings.Sum(LinesOf)));
            }
        }

        return added;
    }

    private XElement List => _document.Root!.Element(Name("commentList"))!;

    private XElement Authors => _document.Root!.Element(Name("authors"))!;

    private XName Name(string name) => _document.Root!.Name.Namespace + name;

    private void RemoveEarlier()
    {
        var ours = Authors.Elements().Select((author, at) => (author.Value, At: at.ToString(CultureInfo.InvariantCulture))).Where(author => author.Value == Author).Select(author => author.At).ToHashSet();
        foreach (var comment in List.Elements().Where(comment => ours.Contains((string?)comment.Attribute("authorId") ?? "")).ToList())
        {
            if (CellAddress.Of((string?)comment.Attribute("ref")) is var (row, column))
            {
                _removed.Add((row + 1, column + 1));
            }

            comment.Remove();
        }
    }

    private string AuthorNumber()
    {
        var authors = Authors.Elements().Select(author => author.Value).ToList();
        if (!authors.Contains(Author))
        {
            Authors.Add(new XElement(Name("author"), Author));
            authors.Add(Author);
        }

        return authors.IndexOf(Author).ToString(CultureInfo.InvariantCulture);
    }

    private IEnumerable<XElement> Runs(string before, IReadOnlyList<ReturnFinding> findings)
    {
        foreach (var finding in findings)
        {
            yield return Run($"{before}【{SeverityWords.Of(finding).Zh}】", isBold: true);
            yield return Run(TextOf(finding), isBold: false);
            before = "\n\n";
        }
    }

    private static string TextOf(ReturnFinding finding)
    {
        var advice = Advice.Of(finding);
        return new StringBuilder(advice.Problem).Append('\n').Append("怎么办：").Append(advice.ToDo).Append('\n')
            .Append(SeverityWords.Of(finding).En).Append(": ").Append(finding.Message.En).Append('\n').Append("规则 / rule: ").Append(finding.Rule).ToString();
    }

    /// <summary>Lines that the text takes in a comment some thirty characters wide.</summary>
    private static int LinesOf(ReturnFinding finding) => TextOf(finding).Split('\n').Sum(line => 1 + (TextWidth.Of(line) / 44)) + 1;

    private XElement Run(string text, bool isBold) => new(
        Name("r"),
        new XElement(Name("rPr"), isBold ? new XElement(Name("b")) : null, new XElement(Name("sz"), new XAttribute("val", "9")), new XElement(Name("rFont"), new XAttribute("val", "宋体")), new XElement(Name("charset"), new XAttribute("val", "134"))),
        new XElement(Name("t"), new XAttribute(XNamespace.Xml + "space", "preserve"), XmlText.Sound(text)));
}
