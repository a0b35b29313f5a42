using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Charts;

/// <summary>Small county or real outlier: shares promoted against the number of posts, with the limits of chance (Spiegelhalter 2005).</summary>
internal static class PromotionFunnel
{
    /// <param name="marked">The county that the page is about.</param>
    public static Chart Draw(YearFacts facts, OrgUnit? marked = null)
    {
        var known = facts.Counties.Select(county => (County: county, Share: facts.PromotionShares.FirstOrDefault(share => share.County == county.Code)))
            .Where(pair => pair.Share is { Posts: > 0 }).Select(pair => (pair.County, Share: pair.Share!)).ToList();
        var shares = known.Where(pair => Reckoned.Share(facts, pair.County, pair.Share).IsStated).ToList();
        var isWhole = shares.Count == known.Count;
        var city = (decimal)known.Sum(pair => pair.Share.Promotions) / known.Sum(pair => pair.Share.Posts);
        var outside = Reckoned.Count(facts, "OUTSIDE_95", new("提拔占比超出95%界限的县（区）", "counties outside the 95% limits"), new("个县（区）", "counties"), shares.Count(pair => Outside(pair.Share) > 0));
        return new Chart(
            "promotion-funnel",
            "funnel",
            outside.Value == 0
                ? new($"{(isWhole ? "" : "可公布的")}各县（区）提拔占比的差别未超出偶然波动", $"County differences in promotion{(isWhole ? "" : ", where printed,")} are within what chance gives")
                : new($"{outside:v}个{(isWhole ? "" : "可公布的")}县（区）的提拔占比超出偶然波动界限", $"{outside:v} {Drawing.Plural(outside, "county lies", "counties lie")} outside the limits of chance"),
            new($"提拔人数占第一书记岗位数的比例（%），按岗位数，{facts.City.Name.Zh}，{YearFacts.SpanName(facts.SinceStart).Zh}", $"Promotions as a share of posts (%), by number of posts, {facts.City.Name.En}, {YearFacts.SpanName(facts.SinceStart).En}"),
            language => Draw(known, shares, city, marked, language),
            Numbers(facts, known),
            new("横轴为岗位数，纵轴为提拔占比；漏斗形曲线为偶然波动的95%和99.8%界限，横线为全市占比。", "Posts along, share promoted up; the funnel lines are the 95% and 99.8% limits of chance, the level line is the city."),
            new(
                $"县（区）占比的区间为95%威尔逊区间。岗位少的县波动大，不能据此排名。{(isWhole ? "" : "隐去的县（区）不画点。")}{Drawing.SomeNamed(shares.Count).Zh}",
                $"Intervals of counties are Wilson's at 95%. Few posts mean large swings: no ranking follows.{(isWhole ? "" : " Counties held back have no point.")}{Drawing.SomeNamed(shares.Count).En}"));
    }

    private static int Outside(PromotionShare share) =>
        share.Share < share.Lower998 || share.Share > share.Upper998 ? 998 : share.Share < share.Lower95 || share.Share > share.Upper95 ? 95 : 0;

    private static JsonObject Draw(IReadOnlyList<(OrgUnit County, PromotionShare Share)> known, IReadOnlyList<(OrgUnit County, PromotionShare Share)> shares, decimal centre, OrgUnit? marked, string language)
    {
        var byPosts = known.GroupBy(pair => pair.Share.Posts).Select(group => group.First().Share).OrderBy(share => share.Posts).ToList();
        JsonNode? Limit(Bilingual words, bool dash, Func<PromotionShare, decimal> of) => new JsonObject
        {
            ["words"] = words.In(language),
            ["dash"] = dash,
            ["values"] = Drawing.Array(byPosts.Select(share => (JsonNode?)new JsonArray(share.Posts, Drawing.Number(of(share) * 100)))),
        };
        return new JsonObject
        {
            ["unit"] = new Bilingual("县（区）", "County").In(language),
            ["axes"] = new JsonObject { ["x"] = new Bilingual("第一书记岗位数", "First-secretary posts").In(language), ["y"] = "%" },
            ["centre"] = Drawing.Number(Math.Round(centre * 100, 4)),
            ["centreWords"] = new Bilingual($"全市 {FigureText.Plain(centre * 100, 1)}%", $"City {FigureText.Plain(centre * 100, 1)}%").In(language),
            ["limits"] = Drawing.Array([
                Limit(new("99.8%上限", "99.8% upper"), false, share => share.Upper998), Limit(new("95%上限", "95% upper"), true, share => share.Upper95),
                Limit(new("95%下限", "95% lower"), true, share => share.Lower95), Limit(new("99.8%下限", "99.8% lower"), false, share => share.Lower998),
            ]),
            ["points"] = Drawing.Array(shares.Select(pair => (JsonNode?)new JsonObject
            {
                ["name"] = pair.County.ShortName.In(language),
                ["x"] = pair.Share.Posts,
                ["y"] = Drawing.Number(pair.Share.Share * 100),
                ["outside"] = Outside(pair.Share),
                ["marked"] = pair.County == marked,
            })),
        };
    }

    private static Table Numbers(YearFacts facts, IReadOnlyList<(OrgUnit County, PromotionShare Share)> shares) => new(
        "promotion-funnel",
        new("各县（区）提拔占比及95%区间", "Share promoted by county, with 95% intervals"),
        [new(new("县（区）", "County")), new(new("提拔占比（95%区间；人数/岗位数）", "Share promoted (95% interval; promotions/posts)"), "PROMOTION_SHARE", true)],
        [.. shares.Select(pair => (IReadOnlyList<Cell>)[Cell.Of(pair.County.Name, pair.County.Code), Cell.Of(Reckoned.Share(facts, pair.County, pair.Share))])]);
}
