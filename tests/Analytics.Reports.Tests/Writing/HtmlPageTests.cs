using System.Net;
using System.Text.RegularExpressions;
using Analytics.Reports.Tests.Fixtures;

namespace Analytics.Reports.Tests.Writing;

public sealed partial class HtmlPageTests
{
    [TestCase("index.html", "zh")]
    [TestCase("index.en.html", "en")]
    public void Every_number_on_the_page_stands_in_figures_csv(string page, string language)
    {
        var figures = Published.Figures();
        var shown = Number().Matches(Published.Text(page)).ToList();

        Assert.That(shown, Has.Count.GreaterThan(500));
        foreach (var number in shown)
        {
            var figure = figures[number.Groups["id"].Value];
            var text = WebUtility.HtmlDecode(Tag().Replace(number.Groups["text"].Value, ""));
            var expected = number.Groups["part"].Success ? [figure[number.Groups["part"].Value]] : Forms(figure, language);
            Assert.That(expected, Does.Contain(text.Replace(number.Groups["part"].Success ? "," : "\0", "", StringComparison.Ordinal)), number.Value);
            if (!number.Groups["part"].Success && figure["state"] == "stated")
            {
                Assert.That(decimal.Parse(number.Groups["value"].Value), Is.EqualTo(decimal.Parse(figure["value"])));
            }
        }
    }

    [TestCase("index.html")]
    [TestCase("index.en.html")]
    public void No_number_stands_on_the_page_without_an_id(string page)
    {
        var html = Published.Text(page);
        html = html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)];
        var words = WebUtility.HtmlDecode(Tag().Replace(Marked().Replace(html, " "), " "));

        Assert.That(Digits().Matches(NoNumbers().Replace(words, " ")).Select(match => words.Substring(Math.Max(0, match.Index - 20), Math.Min(60, words.Length - Math.Max(0, match.Index - 20)))), Is.Empty);
    }

    [TestCase("index.html", "zh-CN", "示例数据：人名、条目均为虚构，不作统计依据")]
    [TestCase("index.en.html", "en", "Sample data: people and entries are made up")]
    public void Every_page_says_that_the_data_are_made_up(string page, string language, string label)
    {
        Assert.That(Published.Text(page), Does.Contain($"<html lang=\"{language}\">").And.Contain($"<aside class=\"sample\" aria-label=\"{(language == "en" ? "About the data" : "数据说明")}\">{label}</aside>"));
        Assert.That(Regex.Count(Published.Text(page), $"<svg [^>]*>(?:(?!</svg>).)*{label}", RegexOptions.Singleline), Is.EqualTo(Published.Release.Charts * 2), "each chart, wide and narrow");
    }

    [Test]
    public void Every_chart_has_a_text_alternative_and_a_data_table()
    {
        var page = Published.Text("index.html");
        foreach (var figure in Regex.Split(page, "<figure ").Skip(1).Select(part => part[..part.IndexOf("</figure>", StringComparison.Ordinal)]))
        {
            Assert.That(figure, Does.Contain("role=\"img\"").And.Contain("<desc id=").And.Contain("<details>").And.Contain("<caption>"));
        }
    }

    [Test]
    public void A_county_may_be_called_anything()
    {
        using var home = new SampleHome(change: """
            update org_units set org_unit_name = '<b>县</b> & "引" ''号''' where org_unit_code = '230506'; update org_units set org_unit_name = '饶' || chr(8238) || '河' || chr(8207) || '县' where org_unit_code = '230524';
            update org_units set org_unit_name = '双鸭山市饶河县大顶子山镇河口赫哲族乡四排村民委员会驻村工作队办公室' where org_unit_code = '230523'; update org_units set org_unit_name = '</script><script>alert()</script>' where org_unit_code = '230505';
            """);
        var release = (ReleaseOutcome.Published)Published.Publish(home.Home);
        var page = File.ReadAllText(release.Page);

        Assert.That(Regex.Count(page, "</script"), Is.EqualTo(2));
        // What the script reads is cleaned when it is read.
        Assert.That(page[..page.IndexOf("<script", StringComparison.Ordinal)], Does.Not.Contain("<b>县").And.Not.Contain("<script>alert").And.Not.Contain("\u202E").And.Contain("&lt;b&gt;县&lt;/b&gt; &amp; &quot;引&quot; &#39;号&#39;").And.Contain("饶河县"));
        Assert.That(() => System.Xml.Linq.XDocument.Load(Path.Combine(release.Folder, "charts", "who-moved.zh.svg")), Throws.Nothing);
        Assert.That(Accessibility.AccessibilityTests.Found(page, Accessibility.AccessibilityTests.Desk), Is.Empty);
    }

    [TestCase("index.html")]
    [TestCase("index.en.html")]
    public void The_page_is_as_accepted(string page) =>
        Snapshot.Match(page, Script().Replace(Svg().Replace(Published.Text(page), "<svg/>"), "<script/>").Replace(PublishRelease.CodeVersion, "CODE", StringComparison.Ordinal));

    private static string[] Forms(Dictionary<string, string> figure, string language)
    {
        var printed = figure["printed_" + language];
        var unit = figure["unit_" + language];
        var bare = unit.Length == 0 ? printed : new Regex(" ?" + Regex.Escape(unit)).Replace(printed, "", 1);
        return [printed, bare, Brackets().Replace(bare, "")];
    }

    [GeneratedRegex("<data(?: class=\"\\w+\")? value=\"(?<value>[^\"]*)\" data-figure=\"(?<id>[^\"]+)\"(?: data-part=\"(?<part>\\w+)\")?>(?<text>.*?)</data>")]
    private static partial Regex Number();

    [GeneratedRegex("<script.*</script>|'sha256-[^']*'", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("<svg .*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Svg();

    [GeneratedRegex("<svg .*?</svg>|<data .*?</data>|<small class=\"(ids|code)\">.*?</small>|<span class=\"no\">.*?</span>", RegexOptions.Singleline)]
    private static partial Regex Marked();

    // Times, numbers of charts and tables, names of methods and files: these are words.
    [GeneratedRegex(@"\d{4}[-.]\d{2}|\d{4}年(\d{1,2}月)?|[A-Z][a-z]+ \d{4}|\b201[56]\b|[图表]\d+-\d+|(Figure|Table) \d+-\d+|(95|99\.8)%|\s\d\s")]
    private static partial Regex NoNumbers();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@" ?[（(].*[）)]")]
    private static partial Regex Brackets();
}
