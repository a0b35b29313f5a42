using System.Text;
using System.Text.RegularExpressions;
using Analytics.Ingest.Tests.Receiving;

namespace Analytics.Ingest.Tests.Returns;

public sealed partial class ReturnWorkbookTests : IDisposable
{
    private const string Sheet = CountyWorkbook.SheetName;
    private const string List = "问题清单";
    private const string Pigs = "福利镇,村,安邦村,P001,生猪养殖,养殖,2016-05-03,100000,50000,30";
    private const string Rice = "福利镇,村,永安村,P002,水稻种植,种植,2016-05-12,200000,见附表,12";
    private const string Late = "福利镇,村,红旗村,P003,,种植,2016-07-12,200000,1000,12";
    private const string Red = "FFFFC7CF";

    private readonly SampleHome _home = new();

    public void Dispose() => _home.Dispose();

    [Test]
    public void Parts_that_need_no_change_go_back_byte_for_byte()
    {
        var sent = CountyWorkbook.Of(Pigs, Rice, Late);
        var (before, after) = (SentBack.PartsOf(sent), Return(sent).Parts());

        var same = before.Where(part => after.TryGetValue(part.Key, out var bytes) && bytes.SequenceEqual(part.Value)).Select(part => part.Key);

        Assert.That(before.Keys, Is.SubsetOf(after.Keys));
        Assert.That(before.Keys.Except(same), Is.EquivalentTo(new[]
        {
            "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml",
        }));
        Assert.That(after.Keys.Except(before.Keys), Is.EqualTo(new[] { "xl/worksheets/sheet3.xml" }), "the list is the only new part where the sheet has notes of its own");
    }

    [Test]
    public void A_marked_sheet_differs_in_nothing_but_style_numbers_and_the_cells_added_for_a_mark()
    {
        var sent = CountyWorkbook.Of(Pigs, Rice, Late);

        var (before, after) = (Xml(SentBack.PartsOf(sent)), Xml(Return(sent).Parts()));

        Assert.That(after, Is.Not.EqualTo(before));
        Assert.That(StyleNumber().Replace(AddedCell().Replace(after, ""), "").Replace("tabSelected=\"0\"", "tabSelected=\"1\"", StringComparison.Ordinal), Is.EqualTo(StyleNumber().Replace(before, "")));
        Assert.That(AddedCell().Matches(after).Select(cell => cell.Groups[1].Value), Is.EqualTo(new[] { "F6" }), "the blank name of a project");
    }

    [Test]
    public void A_wrong_cell_is_coloured_over_its_own_format_and_says_what_is_wrong()
    {
        var returned = Return(CountyWorkbook.Of(Pigs, Rice, Late));

        Assert.That(returned.Errors(), Is.Empty);
        Assert.That(returned.Colour(Sheet, "J5"), Is.EqualTo(Red));
        Assert.That(returned.Colour(Sheet, "J4"), Is.Empty, "a right cell keeps its looks");
        Assert.That(returned.FormatWithoutFill(Sheet, "J5"), Is.EqualTo(returned.FormatWithoutFill(Sheet, "J4")), "number format and frame stay");
        Assert.That(returned.Comment(Sheet, "J5"), Does.Contain("需改正").And.Contain("“见附表”不是数量").And.Contain("请填写数字").And.Contain("quantity.not_a_quantity").And.Contain("not"));
        Assert.That(returned.Comment(Sheet, "B3"), Does.StartWith("乡镇写全称"), "the office's own note");
    }

    [Test]
    public void The_first_sheet_lists_every_finding_with_its_place()
    {
        var returned = Return(CountyWorkbook.Of(Pigs, Rice, Late));

        Assert.That(returned.SheetNames(), Is.EqualTo(new[] { List, Sheet, CountyWorkbook.OtherSheet }));
        Assert.That(returned.Row(List, 1), Does.StartWith("问题清单：项目台账.xlsx|analytics-return 1 "));
        Assert.That(returned.Row(List, 5), Does.StartWith($"1|需改正\nCorrect|{Sheet}|5|到位资金|J5|见附表|“见附表”不是数量。|请填写数字（可带单位）。||"));
        Assert.That(Encoding.UTF8.GetString(returned.Parts()["xl/worksheets/sheet3.xml"]), Does.Contain("location=\"&apos;台账&apos;&apos;1&apos;!J5\""));
    }

