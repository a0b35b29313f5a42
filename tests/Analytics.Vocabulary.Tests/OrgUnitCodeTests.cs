namespace Analytics.Vocabulary.Tests;

public sealed class OrgUnitCodeTests
{
    [TestCase("230500")]
    [TestCase("230524")]
    [TestCase("230502200")]
    [TestCase("230502200212")]
    [TestCase("230502E00001")]
    public void Cities_counties_townships_villages_and_enterprises_have_codes(string text) => Assert.That(new OrgUnitCode(text).Text, Is.EqualTo(text));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("2305")]
    [TestCase("23050A")]
    [TestCase("230502e00001")]
    [TestCase("E30502000001")]
    [TestCase("230502200E01")]
    [TestCase("２３０５００")]
    [TestCase("2305022002120")]
    public void Anything_else_is_no_code(string? text)
    {
        Assert.That(OrgUnitCode.IsValid(text), Is.False);
        Assert.That(() => new OrgUnitCode(text!), Throws.ArgumentException);
    }

    [Test]
    public void A_unit_lies_in_the_county_of_its_first_six_digits()
    {
        Assert.That(new OrgUnitCode("230502200212").County, Is.EqualTo(new OrgUnitCode("230502")));
        Assert.That(new OrgUnitCode("230502E00001").County, Is.EqualTo(new OrgUnitCode("230502")));
    }

    [TestCase("230500", true)]
    [TestCase("230524", false)]
    [TestCase("230502200", false)]
    public void A_city_ends_in_two_zeros(string text, bool isCity) => Assert.That(new OrgUnitCode(text).IsCity, Is.EqualTo(isCity));

    [Test]
    public void Codes_sort_as_their_digits_do_so_that_a_unit_follows_its_county()
    {
        var random = new Random(230500);
        var codes = Enumerable.Range(0, 500).Select(_ => new OrgUnitCode($"2305{random.Next(1, 30):00}{random.Next(0, 1000):000}")).ToList();
        var sorted = codes.Order().ToList();
        Assert.That(sorted.Zip(sorted.Skip(1)), Has.All.Matches<(OrgUnitCode First, OrgUnitCode Second)>(pair => pair.First <= pair.Second && string.CompareOrdinal(pair.First.Text, pair.Second.Text) <= 0));
        Assert.That(codes, Has.All.Matches<OrgUnitCode>(code => code > code.County));
    }
}
