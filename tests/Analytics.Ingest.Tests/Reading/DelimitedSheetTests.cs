using System.Globalization;
using System.Text;
using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Tests.Reading;

public sealed class DelimitedSheetTests
{
    [TestCase("a,b,c\n1,2,3\n", ",")]
    [TestCase("a;b;c\n1,5;2,5;3,5\n", ";")]
    [TestCase("a\tb\tc\n1\t2\t3\n", "\t")]
    [TestCase("a|b|c\n1|2|3\n", "|")]
    [TestCase("a, b, c\n1, 2, 3\n", ", ")]
    [TestCase("a||b||c\n1||2||3\n", "|")]
    [TestCase("姓名，村名，户数\n张三，红旗村，３\n", "，")]
    [TestCase("sep=;\na;b,c\n1;2\n", ";")]
    [TestCase("\"a,b\";\"c,d\"\n\"1,2\";\"3,4\"\n", ";")]
    [TestCase("姓名\n张三\n", ",")]
    public void Lines_tell_their_delimiter(string text, string expected)
    {
        using var file = new WrittenFile(text);
        var raw = RawFile.Open(file.Location);
        Assert.That(raw.Facts.Delimiter, Is.EqualTo(expected));
    }

    [TestCase("a,b\n\"1\n2\",3\n4,5\n", "a|b/1\n2|3/4|5")]
    [TestCase("a,b\r1,2\r", "a|b/1|2")]
    [TestCase("a,b\n\n1,2\n", "a|b//1|2")]
    [TestCase("a,b\n1,\"say \"\"no\"\"\"\n", "a|b/1|say \"no\"")]
    [TestCase("a,b\n1,\"say \\\"no\\\", he\"\n2,\"x\"\n", "a|b/1|say \"no\", he/2|x")]
    [TestCase("a;b\nit's;'x;y'\n'z';1\n", "a|b/it's|x;y/z|1")]
    [TestCase("sep=;\na;b\n1;2\n", "a|b/1|2")]
    public void Records_are_split_into_cells(string text, string expected)
    {
        using var file = new WrittenFile(text);
        Assert.That(string.Join('/', file.Rows().Rows.Select(r => string.Join('|', r))), Is.EqualTo(expected));
    }

    [TestCase("a,b,c\n1,\"x\"y,3\n4,5,6\n", "row.damaged@2", TestName = "Text_after_a_quote")]
    [TestCase("a,b,c\n1,\"say \"no\" he\",3\n4,5,6\n", "row.odd_quotes@2", TestName = "Quotes_in_quotes")]
    [TestCase("a,b,c\n1,2,\"3\n4,5,6\n7,\"8\",9\n", "row.damaged@2", TestName = "A_quote_that_swallows_a_line")]
    [TestCase("a,b,c\n1,2,\"3\n4,5,6\n7,8,9\n", "row.damaged@2", TestName = "A_quote_that_swallows_the_rest")]
    public void Wrong_quotes_are_found_in_their_row(string text, string expected)
    {
        using var file = new WrittenFile(text);
        var (rows, findings) = file.Rows();
        Assert.That(findings, Is.EqualTo(new[] { expected }));
        Assert.That(rows, Has.Count.EqualTo(text.Count(c => c == '\n')));
        Assert.That(rows[^1], Has.Length.EqualTo(3));
    }

    [Test]
    public void A_quote_never_closed_in_a_large_file_costs_one_row()
    {
        var text = new StringBuilder("编号,名称,金额\n");
        for (var row = 2; row <= 400_000; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row},{(row == 7 ? "\"" : "")}项目{row},1\n");
        }

        using var file = new WrittenFile(text.ToString());
        var (rows, findings) = file.Rows();
        Assert.That(findings, Is.EqualTo(new[] { "row.damaged@7" }));
        Assert.That(rows, Has.Count.EqualTo(400_000));
        Assert.That(rows[7], Is.EqualTo(new[] { "8", "项目8", "1" }));
        Assert.That(rows[^1], Is.EqualTo(new[] { "400000", "项目400000", "1" }));
    }
}
