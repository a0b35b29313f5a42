using System.Text;
using Analytics.Ingest.Reading;
using Analytics.Ingest.Typing;

namespace Analytics.Ingest.Tests.Typing;

public sealed class DamagedTextTests
{
    [TestCase("双鸭山市")]
    [TestCase("红旗村")]
    [TestCase("〇一二三")]
    [TestCase("Ångström café")]
    [TestCase("㳇湖镇")]
    [TestCase("饶河县小南河村第一书记")]
    [TestCase("後屯村民委員會")]
    public void A_sound_text_is_left_alone(string text) => Assert.That(DamagedText.Repaired(text), Is.Null);

    [TestCase("I'm not such a fan of Charlotte Brontë…”")]
    [TestCase("voilà le travail")]
    [TestCase("AHÅ™, the new sofa from IKEA")]
    public void A_sound_text_in_another_language_is_left_alone(string text) => Assert.That(DamagedText.Repaired(text), Is.Null);

    [Test]
    public void No_village_of_a_real_register_is_taken_for_damaged_and_most_damaged_ones_are_told()
    {
        var names = SharedCsv.Rows("cases/registry/370800_jining_2019.csv").Select(row => row["name"]).Distinct().ToList();
        Assert.That(names.Where(name => DamagedText.Repaired(name) is not null), Is.Empty);
        var gbk = TextEncoding.OfCodePage(54936);
        var spoilt = names.Select(name => (Name: name, Text: gbk.GetString(Encoding.UTF8.GetBytes(name)))).Where(pair => Encoding.UTF8.GetString(gbk.GetBytes(pair.Text)) == pair.Name).ToList();
        var told = spoilt.Count(pair => DamagedText.Repaired(pair.Text) == pair.Name);
        TestContext.Out.WriteLine($"{told} of {spoilt.Count} spoilt names are told");
        Assert.That(told * 100, Is.GreaterThan(spoilt.Count * 95));
    }
}
