using Analytics.Ingest.Typing;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Tests.Typing;

public sealed class OrgUnitTextTests
{
    private static readonly DateOnly May = new(2016, 5, 1);

    private static readonly OrgUnitRegister Register = new(
    [
        Unit("230502", "尖山区", OrgUnitKind.District, "230500"),
        Unit("230502006", "长安街道", OrgUnitKind.Street, "230502"),
        Unit("230502006001", "长安社区", OrgUnitKind.Community, "230502006"),
        Unit("230502200", "安邦乡", OrgUnitKind.Township, "230502"),
        Unit("230502200201", "双胜村委会", OrgUnitKind.Village, "230502200"),
        Unit("230502200212", "长安村委会", OrgUnitKind.Village, "230502200"),
        Unit("230502201", "兴安乡", OrgUnitKind.Township, "230502"),
        Unit("230502201201", "双胜村委会", OrgUnitKind.Village, "230502201"),
        Unit("230502201202", "后屯村委会", OrgUnitKind.Village, "230502201"),
        Unit("230502201203", "第一管理区", OrgUnitKind.Village, "230502201"),
        Unit("230502E00001", "双鸭山市北大荒米业有限公司", OrgUnitKind.Enterprise, "230502"),
        Unit("230502201209", "旧村委会", OrgUnitKind.Village, "230502201", to: new DateOnly(2015, 12, 31)),
        Unit("230503", "岭东区", OrgUnitKind.District, "230500"),
        Unit("230503200", "长胜乡", OrgUnitKind.Township, "230503"),
        Unit("230503200201", "远山村委会", OrgUnitKind.Village, "230503200"),
    ]);

    [TestCase("230502200212", null, null, "230502200212")]
    [TestCase("后屯村委会", null, null, "230502201202")]
    [TestCase("后屯村", null, null, "230502201202")]
    [TestCase("后屯", null, null, "230502201202")]
    [TestCase("後屯村民委員會", null, null, "230502201202")]
    [TestCase("后 屯 村（贫困村）", null, null, "230502201202")]
    [TestCase("兴安乡后屯村", null, null, "230502201202")]
    [TestCase("尖山区兴安乡双胜村", null, null, "230502201201")]
    [TestCase("双胜村", null, "兴安乡", "230502201201")]
    [TestCase("双胜", null, "安邦", "230502200201")]
    [TestCase("长安村", null, null, "230502200212")]
    [TestCase("长安社区", null, null, "230502006001")]
    [TestCase("长安街道办事处", null, null, "230502006")]
    [TestCase("长安", "village", null, "230502200212")]
    [TestCase("长安", "street", null, "230502006")]
    [TestCase("第一管理区", "village", null, "230502201203")]
    [TestCase("双鸭山市北大荒米业有限责任公司", "enterprise", null, "230502E00001")]
    public void A_unit_is_found_however_the_county_names_it(string text, string? kind, string? township, string code)
    {
        var reading = Find(text, kind, township);
        Assert.That(reading.Issue?.Message.Zh, Is.Null);
        Assert.That(reading.Unit?.Code.Text, Is.EqualTo(code));
    }

    [Test]
    public void Two_of_one_name_are_both_named()
    {
        var reading = Find("双胜村", null, null);
        Assert.That(reading.Unit, Is.Null);
        Assert.That(reading.Issue?.Rule, Is.EqualTo("org_unit.ambiguous"));
        Assert.That(reading.Issue?.Message.Zh, Does.Contain("230502200201").And.Contain("230502201201"));
    }

    [Test]
    public void A_unit_of_another_county_is_never_found()
    {
        Assert.That(Find("远山村", null, null).Issue?.Rule, Is.EqualTo("org_unit.not_found"));
        Assert.That(Find("230503200201", null, null).Issue?.Rule, Is.EqualTo("org_unit.code_not_found"));
    }

    [Test]
    public void A_misspelt_name_gets_the_nearest_ones_as_a_suggestion() =>
        Assert.That(Find("后囤村", "village", null).Issue?.Message.Zh, Does.Contain("后屯村委会（230502201202）"));

    [Test]
    public void A_village_is_no_community_even_where_only_one_of_them_exists() =>
        Assert.That(Find("双胜社区", null, null).Issue?.Rule, Is.EqualTo("org_unit.not_found"));

    [Test]
    public void A_unit_that_lay_in_another_township_is_taken_with_a_note()
    {
        var reading = Find("后屯村", null, "安邦乡");
        Assert.That(reading.Unit?.Code.Text, Is.EqualTo("230502201202"));
        Assert.That(reading.Issue?.Severity, Is.EqualTo(Severity.Note));
    }

    [Test]
    public void A_unit_is_found_only_while_it_is_valid() => Assert.That(Find("旧村", null, null).Unit, Is.Null);

    [TestCase("utf-8", "gb18030")]
    [TestCase("gb18030", "iso-8859-1")]
    [TestCase("utf-8", "iso-8859-1")]
    public void A_name_spoilt_by_a_change_of_encoding_is_returned_with_what_it_may_be(string written, string read)
    {
        var spoilt = Ingest.Reading.TextEncoding.Named(read, new())!.Encoding.GetString(Ingest.Reading.TextEncoding.Named(written, new())!.Encoding.GetBytes("后屯"));
        var found = Find(spoilt, null, null);
        Assert.That(found.Unit, Is.Null);
        Assert.That((found.Issue?.Rule, found.Issue?.Message.Zh), Is.EqualTo(("org_unit.damaged_text", $"“{spoilt}”是编码转换时损坏的文字，可能是后屯村委会（230502201202）；为免认错，没有代为改正，请核对后重新填写。")));
    }

    [TestCase("锟斤拷屯村")]
    [TestCase("后\uFFFD村")]
    public void A_name_that_lost_characters_is_returned(string text) => Assert.That(Find(text, null, null).Issue?.Rule, Is.EqualTo("org_unit.damaged_text"));

    [Test]
    public void A_blank_is_not_reported() => Assert.That(Find(" ", null, null), Is.EqualTo(default(OrgUnitReading)));

    [Test]
    public void The_register_is_read_from_its_files_whatever_else_stands_in_them()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "b.csv"), "code,name,kind,parent_code,valid_from,valid_to,remark\n230502,尖山区,district,230500,,,\n230502E00001,\"米业,公司\",enterprise,230502,2015-12-01,,x\n");
            File.WriteAllText(Path.Combine(folder.FullName, "a.csv"), "\uFEFFcode,name,kind,parent_code,valid_from,valid_to\r\n230500,双鸭山市,city,23,,\r\n");
            var register = OrgUnitRegister.Load(folder.FullName);
            Assert.That(register.Units.Select(unit => unit.Code.Text), Is.EqualTo(new[] { "230500", "230502", "230502E00001" }));
            Assert.That(register.ByCode("230502E00001"), Is.EqualTo(new OrgUnit(new OrgUnitCode("230502E00001"), "米业,公司", OrgUnitKind.Enterprise, "230502", new DateOnly(2015, 12, 1), null)));

            File.AppendAllText(Path.Combine(folder.FullName, "b.csv"), "23,x,village,,,\n");
            Assert.That(() => OrgUnitRegister.Load(folder.FullName), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("b.csv, line 4"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static OrgUnitReading Find(string text, string? kind, string? township) => OrgUnitText.Find(Register, "230502", text, OrgUnitKinds.Parse(kind), township, May);

    private static OrgUnit Unit(string code, string name, OrgUnitKind kind, string parent, DateOnly? to = null) => new(new OrgUnitCode(code), name, kind, parent, null, to);
}
