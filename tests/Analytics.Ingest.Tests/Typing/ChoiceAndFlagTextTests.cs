using Analytics.Ingest.Typing;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Tests.Typing;

public sealed class ChoiceAndFlagTextTests
{
    private static readonly ChoiceText Kinds = new(new Dictionary<string, IReadOnlyList<string>>
    {
        ["village"] = ["行政村", "村", "农村"],
        ["enterprise"] = ["非公企业", "企业"],
    });

    [TestCase("行政村", "village")]
    [TestCase(" 農村 ", "village")]
    [TestCase("行 政　村", "village")]
    [TestCase("非公企業", "enterprise")]
    [TestCase("enterprise", "enterprise")]
    public void A_choice_is_found_by_folded_text(string text, string key) => Assert.That(Kinds.Parse(text), Is.EqualTo(new ChoiceReading(key, null, null)));

    [Test]
    public void An_unknown_choice_names_the_choices() => Assert.That(Kinds.Parse("林场").Issue?.Message.Zh, Does.Contain("行政村、非公企业"));

    [Test]
    public void One_spelling_under_two_keys_is_a_mistake_in_the_contract() =>
        Assert.That(() => new ChoiceText(new Dictionary<string, IReadOnlyList<string>> { ["a"] = ["县"], ["b"] = ["縣"] }), Throws.ArgumentException);

    [TestCase("是", true)]
    [TestCase("√", true)]
    [TestCase("有", true)]
    [TestCase("Ｙ", true)]
    [TestCase("1", true)]
    [TestCase("否", false)]
    [TestCase("×", false)]
    [TestCase("無", false)]
    [TestCase("N", false)]
    [TestCase("0", false)]
    public void A_flag_is_read_however_it_is_marked(string text, bool value) => Assert.That(FlagText.Parse(text).Value, Is.EqualTo(value));

    [Test]
    public void A_flag_may_be_absent_or_wrong()
    {
        Assert.That(FlagText.Parse(""), Is.EqualTo(default(FlagReading)));
        Assert.That(FlagText.Parse("/").Missing, Is.EqualTo(MissingState.NotApplicable));
        Assert.That(FlagText.Parse("也许").Issue?.Rule, Is.EqualTo("flag.unknown"));
    }
}
