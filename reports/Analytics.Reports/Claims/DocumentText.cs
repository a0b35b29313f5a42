using System.Net;
using System.Text;
using Analytics.Vocabulary;
using Analytics.Warehouse.Lineage;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Reports.Claims;

/// <summary>
/// The words of a document, one paragraph a line: what a reader sees, without markup, scripts, deleted words and the phonetic guides beside characters (H-05).
/// Positions of claims are counted in this text.
/// </summary>
public static class DocumentText
{
    /// <summary>Elements of a page whose text nobody reads.</summary>
    private static readonly string[] Unread = ["script", "style", "noscript", "template", "rt", "rp", "svg"];

    /// <summary>Elements that run within a line; every other begins a new one.</summary>
    private static readonly string[] Inline =
        ["a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "rb", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"];

    /// <summary>The paragraphs of a Word document: tables, text boxes, footnotes and endnotes included.</summary>
    /// <exception cref="UnreadableDocumentException">The bytes are no Word document.</exception>
    public static string OfWord(string path) => LinkedOfWord(path).Text;

    /// <summary>The same, with the stretches that comments tie to figures.</summary>
    /// <inheritdoc cref="OfWord"/>
    public static (string Text, IReadOnlyList<FigureLink> Links) LinkedOfWord(string path)
    {
        try
        {
            using var document = WordprocessingDocument.Open(path, isEditable: false);
            return document.MainDocumentPart is { Document.Body: { } body } main
                ? Read(Paragraphs(main, body), FiguresOfComments(main))
                : throw new UnreadableDocumentException(path, null);
        }
        catch (Exception fault) when (fault is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException)
        {
            throw new UnreadableDocumentException(path, fault);
        }
    }

    /// <summary>The words of a web page. A page that is broken off is read to where it breaks.</summary>
    public static string OfHtml(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            if (html[at] != '<')
            {
                var next = html.IndexOf('<', at) is var found and >= 0 ? found : html.Length;
                // In a page's source a line break is a blank, and between Chinese characters nothing.
                text.Append(WebUtility.HtmlDecode(html[at..next]).ReplaceLineEndings(" "));
                at = next;
                continue;
            }

            at = AfterTag(html, at, text);
        }

        return text.ToString();
    }

    private static int AfterTag(string html, int at, StringBuilder text)
    {
        if (html.AsSpan(at).StartsWith("<!--"))
        {
            return html.IndexOf("-->", at, StringComparison.Ordinal) is var close and >= 0 ? close + 3 : html.Length;
        }

        var end = EndOfTag(html, at);
        var name = Name(html.AsSpan(at + 1));
        var isEnd = at + 1 < html.Length && html[at + 1] == '/';
        if (!isEnd && Unread.Contains(name))
        {
            var close = html.IndexOf("</" + name, end, StringComparison.OrdinalIgnoreCase);
            return close < 0 ? html.Length : EndOfTag(html, close);
        }

        if (!Inline.Contains(name) && text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }

        return end;
    }

    /// <summary>Behind the closing sign; one in a quoted attribute closes nothing.</summary>
    private static int EndOfTag(string html, int at)
    {
        var quote = '\0';
        for (; at < html.Length; at++)
        {
            if (quote != '\0')
            {
                quote = html[at] == quote ? '\0' : quote;
            }
            else if (html[at] is '"' or '\'')
            {
                quote = html[at];
            }
            else if (html[at] == '>')
            {
                return at + 1;
            }
        }

        return html.Length;
    }

    private static string Name(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        var length = 0;
        while (length < tag.Length && char.IsAsciiLetterOrDigit(tag[length]))
        {
            length++;
        }

        return tag[..length].ToString().ToLowerInvariant();
    }

    private static (string Text, IReadOnlyList<FigureLink> Links) Read(IEnumerable<Paragraph> paragraphs, Dictionary<string, string> figures)
    {
        var (text, links, open) = (new StringBuilder(), new List<FigureLink>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var (paragraph, at) in paragraphs.Select((paragraph, at) => (paragraph, at)))
        {
            text.Append(at > 0 ? "\n" : "");
            foreach (var element in paragraph.Descendants().Where(element => element.Ancestors<Paragraph>().First() == paragraph && !element.Ancestors<RubyContent>().Any()))
            {
                switch (element)
                {
                    case CommentRangeStart { Id.Value: { } id }:
                        open[id] = text.Length;
                        break;
                    case CommentRangeEnd { Id.Value: { } id } when open.Remove(id, out var from) && figures.TryGetValue(id, out var figure):
                        links.Add(new(from, text.Length, figure));
                        break;
                    default:
                        text.Append(Words(element));
                        break;
                }
            }
        }

        return (text.ToString(), links);
    }

    /// <summary>The text, each text box behind the paragraph it hangs on, then the notes. A box stands in a file twice, the second time for programs that are older.</summary>
    private static IEnumerable<Paragraph> Paragraphs(MainDocumentPart document, Body body)
    {
        IEnumerable<OpenXmlElement> notes =
        [
            .. document.FootnotesPart?.Footnotes?.Elements<Footnote>().Where(note => note.Type is null) ?? [],
            .. document.EndnotesPart?.Endnotes?.Elements<Endnote>().Where(note => note.Type is null) ?? [],
        ];
        return notes.Prepend(body).SelectMany(part => part.Descendants<Paragraph>()).Where(paragraph => !paragraph.Ancestors<AlternateContentFallback>().Any());
    }

    private static string Words(OpenXmlElement element) => element switch
    {
        Text text => text.Text,
        TabChar or Break => " ",
        NoBreakHyphen => "-",
        _ => "",
    };

    /// <summary>Comments whose first word is a figure's id; what people wrote besides is theirs.</summary>
    private static Dictionary<string, string> FiguresOfComments(MainDocumentPart document)
    {
        var figures = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var comment in document.WordprocessingCommentsPart?.Comments?.Elements<Comment>() ?? [])
        {
            var words = comment.InnerText.Split([' ', '　'], 2);
            if (comment.Id?.Value is { } id && FigureId.TryParse(words[0]) is { } figure)
            {
                figures[id] = figure.ToString();
            }
        }

        return figures;
    }
}

/// <summary>A file is called a Word document and is none.</summary>
public sealed class UnreadableDocumentException(string path, Exception? cause) : ExplainedException(
    new($"{path} 不能作为 Word 文档打开：可能已损坏、加密或是旧的 .doc 格式，请另存为 .docx。", $"{path} does not open as a Word document: it may be damaged, encrypted or an old .doc. Save it as .docx."), cause);
