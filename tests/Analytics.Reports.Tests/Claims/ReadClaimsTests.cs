using System.Diagnostics;
using Analytics.Reports.Claims;

namespace Analytics.Reports.Tests.Claims;

public sealed class ReadClaimsTests
{
    private static IEnumerable<string> Texts => Directory.EnumerateFiles(ClaimCases.Folder, "*.*").Where(file => Path.GetExtension(file) is ".txt" or ".md").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Texts))]
    public void Every_claim_of_a_made_up_text_is_found_and_no_other(string text)
    {
        var path = Path.Combine(ClaimCases.Folder, text);

        var score = ClaimCases.Compare(ClaimCases.Rows(Path.ChangeExtension(path, ".csv")), ClaimCases.Reader.Extract(File.ReadAllText(path)));

        Assert.That(score.Apart, Is.Empty, score.ToString());
    }

    [Test]
    public void Claims_of_real_documents_are_found_and_bound()
    {
        var folder = Path.Combine(ClaimCases.Root, "..", "shared", "reference");
        if (!File.Exists(Path.Combine(folder, "claims.csv")))
        {
            Assert.Ignore("../shared/reference/claims.csv is not there.");
        }

        var expected = ClaimCases.Rows(Path.Combine(folder, "claims.csv")).ToLookup(row => row["doc"]);
        var scores = expected.Where(document => File.Exists(Path.Combine(folder, "documents", document.Key)))
            .Select(document => (document.Key, Score: ClaimCases.Compare([.. document], ClaimCases.Reader.Extract(File.ReadAllText(Path.Combine(folder, "documents", document.Key)))))).ToList();
        scores.ForEach(document => TestContext.Out.WriteLine($"{document.Key}: {document.Score}"));

        var (all, read) = ((double)scores.Sum(document => document.Score.Expected), (double)scores.Sum(document => document.Score.Read));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(scores.Sum(document => document.Score.Found) / all, Is.GreaterThanOrEqualTo(0.95));
            Assert.That(scores.Sum(document => document.Score.Bound) / all, Is.GreaterThanOrEqualTo(0.85));
            Assert.That(scores.Sum(document => document.Score.False) / read, Is.LessThanOrEqualTo(0.05));
        }
    }

    [TestCase("坚持“三会一课”，打通最后一公里。")]
    [TestCase("深入贯彻十九届五中全会精神和《关于做好2020年工作的通知》（云组发〔2018〕15号）。")]
    [TestCase("一是加强领导，二是压实责任；（三）严格考核。")]
    [TestCase("2016年5月12日上午9:30，近三年来，2015-2017年，20世纪90年代。")]
    [TestCase("三家乡、八吉村、五里堡的干部第3次来到12号楼。")]
    [TestCase("一些干部、一批项目、一个中心、三个方面、五个环节。")]
    [TestCase("拨打12345热线或13812345678，参观5A级景区，24小时值班。")]
    [TestCase("xx乡共有xx名第一书记，xxxx年xx月xx日。")]
    public void Dates_ranks_names_and_figures_of_speech_claim_nothing(string text)
        => Assert.That(ClaimCases.Reader.Extract(text).Select(claim => claim.Text), Is.Empty);

    [Test]
    public void A_paragraph_printed_twice_is_one_claim()
        => Assert.That(ClaimCases.Reader.Extract("全市安装太阳能路灯639盏。\n\n全市安装太阳能路灯639盏。\n"), Has.Count.EqualTo(1));

    [Test]
    public void A_claim_says_where_it_stands_in_the_text_as_written()
    {
        const string Text = "截至目前，新密市選派第一書記１００名，修路３.５公里。";

        Assert.That(ClaimCases.Reader.Extract(Text).Select(claim => Text[claim.Start..claim.End]), Is.EqualTo(new[] { "１００名", "３.５公里" }));
    }

    [Test]
    public void A_line_that_a_page_broke_is_read_as_one()
        => Assert.That(
            ClaimCases.Reader.Extract("驻村第一书记帮助村里完善各项工作制度，组织党员群众代表开展四议一\n审两公开议事2625项，村民都说好。").Select(claim => claim.Indicator),
            Is.EqualTo(new[] { "GOV_DELIBERATIONS" }));

    [TestCase("自2015年以来，双山市引入资金3亿元。", "since-2015")]
    [TestCase("2016年5月，双山市引入资金3亿元。", "2016-05")]
    [TestCase("2016年，双山市引入资金3亿元。", "2016")]
    [TestCase("一年来，双山市引入资金3亿元。", "past-year")]
    [TestCase("今年以来，双山市引入资金3亿元。", "this-year")]
    [TestCase("去年，双山市引入资金3亿元。", "last-year")]
    [TestCase("截至目前，双山市引入资金3亿元。", "as-of")]
    [TestCase("双山市引入资金3亿元。", "as-of")]
    public void The_period_is_the_text_s_own(string text, string period)
        => Assert.That(ClaimCases.Reader.Extract(text).Single(), Has.Property(nameof(Claim.Period)).EqualTo(period).And.Property(nameof(Claim.Place)).EqualTo("双山市"));

    [Test]
    public void A_part_above_its_whole_and_a_sum_of_overlapping_counts_are_told_by_the_text_alone()
    {
        var claims = ClaimCases.Reader.Read("1,458个行政村中，1,678个村完成评议。全县扶持创业项目800个，其中代表性富民项目60个，共计860个项目。");
        var sums = new Analytics.Warehouse.Indicators.IndicatorSums(Analytics.Warehouse.Indicators.IndicatorCatalogue.Read(new Analytics.Warehouse.WarehouseOptions()).Indicators);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(TextContradictions.PartAboveWhole(claims, 1)?.Zh, Does.Contain("1,678").And.Contain("1,458"));
            Assert.That(TextContradictions.PartAboveWhole(claims, 3), Is.Null);
            Assert.That(TextContradictions.SumNotToBeMade(claims, 4, sums)?.Zh, Does.Contain("不能相加"));
        }
    }

    [Test]
    public void Ten_thousand_characters_are_read_in_a_second()
    {
        var article = string.Concat(Enumerable.Range(1, 200).Select(number => $"{number + 1000}年度里，第{number}组驻村第一书记硬化村内道路{number}.5公里，走访群众{number * 30}余人，引入资金{number}万元。\n"));
        // The best of three: other tests run beside this one.
        var fastest = Enumerable.Range(0, 3).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            Assert.That(ClaimCases.Reader.Extract(article[..10_000]), Has.Count.GreaterThan(400));
            return watch.Elapsed;
        });

        Assert.That(fastest, Is.LessThan(TimeSpan.FromSeconds(1)));
    }
}
