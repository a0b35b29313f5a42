using System.Diagnostics;
using Analytics.Ingest.Typing;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Tests.Typing;

/// <summary>Real registers of a sparse city and of a dense one, with thousands of villages of one name.</summary>
public sealed class RegisterCasesTests
{
    private static readonly DateOnly Day = new(2019, 10, 31);

    [TestCase("230500_shuangyashan_2019")]
    [TestCase("370800_jining_2019")]
    public void Every_unit_is_found_by_its_own_name_and_township(string place)
    {
        var register = Register(place);
        var lost = Villages(register).Where(unit => Find(register, unit, unit.Name, withTownship: true) != unit).Select(unit => unit.Name).ToList();
        TestContext.Out.WriteLine($"{lost.Count} of {Villages(register).Count()} lost: {string.Join('、', lost.Take(40))}");
        Assert.That(lost.Count, Is.LessThanOrEqualTo(Villages(register).Count() / 500));
    }

    [TestCase("230500_shuangyashan_2019")]
    [TestCase("370800_jining_2019")]
    public void A_short_name_finds_its_unit_or_none_but_never_another(string place)
    {
        var register = Register(place);
        var wrong = Villages(register)
            .Select(unit => (Unit: unit, Found: Find(register, unit, OrgUnitName.Of(OrgUnitName.Key(unit.Name)).Stem, withTownship: false)))
            .Where(pair => pair.Found is { } found && found != pair.Unit && OrgUnitName.Of(OrgUnitName.Key(found.Name)).Stem != OrgUnitName.Of(OrgUnitName.Key(pair.Unit.Name)).Stem)
            .Select(pair => $"{pair.Unit.Name} as {pair.Found!.Name}").ToList();
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void A_lookup_does_not_walk_through_the_county()
    {
        var register = Register("370800_jining_2019");
        var villages = Villages(register).ToList();
        var watch = Stopwatch.StartNew();
        foreach (var unit in villages)
        {
            Find(register, unit, unit.Name, withTownship: true);
        }

        var each = watch.Elapsed.TotalMicroseconds / villages.Count;
        TestContext.Out.WriteLine($"{each:0.0} µs a lookup, {villages.Count} villages");
        Assert.That(each, Is.LessThan(500));
    }

    private static OrgUnit? Find(OrgUnitRegister register, OrgUnit unit, string text, bool withTownship) =>
        OrgUnitText.Find(register, unit.Code.County.Text, text, unit.Kind, withTownship ? register.ByCode(unit.ParentCode)!.Name : null, Day).Unit;

    private static IEnumerable<OrgUnit> Villages(OrgUnitRegister register) => register.Units.Where(unit => unit.Code.Text.Length == 12);

    private static OrgUnitRegister Register(string place) => new(SharedCsv.Rows($"cases/registry/{place}.csv")
        .Where(row => row["code"].Length >= 6)
        .Select(row => new OrgUnit(new OrgUnitCode(row["code"]), row["name"], KindOf(row["code"], row["name"]), row["parent_code"], null, null)));

    private static OrgUnitKind KindOf(string code, string name) => code.Length switch
    {
        6 => OrgUnitKind.County,
        9 => name.EndsWith("街道", StringComparison.Ordinal) ? OrgUnitKind.Street : OrgUnitKind.Township,
        _ => OrgUnitName.Of(name).Suffix == OrgUnitKind.Community ? OrgUnitKind.Community : OrgUnitKind.Village,
    };
}
