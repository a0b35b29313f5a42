using System.Net;
using System.Text;
using Analytics.Vocabulary;
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

    /// <summary>The paragraphs of a Word document, tables included.</summary>
    /// <exception cref="UnreadableDocumentException">The bytes are no Word document.</exception>
    public static string OfWord(string path)
    {
        try
        {
            using var document = WordprocessingDocument.Open(path, isEditable: false);
            return document.MainDocumentPart?.Document?.Body is { } body
                ? string.Join('\n', body.Descendants<Paragraph>().Where(paragraph => !paragraph.Ancestors<Paragraph>().Any()).Select(Words))
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

    private static string Words(Paragraph paragraph)
    {
        var words = new StringBuilder();
        foreach (var element in paragraph.Descendants())
        {
            if (element.Ancestors<RubyContent>().Any())
            {
                continue;
            }

            _ = element switch
            {
                Text text => words.Append(text.Text),
                TabChar or Break => words.Append(' '),
                NoBreakHyphen => words.Append('-'),
                _ => words,
            };
        }

        return words.ToString();
    }
}

/// <summary>A file is called a Word document and is none.</summary>
public sealed class UnreadableDocumentException(string path, Exception? cause) : ExplainedException(
    new($"{path} 不能作为 Word 文档打开：可能已损坏、加密或是旧的 .doc 格式，请另存为 .docx。", $"{path} does not open as a Word document: it may be damaged, encrypted or an old .doc. Save it as .docx."), cause);
