using Analytics.Ingest.Tests.Reading;
using Analytics.Vocabulary.Texts;

namespace Analytics.Ingest.Tests.Typing;

public sealed class FoldedTextTests
{
    [TestCase("到位资金（万元）", "到位资金(万元)")]
    [TestCase("到位資金 〔萬元〕", "到位资金(万元)")]
    [TestCase("到位\u3000资\u200B金\r\n(万元)", "到位资金(万元)")]
    [TestCase("ＡＢＣ１２３", "abc123")]
    [TestCase("面积㎡", "面积m2")]
    [TestCase("第①项", "第1项")]
    [TestCase("鄉(xiāng)鎮(zhèn)", "乡镇")]
    [TestCase("长度(km)", "长度(km)")]
    [TestCase("一,,二，，三", "一,二,三")]
    [TestCase("“饶河”", "\"饶河\"")]
    [TestCase("2015—2016", "2015-2016")]
    [TestCase("乾燥的後台", "干燥的后台")]
    [TestCase("乾坤", "乾坤")]
    [TestCase("⼩南河村", "小南河村")]
    [TestCase("車\uF902", "车车")]
    [TestCase("莫𡐓村", "莫𡐓村")]
    [TestCase(null, "")]
    public void Texts_that_mean_the_same_fold_to_one(string? text, string expected) => Assert.That(FoldedText.Of(text), Is.EqualTo(expected));

    [Test]
    public void Folding_twice_changes_nothing()
    {
        string[] texts = ["到位資金 〔萬元〕", "鄉(xiāng)鎮(zhèn)", "一,,二，，三", "第⑴項：㎡", "后台、後台、乾隆", "讚歎沙河涌洶湧的波浪"];
        Assert.That(texts.Select(text => FoldedText.Of(FoldedText.Of(text))), Is.EqualTo(texts.Select(FoldedText.Of)));
    }

    [Test]
    public void Traditional_text_becomes_simplified_as_published()
    {
        // Into traditional is not our way, and tw2sp puts other words for words.
        var cases = SharedCsv.Rows("cases/opencc/opencc_open.csv").Where(row => row["config"] is "t2s" or "tw2s" or "hk2s").ToList();
        SharedCases.AllAgree(
            "traditional to simplified",
            [.. cases.Select(row => ($"{row["id"]} {row["config"]}", SimplifiedText.Of(row["input"]) == row["expected"]))],
            ("BYVoid_OpenCC_PR_1229_existing_behaviors t2s", "圞 has a simplified form that no common font has; the table leaves it out"),
            ("BYVoid_OpenCC_Issue_1469_simplified_me_passthrough tw2s", "老么 is a word of Taiwan's list; ours is t2s"));
    }
}
