using System.IO.Compression;
using System.Text;
using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Tests.Reading;

public sealed class FileSignatureTests
{
    [TestCase("", "file.empty")]
    [TestCase("%PDF-1.4\n%âãÏÓ", "file.other_document")]
    [TestCase("<html><body><table><tr><td>1</td></tr></table></body></html>", "file.web_page")]
    [TestCase("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>", "file.web_page")]
    [TestCase("{\\rtf1\\ansi hello}", "file.other_document")]
    [TestCase("PK\u0003\u0004 and nothing else", "file.damaged")]
    [TestCase("Rar!\u001A\u0007", "file.archive")]
    [TestCase("a\0\0\0b\0\0\u0001\u0002\0\0c,\0\u0003\u0004", "file.not_a_table")]
    public void What_is_no_table_is_refused_with_what_to_do(string content, string rule)
    {
        using var file = new WrittenFile(content, Encoding.Latin1, "台账.xls");
        var raw = RawFile.Open(file.Location);
        Assert.That(raw.Unreadable?.Rule, Is.EqualTo(rule));
        Assert.That(raw.Sheets(), Is.Empty);
        Assert.That(raw.Facts.Sha256, Has.Length.EqualTo(64));
    }

    [Test]
    public void A_workbook_under_another_name_is_read_and_text_named_xls_too()
    {
        using var workbook = WrittenFile.Workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        using var text = new WrittenFile("a\tb\n1\t2\n", name: "台账.xls");
        var renamed = workbook.Location + ".csv";
        File.Copy(workbook.Location, renamed, true);
        var first = RawFile.Open(renamed);
        var second = RawFile.Open(text.Location);
        Assert.That((first.Facts.Format, second.Facts.Format), Is.EqualTo((FileFormat.Xlsx, FileFormat.Delimited)));
        File.Delete(renamed);
    }

    [Test]
    public void An_archive_and_a_document_are_told_from_a_workbook()
    {
        Assert.That(Rule(("a.csv", "1,2"u8.ToArray())), Is.EqualTo("file.archive"));
        Assert.That(Rule(("word/document.xml", "<w/>"u8.ToArray())), Is.EqualTo("file.other_document"));
        Assert.That(Rule(("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><workbook>&b;</workbook>"u8.ToArray())), Is.EqualTo("file.damaged"));
    }

    [Test]
    public void A_workbook_that_unpacks_beyond_reason_is_refused_unread()
    {
        using var file = WrittenFile.Workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        var raw = RawFile.Open(file.Location, new ReadOptions { MaxUnpackedBytes = 1000 });
        Assert.That(raw.Unreadable?.Rule, Is.EqualTo("file.too_large"));
    }

    [Test]
    public void One_byte_changed_in_a_workbook_is_noticed()
    {
        using var file = WrittenFile.Workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", "<si><t>一二三四五六七八九十</t></si>");
        var bytes = File.ReadAllBytes(file.Location);
        var at = bytes.AsSpan().IndexOf("xl/sharedStrings.xml"u8) + 40;
        bytes[at] ^= 0x55;
        using var changed = new WrittenFile(bytes, "changed.xlsx");
        var raw = RawFile.Open(changed.Location);
        Assert.That(raw.Unreadable?.Rule, Is.EqualTo("file.damaged"));
    }

    private static string? Rule(params (string Name, byte[] Bytes)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        using var file = new WrittenFile(bytes.ToArray(), "file.zip");
        var raw = RawFile.Open(file.Location);
        return raw.Unreadable?.Rule;
    }
}
