namespace Analytics.Ingest.Tests.Receiving;

public sealed class EntryChecksTests : IDisposable
{
    private readonly SampleHome _home = new();

    public void Dispose() => _home.Dispose();

    [Test]
    public void A_broken_rule_refuses_or_notes_as_the_contract_says()
    {
        _home.SendProjects(SampleHome.Jixian, "项目台账.csv",
            "福利镇,村,安邦村,P001,鸡,养殖,2016-05-03,100000,50000,30",
            "福利镇,村,安邦村,P002,鸡,养殖,2016-04-30,100000,50000,30",
            "福利镇,村,安邦村,P003,鸡,养殖,2016-05-03,100000,500000.0,30",
            "福利镇,村,安邦村,P004,鸡,养殖,2016-05-03,100000,-5.10,30");

        _home.Receive();

        Assert.That(_home.Entries("project_code"), Is.EqualTo(new[] { "P001", "P003" }));
        Assert.That(Own(), Is.EqualTo(new[] { "projects.landed_above_planned note 5 500000.0", "projects.negative_funds refuse 6 -5.10", "projects.start_in_month refuse 4 2016-04-30" }));
    }

    [Test]
    public void A_repeated_key_refuses_the_later_line_and_names_the_first()
    {
        _home.SendProjects(SampleHome.Jixian, "项目台账.csv",
            "福利镇,村,安邦村,P001,鸡,养殖,2016-05-03,1,1,30",
            "福利镇,村,永安村,P002,鸭,养殖,2016-05-03,1,1,30",
            "福利镇,村,红旗村,P001,鹅,养殖,2016-05-03,1,1,30");

        _home.Receive();

        Assert.That(_home.Entries("project_name"), Is.EqualTo(new[] { "鸡", "鸭" }));
        Assert.That(Own(), Is.EqualTo(new[] { "entry.repeated refuse 5 P001" }));
        Assert.That(_home.Control<string>("select message_en from findings where rule = 'entry.repeated'").Single(), Does.StartWith("Repeats row 3 "));
    }

    [Test]
    public void An_empty_required_cell_refuses_its_entry()
    {
        _home.SendProjects(SampleHome.Jixian, "项目台账.csv",
            "福利镇,村,安邦村,P001,鸡,养殖,2016-05-03,1,,30",
            "福利镇,村,安邦村,P002,,养殖,2016-05-03,1,1,30",
            "福利镇,村,安邦村,P003,鸡,养殖,2016-05-03,1,/,30");

        _home.Receive();

        Assert.That(Own(), Is.EqualTo(new[] { "cell.required refuse 3 ", "cell.required refuse 4 " }));
        Assert.That(_home.Entries("project_code, funds_landed, doubts['funds_landed'].state"), Is.EqualTo(new[] { "P003||not_applicable" }), "an absence that is stated is an answer");
    }

    [Test]
    public void What_is_to_be_explained_waits_until_the_remark_explains_it()
    {
        _home.Send(SampleHome.Jixian, "2016年5月工作台账.csv",
            "单位类别,派驻单位,人员编号,走访群众,走访党员,开展党建活动,备注\n村,安邦村,S1,3200,5,1,\n村,永安村,S2,3300,5,1,春节慰问全镇\n村,红旗村,S3,30,5,1,\n");

        var summary = _home.Receive();

        Assert.That(summary.Receipts.Single().Refused, Is.EqualTo(1));
        Assert.That(_home.Entries("secretary_code, residents_visited", "monthly_work"), Is.EqualTo(new[] { "S2|3300.0000", "S3|30.0000" }));
        Assert.That(Own(), Is.EqualTo(new[] { "monthly_work.residents_visited_in_a_month explain 2 3200", "monthly_work.residents_visited_in_a_month note 3 3300" }));
        Assert.That(_home.Control<string>("select message_zh from findings where row_no = 3 and raw = '3300'").Single(), Does.EndWith("（报送单位说明：春节慰问全镇）"));
    }

    [Test]
    public void Numbers_under_a_header_of_ten_thousand_yuan_are_scaled_and_doubts_kept()
    {
        _home.Send(SampleHome.Jixian, "2016年5月项目台账.csv", SampleHome.ProjectsHeader.Replace("计划投资,到位资金", "计划投资(万元),到位资金（万元）", StringComparison.Ordinal) + """

            福利镇,村,安邦村,P001,鸡,养殖,2016-05-03,12.5,3余,30
            福利镇,村,安邦村,P002,鸡,养殖,2016-05-03,１2,8000元,保密

            """);

        _home.Receive();

        Assert.That(_home.Entries("project_code, funds_planned, funds_landed, households"), Is.EqualTo(new[] { "P001|125000.0000|30000.0000|30.0000", "P002|120000.0000|8000.0000|" }));
        Assert.That(_home.Entries("doubts['funds_landed'].low, doubts['funds_landed'].high, doubts['funds_landed'].qualifier, doubts['households'].state"), Is.EqualTo(new[] { "30000.0000|40000.0000|over|", "|||withheld" }));
        Assert.That(
            _home.Control<string>("select column_name || ' ' || column_index || ' ' || unit || ' ' || scale from edition_columns where scale is not null order by column_index"),
            Is.EqualTo(new[] { "funds_planned 8 万元 10000", "funds_landed 9 万元 10000", "households 10 household 1" }));
    }

    [Test]
    public void A_quantity_with_a_unit_column_is_read_in_its_own_unit()
    {
        _home.Send(SampleHome.Jixian, "2016年5月基础设施台账.csv", """
            单位类别,建设地点,设施编号,设施类别,数量,计量单位,完工时间
            村,安邦村,F1,村内道路,1500,米,2016-05-03
            村,安邦村,F2,路灯,30余,盏,2016-05-03
            村,安邦村,F3,村内道路,2,盏,2016-05-03
            村,安邦村,F4,机井,2,,2016-05-03
            村,安邦村,F5,村内道路,1.2公里,米,2016-05-03

            """);

        _home.Receive();

        Assert.That(_home.Entries("facility_code, amount, amount_unit, doubts['amount'].high", "infrastructure"), Is.EqualTo(new[] { "F1|1.5000|km|", "F2|30.0000|unit|40.0000", "F5|1.2000|km|" }));
        Assert.That(Own(), Is.EqualTo(new[] { "infrastructure.length_for_roads refuse 4 2", "quantity.no_unit refuse 5 2" }));
    }

    [Test]
    public void Of_a_rule_broken_everywhere_only_so_many_findings_are_listed_and_the_rest_counted()
    {
        _home.Options = _home.Options with { MaxFindingsPerRule = 2 };
        _home.SendProjects(SampleHome.Jixian, "项目台账.csv", [.. Enumerable.Range(0, 5).Select(row => $"福利镇,村,安邦村,P{row},鸡,养殖,2016-05-03,1,?,30")]);

        _home.Receive();

        Assert.That(Own(), Is.EqualTo(new[] { "quantity.not_a_quantity note 0 ", "quantity.not_a_quantity refuse 3 ?", "quantity.not_a_quantity refuse 4 ?" }));
        Assert.That(_home.Control<string>("select message_en from findings where row_no = 0").Single(), Does.StartWith("3 more"));
        Assert.That(_home.Control<int>("select refused from receipts"), Is.EqualTo(new[] { 5 }));
    }

    private List<string> Own() => [.. _home.Rules().Where(rule => !rule.StartsWith("header.", StringComparison.Ordinal))];
}
