using System.Text.Json.Serialization;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Typing;

/// <summary>How one text is understood as a quantity: what <c>analytics read --value</c> prints.</summary>
/// <param name="Value">In the base unit; <c>null</c> where the text is no quantity, and then <paramref name="Error"/> says why.</param>
/// <param name="High"><c>null</c> also where nothing bounds it.</param>
/// <param name="Unit">Base unit; <c>null</c> where none is written.</param>
/// <param name="Qualifier"><c>exact</c>, <c>over</c>, <c>about</c>, <c>nearly</c>, <c>at_least</c> or <c>at_most</c>.</param>
public sealed record QuantityView(
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("value")] decimal? Value,
    [property: JsonPropertyName("low")] decimal? Low,
    [property: JsonPropertyName("high")] decimal? High,
    [property: JsonPropertyName("unit")] string? Unit,
    [property: JsonPropertyName("qualifier")] string? Qualifier,
    [property: JsonPropertyName("error")] string? Error)
{
    /// <param name="language">Of the error: <c>zh</c> or <c>en</c>.</param>
    public static QuantityView Of(string text, string language)
    {
        var reading = QuantityText.Parse(text);
        return reading.Quantity is { } quantity
            ? new(text, quantity.Value, quantity.Low, quantity.High, quantity.Unit, Key(quantity.Qualifier), null)
            : new(text, null, null, null, null, null, (reading.Issue?.Message ?? Absence(reading.Missing)).In(language));
    }

    /// <summary>The qualifier as tables and <c>--json</c> write it.</summary>
    public static string Key(Qualifier qualifier) => qualifier switch
    {
        Vocabulary.Qualifier.Exact => "exact",
        Vocabulary.Qualifier.Over => "over",
        Vocabulary.Qualifier.About => "about",
        Vocabulary.Qualifier.Nearly => "nearly",
        Vocabulary.Qualifier.AtLeast => "at_least",
        _ => "at_most",
    };

    private static Bilingual Absence(MissingState? state) => state switch
    {
        MissingState.NotApplicable => new("没有数值：填报单位注明不适用。", "No value: the sender states that it does not apply."),
        MissingState.NotCollected => new("没有数值：填报单位注明未统计。", "No value: the sender states that it is not collected."),
        MissingState.Withheld => new("没有数值：填报单位注明保密。", "No value: the sender withholds it."),
        _ => new("没有数值：空白，未填报。", "No value: the text is blank, nothing is reported."),
    };
}
