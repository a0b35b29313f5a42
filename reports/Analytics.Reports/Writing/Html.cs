using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Reports.Documents;
using Analytics.Reports.Figures;

namespace Analytics.Reports.Writing;

/// <summary>The small pieces of the page: escaped text, figures that carry their id, tables.</summary>
internal static partial class Html
{
    /// <summary>Words as words, whatever they hold; without control characters and the marks that turn what follows the other way.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(Invisible().Replace(text, ""));

    [GeneratedRegex(@"[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")]
    private static partial Regex Invisible();

    public static string Prose(Prose prose, string language) => string.Concat(prose.In(language).Select(run => Run(run, language, stacked: false)));

    /// <summary>A printed number: its text for people, its value and id for machines.</summary>
    /// <param name="stacked">Whether the brackets go below the value, as tables need it.</param>
    public static string Run(Run run, string language, bool stacked)
    {
        if (run.Figure is not { } figure)
        {
            return Text(run.Words);
        }

        var part = run.Form switch { 'e' => "expected", 'r' => "received", 'l' => "late", 'm' => "missing", _ => "" };
        var value = part.Length > 0 ? run.In(language).Replace(",", "", StringComparison.Ordinal) : figure.Value?.ToString(CultureInfo.InvariantCulture) ?? "";
        var attributes = $" value=\"{value}\" data-figure=\"{figure.Id}\"" + (part.Length > 0 ? $" data-part=\"{part}\"" : "");
        return $"<data{(figure.State == FigureState.NotReported ? " class=\"gap\"" : figure.IsStated ? "" : " class=\"none\"")}{attributes}>{Printed(run.In(language), stacked)}</data>";
    }

    /// <summary>The ids of the figures in a sentence, small, for whoever wants to look one up.</summary>
    public static string Ids(IEnumerable<Figure> figures)
    {
        var ids = figures.Select(figure => figure.Id.ToString()).Distinct().ToList();
        return ids.Count == 0 ? "" : $"<small class=\"ids\">{string.Join(" · ", ids.Select(id => $"<span>{Text(id)}</span>"))}</small>";
    }

    public static string Table(Table table, string caption, string language)
    {
        var html = new StringBuilder();
        html.Append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").Append(Text(table.Title.In(language))).Append("\"><table><caption>").Append(Text(caption)).Append("</caption><thead><tr>");
        foreach (var column in table.Columns)
        {
            html.Append(column.IsNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">").Append(Text(column.Head.In(language))).Append(Code(column.Code)).Append("</th>");
        }

        html.Append("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            foreach (var (cell, at) in row.Select((cell, at) => (cell, at)))
            {
                html.Append(at == 0 ? "<th scope=\"row\">" : table.Columns[at].IsNumber ? "<td class=\"n\">" : table.Columns[at].IsShort ? "<td>" : "<td class=\"words\">")
                    .Append(string.Concat(cell.Text.In(language).Select(run => Run(run, language, stacked: true)))).Append(Code(cell.Code))
                    .Append(at == 0 ? "</th>" : "</td>");
            }

            html.Append("</tr>\n");
        }

        return html.Append("</tbody></table></div>\n").ToString();
    }

    private static string Printed(string text, bool stacked) =>
        stacked && text.AsSpan().IndexOfAny('（', '(') is > 0 and var at ? $"{Text(text[..at])}<small>{Text(text[at..])}</small>" : Text(text);

    private static string Code(string code) => code.Length == 0 ? "" : $"<small class=\"code\">{Text(code)}</small>";
}
