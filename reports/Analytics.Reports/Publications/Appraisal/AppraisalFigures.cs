using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Estimates;
using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Publications.Appraisal;

/// <summary>Numbers of a half-year's appraisals as figures, called <c>APPRAISAL_…</c>; a post's carry the secretary's code, as scores do.</summary>
internal sealed class AppraisalFigures(YearFacts facts, AppraisalFacts appraisals)
{
    private static readonly Bilingual Posts = new("个岗位", "posts");

    public IReadOnlyList<AppraisedPost> Of(OrgUnit place) => [.. appraisals.Posts.Where(post => place == facts.City || post.County == place.Code)];

    public Figure Appraised(OrgUnit place) => Exact("APPRAISED", new("参加考核的岗位", "posts appraised"), Posts, place, Of(place).Count);

    /// <summary>Posts with one of some grades, of those appraised, with Wilson's 95% interval.</summary>
    public Figure Grade(OrgUnit place, string code, Bilingual name, params string[] grades)
    {
        var posts = Of(place);
        var part = posts.Count(post => grades.Contains(post.Grade));
        return Share("GRADE_" + code, new($"{name.Zh}占比", $"share {name.En}"), place, posts.Count == 0 ? null : CountedShares.Of(part, posts.Count), part, posts.Count);
    }

    public Figure Turnout(OrgUnit place)
    {
        var (cast, eligible) = (Of(place).Sum(post => post.BallotsCast), Of(place).Sum(post => post.BallotsEligible));
        return Counted("TURNOUT", new("测评参评率", "turnout"), place, cast, eligible);
    }

    /// <summary>Posts checked at least once, of the posts held: counted, so without an interval.</summary>
    public Figure Checked(OrgUnit place) => Checks(place) is { } checks ? Counted("CHECKED", new("抽查覆盖率", "share of posts checked"), place, checks.Checked, checks.Posts) : Absent("CHECKED", new("抽查覆盖率", "share of posts checked"), place);

    /// <summary>Share on post among posts drawn at random, with its exact interval for all posts.</summary>
    public Figure OnPost(OrgUnit place) => Estimated("ON_POST", new("随机抽查在岗率", "share on post in random checks"), place, Checks(place)?.OnPost);

    /// <summary>Share of drawn posts with a finding, with its exact interval for all posts.</summary>
    public Figure Wanting(OrgUnit place) => Estimated("WANTING", new("随机抽查发现问题的岗位占比", "share of posts with a finding in random checks"), place, Checks(place)?.Wanting);

    public Figure Finding(FindingCount finding, Bilingual name)
    {
        return Counted("FINDING_" + finding.Finding.ToUpperInvariant(), new($"发现问题的抽查中：{name.Zh}", $"of checks with a finding: {name.En}"), facts.City, finding.Checks, appraisals.Findings.Sum(each => each.Checks));
    }

    /// <summary>
    /// Secretaries trained in the half-year, of the posts held. The posts are finite and the trained among them counted; only of counties whose training ledger did not come is
    /// nothing known, and there anything from none to all may have been trained.
    /// </summary>
    public Figure Trained(OrgUnit place)
    {
        var name = new Bilingual("受训岗位占比", "share of posts trained");
        if (facts.Find("TRN_FS_TRAINED") is not { } indicator || Checks(place) is not { Posts: > 0 and var posts } || facts.Of(indicator, place, "all", appraisals.Span) is not { IsStated: true, Value: { } trained } || trained > posts)
        {
            return Absent("TRAINED", name, place);
        }

        var unknown = facts.Counties.Where(county => (place == facts.City || county == place) && facts.Of(indicator, county, "all", appraisals.Span).Coverage is { Expected: > 0, Received: 0 }).Sum(county => Checks(county)?.Posts ?? 0);
        return Share("TRAINED", name, place, (Six(trained / posts), Six(trained / posts), Six(Math.Min((trained + unknown) / posts, 1))), trained, posts);
    }

