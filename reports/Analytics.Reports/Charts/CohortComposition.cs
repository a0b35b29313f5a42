using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Charts;

/// <summary>Where the posts are: every county's, by cohort.</summary>
internal static class CohortComposition
{
    public static Chart Draw(YearFacts facts, Indicator posts)
    {
        var total = facts.Of(posts, facts.City);
        var village = facts.Of(posts, facts.City, "village");
        return new Chart(
            "posts-by-cohort",
            "stack",
            Headline(village, total),
            Drawing.Subtitle(facts, posts, new("按县（区）和派驻类型", "by county and cohort")),
            language => Draw(facts, posts, language),
            Tables.ByCohort(facts, posts, "posts-by-cohort"),
            new("每个县（区）一根横条，按村、街道社区、企业和社会组织分段。", "One bar a county, split into villages, communities and enterprises."),
            new($"街道与社区合为一类，企业与社会组织合为一类。", $"Streets are counted with communities, social organisations with enterprises."));
    }

    /// <summary>In words how much of the total the villages hold.</summary>
    private static Prose Headline(Figure village, Figure total)
    {
        if (village is not { IsStated: true, Value: { } part } || total is not { IsStated: true, Value: { } whole })
        {
            return new($"全市第一书记岗位{total:u}", $"First-secretary posts in the city: {total:v}");
        }

        var words = part * 3 >= whole * 2 ? new Bilingual("三分之二以上", "two thirds or more") : part * 2 > whole ? new Bilingual("一半以上", "more than half") : new Bilingual("不超过一半", "no more than half");
        return new($"{total:v}名第一书记中，{village:v}名驻村，占{words.Zh}", $"{village:v} of {total:v} first secretaries serve in villages, {words.En}");
    }

    private static JsonObject Draw(YearFacts facts, Indicator posts, string language) => new()
    {
        ["parts"] = Drawing.Array(YearFacts.Cohorts.Select(cohort => (JsonNode?)new JsonObject { ["name"] = Drawing.Cohort(cohort).In(language), ["cohort"] = cohort })),
        ["rows"] = Drawing.Array(facts.Counties.Select(county => (JsonNode?)new JsonObject
        {
            ["name"] = county.ShortName.In(language),
            ["total"] = FigureText.Number(facts.Of(posts, county), language),
            ["values"] = Drawing.Array(YearFacts.Cohorts.Select(cohort => facts.Of(posts, county, cohort)).Select(figure => (JsonNode?)new JsonObject
            {
                ["value"] = Drawing.Number(figure.Value),
                ["words"] = FigureText.Value(figure, language),
            })),
        })),
    };
}
