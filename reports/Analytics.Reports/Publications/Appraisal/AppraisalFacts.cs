using Analytics.DuckDb;
using Analytics.Reports.Facts;
using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Publications.Appraisal;

/// <summary>What the marts hold of one half-year's appraisals: every post appraised, spot checks, findings, and scores where the build has them.</summary>
internal sealed record AppraisalFacts(string Span, IReadOnlyList<AppraisedPost> Posts, IReadOnlyList<CheckedPosts> Checks, IReadOnlyList<FindingCount> Findings, ScoreFacts? Scores)
{
    /// <summary><c>null</c> where nobody was appraised in that half-year.</summary>
    public static AppraisalFacts? Read(MartReader marts, ReleasePeriod half)
    {
        var span = $"{half.Text[..4]}-{half.Text[4..]}";
        var posts = marts.Has("appraisals") ? ReadPosts(marts, half.Last) : [];
        return posts.Count == 0 ? null : new(span, posts, ReadChecks(marts, span), ReadFindings(marts, span), ScoreFacts.Read(marts, span));
    }

    private static IReadOnlyList<AppraisedPost> ReadPosts(MartReader marts, Period closing) => marts.Query(
        $"""
        select appraisals.county_code, appraisals.org_unit_code, coalesce(units.org_unit_name, appraisals.org_unit_code), coalesce(units.name_en, units.org_unit_name, appraisals.org_unit_code), appraisals.secretary_code,
            appraisals.grade, appraisals.arithmetic, appraisals.raters::bigint, appraisals.weighted_score, coalesce(appraisals.ballots_cast, 0)::decimal(18, 4), coalesce(appraisals.ballots_eligible, 0)::decimal(18, 4), appraisals.is_published
        from appraisals left join org_units as units using (org_unit_code)
        where appraisals.period = {Sql.Text(closing.ToString())}
        order by appraisals.county_code, appraisals.org_unit_code, appraisals.secretary_code
        """,
        row => new AppraisedPost(
            row.GetString(0), row.GetString(1), new(row.GetString(2), row.GetString(3)), row.GetString(4), row.GetString(5), RaterScore.In(row.GetString(6)), row.GetInt64(7), OutcomeMart.Number(row, 8),
            (long)row.GetDecimal(9), (long)row.GetDecimal(10), !row.IsDBNull(11) && row.GetBoolean(11)));

    private static IReadOnlyList<CheckedPosts> ReadChecks(MartReader marts, string span) => !marts.Has("spot_check_coverage") ? [] : marts.Query(
        $"""
        select org_unit_code, posts, posts_checked, posts_drawn, on_post_share, on_post_low, on_post_high, wanting_share, wanting_low, wanting_high
        from spot_check_coverage where span = {Sql.Text(span)} order by org_unit_code
        """,
        row => new CheckedPosts(
            row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), (OutcomeMart.Number(row, 4), OutcomeMart.Number(row, 5), OutcomeMart.Number(row, 6)), (OutcomeMart.Number(row, 7), OutcomeMart.Number(row, 8), OutcomeMart.Number(row, 9))));

    // Of the city alone: in a county the few findings of one kind would point at posts.
    private static IReadOnlyList<FindingCount> ReadFindings(MartReader marts, string span) => !marts.Has("spot_check_findings") ? [] : marts.Query(
        $"""
        select finding, checks::bigint from spot_check_findings
        where span = {Sql.Text(span)} and org_unit_code in (select org_unit_code from org_units where kind = 'city') order by finding_position, finding
        """,
        row => new FindingCount(row.GetString(0), row.GetInt64(1)));
}

/// <summary>One post's appraisal as its county recorded it.</summary>
/// <param name="Grade"><c>excellent</c>, <c>competent</c>, <c>basically_competent</c> or <c>not_competent</c>.</param>
/// <param name="Score">In points; <c>null</c> where a rater's line is missing.</param>
internal sealed record AppraisedPost(
    string County, string OrgUnit, Bilingual Place, string Secretary, string Grade, IReadOnlyList<RaterScore> By, long Raters, decimal? Score, long BallotsCast, long BallotsEligible, bool IsPublished)
{
    /// <summary>Only of these the result is printed: to print every grade but the low ones would name those that are low.</summary>
    public bool IsExcellent => Grade == "excellent";
}

/// <summary>What one rater gave, and its weight in the whole.</summary>
internal sealed record RaterScore(string Rater, decimal Weight, decimal Score)
{
    /// <summary>Reads the mart's arithmetic, <c>county 0.3×81.5 + township 0.3×80.5 + villagers 0.4×79.5 = 80.4</c>.</summary>
    public static IReadOnlyList<RaterScore> In(string arithmetic) => [.. arithmetic.Split('=')[0].Split('+', StringSplitOptions.TrimEntries).Select(Term)];

    private static RaterScore Term(string term)
    {
        var (rater, numbers) = (term[..term.LastIndexOf(' ')], term[(term.LastIndexOf(' ') + 1)..].Split('×'));
        return new(rater, decimal.Parse(numbers[0], System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(numbers[1], System.Globalization.CultureInfo.InvariantCulture));
    }
}

/// <summary>Spot checks of the posts of a city or county in the half-year, with exact intervals for all its posts.</summary>
internal sealed record CheckedPosts(
    string OrgUnit, long Posts, long Checked, long Drawn, (decimal? Share, decimal? Low, decimal? High) OnPost, (decimal? Share, decimal? Low, decimal? High) Wanting);

internal sealed record FindingCount(string Finding, long Checks);
