using Analytics.DuckDb;
using Analytics.Vocabulary;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Reports.Scores;

/// <summary>Which sheet is meant: a post in a span as it stood, by the hash of its export. Another value is another sheet.</summary>
public sealed record SheetKey(string Secretary, string OrgUnit, string Span, string Hash);

/// <summary>A person looked at a sheet, with what they considered, what the person scored answered, and what came of it.</summary>
/// <param name="Outcome"><c>confirmed</c>, <c>not_confirmed</c> or <c>postponed</c>.</param>
/// <param name="Statement">What the sheet said of below competent and the reviewer was shown, number for number; empty where it said nothing of it.</param>
public sealed record ScoreReview(long ReviewId, SheetKey Sheet, string Reviewer, Vintage ReviewedAt, string Considered, string RightOfReply, string Outcome, string Statement);

/// <summary>The person scored, or somebody for them, disputes a sheet. The sheet as it stood is kept in it word for word, whatever is built later.</summary>
/// <param name="Export">The export of the contested sheet.</param>
public sealed record ScoreContest(long ContestId, SheetKey Sheet, string ByWhom, Vintage ContestedAt, string Reason, string Export);

/// <summary>
/// Reviews and contests of sheets, in the control database. Nothing is ever changed or taken off. A statement that somebody is below competent is printed only
/// when two different people were shown that very statement of that very sheet and confirmed it; where either is another by now, they confirmed nothing of it.
/// </summary>
public sealed class ScoreReviews(Home home, TimeProvider clock)
{
    public const string Confirmed = "confirmed";
    private const int ReviewersNeeded = 2;

    private const string Schema =
        """
        create table if not exists score_reviews (review_id integer primary key, secretary_code text not null, org_unit_code text not null, span text not null, sheet_sha256 text not null,
            reviewer text not null, reviewed_at text not null, considered text not null, right_of_reply text not null, outcome text not null, statement text not null default '');
        create table if not exists score_contests (contest_id integer primary key, secretary_code text not null, org_unit_code text not null, span text not null, sheet_sha256 text not null,
            by_whom text not null, contested_at text not null, reason text not null, export text not null);
        """;

    /// <param name="statement">What the sheet says of below competent; nothing where it says nothing of it.</param>
    /// <param name="seen">What was printed with the statement when the reviewer was shown it.</param>
    /// <exception cref="ReviewRefusedException">The statement was not seen as it is now, the same person has reviewed this very sheet and statement, or a text is empty.</exception>
    public ScoreReview Review(SheetKey sheet, ReviewStatement? statement, string? seen, string reviewer, string considered, string rightOfReply, string outcome)
    {
        using var only = HomeLock.Take(home, "score", TimeSpan.FromSeconds(30), _ => { }, CancellationToken.None);
        using var control = Open();
        if (new[] { reviewer, considered, rightOfReply }.Any(string.IsNullOrWhiteSpace))
        {
            throw new ReviewRefusedException(new("复核须写明复核人、还考虑了什么、本人的答复。", "A review names its reviewer, what else was considered, and what the person answered."));
        }

        if (statement is not null && seen != statement.SeenCode(sheet))
        {
            throw new ReviewRefusedException(seen is null
                ? new("这张评分单有“低于称职”的说法：请先不带 --outcome 运行本命令，看过等次、评分、区间和依据，再用 --seen 写上所示的编码。", "This sheet says below competent: run the command without --outcome first, look at band, score, interval and reasons, and name the code it shows with --seen.")
                : new($"“{seen}”不是现在这张评分单的编码：看过之后评分或等次已变，或编码有误。请重新看过。", $"'{seen}' is not the code of the sheet as it is now: the score or its bands changed since it was seen, or the code is wrong. Look at it again."));
        }

        var said = statement?.Text ?? "";
        if (Of(control, sheet).Any(review => review.Reviewer == reviewer.Trim() && review.Statement == said))
        {
            throw new ReviewRefusedException(new($"{reviewer} 已复核过这张评分单，第二次须由另一人复核。", $"{reviewer} has reviewed this sheet: the second review is another person's."));
        }

        var at = new Vintage(clock.GetUtcNow());
        var id = control.ExecuteScalar<long>(
            "insert into score_reviews (secretary_code, org_unit_code, span, sheet_sha256, reviewer, reviewed_at, considered, right_of_reply, outcome, statement) values (@Secretary, @OrgUnit, @Span, @Hash, @reviewer, @at, @considered, @rightOfReply, @outcome, @said) returning review_id",
            new { sheet.Secretary, sheet.OrgUnit, sheet.Span, sheet.Hash, reviewer = reviewer.Trim(), at = at.ToString(), considered, rightOfReply, outcome, said });
        return new(id, sheet, reviewer.Trim(), at, considered, rightOfReply, outcome, said);
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

    /// <summary>Reviews of a post in a span that were of another sheet, or of another statement, than now: what they confirmed no longer holds.</summary>
    public IReadOnlyList<ScoreReview> Lapsed(SheetKey sheet, ReviewStatement? statement)
    {
        using var control = Open();
        return [.. OfPost(control, sheet).Where(review => review.Sheet != sheet || review.Statement != (statement?.Text ?? ""))];
    }

    /// <summary>Whether two different people confirmed this very statement of this very sheet: before that, nobody reads in print that its person is below competent.</summary>
    public bool MayBePrinted(SheetKey sheet, ReviewStatement statement) =>
        Of(sheet).Where(review => review.Outcome == Confirmed && review.Statement == statement.Text).Select(review => review.Reviewer).Distinct().Count() >= ReviewersNeeded;

    private static IReadOnlyList<ScoreReview> Of(SqliteConnection control, SheetKey sheet) => [.. OfPost(control, sheet).Where(review => review.Sheet == sheet)];

    private static IReadOnlyList<ScoreReview> OfPost(SqliteConnection control, SheetKey sheet) => [.. control
        .Query<(long Id, string Hash, string Reviewer, string At, string Considered, string RightOfReply, string Outcome, string Statement)>(
            "select review_id, sheet_sha256, reviewer, reviewed_at, considered, right_of_reply, outcome, statement from score_reviews where secretary_code = @Secretary and org_unit_code = @OrgUnit and span = @Span order by review_id", sheet)
        .Select(row => new ScoreReview(row.Id, sheet with { Hash = row.Hash }, row.Reviewer, Vintage.Parse(row.At), row.Considered, row.RightOfReply, row.Outcome, row.Statement))];

    private SqliteConnection Open()
    {
        var control = ControlDatabase.Open(home);
        control.Execute(Schema);

        // Reviews of before statements were kept: they were shown none.
        if (!control.Query<string>("select name from pragma_table_info('score_reviews')").Contains("statement"))
        {
            control.Execute("alter table score_reviews add column statement text not null default ''");
        }

        return control;
    }
}

/// <summary>The review cannot be entered as it is.</summary>
public sealed class ReviewRefusedException(Bilingual sentence) : ExplainedException(sentence);
