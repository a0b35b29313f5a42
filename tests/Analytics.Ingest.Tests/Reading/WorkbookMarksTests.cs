using Analytics.Ingest.Contracts;

namespace Analytics.Ingest.Tests.Reading;

public sealed class WorkbookMarksTests
{
    private const string Header = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>村名</v></c><c r=\"B1\" t=\"str\"><v>户数</v></c><c r=\"C1\" t=\"str\"><v>面积</v></c></row>";

    [Test]
    public void A_formula_is_read_by_its_kept_result_and_said()
    {
        using var file = WrittenFile.Workbook(Header + Row(2, "<c r=\"B2\"><f>1+2</f><v>3</v></c>") + Row(3, "<c r=\"B3\"><f>SUM(B2:B2)</f><v>3</v></c>"));
        var view = FileViews.Read(file.Location, []);
        Assert.That(view.Sheets[0].Rows[0][1], Is.EqualTo("3"));
        var note = view.Findings.Single();
        Assert.That((note.Rule, note.Severity, note.Cell, note.Sheet), Is.EqualTo(("sheet.formulas", "note", "B2", "台账")));
        Assert.That(note.MessageZh, Does.Contain("有2个单元格是公式"));
    }

    [Test]
    public void A_formula_nobody_calculated_is_no_blank()
    {
        using var file = WrittenFile.Workbook(Header + Row(2, "<c r=\"B2\"><f>1+2</f></c>") + Row(3, "<c r=\"B3\"><v>4</v></c>"));
        var finding = FileViews.Read(file.Location, []).Findings.Single(f => f.Rule == "cell.formula_without_value");
        Assert.That((finding.Severity, finding.Cell), Is.EqualTo(("explain", "B2")));
    }

    [Test]
    public void An_empty_text_is_a_result_too()
    {
        using var file = WrittenFile.Workbook(Header + Row(2, "<c r=\"B2\" t=\"str\"><f>IF(1,\"\",2)</f><v></v></c>") + Row(3, "<c r=\"B3\"><v>4</v></c>"));
        Assert.That(FileViews.Read(file.Location, []).Findings.Select(f => f.Rule), Is.EqualTo(new[] { "sheet.formulas" }));
    }

    [Test]
    public void Comments_are_said_and_not_read()
    {
        using var file = WrittenFile.Workbook(
            Header + Row(2, "<c r=\"B2\"><v>1</v></c>") + Row(3, "<c r=\"B3\"><v>2</v></c>"),
            parts:
            [
                ("xl/worksheets/_rels/sheet1.xml.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"../comments1.xml\"/></Relationships>"),
                ("xl/comments1.xml", "<comments><commentList><comment ref=\"B3\"><text><t>含两户外来户</t></text></comment></commentList></comments>"),
            ]);
        var note = FileViews.Read(file.Location, []).Findings.Single();
        Assert.That((note.Rule, note.Severity, note.Cell), Is.EqualTo(("sheet.comments", "note", "B3")));
    }

    [Test]
    public void Hidden_rows_and_columns_are_read_and_said()
    {
        using var file = WrittenFile.Workbook(
            Header + Row(2, "<c r=\"B2\"><v>1</v></c>") + "<row r=\"3\" hidden=\"1\"><c r=\"A3\" t=\"str\"><v>乙村</v></c><c r=\"B3\"><v>2</v></c><c r=\"C3\"><v>5</v></c></row>",
            beforeData: "<cols><col min=\"3\" max=\"3\" width=\"9\" hidden=\"1\"/></cols>");
        var view = FileViews.Read(file.Location, []);
        Assert.That(view.Sheets[0].Rows[1], Is.EqualTo(new[] { "乙村", "2", "5" }));
        Assert.That(view.Findings.Select(f => (f.Rule, f.Row, f.Severity)), Is.EqualTo(new[] { ("sheet.hidden_columns", 0, "note"), ("row.hidden", 3, "note") }));
    }

    [TestCase("", "2016-05-01")]
    [TestCase("<workbookPr date1904=\"1\"/>", "2020-05-02")]
    public void Days_are_counted_from_the_year_the_workbook_says(string properties, string expected)
    {
        using var file = WrittenFile.Workbook(
            Row(1, "<c r=\"B1\" s=\"1\"><v>42491</v></c>"), formats: "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs>", properties: properties);
        Assert.That(file.Rows().Rows[0][1], Is.EqualTo(expected));
    }

    [Test]
    public void A_workbook_of_another_office_program_reads_the_same()
    {
        // As WPS writes them: inline texts with runs, no addresses on some cells, a prefix on every element's name.
        using var file = WrittenFile.Workbook(
            "<row r=\"1\" spans=\"1:2\"><c t=\"inlineStr\"><is><r><t>村</t></r><r><t xml:space=\"preserve\">名 </t></r></is></c><c t=\"inlineStr\"><is><t>户数</t></is></c></row>"
            + "<row><c t=\"inlineStr\"><is><t>甲村</t></is></c><c t=\"n\"><v>12</v></c></row><row/><row><c/><c><v>7</v></c></row>",
            parts: [("docProps/app.xml", "<Properties><Application>WPS表格</Application></Properties>")]);
        Assert.That(file.Rows().Rows, Is.EqualTo(new[] { new[] { "村名 ", "户数" }, ["甲村", "12"], [], ["", "7"] }));
    }

    private static string Row(int number, string cells) => $"<row r=\"{number}\"><c r=\"A{number}\" t=\"str\"><v>甲村</v></c>{cells}<c r=\"C{number}\"><v>1.5</v></c></row>";
}
