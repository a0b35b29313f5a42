using System.Data;
using Analytics.Vocabulary;

namespace Analytics.Warehouse.Appraisals;

/// <summary>The score of one post in a span, or why it has none. Points of T: 50 the average, 10 a standard deviation of posts in the frozen reference.</summary>
/// <param name="State"><c>scored</c>, or the reason in a word.</param>
/// <param name="Information">How much it rests on: <c>too_little</c>, <c>limited</c>, <c>fair</c>.</param>
/// <param name="ReviewState"><c>awaiting_review</c> where bands and chances are held back; else nothing.</param>
/// <param name="Percentile">Expected place, 1 the highest, with its 90 % interval: never a rank of its own.</param>
public sealed record SecretaryScore(
    string County, string OrgUnit, string Secretary, Bilingual Place, string State, string? Information, string? BandLowest, string? BandHighest, string PolicyVersion,
    decimal? Score, decimal? Low, decimal? High, decimal? IfWorst, decimal? IfBest, decimal? Reliability, int MonthsHeld, decimal MonthsCounted, decimal MonthsEntered, decimal? ReportedShare,
    decimal? Percentile, decimal? PercentileLow, decimal? PercentileHigh, decimal? BandChance, decimal? CompetentChance,
    decimal? Effect, decimal? OwnMean, decimal? OwnPrecision, decimal? OthersMean, decimal? OthersVariance, decimal? MonthsWorth, bool IsAtLeastCompetent, string? ReviewState, decimal? Deviation)
{
    public bool IsScored => State == "scored";

    /// <summary>A statement waits for two reviewers; its bands and chances are not here.</summary>
    public bool AwaitsReview => ReviewState == "awaiting_review";

    internal static SecretaryScore Read(IDataRecord row)
    {
        var place = row.IsDBNull(3) ? row.GetString(1) : row.GetString(3);
        return new(
            row.GetString(0), row.GetString(1), row.GetString(2), new(place, row.IsDBNull(4) ? place : row.GetString(4)), row.GetString(5), Text(row, 6), Text(row, 7), Text(row, 8), row.GetString(9),
            Number(row, 10), Number(row, 11), Number(row, 12), Number(row, 13), Number(row, 14), Number(row, 15), row.GetInt32(16), row.GetDecimal(17), row.GetDecimal(18), Number(row, 19),
            Number(row, 20), Number(row, 21), Number(row, 22), Number(row, 23), Number(row, 24),
            Number(row, 25), Number(row, 26), Number(row, 27), Number(row, 28), Number(row, 29), Number(row, 30), row.GetBoolean(31), Text(row, 32), Number(row, 33));
    }

    private static string? Text(IDataRecord row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static decimal? Number(IDataRecord row, int column) => ScoreMarts.Number(row, column);
}

/// <summary>The score of one county in a span, the ranks it may truly have, and who cannot be told apart from it.</summary>
/// <param name="SecondBest">Of the ranks that a second method, without a model, allows.</param>
/// <param name="Groups">Numbers of the groups within which no two can be told apart.</param>
public sealed record CountyScore(
    string County, Bilingual Name, string State, decimal? Score, decimal? Low, decimal? High, int? RankBest, int? RankWorst, int? SecondBest, int? SecondWorst,
    IReadOnlyList<string> Groups, IReadOnlyList<string> SurelyAbove, IReadOnlyList<string> NotToldApart, IReadOnlyList<string> SurelyBelow,
    long PostsScored, long PostsHeld, decimal MonthsEntered, decimal? ReportedShare, decimal? AdjustedMean, decimal? Limit95, decimal? Limit998, decimal? StandardError)
{
    internal static CountyScore Read(IDataRecord row)
    {
        var name = row.IsDBNull(1) ? row.GetString(0) : row.GetString(1);
        return new(
            row.GetString(0), new(name, row.IsDBNull(2) ? name : row.GetString(2)), row.GetString(3), ScoreMarts.Number(row, 4), ScoreMarts.Number(row, 5), ScoreMarts.Number(row, 6),
            Whole(row, 7), Whole(row, 8), Whole(row, 9), Whole(row, 10), Codes(row, 11), Codes(row, 12), Codes(row, 13), Codes(row, 14), row.GetInt64(15), row.GetInt64(16), row.GetDecimal(17),
            ScoreMarts.Number(row, 18), ScoreMarts.Number(row, 19), ScoreMarts.Number(row, 20), ScoreMarts.Number(row, 21), ScoreMarts.Number(row, 22));
    }

    private static int? Whole(IDataRecord row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    private static string[] Codes(IDataRecord row, int column) => row.IsDBNull(column) ? [] : row.GetString(column).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
