using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Charts;

/// <summary>Strengths and gaps: every county's value, coloured by how it stands to the city per first secretary.</summary>
internal static class CountyHeatMap
{
    private static readonly (int? Step, Bilingual Words)[] Legend =
    [
        (-2, new("不到全市均值一半", "under half the city's mean")),
        (-1, new("一半至八成", "half to four fifths")),
        (0, new("八成至一又四分之一倍", "about the mean")),
        (1, new("至两倍", "up to twice")),
        (2, new("超过两倍", "over twice the mean")),
        (null, new("无数", "no value")),
    ];

    /// <param name="marked">The county that the page is about: its column is framed and the headline speaks of it alone.</param>
    public static Chart Draw(YearFacts facts, Indicator posts, IReadOnlyList<Indicator> indicators, OrgUnit? marked = null)
    {
        IReadOnlyList<OrgUnit> spokenOf = marked is null ? facts.Counties : [marked];
        var steps = indicators.SelectMany(indicator => spokenOf.Select(county => Step(facts, posts, indicator, county))).ToList();
        var far = Reckoned.Count(facts, "FAR_FROM_MEAN", new("每岗水平不到全市一半或超过两倍的县（区）指标", "county values under half or over twice the city's mean per post"), new("处", "cells"), steps.Count(step => step is -2 or 2), marked);
        var all = Reckoned.Count(facts, "COMPARED_WITH_MEAN", new("可与全市均值相比的县（区）指标", "county values compared with the city's mean per post"), new("处", "cells"), steps.Count(step => step is not null), marked);
        return new Chart(
            "county-heat-map",
            "heat",
            marked is not null
                ? new($"{marked.Name.Zh}{all:v}项可比指标中，{far:v}项不到全市每岗均值一半或超过两倍", $"{far:v} of {all:v} values of {marked.Name.En} {Drawing.Plural(far, "is", "are")} under half or over twice the city's mean per post")
                : new($"{all:v}处可比数值中，{far:v}处不到全市每岗均值一半或超过两倍", $"{far:v} of {all:v} county values {Drawing.Plural(far, "is", "are")} under half or over twice the city's mean per post"),
            new($"各县（区）数值，颜色为每名第一书记平均数与全市之比，{facts.City.Name.Zh}", $"County values; colour compares the mean per first secretary with the city's, {facts.City.Name.En}"),
            language => Draw(facts, posts, indicators, marked, language),
            Tables.Matrix(facts, "county-heat-map", new("各县（区）指标", "Indicators by county"), indicators),
            new("行为指标，列为县（区），格中为该县数值，颜色越蓝表示每岗高于全市，越橙表示低于全市。", "Rows are indicators, columns counties; blue is above the city's mean per post, orange below."),
            new($"每岗平均以第一书记岗位数为分母。颜色不是评价：条件不同，县与县不宜排名。", $"Means use first-secretary posts as denominator. Colour is no verdict: conditions differ, and counties are not ranked."))
        {
            NarrowPixels = 180 + (48 * facts.Counties.Count),
        };
    }

    /// <summary>−2 to 2 by the ratio of the county's mean per post to the city's; <c>null</c> where there is nothing to compare.</summary>
    public static int? Step(YearFacts facts, Indicator posts, Indicator indicator, OrgUnit county)
    {
        var (own, all) = (facts.Of(indicator, county).Value, facts.Of(indicator, facts.City).Value);
        var (ownPosts, allPosts) = (facts.Of(posts, county).Value, facts.Of(posts, facts.City).Value);
        if (own is null || all is null or 0 || ownPosts is null or 0 || allPosts is null or 0)
        {
            return null;
        }

        return (own.Value / ownPosts.Value / (all.Value / allPosts.Value)) switch
        {
            < 0.5m => -2,
            < 0.8m => -1,
            <= 1.25m => 0,
            <= 2m => 1,
            _ => 2,
        };
    }

    private static JsonObject Draw(YearFacts facts, Indicator posts, IReadOnlyList<Indicator> indicators, OrgUnit? marked, string language) => new()
    {
        ["marked"] = marked is null ? null : facts.Counties.ToList().IndexOf(marked),
        ["columns"] = Drawing.Array(facts.Counties.Select(county => (JsonNode?)county.ShortName.In(language))),
        ["legend"] = Drawing.Array(Legend.Select(entry => (JsonNode?)new JsonObject { ["step"] = entry.Step, ["words"] = entry.Words.In(language) })),
        ["groups"] = Drawing.Array(indicators.GroupBy(indicator => Families.Of(indicator)).Select(family => (JsonNode?)new JsonObject
        {
            ["name"] = family.Key.Name.In(language),
            ["rows"] = Drawing.Array(family.Select(indicator => (JsonNode?)new JsonObject
            {
                ["name"] = indicator.Name.In(language),
                ["unit"] = indicator.UnitName.In(language),
                ["cells"] = Drawing.Array(facts.Counties.Select(county => (JsonNode?)new JsonObject
                {
                    ["words"] = FigureText.Value(facts.Of(indicator, county), language),
                    ["step"] = Step(facts, posts, indicator, county),
                })),
            })),
        })),
    };
}
