using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Tests.Reading;

public sealed class WorkbookSheetTests
{
    [TestCase(0.1 + 0.2, "0.30000000000000004")]
    [TestCase(0.3, "0.3")]
    [TestCase(230521198001010000d, "230521198001010000")]
    [TestCase(1e21, "1E+21")]
    [TestCase(0.0000001, "1E-07")]
    [TestCase(-12.5, "-12.5")]
    [TestCase(0d, "0")]
    public void Numbers_are_written_shortest(double number, string expected) => Assert.That(CellText.OfNumber(number), Is.EqualTo(expected));

    [TestCase("yyyy\"年\"m\"月\"d\"日\"", true)]
    [TestCase("[$-804]AM/PM h\"时\"mm\"分\"", true)]
    [TestCase("h:mm:ss.00", true)]
    [TestCase("0.00\"d\"", false)]
    [TestCase("#,##0\\ \"元\"", false)]
    [TestCase("[Red]0.0%", false)]
    [TestCase("General", false)]
    [TestCase(null, false)]
    public void Formats_tell_whether_a_number_is_a_day(string? format, bool expected) => Assert.That(NumberFormat.ShowsDate(format), Is.EqualTo(expected));

    [Test]
    public void Cells_of_every_kind_become_texts()
    {
        using var file = WrittenFile.Workbook(
            "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"e\"><v>#N/A</v></c><c r=\"C2\" t=\"b\"><v>1</v></c><c r=\"D2\" s=\"1\"><v>42491</v></c>"
            + "<c r=\"E2\" t=\"inlineStr\"><is><t>里</t><rPh sb=\"0\" eb=\"1\"><t>li</t></rPh></is></c><c r=\"F2\"><f>1/0</f></c><c r=\"G2\" t=\"str\"><f>\"x\"</f><v>x</v></c></row>",
            "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si>",
            formats: "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"31\" applyNumberFormat=\"1\"/></cellXfs>");
        Assert.That(file.Rows().Rows[1], Is.EqualTo(new[] { "東京", "#N/A", "TRUE", "2016-05-01", "里", "", "x" }));
        Assert.That(file.Rows(new ReadOptions { FullMoments = true }).Rows[1][3], Is.EqualTo("2016-05-01T00:00:00"));
    }

    [Test]
    public void Rows_keep_the_numbers_the_spreadsheet_shows()
    {
        using var file = WrittenFile.Workbook("<row r=\"3\"><c r=\"B3\"><v>1</v></c></row><row r=\"7\" hidden=\"1\"><c r=\"A7\"><v>2</v></c></row>");
        var raw = RawFile.Open(file.Location);
        var seen = new List<(int, int, bool)>();
        foreach (var sheet in raw.Sheets())
        {
            while (sheet.ReadRow())
            {
                if (sheet.ToTexts().Length > 0)
                {
                    seen.Add((sheet.RowNumber, sheet.ToTexts().Length, sheet.IsHiddenRow));
                }
            }
        }

        Assert.That(seen, Is.EqualTo(new[] { (3, 2, false), (7, 1, true) }));
    }
}
