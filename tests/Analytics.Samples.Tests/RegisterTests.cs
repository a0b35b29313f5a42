using Analytics.Samples.Register;
using Analytics.Vocabulary;

namespace Analytics.Samples.Tests;

public sealed class RegisterTests
{
    [TestCase("兴旺村委会", "兴旺村")]
    [TestCase("东升村村委会", "东升村")]
    [TestCase("蛤蟆河子村民委员会", "蛤蟆河子村")]
    [TestCase("曙光社区居委会", "曙光社区")]
    [TestCase("繁荣社区居民委员会", "繁荣社区")]
    [TestCase("杨木岗村生活区", "杨木岗村")]
    [TestCase("春城社区", "春城社区")]
    [TestCase("八五二农场第一管理区", "八五二农场第一管理区")]
    public void An_official_name_becomes_the_one_that_people_write(string official, string expected) =>
        Assert.That(DivisionCode.ShortName(official), Is.EqualTo(expected));

    [Test]
    public void No_two_units_of_one_parent_and_kind_share_a_name()
    {
        var units = RegisterFile.Read(RegisterFile.Path).Concat(MakeEnterprises.All());

        Assert.That(units.GroupBy(unit => (unit.ParentCode, unit.Kind, unit.Name)).Where(group => group.Count() > 1).Select(group => group.Key), Is.Empty);
    }

    [Test]
    public void Every_parent_is_in_the_register()
    {
        var units = RegisterFile.Read(RegisterFile.Path);

        Assert.That(units.Where(unit => unit.Kind != "city").Select(unit => unit.ParentCode).Distinct(), Is.SubsetOf(units.Select(unit => unit.Code)));
    }

    [Test]
    public void Enterprises_say_in_their_names_that_they_are_samples() =>
        Assert.That(MakeEnterprises.All().Count(unit => unit.Name.StartsWith("样例", StringComparison.Ordinal)), Is.EqualTo(213).And.EqualTo(MakeEnterprises.All().Count));
}
