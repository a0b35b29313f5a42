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
    private const int LeastPosts = 5;
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

    /// <summary>Posts of a county, counted for a headline.</summary>
    public Figure Counted(OrgUnit unit, string code, Bilingual name, int posts) => Exact(code, name, Posts, unit, posts);

    /// <summary>How many counties have a rank interval.</summary>
    public Figure Ranked() => Reckoned.Count(facts, "RANKED", new("有评分的县（区）", "counties with a score"), new("个县（区）", "counties"), scores.Counties.Count(county => county.RankBest is not null));

    /// <summary>A county's mean of months, with what villages are like taken out, from the mean of all; the funnel's height.</summary>
    public Figure Mean(CountyScore county) => Exact("SCORE_MEAN", new("各月均值与全体之差（已扣基础条件）", "mean of months beside all, case-mix taken out"), new("", ""), Unit(county), county.AdjustedMean is { } mean ? decimal.Round(mean, 4) : null);

    public Figure Months(CountyScore county) => Exact("SCORE_MONTHS", new("计入月数", "months that count"), new("个月", "months"), Unit(county), county.MonthsEntered);

    /// <summary>The quartiles of the scores of a county's posts; nothing where too few are scored to show any.</summary>
    public (Figure Low, Figure Middle, Figure High) Quartiles(CountyScore county)
    {
        var shown = Shown(county);
        Figure At(string code, Bilingual name, decimal part) => Of(code, name, "score", Point, Unit(county), Quantile(shown, part), Quantile(shown, part), Quantile(shown, part), county.PostsHeld);
        return (At("SCORE_Q1", new("岗位评分：下四分位", "scores of posts: lower quartile"), 0.25m), At("SCORE_MEDIAN", new("岗位评分：中位数", "scores of posts: median"), 0.5m), At("SCORE_Q3", new("岗位评分：上四分位", "scores of posts: upper quartile"), 0.75m));
    }

    /// <summary>The scores of a county's posts, the lowest first; none where too few are scored to show any.</summary>
    public IReadOnlyList<decimal> Shown(CountyScore county)
    {
        var shown = scores.Scored.Where(score => score.County == county.County && score.Score is not null).Select(score => score.Score!.Value).Order().ToList();
        return shown.Count >= LeastPosts ? shown : [];
    }

    /// <summary>Fewer scored posts than this are not drawn one by one, though nameless: whoever knows the county would know whose they are.</summary>
    public Figure LeastShown() => Exact("SCORE_LEAST_SHOWN", new("逐点画出所需的有评分岗位", "scored posts needed to draw them"), Posts, facts.City, LeastPosts);

    /// <summary>Of what posts differ by lastingly, the share that lies between counties.</summary>
    public Figure Between() => Of(
        "SCORE_BETWEEN_SHARE", new("岗位差别中县（区）之间所占比例", "share of differences between posts that lies between counties"), "share", new("", ""), facts.City, scores.BetweenCounties, scores.BetweenCounties, scores.BetweenCounties, 0);

    /// <summary>A post's score with its 90% interval.</summary>
    public Figure Score(SecretaryScore score) => Of("SCORE_" + score.Secretary, new("个人评分", "score of the post"), "score", Point, Unit(score), score.Score, score.Low, score.High, 1);

    /// <summary>What one dimension adds to a post's score, in points.</summary>
    public Figure Part(SecretaryScore score, DimensionPart part) =>
        OfPost(score, part.Dimension.ToUpperInvariant(), new($"{part.Name.Zh}对评分的贡献", $"{part.Name.En}: adds to the score"), "score", Point, decimal.Round(part.Points, 6));

    /// <summary>A quantity of one post's sheet.</summary>
    public Figure OfPost(SecretaryScore score, string code, Bilingual name, string unit, Bilingual unitName, decimal? value) =>
        Of($"SCORE_{code}_{score.Secretary}", name, unit, unitName, Unit(score), value, value, value, 1);

    public OrgUnit Unit(CountyScore county) => facts.Counties.FirstOrDefault(unit => unit.Code == county.County) ?? new(county.County, county.Name, "county", 0);

    // Between the two nearest, in parts (R's type 7).
    private static decimal? Quantile(IReadOnlyList<decimal> sorted, decimal part)
    {
        if (sorted.Count == 0)
        {
            return null;
        }

        var place = part * (sorted.Count - 1);
        var (below, above) = (sorted[(int)place], sorted[Math.Min((int)place + 1, sorted.Count - 1)]);
        return decimal.Round(below + ((place - (int)place) * (above - below)), 4);
    }

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
