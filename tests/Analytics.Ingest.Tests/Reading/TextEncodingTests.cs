using System.Text;
using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Tests.Reading;

public sealed class TextEncodingTests
{
    private const string Simplified = "乡镇,派驻单位,姓名\r\n小佳河镇,小南河村,张三\r\n";
    private const string Traditional = "鄉鎮,派駐單位,姓名\r\n興隆鎮,紅旗村,張三\r\n";

    [TestCase(Simplified, 54936, "gb18030")]
    [TestCase(Traditional, 54936, "gb18030")]
    [TestCase(Traditional, 950, "big5")]
    [TestCase(Simplified, 65001, "utf-8")]
    [TestCase(Simplified, 1200, "utf-16le")]
    [TestCase(Simplified, 1201, "utf-16be")]
    [TestCase("Café,Montréal,£12\r\nnaïve,Zürich,£7\r\n", 1252, "iso-8859-1")]
    [TestCase("Women’s,“Fair”,£12\r\n", 1252, "windows-1252")]
    [TestCase("うどん,そば,東京\r\nラーメン,すし,大阪\r\n", 932, "shift_jis")]
    [TestCase("a,b\r\n1,2\r\n", 1252, "utf-8")]
    public void Bytes_tell_their_encoding(string text, int codePage, string expected)
    {
        var encoding = Encoding(codePage);
        using var file = new WrittenFile(text, encoding);
        var raw = RawFile.Open(file.Location);
        Assert.That(raw.Facts.Encoding, Is.EqualTo(expected));
        Assert.That(file.Rows().Rows[0][0], Is.EqualTo(text.Split(',')[0]));
    }

    [TestCase(65001, "utf-8")]
    [TestCase(1200, "utf-16")]
    [TestCase(1201, "utf-16")]
    [TestCase(12000, "utf-32")]
    public void A_byte_order_mark_decides_and_is_no_part_of_the_first_cell(int codePage, string expected)
    {
        var encoding = Encoding(codePage);
        using var file = new WrittenFile([.. encoding.GetPreamble(), .. encoding.GetBytes(Simplified)]);
        var raw = RawFile.Open(file.Location);
        Assert.That((raw.Facts.Encoding, raw.Facts.EncodingConfidence), Is.EqualTo((expected, 1.0)));
        Assert.That(file.Rows().Rows[0][0], Is.EqualTo("乡镇"));
    }

    [Test]
    public void A_person_may_overrule_the_evidence()
    {
        using var file = new WrittenFile(Traditional, Encoding(950));
        Assert.That(file.Rows(new ReadOptions { Encoding = "gb18030" }).Rows[0][0], Is.Not.EqualTo("鄉鎮"));
        Assert.That(file.Rows(new ReadOptions { Encoding = "big5" }).Rows[0][0], Is.EqualTo("鄉鎮"));
        Assert.That(() => file.Rows(new ReadOptions { Encoding = "no-such" }), Throws.ArgumentException);
    }

    [Test]
    public void Bytes_that_are_no_character_are_found_in_their_cell_and_cost_no_other_row()
    {
        var bytes = Encoding(54936).GetBytes("姓名,单位\r\n张三,小南河村\r\n李四,红旗村\r\n王五,双胜村\r\n").ToList();
        bytes[Encoding(54936).GetByteCount("姓名,单位\r\n张三,小南河村\r\n李四,红旗") + 1] = 0xFF;
        using var file = new WrittenFile([.. bytes]);
        var (rows, findings) = file.Rows();
        Assert.That(findings, Is.EqualTo(new[] { "row.lost_characters@3" }));
        Assert.That(rows[3], Is.EqualTo(new[] { "王五", "双胜村" }));
    }

    [Test]
    public void Characters_beyond_the_basic_plane_survive_every_encoding_that_has_them()
    {
        foreach (var codePage in new[] { 54936, 65001 })
        {
            using var file = new WrittenFile("村名,乡镇,姓名,单位\r\n𠀾村,㳇湖镇,张三,小南河村\r\n", Encoding(codePage));
            Assert.That(file.Rows().Rows[1][0], Is.EqualTo("𠀾村"));
        }
    }

    private static Encoding Encoding(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? System.Text.Encoding.GetEncoding(codePage);
}
