using Analytics.Vocabulary.Texts;

namespace Analytics.Vocabulary.Tests.Texts;

public sealed class CsvTextTests
{
    [TestCase("", "")]
    [TestCase("村 '一' ; 2", "村 '一' ; 2")]
    [TestCase("一，二", "一，二")]
    [TestCase("a,b", "\"a,b\"")]
    [TestCase("say \"yes\"", "\"say \"\"yes\"\"\"")]
    [TestCase("two\nlines", "\"two\nlines\"")]
    [TestCase("two\rlines", "\"two\rlines\"")]
    public void A_text_is_quoted_only_where_it_must_be(string text, string field) => Assert.That(CsvText.Of(text), Is.EqualTo(field));
}
