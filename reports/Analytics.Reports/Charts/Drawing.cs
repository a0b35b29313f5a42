using System.Text.Json.Nodes;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;
using Analytics.Vocabulary.Numbers;

namespace Analytics.Reports.Charts;

/// <summary>Pieces that several charts share: axis scales, cohort and month names, number nodes.</summary>
internal static class Drawing
{
    public static JsonArray Array(IEnumerable<JsonNode?> nodes) => new([.. nodes]);

    public static JsonNode? Number(decimal? value) => value is null ? null : JsonValue.Create(TrailingZeros.Trimmed(Math.Round(value.Value, 6)));

    public static JsonArray Months(YearFacts facts) => Array(facts.Months.Select(month => (JsonNode?)month.ToString()));

    /// <summary>The unit that an axis is drawn in: large sums and areas are scaled, and the axis says so.</summary>
    public static (decimal Divisor, Bilingual Name) Axis(Indicator indicator, decimal most, string language) => (indicator.Unit, language) switch
    {
        ("yuan" or "mu", "zh") when most >= 10_000 => (10_000, new("万" + indicator.UnitName.Zh, "")),
        ("yuan" or "mu", "en") when most >= 1_000_000 => (1_000_000, new("", "million " + indicator.UnitName.En)),
        _ => (1, indicator.UnitName),
    };

    public static Bilingual Cohort(string cohort) => cohort switch
    {
        "village" => new("村", "Villages"),
        "community" => new("街道、社区", "Communities"),
        "enterprise" => new("企业和社会组织", "Enterprises"),
        _ => new("合计", "All"),
    };

    /// <summary>More points than this are not all named in a funnel: those outside the limits are, and the county that the page is about.</summary>
    public const int MostNamedPoints = 40;

    public static Bilingual SomeNamed(int points) => points <= MostNamedPoints ? new("", "") : new("县（区）很多，图中只写出越界的名称，其余见数据表。", " So many are here that only those outside are named; the table has all.");

    /// <summary>The English verb and noun that go with a count.</summary>
    public static string Plural(Figure count, string one, string many) => count.Value == 1 ? one : many;

    /// <summary>Where, what time, in which unit: the statistical subtitle of one indicator.</summary>
    public static Bilingual Subtitle(YearFacts facts, Indicator indicator, Bilingual by)
    {
        var span = YearFacts.SpanName(facts.SpanOf(indicator));
        return new(
            $"{indicator.Name.Zh}（{indicator.UnitName.Zh}），{by.Zh}，{facts.City.Name.Zh}，{span.Zh}",
            $"{indicator.Name.En} ({indicator.UnitName.En}), {by.En}, {facts.City.Name.En}, {span.En}");
    }
}
