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

    [TestCase("230500_shuangyashan")]
    [TestCase("370800_jining")]
    [TestCase("211322_jianping")]
    [TestCase("410183_xinmi")]
    [TestCase("513331_baiyu")]
    public void A_unit_is_found_under_the_name_it_had_in_that_month(string place)
    {
        var (before, after) = (Units(place + "_2019").ToList(), Units(place + "_2023").ToList());
        var (old, young) = (before.Except(after).ToList(), after.Except(before).ToList());
        var lastDay = new DateOnly(2020, 12, 31);
        var register = new OrgUnitRegister([.. before.Intersect(after), .. old.Select(unit => unit with { ValidTo = lastDay }), .. young.Select(unit => unit with { ValidFrom = lastDay.AddDays(1) })]);
        var lost = Lost(old, register, lastDay).Concat(Lost(young, register, lastDay.AddDays(1))).ToList();
        var gone = old.Where(unit => unit.Code.Text.Length == 12 && register.ByCode(unit.Code.Text, lastDay.AddDays(1)) is { } now && now.Name == unit.Name && now.ParentCode == unit.ParentCode).ToList();
        TestContext.Out.WriteLine($"{old.Count} lines ended, {young.Count} began");
        Assert.That(lost, Is.Empty);
        Assert.That(gone, Is.Empty);
    }

    [TestCase("230500_shuangyashan_2019")]
    [TestCase("370800_jining_2019")]
    [TestCase("410183_xinmi_2023")]
    public void Of_villages_of_one_name_none_is_guessed(string place)
    {
        var register = Register(place);
        var same = Villages(register).GroupBy(unit => (unit.Code.County.Text, OrgUnitName.Key(unit.Name), unit.Kind)).Where(group => group.Count() > 1).SelectMany(group => group).ToList();
        TestContext.Out.WriteLine($"{same.Count} of {Villages(register).Count()} share their name with another in the county");
        Assert.That(same.Where(unit => Find(register, unit, unit.Name, withTownship: false) is not null).Select(unit => unit.Name), Is.Empty);
    }

    [TestCase("230500_shuangyashan_2023")]
    [TestCase("210700_jinzhou_2019")]
    public void Every_unit_is_found_by_its_code_and_in_no_other_county(string place)
    {
        var register = Register(place);
        var villages = Villages(register).ToList();
        Assert.That(villages.Where(unit => Find(register, unit, unit.Code.Text, withTownship: false) != unit), Is.Empty);
        var other = villages.Select(unit => unit.Code.County.Text).Distinct().Order().Last();
        Assert.That(villages.Where(unit => unit.Code.County.Text != other && OrgUnitText.Find(register, other, unit.Code.Text, unit.Kind, null, Day).Unit is not null), Is.Empty);
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

    private static List<string> Lost(IEnumerable<OrgUnit> units, OrgUnitRegister register, DateOnly day) =>
        [.. units.Where(unit => unit.Code.Text.Length == 12)
            .Where(unit => OrgUnitText.Find(register, unit.Code.County.Text, unit.Name, unit.Kind, register.ByCode(unit.ParentCode, day)!.Name, day).Unit?.Code != unit.Code)
            .Select(unit => $"{unit.Code} {unit.Name}")];

    private static OrgUnitRegister Register(string place) => new(Units(place));

    private static IEnumerable<OrgUnit> Units(string place) => SharedCsv.Rows($"cases/registry/{place}.csv")
        .Where(row => row["code"].Length >= 6)
        .Select(row => new OrgUnit(new OrgUnitCode(row["code"]), row["name"], KindOf(row["code"], row["name"]), row["parent_code"], null, null));

    private static OrgUnitKind KindOf(string code, string name) => code.Length switch
    {
        6 => OrgUnitKind.County,
        9 => name.EndsWith("街道", StringComparison.Ordinal) ? OrgUnitKind.Street : OrgUnitKind.Township,
        _ => OrgUnitName.Of(name).Suffix == OrgUnitKind.Community ? OrgUnitKind.Community : OrgUnitKind.Village,
    };
}
