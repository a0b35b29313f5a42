using Analytics.Reports.Claims;
using Analytics.Reports.Drafts;
using Analytics.Reports.Tests.Fixtures;
using Analytics.Warehouse;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Reports.Tests.Writing;

/// <summary>Drafts written from the sample home, and held against it as people send them back.</summary>
public sealed class DraftBulletinTests
{
    private static SampleHome s_home = null!;
    private static string s_year = null!;

    [OneTimeSetUp]
    public static void Write()
    {
        s_home = new SampleHome();
        s_year = Path.Combine(s_home.Home.Root, "year.docx");
        new DraftBulletin(s_home.Home, new PublishOptions()).Write("2016", null, s_year, CancellationToken.None);
    }

    [OneTimeTearDown]
    public static void Remove() => s_home.Dispose();

    [Test]
    public void It_is_valid_word_and_says_that_it_is_a_draft()
    {
        using var word = WordprocessingDocument.Open(s_year, isEditable: false);

        Assert.That(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(error => $"{error.Description} {error.Path?.XPath}"), Is.Empty);
        Assert.That(word.MainDocumentPart!.Document.InnerText, Does.Contain("初稿，供修改").And.Contain("2016年，全市第一书记总数748名").And.Contain("2015年12月至2016年12月，全市累计"));
    }

    [Test]
    public void Every_number_of_its_sentences_has_a_comment_that_names_its_figure()
    {
        var (text, links) = DocumentText.LinkedOfWord(s_year);
        var sentences = text.Split('\n').Where(line => line.EndsWith('。') && line.Contains('，')).ToList();

        Assert.That(sentences, Has.Count.GreaterThan(5));
        Assert.That(links, Has.Count.GreaterThan(10));
        foreach (var link in links)
        {
            Assert.That(text[link.Start..link.End], Does.Match(@"\d"), link.Figure);
        }

        // Without what is linked and without dates no digit is left in the sentences.
        var rest = links.OrderByDescending(link => link.Start).Aggregate(text, (left, link) => left.Remove(link.Start, link.End - link.Start));
        Assert.That(rest.Split('\n').Where(line => line.EndsWith('。')).Select(line => System.Text.RegularExpressions.Regex.Replace(line, @"\d{4}年(\d{1,2}月)?", "")), Has.None.Match(@"\d"));
    }

    [Test]
    public void Unchanged_it_is_borne_out_and_a_changed_number_is_contradicted_with_its_figure()
    {
        using var check = new CheckClaims(s_home.Home, new WarehouseOptions(), null);
        var (text, links) = DocumentText.LinkedOfWord(s_year);

        var asWritten = check.Check(text, links).Where(claim => claim.Indicator is not null).ToList();
        Assert.That(asWritten, Is.Not.Empty);
        Assert.That(asWritten.Where(claim => claim.Verdict != Verdict.Supported).Select(claim => $"{claim.Text} {claim.Warehouse?.Figure} {claim.Reason?.En}"), Is.Empty);

        var changed = Path.Combine(s_home.Home.Root, "changed.docx");
        File.Copy(s_year, changed);
        using (var word = WordprocessingDocument.Open(changed, isEditable: true))
        {
            word.MainDocumentPart!.Document.Descendants<Text>().Single(words => words.Text == "748名").Text = "784名";
        }

        var (edited, kept) = DocumentText.LinkedOfWord(changed);
        var wrong = check.Check(edited, kept).Single(claim => claim.Text.StartsWith("784", StringComparison.Ordinal));
        Assert.That((wrong.Verdict, wrong.Warehouse!.Figure, wrong.Warehouse.Value), Is.EqualTo((Verdict.Contradicted, "PER_FS_TOTAL.230500.all.2016", 748m)));
    }

    [Test]
    public void A_month_of_a_county_is_drafted_and_a_place_or_month_that_is_not_held_is_not()
    {
        var path = Path.Combine(s_home.Home.Root, "month.docx");
        var draft = new DraftBulletin(s_home.Home, new PublishOptions());

        Assert.That(draft.Write("2016-05", "230521", path, CancellationToken.None), Is.GreaterThan(3));
        Assert.That(DocumentText.OfWord(path), Does.Contain("集贤县第一书记工作情况（2016年5月）").And.Contain("2016年5月，集贤县"));
        Assert.That(draft.Write("2019", null, path, CancellationToken.None), Is.Null);
        Assert.That(draft.Write("2016", "230599", path, CancellationToken.None), Is.Null);
    }

