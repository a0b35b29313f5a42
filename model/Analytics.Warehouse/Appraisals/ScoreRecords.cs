using System.Data;
using Analytics.DuckDb;
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
            row.NumberOrNull(10), row.NumberOrNull(11), row.NumberOrNull(12), row.NumberOrNull(13), row.NumberOrNull(14), row.NumberOrNull(15), row.GetInt32(16), row.GetDecimal(17), row.GetDecimal(18), row.NumberOrNull(19),
            row.NumberOrNull(20), row.NumberOrNull(21), row.NumberOrNull(22), row.NumberOrNull(23), row.NumberOrNull(24),
            row.NumberOrNull(25), row.NumberOrNull(26), row.NumberOrNull(27), row.NumberOrNull(28), row.NumberOrNull(29), row.NumberOrNull(30), row.GetBoolean(31), Text(row, 32), row.NumberOrNull(33));
    }

    private static string? Text(IDataRecord row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
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
            row.GetString(0), new(name, row.IsDBNull(2) ? name : row.GetString(2)), row.GetString(3), row.NumberOrNull(4), row.NumberOrNull(5), row.NumberOrNull(6),
            Whole(row, 7), Whole(row, 8), Whole(row, 9), Whole(row, 10), Codes(row, 11), Codes(row, 12), Codes(row, 13), Codes(row, 14), row.GetInt64(15), row.GetInt64(16), row.GetDecimal(17),
            row.NumberOrNull(18), row.NumberOrNull(19), row.NumberOrNull(20), row.NumberOrNull(21), row.NumberOrNull(22));
    }

    private static int? Whole(IDataRecord row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    private static string[] Codes(IDataRecord row, int column) => row.IsDBNull(column) ? [] : row.GetString(column).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
