using System.Text.Json;
using Analytics.Ingest.Contracts;
using Analytics.Ingest.Tests.Reading;

namespace Analytics.Ingest.Tests.Contracts;

public sealed class FileViewsTests
{
    [Test]
    public void A_view_is_written_under_the_names_scripts_rely_on()
    {
        using var file = new WrittenFile("标题\n村名,户数,面积\n红旗村,3,1.5\n双胜村,4,2\n注：以上为2016年数\n");
        var json = JsonSerializer.SerializeToElement(FileViews.Read(file.Location, LedgerContract.LoadShipped()), FileViews.Json);
        Assert.That(Names(json), Is.EqualTo("file,bytes,sha256,format,encoding,encoding_confidence,delimiter,quote,error,sheets,findings"));
        var sheet = json.GetProperty("sheets")[0];
        Assert.That(Names(sheet), Is.EqualTo("name,visible,header_rows,first_row,last_row,footer_rows,ledger,columns,rows"));
        Assert.That(sheet.GetRawText(), Does.Contain("\"header_rows\":[2],\"first_row\":3,\"last_row\":4,\"footer_rows\":[5],\"ledger\":null"));
        Assert.That(sheet.GetProperty("rows").ToString(), Does.Contain("红旗村"));
    }

    [Test]
    public void A_finding_has_its_place_and_its_sentence_in_both_languages()
    {
        using var file = new WrittenFile("a,b\n1,2\n3,4,5\n6,7\n");
        var json = JsonSerializer.SerializeToElement(FileViews.Read(file.Location, []), FileViews.Json).GetProperty("findings")[0];
        Assert.That(Names(json), Is.EqualTo("rule,severity,sheet,row,column,cell,raw,message_zh,message_en"));
        Assert.That((json.GetProperty("row").GetInt32(), json.GetProperty("cell").GetString(), json.GetProperty("raw").GetString()), Is.EqualTo((3, "C3", "5")));
    }

    [Test]
    public void An_unreadable_file_is_a_sentence_and_no_exception()
    {
        using var file = new WrittenFile("");
        Assert.That(FileViews.Read(file.Location, []).Error, Does.Contain("文件是空的").And.Contain("empty"));
    }

    [Test]
    public void Raw_shows_the_whole_grid()
    {
        using var file = new WrittenFile("标题\n\n村名,户数\n红旗村,3\n");
        Assert.That(FileViews.ReadRaw(file.Location).Sheets[0].Rows.Select(r => r.Count), Is.EqualTo(new[] { 1, 0, 2, 2 }));
    }

    [TestCase("1,2\n3,4\n5,6\n", "", 1, 3, "")]
    [TestCase("年份,产量\n2014,1\n2015,2\n", "1", 2, 3, "")]
    [TestCase("数据库：年度\n时间：最近3年\n地区,2016年,2015年\n北京,1,2\n天津,3,4\n注：a\n数据来源：b\n", "3", 4, 5, "6,7")]
    [TestCase("情况,,走访,\n姓名,村,党员,群众\n张三,甲村,1,2\n李四,乙村,3,4\n", "1,2", 3, 4, "")]
    [TestCase("a,b,c\n1,2,3\n4,5,6\n\na,b,c\n7,8,9\n", "1", 2, 3, "")]
    [TestCase("a,b,c\n1,2,3\n4,5,6\n7,8,9\n\n另表\n村,人,年\n甲,乙,3\n", "1", 2, 4, "")]
    [TestCase("a,b,c\n1,2,3\n4,5,6\n7,8,9\n\n来源：统计局\n\nx,y\n甲,3\n", "1", 2, 4, "6")]
    [TestCase("支出明细,\n项目,金额\n修路,3\n打井,4\n\n收入明细,\n项目,金额\n捐款,5\n", "2", 3, 4, "")]
    [TestCase("时间,温度,气压\n秒,度,千帕\n1,20,101\n2,21,102\n", "1,2", 3, 4, "")]
    [TestCase("项目,2015-01,2015-02\n甲,1,2\n乙,3,4\n", "1", 2, 3, "")]
    [TestCase("P001,张三,甲村\nP002,李四,乙村\nP003,王五,丙村\n", "", 1, 3, "")]
    [TestCase("红,苹果,水果\n绿,梨,水果\n黄,香蕉,水果\n棕,土豆,蔬菜\n白,葱,蔬菜\n", "", 1, 5, "")]
    [TestCase("某部门,,,\n收礼情况,,,\n姓名,日期,礼品,价值\n无,,,\n", "3", 4, 4, "")]
    [TestCase("部门支出,,,,\n,一季度,,二季度,\n,计划,实际,计划,实际\n部门,万元,万元,万元,万元\n卫生,1,2,3,4\n教育,5,6,7,8\n", "2,3,4", 5, 6, "")]
    [TestCase("型号：X1\n日期：2015-03-02\n\n角度,强度\n1.5,20\n2.5,30\n3.5,40\n", "4", 5, 7, "")]
    public void Bounds_are_found_without_a_contract(string text, string header, int first, int last, string footer)
    {
        using var file = new WrittenFile(text);
        var sheet = FileViews.Read(file.Location, []).Sheets[0];
        Assert.That((string.Join(',', sheet.HeaderRows), sheet.FirstRow, sheet.LastRow, string.Join(',', sheet.FooterRows)), Is.EqualTo((header, first, last, footer)));
    }

    private static string Names(JsonElement element) => string.Join(',', element.EnumerateObject().Select(each => each.Name));
}
