namespace Analytics.Ingest.Tests.Receiving;

/// <summary>Total rows are no entries, but what they print is held against the rows they add up.</summary>
public sealed class SheetTotalsTests : IDisposable
{
    private const string Header = "乡镇,单位类别,项目所在村,项目编号,项目名称,项目类别,启动时间,到位资金(万元),受益户数\n";

    private readonly SampleHome _home = new();

    public void Dispose() => _home.Dispose();

    [TestCase("合计,,,,,,,15.5,50", TestName = "A total that is right says nothing")]
    [TestCase("合计,,,,,,,16,50", TestName = "A total rounded to its last place is right")]
    [TestCase("合计,,,,,,,15.5万,五十户", TestName = "A total may be written in words")]
    [TestCase("其中：种植,,,,,,,1,1", TestName = "A part of the total is not held against all rows")]
    [TestCase("累计,,,,,,,999,999", TestName = "A running total reaches beyond the table")]
    [TestCase("合计,,,,,,,见附件,50", TestName = "A total that is no number is nobody's trouble")]
    public void Sound(string total) => Assert.That(Received("福利镇,村,安邦村,P1,鸡,养殖,2016-05-03,5.5,30", "福利镇,村,永安村,P2,鸭,养殖,2016-05-03,10,20", total), Is.Empty);

    [Test]
    public void A_total_that_its_rows_do_not_make_is_noted_at_its_cell()
    {
        var found = Received("福利镇,村,安邦村,P1,鸡,养殖,2016-05-03,5.5,30", "福利镇,村,永安村,P2,鸭,养殖,2016-05-03,10,20", "合计,,,,,,,25.5,50");

        Assert.That(found, Is.EqualTo(new[] { "4 8 25.5 “合计”行的“到位资金”填为25.5，各行相加为15.5，请核对是合计算错还是漏填了行；入库以各行为准。" }));
        Assert.That(_home.Entries("project_code"), Is.EqualTo(new[] { "P1", "P2" }), "the entries enter all the same");
    }

    [Test]
    public void A_doubtful_entry_gives_its_total_room()
    {
        var rows = new[] { "福利镇,村,安邦村,P1,鸡,养殖,2016-05-03,5.5,30余户", "福利镇,村,永安村,P2,鸭,养殖,2016-05-03,10,20" };

        Assert.That(Received([.. rows, "合计,,,,,,,15.5,56"]), Is.Empty);
        Assert.That(Received([.. rows, "合计,,,,,,,15.5,80"]), Has.Count.EqualTo(1).And.One.Contains("受益户数"));
    }

    [Test]
    public void A_subtotal_adds_up_the_rows_since_the_one_before()
    {
        var found = Received(
            "福利镇,村,安邦村,P1,鸡,养殖,2016-05-03,5,30", "小计,,,,,,,5,30", "福利镇,村,永安村,P2,鸭,养殖,2016-05-03,10,20", "小计,,,,,,,15,20", "合计,,,,,,,15,50");

        Assert.That(found, Is.EqualTo(new[] { "5 8 15 “小计”行的“到位资金”填为15，各行相加为10，请核对是合计算错还是漏填了行；入库以各行为准。" }));
    }

    [Test]
    public void Rows_of_a_township_without_a_subtotal_may_stand_before_one_that_has_it() => Assert.That(
        Received("升昌镇,村,永富村,P0,鸭,养殖,2016-05-03,7,20", "福利镇,村,安邦村,P1,鸡,养殖,2016-05-03,5,30", "福利镇,村,永安村,P2,鸭,养殖,2016-05-03,10,20", "小计,,,,,,,15,50"),
        Is.Empty);

    [Test]
    public void A_total_above_its_rows_is_held_against_them_too() =>
        Assert.That(Received("合计,,,,,,,16,50", "福利镇,村,安邦村,P1,鸡,养殖,2016-05-03,5,30", "福利镇,村,永安村,P2,鸭,养殖,2016-05-03,10,20"), Has.Count.EqualTo(1).And.One.Contains("各行相加为15"));

    private IReadOnlyList<string> Received(params string[] lines)
    {
        _home.Send(SampleHome.Jixian, "2016年5月第一书记项目台账.csv", Header + string.Join('\n', lines) + "\n");
        _home.Receive();
        return [.. _home.Control<string>("select row_no || ' ' || column_no || ' ' || raw || ' ' || message_zh from findings where rule = 'sheet.total_differs' order by finding_id")];
    }
}