    [Test]
    public void What_a_release_holds_back_a_draft_holds_back()
    {
        using var home = new SampleHome(change: "update indicators set suppress_below = 5 where indicator_code = 'INF_LAMPS'; update outcomes set value = 2, low = 2, high = 2 where indicator_code = 'INF_LAMPS' and org_unit_code = '230503';");
        var path = Path.Combine(home.Home.Root, "small.docx");

        new DraftBulletin(home.Home, new PublishOptions()).Write("2016", "230503", path, CancellationToken.None);

        Assert.That(DocumentText.OfWord(path), Does.Not.Contain("安装太阳能路灯2盏"));
    }

    [Test]
    public void Marks_stand_beside_its_numbers_as_in_a_release_with_their_meaning_at_the_end()
    {
        using var home = new SampleHome(change: """
            update outcomes set expected = 12, received = 6, missing = 6 where indicator_code = 'INF_LAMPS' and org_unit_code = '230523' and cohort = 'all' and span = '2016';
            update coverage set state = 'not_due', expected = 0, content = null where ledger = 'projects' and county_code = '230523' and period = '2016-12';
            """);
        var path = Path.Combine(home.Home.Root, "marked.docx");

        new DraftBulletin(home.Home, new PublishOptions()).Write("2016", "230523", path, CancellationToken.None);

        var (text, links) = DocumentText.LinkedOfWord(path);
        Assert.That(text, Does.Match("太阳能路灯[0-9,]+盏〔收报不足〕").And.Match("[0-9](万|亿)?(元|个)〔暂定〕").And.Contain("标记：〔收报不足〕").And.Contain("；〔暂定〕"));
        using var check = new CheckClaims(home.Home, new WarehouseOptions(), null);
        var checkedClaims = check.Check(text, links).Where(claim => claim.Verdict != Verdict.NotAClaim).ToList();
        Assert.That(checkedClaims.Where(claim => claim.Verdict != Verdict.Supported).Select(claim => $"{claim.Text} {claim.Verdict} {claim.Reason?.En}"), Is.Empty, "a mark is no part of the number");
        var received = checkedClaims.Single(claim => claim.Warehouse?.Figure.StartsWith("COV_RECEIVED.230523", StringComparison.Ordinal) == true);
        var wrong = check.Check(text.Replace(received.Text, "99份", StringComparison.Ordinal), links).Single(claim => claim.Text == "99份");
        Assert.That((wrong.Verdict, wrong.Warehouse!.Value), Is.EqualTo((Verdict.Contradicted, received.Warehouse!.Value)));
        Assert.That(DocumentText.OfWord(s_year), Does.Not.Contain("〔收报不足〕"), "what nobody has to mind is not explained");
    }

    [Test]
    public void What_a_release_has_held_back_no_later_draft_prints_even_where_the_catalogue_would_let_it()
    {
        const string two = "update outcomes set value = 2, low = 2, high = 2 where indicator_code = 'INF_LAMPS' and org_unit_code = '230503';";
        using var home = new SampleHome(change: two);
        var path = Path.Combine(home.Home.Root, "later.docx");
        var draft = new DraftBulletin(home.Home, new PublishOptions());
        draft.Write("2016", "230503", path, CancellationToken.None);
        Assert.That(DocumentText.OfWord(path), Does.Contain("太阳能路灯2盏"), "nothing was held back so far");
        home.Build("3a1b2c3d4e5f", "update indicators set suppress_below = 5 where indicator_code = 'INF_LAMPS';" + two);
        Published.Publish(home.Home);
        home.Build("2a1b2c3d4e5f", two);

        draft.Write("2016", "230503", path, CancellationToken.None);

        Assert.That(DocumentText.OfWord(path), Does.Not.Contain("太阳能路灯2盏").And.Match("不得补写：.*太阳能路灯"));
    }
}