    /// <summary>How far a rater's scores lie above the mean of all who rated the same post, in points, with the 95% interval of the mean.</summary>
    public Figure Severity(string rater, Bilingual name)
    {
        var apart = appraisals.Posts.Where(post => post.By.Count > 1).SelectMany(post => post.By.Where(by => by.Rater == rater).Select(by => by.Score - post.By.Average(each => each.Score))).ToList();
        var mean = CountedShares.Mean(apart);
        return Of("SEVERITY_" + rater.ToUpperInvariant(), new($"{name.Zh}给分与同岗位各方平均之差", $"{name.En}: scores beside the mean of all raters of the post"), "score", new("分", "points"), facts.City, mean?.Mean)
            with
        { Low = mean?.Low, High = mean?.High, OrgUnits = apart.Count };
    }

    public Figure RatedBy(string rater, Bilingual name) => Exact("RATED_" + rater.ToUpperInvariant(), new($"{name.Zh}评价的岗位", $"posts rated by {name.En}"), Posts, facts.City, appraisals.Posts.Count(post => post.By.Any(by => by.Rater == rater)));

    /// <summary>A post's weighted score as its county recorded it; asked only of excellent ones.</summary>
    public Figure Score(AppraisedPost post) => OfPost(post, "SCORE", new("加权得分", "weighted score"), "item", new("分", "points"), post.Score);

    public Figure Raters(AppraisedPost post) => OfPost(post, "RATERS", new("评价主体", "raters"), "item", new("方", "raters"), post.Raters);

    public Figure Turnout(AppraisedPost post)
    {
        var share = post.BallotsEligible == 0 ? (decimal?)null : Six((decimal)post.BallotsCast / post.BallotsEligible);
        return OfPost(post, "TURNOUT", new("参评率", "turnout"), "share", new("", ""), share) with { Numerator = share is null ? null : post.BallotsCast, Denominator = share is null ? null : post.BallotsEligible };
    }

    private CheckedPosts? Checks(OrgUnit place) => appraisals.Checks.FirstOrDefault(checks => checks.OrgUnit == place.Code);

    private Figure OfPost(AppraisedPost post, string code, Bilingual name, string unit, Bilingual unitName, decimal? value) =>
        Of($"{code}_{post.Secretary}", name, unit, unitName, new(post.OrgUnit, post.Place, "village", 0), value) with { Low = value, High = value, OrgUnits = 1 };

    private Figure Exact(string code, Bilingual name, Bilingual unit, OrgUnit place, decimal value) => Of(code, name, "item", unit, place, value) with { Low = value, High = value };

    private Figure Counted(string code, Bilingual name, OrgUnit place, long part, long whole) =>
        whole == 0 ? Absent(code, name, place) : Share(code, name, place, (Six((decimal)part / whole), Six((decimal)part / whole), Six((decimal)part / whole)), part, whole);

    private Figure Estimated(string code, Bilingual name, OrgUnit place, (decimal? Share, decimal? Low, decimal? High)? share) =>
        Of(code, name, "share", new("", ""), place, share?.Share) with { Low = share?.Low, High = share?.High };

    private Figure Share(string code, Bilingual name, OrgUnit place, (decimal Share, decimal Low, decimal High)? share, decimal part, decimal whole) => share is { } known
        ? Of(code, name, "share", new("", ""), place, known.Share) with { Low = known.Low, High = known.High, Numerator = part, Denominator = whole }
        : Absent(code, name, place);

    private Figure Absent(string code, Bilingual name, OrgUnit place) => Of(code, name, "share", new("", ""), place, null);

    private static decimal Six(decimal share) => decimal.Round(share, 6);

    private Figure Of(string code, Bilingual name, string unit, Bilingual unitName, OrgUnit place, decimal? value) =>
        new(new FigureId("APPRAISAL_" + code, place.Code, "all", appraisals.Span), new Indicator("APPRAISAL_" + code, "Appraisal", name, name, unit, unitName, unit == "share" ? "ratio" : "sum", "appraisals", "year", 0), place, value is null ? FigureState.NotEnough : FigureState.Stated)
        {
            Value = value,
            Coverage = facts.CoverageOf(month => month.Ledger == "appraisals", facts.Counties.FirstOrDefault(county => place.Code.StartsWith(county.Code, StringComparison.Ordinal)) ?? facts.City, appraisals.Span),
            Basis = FigureBasis.Appraisal,
        };
}
