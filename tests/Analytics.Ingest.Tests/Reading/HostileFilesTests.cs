using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Analytics.Ingest.Contracts;

namespace Analytics.Ingest.Tests.Reading;

/// <summary>Files made to do harm, or so odd that they might: each is read or refused by name, in little time and memory, and nothing leaves the file.</summary>
public sealed class HostileFilesTests
{
    private const long MostBytes = 700L << 20;

    [Test]
    public void A_part_that_unpacks_to_gigabytes_is_refused_unread()
    {
        using var file = new WrittenFile(Zip(("xl/workbook.xml", "<workbook/>"), ("xl/worksheets/sheet1.xml", new string(' ', 100 << 20))), "bomb.xlsx");
        Assert.That(Rule(file), Is.EqualTo("file.too_large"));
    }

    [TestCase("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>")]
    [TestCase("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>")]
    [TestCase("<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">")]
    public void Entities_are_never_followed(string declaration)
    {
        using var inSheet = new WrittenFile(Sheet(declaration + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>"), "a.xlsx");
        using var inBook = new WrittenFile(Zip(("xl/workbook.xml", declaration + "<workbook>&a;</workbook>")), "b.xlsx");
        Assert.That((Rule(inSheet), Rule(inBook)), Is.EqualTo(("file.damaged", "file.damaged")));
    }

    [Test]
    public void A_formula_that_calls_out_is_text_or_its_kept_result()
    {
        using var csv = new WrittenFile("甲,乙\n\"=HYPERLINK(\"\"http://127.0.0.1:1\"\")\",=cmd|'/c calc'!A0\n=1+1,@SUM(1)\n");
        Assert.That(csv.Rows().Rows[1], Is.EqualTo(new[] { "=HYPERLINK(\"http://127.0.0.1:1\")", "=cmd|'/c calc'!A0" }));
        using var book = WrittenFile.Workbook("<row r=\"1\"><c r=\"A1\"><f>WEBSERVICE(\"http://127.0.0.1:1\")</f><v>3</v></c></row>");
        Assert.That(book.Rows().Rows[0], Is.EqualTo(new[] { "3" }));
    }

    [Test]
    public void Names_that_climb_out_of_the_container_write_nothing()
    {
        var outside = Path.Combine(Path.GetTempPath(), "climbed-" + TestContext.CurrentContext.Test.ID);
        using var file = new WrittenFile(Zip(("xl/workbook.xml", "<workbook/>"), ("../../../../../../../.." + outside, "x"), (outside, "x"), ("..\\..\\climbed.txt", "x")), "a.xlsx");
        FileViews.Read(file.Location, []);
        Assert.That(File.Exists(outside), Is.False);
    }

    [Test]
    public void The_widest_sheet_is_read()
    {
        var wide = string.Concat(Enumerable.Range(1, 16_384).Select(at => $"<c><v>{at}</v></c>"));
        using var file = WrittenFile.Workbook($"<row r=\"1\">{wide}</row><row r=\"2\">{wide}</row><row r=\"3\">{wide}</row>");
        Assert.That(Watched(file).Sheets[0].Rows.Select(row => row.Count), Is.All.EqualTo(16_384));
        using var csv = new WrittenFile(string.Join('\n', Enumerable.Repeat(string.Join(',', Enumerable.Range(1, 16_384)), 5)));
        Assert.That(Watched(csv).Sheets[0].Rows[0].Count, Is.EqualTo(16_384));
    }

    [Test]
    public void A_cell_in_the_last_corner_does_not_cost_the_blank_before_it()
    {
        using var file = WrittenFile.Workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>");
        Assert.That(Rule(file), Is.EqualTo("file.mostly_blank"));
    }

    [TestCase("<row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row>")]
    [TestCase("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>")]
    [TestCase("<row r=\"2147483647\"><c r=\"A2147483647\"><v>1</v></c></row>")]
    public void A_sheet_larger_than_sheets_are_is_refused(string row)
    {
        using var file = WrittenFile.Workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>" + row);
        Assert.That(Rule(file), Is.EqualTo("file.damaged"));
    }

    [TestCase(",")]
    [TestCase(", ")]
    [TestCase("\t")]
    public void A_quote_nobody_closes_in_millions_of_bytes_costs_one_row(string delimiter)
    {
        var text = new StringBuilder($"甲{delimiter}乙{delimiter}丙\n");
        for (var row = 2; row <= 120_000; row++)
        {
            text.Append(row == 1000 ? "\"" : "").Append($"第{row}行的村名{delimiter}{row}{delimiter}很长的情况说明文字\n");
        }

        using var file = new WrittenFile(text.ToString());
        var view = Watched(file);
        Assert.That(view.Sheets[0].Rows, Has.Count.EqualTo(119_999));
        Assert.That(view.Findings.Select(f => (f.Row, f.Rule)), Is.EqualTo(new[] { (1000, "row.damaged") }));
        Assert.That(view.Sheets[0].Rows[^1][1], Is.EqualTo("120000"));
    }

    [Test]
    public void A_cell_of_ten_million_characters_is_bounded()
    {
        var large = new string('长', 10 << 20);
        using var quoted = new WrittenFile($"甲,乙\n1,\"{large}\"\n2,3\n");
        Assert.That(Watched(quoted).Findings.Select(f => f.Row), Does.Contain(2));
        using var plain = new WrittenFile($"甲,乙\n1,{large}\n2,3\n");
        Watched(plain);
        using var book = WrittenFile.Workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", $"<si><t>{large}</t></si>");
        Watched(book);
    }

    [Test]
    public void Bytes_that_are_no_text_are_refused()
    {
        using var zeros = new WrittenFile(new byte[100_000]);
        using var mixed = new WrittenFile([.. "甲,乙\n1,2\n"u8, .. new byte[500], .. "3,4\n"u8]);
        Assert.That((Rule(zeros), Rule(mixed)), Is.EqualTo(("file.not_a_table", "file.not_a_table")));
        using var one = new WrittenFile([.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 100).Select(at => $"甲村,{at}\n"))), 0, .. "3,4\n"u8]);
        Assert.That(Watched(one).Sheets[0].Rows, Is.Not.Empty);
    }

    [Test]
    public void Elements_nested_a_hundred_thousand_deep_end_in_a_view()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));
        using var file = new WrittenFile(Zip(("xl/workbook.xml", "<workbook>" + deep + "</workbook>"), ("xl/_rels/workbook.xml.rels", "<Relationships/>")), "a.xlsx");
        Watched(file);
    }

    private static string? Rule(WrittenFile file) => Watched(file).Findings is [.., var last] ? last.Rule : null;

    private static Ingest.Reading.FileView Watched(WrittenFile file)
    {
        var (watch, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        var view = FileViews.Read(file.Location, []);
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(MostBytes));
        return view;
    }

    private static byte[] Sheet(string xml) => Zip(
        ("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/worksheets/sheet1.xml", xml));

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(name, CompressionLevel.SmallestSize).Open());
                part.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
