using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Charts;

/// <summary>How long it takes: days from the end of the month to the receipt, each ledger's median with its earliest and latest.</summary>
internal static class ReceiptDays
{
    /// <param name="all">Of all ledgers.</param>
    /// <param name="rows">A ledger's least, median and most days, as figures.</param>
    public static Chart Draw(YearFacts facts, (Figure Least, Figure Median, Figure Most) all, IReadOnlyList<(Ledger Ledger, Figure Least, Figure Median, Figure Most)> rows, Table table) => new(
        "receipt-days",
        "intervals",
        new($"一半的台账在月末后{all.Median:u}内收到，最迟的用了{all.Most:u}", $"Half of the ledgers came within {all.Median:u} of the month's end, the last after {all.Most:u}"),
        new($"从所属月份末日到首次收到的天数，按台账，{facts.City.Name.Zh}，{YearFacts.SpanName(facts.SinceStart).Zh}", $"Days from the end of the month to first receipt, by ledger, {facts.City.Name.En}, {YearFacts.SpanName(facts.SinceStart).En}"),
        language => Draw(rows, language),
        table,
        new("每类台账一根横条，长度为中位数天数；细线从最早的一份到最迟的一份。", "One bar a ledger, its length the median; the thin line runs from the earliest to the latest."),
        new($"中位数：一半的台账用时不超过这个天数。月末之前收到的画在零处。没有收到的台账没有天数，见缺报。", $"The median: half of the ledgers took no longer. What came before the month's end is drawn at nought. What never came has no days: see what is missing."));

    private static JsonObject Draw(IReadOnlyList<(Ledger Ledger, Figure Least, Figure Median, Figure Most)> rows, string language) => new()
    {
        ["axis"] = new Bilingual("天", "days").In(language),
        ["rows"] = Drawing.Array(rows.Select(row => (JsonNode?)new JsonObject
        {
            ["name"] = row.Ledger.Name.In(language),
            ["value"] = Drawing.Number(FromNought(row.Median)),
            ["low"] = Drawing.Number(FromNought(row.Least)),
            ["high"] = Drawing.Number(FromNought(row.Most)),
            ["words"] = row.Median.IsStated
                ? language == "zh" ? $"{FigureText.Value(row.Median, language)}（{FigureText.Value(row.Least, language)}–{FigureText.Value(row.Most, language)}）" : $"{FigureText.Value(row.Median, language)} ({FigureText.Value(row.Least, language)}–{FigureText.Value(row.Most, language)})"
                : FigureText.Value(row.Median, language),
        })),
    };

    private static decimal? FromNought(Figure days) => days.Value is { } value ? Math.Max(value, 0) : null;
}
