using System.Text.Json;
using Analytics.Ingest.Typing;

namespace Analytics.Ingest.Tests.Typing;

public sealed class QuantityViewTests
{
    [Test]
    public void A_quantity_is_printed_with_plain_decimal_numbers()
    {
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(QuantityView.Of("3亿多元", "en")));
        Assert.That(json.RootElement.EnumerateObject().Select(property => $"{property.Name}={property.Value.GetRawText()}").Skip(1), Is.EqualTo(new[]
        {
            "value=300000000", "low=300000000", "high=400000000", "unit=\"yuan\"", "qualifier=\"over\"", "error=null",
        }));
        Assert.That(JsonSerializer.Serialize(QuantityView.Of("1.2E-05", "en")), Does.Contain("\"value\":0.000012,"));
        Assert.That(JsonSerializer.Serialize(QuantityView.Of("至少5", "en")), Does.Contain("\"high\":null,\"unit\":null"));
    }

    [TestCase("三会一课", "is not a quantity")]
    [TestCase("/", "does not apply")]
    [TestCase("保密", "withholds")]
    [TestCase("未统计", "not collected")]
    [TestCase(" ", "blank")]
    public void Where_there_is_no_value_a_sentence_says_why(string text, string error)
    {
        var view = QuantityView.Of(text, "en");
        Assert.That(view.Value, Is.Null);
        Assert.That(view.Error, Does.Contain(error));
    }
}
