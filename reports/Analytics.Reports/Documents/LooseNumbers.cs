using System.Text.RegularExpressions;
using Analytics.Vocabulary;

namespace Analytics.Reports.Documents;

/// <summary>
/// Digits in the words of a document that are no figure: a number that somebody typed into a heading, a sentence, a note or a table's head. Years, months and spans
/// are no claims, nor are the levels of intervals, the limits below which counts are held back, names, what is quoted word for word from a mart, and the catalogue's own definitions; all else must be a figure, or nobody can trace it.
/// </summary>
internal static partial class LooseNumbers
{
    private static readonly string[] Languages = ["zh", "en"];

    /// <summary>Each stretch of words that holds such digits, in reading order.</summary>
    /// <param name="declared">Texts that may hold numbers of their own: definitions of the catalogue.</param>
    public static IReadOnlyList<string> In(Document document, IReadOnlySet<string> declared)
    {
        var names = document.Names.Where(name => Digits().IsMatch(name)).OrderByDescending(name => name.Length).ToList();
        string Counting(string words) => NoClaim().Replace(names.Aggregate(words, (text, name) => text.Replace(name, "", StringComparison.Ordinal)), "");
        return [.. Words(document).Where(words => !declared.Contains(words) && !document.Quotations.Contains(words) && Digits().IsMatch(words) && Digits().IsMatch(Counting(words))).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Words(Document document) =>
        Both(document.Title).Concat(Both(document.Subtitle)).Concat(Both(document.Publisher))
            .Concat(document.Sections.SelectMany(section => Both(section.Title).Concat(section.Blocks.SelectMany(Words))));

    private static IEnumerable<string> Words(Block block) => block switch
    {
        Heading heading => Both(heading.Text),
        Paragraph paragraph => Words(paragraph.Text),
        KeyPoints points => points.Points.SelectMany(Words),
        Note note => Words(note.Text),
        Chart chart => [.. Words(chart.Headline), .. Both(chart.Subtitle), .. Both(chart.Description), .. Words(chart.Note), .. Words(chart.Table)],
        Table table => [.. Both(table.Title), .. table.Columns.SelectMany(column => Both(column.Head)), .. table.Rows.SelectMany(row => row).SelectMany(cell => Words(cell.Text))],
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    /// <summary>A sentence without its figures; what a figure stood between stays apart.</summary>
    private static IEnumerable<string> Words(Prose prose) => Languages.Select(language => string.Concat(prose.In(language).Select(run => run.Figure is null ? run.Words : "◆")));

    private static IEnumerable<string> Both(Bilingual words) => [words.Zh, words.En];

    [GeneratedRegex(@"\d")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<![\d.])(?:19|20)\d{2}(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?|[-.]\d{2}(?:-\d{2})?|-[QH]\d)?(?![\d.]*\d|[个名家盏件次条项户人亩万亿%])|小于\d+而不为零|above nought and below \d+|一个单位占[\d.]+%以上|one unit makes more than [\d.]+%|95%和99\.8%界限|95% and 99\.8% limits|9[05]%(?:置信|威尔逊)?区间|Wilson's at 95%|9[05]% (?:confidence )?intervals?")]
    private static partial Regex NoClaim();
}

/// <summary>The document holds a number that is no figure: its template is wrong, and nothing is published.</summary>
public sealed class LooseNumberException(IReadOnlyList<string> words) : ExplainedException(new(
    $"没有发布：下面的文字里有数字不是数据仓库的数，无法追溯，请改正刊物模板：{string.Join("；", words)}",
    $"Nothing was published: these words hold a number that is no figure and cannot be traced; mend the publication's template: {string.Join("; ", words)}"));
