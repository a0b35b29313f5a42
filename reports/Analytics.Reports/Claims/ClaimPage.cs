using System.Text;
using Analytics.Reports.Writing;
using Analytics.Vocabulary;
using Indicator = Analytics.Warehouse.Indicators.Indicator;

namespace Analytics.Reports.Claims;

/// <summary>A checked text as one page that needs nothing beside it: every number marked by its verdict, in colour, line and word, and below a table with the reasons.</summary>
public sealed class ClaimPage(IReadOnlyList<Indicator> indicators, string buildId, Bilingual? dataLabel)
{
    private static readonly (Verdict Verdict, Bilingual Word)[] Words =
    [
        (Verdict.Supported, new("相符", "supported")), (Verdict.Contradicted, new("不符", "contradicted")), (Verdict.CannotBeRoundedTo, new("取整不到", "cannot be rounded to")),
        (Verdict.Ambiguous, new("有歧义", "ambiguous")), (Verdict.NoData, new("无数据", "no data")), (Verdict.NotAClaim, new("不是数据", "not a claim")),
    ];

    private readonly Dictionary<string, Bilingual> _names = indicators.ToDictionary(indicator => indicator.Code, indicator => indicator.Name, StringComparer.Ordinal);

    /// <summary>The verdict as people read it.</summary>
    public static Bilingual Word(Verdict verdict) => Words.First(word => word.Verdict == verdict).Word;

    /// <summary>How many claims had which verdict, in one sentence.</summary>
    public static Bilingual Counts(IReadOnlyList<Claim> claims)
    {
        var said = Words.Select(word => (word.Word, Count: claims.Count(claim => claim.Verdict == word.Verdict))).Where(word => word.Count > 0).ToList();
        return new(
            said.Count == 0 ? "没有找到数字。" : string.Join("，", said.Select(word => $"{word.Word.Zh} {word.Count}")) + "。",
            said.Count == 0 ? "No number was found." : string.Join(", ", said.Select(word => $"{word.Word.En} {word.Count}")) + ".");
    }

    public string Write(string title, string text, IReadOnlyList<Claim> claims, string language)
    {
        var page = new StringBuilder();
        page.Append($"<!doctype html>\n<html lang=\"{(language == "zh" ? "zh-CN" : "en")}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{Html.Text(title)}</title>\n<style>\n{Style()}</style>\n</head>\n<body>\n");
        page.Append(dataLabel is null ? "" : $"<p class=\"sample\" role=\"note\">{Html.Text(dataLabel.In(language))}</p>\n");
        page.Append($"<main>\n<h1>{Html.Text(In("数字核对：", "Numbers checked: ", language) + title)}</h1>\n<p class=\"count\">{Html.Text(Counts(claims).In(language))} {In("数据仓库版本", "Build", language)} <code>{Html.Text(buildId)}</code></p>\n<ul class=\"legend\">");
        foreach (var (verdict, word) in Words)
        {
            page.Append($"<li><mark class=\"{Key(verdict)}\">{Html.Text(word.In(language))}</mark></li>");
        }

        page.Append("</ul>\n<section class=\"text\" lang=\"zh-CN\">\n<p>");
        Marked(page, text, claims, language);
        page.Append($"</p>\n</section>\n<h2>{In("逐条说明", "One by one", language)}</h2>\n");
        Reasons(page, claims, language);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Marked(StringBuilder page, string text, IReadOnlyList<Claim> claims, string language)
    {
        var at = 0;
        foreach (var (claim, number) in claims.Select((claim, place) => (claim, place + 1)))
        {
            if (claim.Start < at)
            {
                continue;
            }

            Paragraphs(page, text[at..claim.Start]);
            page.Append($"<mark class=\"{Key(claim.Verdict!.Value)}\" title=\"{Html.Text(claim.Reason!.In(language))}\"><a href=\"#n{number}\">{Html.Text(claim.Text)}<sup>{number}</sup></a></mark>");
            at = claim.End;
        }

        Paragraphs(page, text[at..]);
    }

    private static void Paragraphs(StringBuilder page, string text) => page.Append(Html.Text(text.ReplaceLineEndings("\n")).Replace("\n", "</p>\n<p>", StringComparison.Ordinal));

    private void Reasons(StringBuilder page, IReadOnlyList<Claim> claims, string language)
    {
        page.Append("<div class=\"scrolls\"><table><thead><tr>");
        foreach (var head in new Bilingual[] { new("序号", "No."), new("原文", "text"), new("结论", "verdict"), new("指标", "indicator"), new("地区", "place"), new("时段", "period"), new("说明", "reason") })
        {
            page.Append($"<th scope=\"col\">{head.In(language)}</th>");
        }

        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var (claim, number) in claims.Select((claim, place) => (claim, place + 1)))
        {
            var name = claim.Indicator is { } code ? Html.Text(_names[code].In(language)) + $"<br><code>{Html.Text(code)}</code>" : "";
            var trace = claim.Warehouse is { } held ? $"<br><code>{Html.Text(held.Trace)}</code>" : "";
            page.Append($"<tr id=\"n{number}\"><td class=\"number\">{number}</td><td class=\"number\">{Html.Text(claim.Text)}</td><td class=\"number\"><mark class=\"{Key(claim.Verdict!.Value)}\">{Html.Text(Word(claim.Verdict.Value).In(language))}</mark></td><td>{name}</td><td>{Html.Text(claim.Place ?? "")}</td><td class=\"number\">{Html.Text(claim.Period ?? "")}</td><td>{Html.Text(claim.Reason!.In(language))}{trace}</td></tr>\n");
        }

        page.Append("</tbody></table></div>\n");
    }

    private static string In(string zh, string en, string language) => language == "zh" ? zh : en;

    private static string Key(Verdict verdict) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(verdict.ToString());

    private static string Style()
    {
        using var stream = typeof(ClaimPage).Assembly.GetManifestResourceStream("claims.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
