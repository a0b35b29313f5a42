using System.Globalization;
using System.Text;
using Analytics.Ingest.Staging;
using Analytics.Ingest.Typing;

namespace Analytics.Ingest.Tests.Staging;

public sealed class Utf8TextTests
{
    [TestCase("", "")]
    [TestCase("  12 \t\r\n", "12")]
    [TestCase("\u3000安邦 村\u00A0", "安邦 村")]
    [TestCase("\u3000\u3000", "")]
    public void Blanks_around_a_text_are_no_part_of_it(string text, string trimmed) =>
        Assert.That(Encoding.UTF8.GetString(Utf8Text.Trimmed(Encoding.UTF8.GetBytes(text))), Is.EqualTo(trimmed));

    [TestCase("0", true)]
    [TestCase("-12.5", true)]
    [TestCase("123456.7891", true)]
    [TestCase("1234567", false, Description = "more digits than asked for")]
    [TestCase("1.23456", false, Description = "more decimals than a column holds")]
    [TestCase(".5", false)]
    [TestCase("5.", false)]
    [TestCase("-", false)]
    [TestCase("+5", false)]
    [TestCase("1e5", false)]
    [TestCase("1,000", false)]
    [TestCase("1_000", false)]
    [TestCase("１2", false)]
    [TestCase("30余", false)]
    [TestCase("1.2.3", false)]
    [TestCase("007", false, Description = "no longer what was written, once it is a number")]
    [TestCase("-0.0", false, Description = "likewise")]
    public void Only_plain_numbers_take_the_short_way(string text, bool plain) => Assert.That(Utf8Text.TryPlainNumber(Encoding.UTF8.GetBytes(text), 6, out _, out _), Is.EqualTo(plain));

    [Test]
    public void A_plain_number_is_what_the_parser_makes_of_it_and_is_found_again_as_written([Values("0", "-12.5", "0.10", "0.0000", "99999.9999", "-0.01", "31200")] string text)
    {
        Assert.That(Utf8Text.TryPlainNumber(Encoding.UTF8.GetBytes(text), 6, out var tenThousandths, out var decimals));
        Assert.That(QuantityText.Parse(text).Quantity!.Value.Value, Is.EqualTo(tenThousandths / 10_000m));
        Assert.That((tenThousandths / 10_000m).ToString("F" + decimals, CultureInfo.InvariantCulture), Is.EqualTo(text));
    }

    [Test]
    public void Equal_texts_have_one_number_and_a_blank_has_none()
    {
        var texts = new DistinctTexts();

        Assert.That(new[] { "村", "社区", " 村 ", "", "　" }.Select(text => texts.CodeOf(Encoding.UTF8.GetBytes(text))), Is.EqualTo(new[] { 1, 2, 1, 0, 0 }));
        Assert.That((texts[1], texts[0], texts.Count), Is.EqualTo(("村", (string?)null, 2)));
    }
}
