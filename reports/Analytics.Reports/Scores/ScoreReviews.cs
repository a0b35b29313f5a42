using Analytics.DuckDb;
using Analytics.Vocabulary;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Reports.Scores;

/// <summary>Which sheet is meant: a post in a span as it stood, by the hash of its export. Another value is another sheet.</summary>
public sealed record SheetKey(string Secretary, string OrgUnit, string Span, string Hash);

/// <summary>A person looked at a sheet, with what they considered, what the person scored answered, and what came of it.</summary>
/// <param name="Outcome"><c>confirmed</c>, <c>not_confirmed</c> or <c>postponed</c>.</param>
public sealed record ScoreReview(long ReviewId, SheetKey Sheet, string Reviewer, Vintage ReviewedAt, string Considered, string RightOfReply, string Outcome);

/// <summary>The person scored, or somebody for them, disputes a sheet. The sheet as it stood is kept in it word for word, whatever is built later.</summary>
/// <param name="Export">The export of the contested sheet.</param>
public sealed record ScoreContest(long ContestId, SheetKey Sheet, string ByWhom, Vintage ContestedAt, string Reason, string Export);

/// <summary>
/// Reviews and contests of sheets, in the control database. Nothing is ever changed or taken off. A statement that somebody is below competent is printed only
/// when two different people confirmed that very sheet.
/// </summary>
public sealed class ScoreReviews(Home home, TimeProvider clock)
{
    public const string Confirmed = "confirmed";
    private const int ReviewersNeeded = 2;

    private const string Schema =
        """
        create table if not exists score_reviews (review_id integer primary key, secretary_code text not null, org_unit_code text not null, span text not null, sheet_sha256 text not null,
            reviewer text not null, reviewed_at text not null, considered text not null, right_of_reply text not null, outcome text not null);
        create table if not exists score_contests (contest_id integer primary key, secretary_code text not null, org_unit_code text not null, span text not null, sheet_sha256 text not null,
            by_whom text not null, contested_at text not null, reason text not null, export text not null);
        """;

    /// <exception cref="ReviewRefusedException">The same person has reviewed this very sheet, or a text is empty.</exception>
    public ScoreReview Review(SheetKey sheet, string reviewer, string considered, string rightOfReply, string outcome)
    {
        using var only = HomeLock.Take(home, "score", TimeSpan.FromSeconds(30), _ => { }, CancellationToken.None);
        using var control = Open();
        if (new[] { reviewer, considered, rightOfReply }.Any(string.IsNullOrWhiteSpace))
        {
            throw new ReviewRefusedException(new("复核须写明复核人、还考虑了什么、本人的答复。", "A review names its reviewer, what else was considered, and what the person answered."));
        }

        if (Of(control, sheet).Any(review => review.Reviewer == reviewer.Trim()))
        {
            throw new ReviewRefusedException(new($"{reviewer} 已复核过这张评分单，第二次须由另一人复核。", $"{reviewer} has reviewed this sheet: the second review is another person's."));
        }

        var at = new Vintage(clock.GetUtcNow());
        var id = control.ExecuteScalar<long>(
            "insert into score_reviews (secretary_code, org_unit_code, span, sheet_sha256, reviewer, reviewed_at, considered, right_of_reply, outcome) values (@Secretary, @OrgUnit, @Span, @Hash, @reviewer, @at, @considered, @rightOfReply, @outcome) returning review_id",
            new { sheet.Secretary, sheet.OrgUnit, sheet.Span, sheet.Hash, reviewer = reviewer.Trim(), at = at.ToString(), considered, rightOfReply, outcome });
        return new(id, sheet, reviewer.Trim(), at, considered, rightOfReply, outcome);
    }

    /// <summary>Keeps the contested sheet as it stood.</summary>
    public ScoreContest Contest(SheetKey sheet, string byWhom, string reason, string export)
    {
        using var only = HomeLock.Take(home, "score", TimeSpan.FromSeconds(30), _ => { }, CancellationToken.None);
        using var control = Open();
        var at = new Vintage(clock.GetUtcNow());
        var id = control.ExecuteScalar<long>(
            "insert into score_contests (secretary_code, org_unit_code, span, sheet_sha256, by_whom, contested_at, reason, export) values (@Secretary, @OrgUnit, @Span, @Hash, @byWhom, @at, @reason, @export) returning contest_id",
            new { sheet.Secretary, sheet.OrgUnit, sheet.Span, sheet.Hash, byWhom, at = at.ToString(), reason, export });
        return new(id, sheet, byWhom, at, reason, export);
    }

    public IReadOnlyList<ScoreReview> Of(SheetKey sheet)
    {
        using var control = Open();
        return Of(control, sheet);
    }

    /// <summary>Every contest of a post in a span, whichever sheet it was about, oldest first.</summary>
    public IReadOnlyList<ScoreContest> Contests(string secretary, string orgUnit, string span)
    {
        using var control = Open();
        return [.. control.Query<(long Id, string Hash, string ByWhom, string At, string Reason, string Export)>(
            "select contest_id, sheet_sha256, by_whom, contested_at, reason, export from score_contests where secretary_code = @secretary and org_unit_code = @orgUnit and span = @span order by contest_id", new { secretary, orgUnit, span })
            .Select(row => new ScoreContest(row.Id, new(secretary, orgUnit, span, row.Hash), row.ByWhom, Vintage.Parse(row.At), row.Reason, row.Export))];
    }

    /// <summary>Whether two different people confirmed this very sheet: before that, nobody reads in print that its person is below competent.</summary>
    public bool MayBePrinted(SheetKey sheet) => Of(sheet).Where(review => review.Outcome == Confirmed).Select(review => review.Reviewer).Distinct().Count() >= ReviewersNeeded;

    private static IReadOnlyList<ScoreReview> Of(SqliteConnection control, SheetKey sheet) => [.. control
        .Query<(long Id, string Reviewer, string At, string Considered, string RightOfReply, string Outcome)>(
            "select review_id, reviewer, reviewed_at, considered, right_of_reply, outcome from score_reviews where secretary_code = @Secretary and org_unit_code = @OrgUnit and span = @Span and sheet_sha256 = @Hash order by review_id", sheet)
        .Select(row => new ScoreReview(row.Id, sheet, row.Reviewer, Vintage.Parse(row.At), row.Considered, row.RightOfReply, row.Outcome))];

    private SqliteConnection Open()
    {
        var control = ControlDatabase.Open(home);
        control.Execute(Schema);
        return control;
    }
}

/// <summary>The review cannot be entered as it is.</summary>
public sealed class ReviewRefusedException(Bilingual sentence) : ExplainedException(sentence);
