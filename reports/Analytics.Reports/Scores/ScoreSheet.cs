using Analytics.Reports.Calendar;
using Analytics.Vocabulary;
using Analytics.Warehouse.Appraisals;

namespace Analytics.Reports.Scores;

/// <summary>What one person may read about one post in one span: the score with its doubt, what it is made of, whom to compare with, what is missing, until when it may be used.</summary>
/// <param name="Basis">Where the differences come from that scores are drawn in by.</param>
/// <param name="Missing">Indicators without a value, with how many months and why.</param>
/// <param name="ExpiresOn">The day in China from which it may no longer be used.</param>
/// <param name="Confirmed">What was held back of the score until two people confirmed this very statement; nothing before that.</param>
/// <param name="Reviews">Of this very sheet and statement.</param>
/// <param name="LapsedReviews">How many were of another: what they confirmed no longer holds.</param>
public sealed record ScoreSheet(
    string Span, SecretaryScore Score, ScorePolicyOf Policy, IReadOnlyList<DimensionPart> Parts, SensitivityOf? Sensitivity, IReadOnlyList<VillageAlike> Alike, Bilingual? Basis, IReadOnlyList<MissingOf> Missing,
    string Hash, DateOnly ExpiresOn, bool IsExpired, HeldBack? Confirmed, IReadOnlyList<SheetReview> Reviews, int LapsedReviews, IReadOnlyList<ScoreContest> Contests)
{
    public static ScoreSheet Of(ScoreMarts marts, ScoreReviews reviews, SecretaryScore score, string span, Vintage cutOff, DateTimeOffset now)
    {
        var policy = marts.Policy();
        var key = new SheetKey(score.Secretary, score.OrgUnit, span, ScoreExport.HashOf(ScoreExport.Of(marts, score, span)));
        var expires = ChinaTime.Day(cutOff).AddMonths(policy.SheetMonths);
        var isExpired = ChinaTime.Day(new(now)) > expires;
        var (statement, said) = (ReviewStatement.Of(marts, score, span), reviews.Of(key));
        return new(
            span, score, policy, marts.Parts(score, span), marts.Sensitivity(score, span), marts.Alike(score, span), ScoreWords.Basis(marts, span), MissingOf.In(marts.Inputs(score, span)), key.Hash, expires,
            isExpired, statement is not null && reviews.MayBePrinted(key, statement) ? marts.HeldBackOf(score, span) : null,
            [.. said.Where(review => review.Statement == (statement?.Text ?? "")).Select(SheetReview.Of)], reviews.Lapsed(key, statement).Count, reviews.Contests(score.Secretary, score.OrgUnit, span));
    }
}

/// <summary>A review as it stands on a sheet: without what it confirmed, which is held back until two people did.</summary>
public sealed record SheetReview(string Reviewer, Vintage ReviewedAt, string Considered, string RightOfReply, string Outcome)
{
    internal static SheetReview Of(ScoreReview review) => new(review.Reviewer, review.ReviewedAt, review.Considered, review.RightOfReply, review.Outcome);
}

/// <param name="State"><c>not_reported</c> or <c>suppressed</c>.</param>
public sealed record MissingOf(string Indicator, Bilingual Name, string State, IReadOnlyList<string> Periods)
{
    /// <summary>What did not come of all that a score reads, by indicator.</summary>
    public static IReadOnlyList<MissingOf> In(IReadOnlyList<InputOf> inputs) => [.. inputs.Where(input => input.State is not ("value" or "not_applicable")).GroupBy(input => (input.Indicator, input.Name, input.State))
        .Select(group => new MissingOf(group.Key.Indicator, group.Key.Name, group.Key.State, [.. group.Select(input => input.Period)]))];
}
