using Analytics.Reports.Figures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Appraisals;
using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Facts;

/// <summary>
/// Numbers of scores as figures. A county's are called <c>SCORE.230506.all.2016</c>; a post's carry the secretary's code, as in <c>SCORE_HZ0012.230506001201.all.2016</c>,
/// for one org unit may have had several. What one was made of is told by <c>analytics score explain</c>.
/// </summary>
internal sealed class ScoreFigures(YearFacts facts, ScoreFacts scores)
{
    private static readonly Bilingual Point = new("分", "points");
    private static readonly Bilingual Posts = new("个岗位", "posts");

    /// <summary>A county's score with its 90% interval, or why it has none.</summary>
    public Figure Score(CountyScore county) => Of(
        "SCORE", new("县（区）评分", "score of the county"), "score", Point, Unit(county), county.Score, county.Low, county.High, county.PostsHeld);

    /// <summary>The best and the worst rank that a county may truly have (90%). A rank is never printed alone.</summary>
    public (Figure Best, Figure Worst) Rank(CountyScore county) => (
        Of("RANK_BEST", new("名次区间：最好", "best rank of its interval"), "rank", new("名", ""), Unit(county), county.RankBest, county.RankBest, county.RankBest, county.PostsHeld),
        Of("RANK_WORST", new("名次区间：最差", "worst rank of its interval"), "rank", new("名", ""), Unit(county), county.RankWorst, county.RankWorst, county.RankWorst, county.PostsHeld));

    /// <summary>A second method's ranks, which assumes less and so says less.</summary>
    public (Figure Best, Figure Worst) SecondRank(CountyScore county) => (
        Of("RANK_SECOND_BEST", new("另一方法的名次：最好", "best rank by the second method"), "rank", new("名", ""), Unit(county), county.SecondBest, county.SecondBest, county.SecondBest, county.PostsHeld),
        Of("RANK_SECOND_WORST", new("另一方法的名次：最差", "worst rank by the second method"), "rank", new("名", ""), Unit(county), county.SecondWorst, county.SecondWorst, county.SecondWorst, county.PostsHeld));

    public Figure Held(CountyScore county) => Exact("SCORE_POSTS_HELD", new("在任岗位", "posts held"), Posts, Unit(county), county.PostsHeld);

    public Figure WithScore(CountyScore county) => Exact("SCORE_POSTS_SCORED", new("有评分的岗位", "posts with a score"), Posts, Unit(county), county.PostsScored);

    /// <summary>A county's posts that lie wholly above, wholly below, or on both sides of the average.</summary>
    /// <param name="side">1 above, −1 below, 0 both.</param>
    public Figure Side(OrgUnit unit, int side)
    {
        var (code, name) = side switch
        {
            1 => ("SCORE_POSTS_ABOVE", new Bilingual("明显高于平均的岗位", "posts surely above the average")),
            -1 => ("SCORE_POSTS_BELOW", new Bilingual("明显低于平均的岗位", "posts surely below the average")),
            _ => ("SCORE_POSTS_LEVEL", new Bilingual("与平均分不出高下的岗位", "posts that cannot be told from the average")),
        };
        return Exact(code, name, Posts, unit, scores.Scored.Count(score => (unit == facts.City || score.County == unit.Code) && ScoreFacts.Side(score.Low, score.High) == side));
    }

    /// <summary>How many counties have a rank interval.</summary>
    public Figure Ranked() => Reckoned.Count(facts, "RANKED", new("有评分的县（区）", "counties with a score"), new("个县（区）", "counties"), scores.Counties.Count(county => county.RankBest is not null));

    /// <summary>A county's mean of months, with what villages are like taken out, from the mean of all; the funnel's height.</summary>
    public Figure Mean(CountyScore county) => Exact("SCORE_MEAN", new("各月均值与全体之差（已扣基础条件）", "mean of months beside all, case-mix taken out"), new("", ""), Unit(county), county.AdjustedMean is { } mean ? decimal.Round(mean, 4) : null);

    public Figure Months(CountyScore county) => Exact("SCORE_MONTHS", new("计入月数", "months that count"), new("个月", "months"), Unit(county), county.MonthsEntered);

    /// <summary>A post's score with its 90% interval.</summary>
    public Figure Score(SecretaryScore score) => Of("SCORE_" + score.Secretary, new("个人评分", "score of the post"), "score", Point, Unit(score), score.Score, score.Low, score.High, 1);

    /// <summary>What one dimension adds to a post's score, in points.</summary>
    public Figure Part(SecretaryScore score, DimensionPart part) =>
        OfPost(score, part.Dimension.ToUpperInvariant(), new($"{part.Name.Zh}对评分的贡献", $"{part.Name.En}: adds to the score"), "score", Point, decimal.Round(part.Points, 6));

    /// <summary>A quantity of one post's sheet.</summary>
    public Figure OfPost(SecretaryScore score, string code, Bilingual name, string unit, Bilingual unitName, decimal? value) =>
        Of($"SCORE_{code}_{score.Secretary}", name, unit, unitName, Unit(score), value, value, value, 1);

    public OrgUnit Unit(CountyScore county) => facts.Counties.FirstOrDefault(unit => unit.Code == county.County) ?? new(county.County, county.Name, "county", 0);

    private static OrgUnit Unit(SecretaryScore score) => new(score.OrgUnit, score.Place, "village", 0);

    private Figure Exact(string code, Bilingual name, Bilingual unitName, OrgUnit unit, decimal? value) => Of(code, name, "item", unitName, unit, value, value, value, 0);

    private Figure Of(string code, Bilingual name, string unit, Bilingual unitName, OrgUnit place, decimal? value, decimal? low, decimal? high, long posts) =>
        new(new FigureId(code, place.Code, "all", scores.Span), new Indicator(code, "Scores", name, name, unit, unitName, "estimate", "", "year", 0), place, value is null ? FigureState.NotEnough : FigureState.Stated)
        {
            Value = value,
            Low = low,
            High = high,
            OrgUnits = posts,
            Coverage = facts.CoverageOf(month => month.Ledger is "posts" or "monthly_work", facts.Counties.FirstOrDefault(county => place.Code.StartsWith(county.Code, StringComparison.Ordinal)) ?? facts.City, scores.Span),
            Basis = FigureBasis.Score,
        };
}