    [Test]
    public void Names_that_hold_for_a_sheet_move_with_it_and_only_the_list_is_selected()
    {
        var parts = Return(CountyWorkbook.Of(Pigs, Rice)).Parts();
        var workbook = Encoding.UTF8.GetString(parts["xl/workbook.xml"]);

        Assert.That(workbook, Does.Contain("name=\"_xlnm.Print_Area\" localSheetId=\"1\"").And.Contain("name=\"说明区\" localSheetId=\"2\"").And.Contain("state=\"hidden\""));
        Assert.That(parts.Where(part => part.Key.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal) && Encoding.UTF8.GetString(part.Value).Contains("tabSelected=\"1\"", StringComparison.Ordinal)).Select(part => part.Key), Is.EqualTo(new[] { "xl/worksheets/sheet3.xml" }));
    }

    [Test]
    public void The_same_file_makes_the_same_workbook_whenever_it_is_missing()
    {
        var first = Return(CountyWorkbook.Of(Pigs, Rice, Late)).Bytes;
        Directory.Delete(_home.Home.Returns, recursive: true);

        _home.Receive();

        Assert.That(SentBack.Of(_home).Bytes, Is.EqualTo(first));
    }

    [Test]
    public void Delimited_text_goes_back_as_a_workbook_with_the_same_rows_and_columns_as_text()
    {
        _home.SendProjects(SampleHome.Jixian, "2016年5月项目台账.csv", Pigs, Rice.Replace("P002", "0012", StringComparison.Ordinal), "");
        _home.Receive();

        var returned = SentBack.Of(_home);

        Assert.That(returned.Errors(), Is.Empty);
        Assert.That(returned.SheetNames(), Is.EqualTo(new[] { List, "2016年5月项目台账" }));
        Assert.That(returned.Row("2016年5月项目台账", 2), Is.EqualTo(SampleHome.ProjectsHeader.Replace(',', '|')));
        Assert.That(returned.Row("2016年5月项目台账", 4), Is.EqualTo("福利镇|村|永安村|0012|水稻种植|种植|2016-05-12|200000|见附表|12"));
        Assert.That(returned.Colour("2016年5月项目台账", "I4"), Is.EqualTo(Red));
        Assert.That(returned.CommentedCells("2016年5月项目台账"), Is.EqualTo(new[] { "I4" }));
    }

    [Test]
    public void What_has_no_cell_is_marked_at_the_header()
    {
        _home.Send(SampleHome.Jixian, "a.csv", "第一书记项目台账（2016年5月）\n乡镇,单位类别,项目所在单位,项目编号,项目名称,项目类别,启动时间\n福利镇,村,安邦村,P001,生猪养殖,养殖,2016-05-03\n");
        _home.Receive();

        var returned = SentBack.Of(_home);

        Assert.That(returned.Row(List, 5), Does.Contain("|a|2||A2|").Or.Contain("|a|2|A2|").And.Contain("到位资金"));
        Assert.That(returned.Comment("a", "A2"), Does.Contain("缺少“到位资金”一列"));
    }

    [Test]
    public void A_file_with_nothing_to_answer_gets_a_receipt_alone()
    {
        _home.SendProjects(SampleHome.Jixian, "好.csv", Pigs);
        _home.Send(SampleHome.Jixian, "2016年4月项目台账.csv", SampleHome.ProjectsHeader + "\n");
        _home.Send(SampleHome.Jixian, "坏.xlsx", [0x50, 0x4B, 3, 4, 1, 2, 3]);

        var summary = _home.Receive();

        Assert.That(summary.ReturnWorkbooks, Is.Zero);
        Assert.That(_home.Files(_home.Home.Returns).Select(file => Path.GetExtension(file.Split(' ')[0])), Has.Exactly(3).EqualTo(".txt"));
    }

    [Test]
    public void The_receipt_names_the_workbook()
    {
        _home.SendProjects(SampleHome.Jixian, "项目台账.csv", Rice);

        var receipt = _home.Receive().Receipts.Single();

        Assert.That(File.Exists(Path.Combine(_home.Home.Root, receipt.ReturnPath!)));
        Assert.That(File.ReadAllText(Path.Combine(_home.Home.Root, receipt.Path)), Does.Contain("退回的工作簿：" + Path.GetFileName(receipt.ReturnPath)).And.Contain("Return workbook: "));
    }

    private SentBack Return(byte[] workbook)
    {
        _home.Send(SampleHome.Jixian, "项目台账.xlsx", workbook);
        _home.Receive();
        return SentBack.Of(_home);
    }

    private static string Xml(IReadOnlyDictionary<string, byte[]> parts) => Encoding.UTF8.GetString(parts["xl/worksheets/sheet1.xml"]);

    [GeneratedRegex(" s=\"[0-9]+\"")]
    private static partial Regex StyleNumber();

    [GeneratedRegex("<c r=\"([A-Z]+[0-9]+)\" s=\"[0-9]+\"/>")]
    private static partial Regex AddedCell();
}
