using Analytics.Vocabulary;

namespace Analytics.Warehouse.Policies;

/// <summary>What is scored and how: indicators with weights, denominators and directions, case-mix, bands, least exposure and the frozen scale. Policy decides it; nothing of it is learned from data.</summary>
/// <param name="IsSample">Made up to show the program; every sheet and page says so.</param>
/// <param name="InForceFrom">The first month it scores.</param>
/// <param name="Cohorts">Whose posts it scores; the others have no score and the reason beside them.</param>
/// <param name="CaseMix">What was fixed before the post and is taken out, from <see cref="AllowedInputs.CaseMix"/>.</param>
/// <param name="SheetMonths">Months after the cut-off at which a sheet expires.</param>
/// <param name="Bands">Shares of all posts above which the bands excellent, competent and basically competent end, in percent from the highest, as in 80, 30, 10 from below.</param>
public sealed record ScorePolicy(
    string Version,
    Bilingual ApprovedBy,
    bool IsSample,
    Period InForceFrom,
    IReadOnlyList<string> Cohorts,
    IReadOnlyList<string> CaseMix,
    IReadOnlyList<decimal> Bands,
    LeastExposure Exposure,
    int SheetMonths,
    ScoreReference Reference,
    IReadOnlyList<ScoreDimension> Dimensions);

/// <summary>How long somebody must have served before anything is said.</summary>
/// <param name="ScoreMonths">Fewer counted months: no score.</param>
/// <param name="GradeMonths">Fewer counted months: a score, and nothing of grades.</param>
/// <param name="CountyPosts">Fewer posts with enough months: no score of their county.</param>
/// <param name="SettlingMonths">First months in post that belong to the predecessor and do not count.</param>
/// <param name="HalfMonths">Months after them that count half.</param>
public sealed record LeastExposure(decimal ScoreMonths, decimal GradeMonths, int CountyPosts, int SettlingMonths, int HalfMonths);

/// <summary>Where the frozen scale was taken from.</summary>
/// <param name="PostDeviation">Standard deviation of posts' effects there: ten points of a post's T.</param>
/// <param name="CountyDeviation">Of counties' effects: ten points of a county's T.</param>
public sealed record ScoreReference(Period From, Period To, Bilingual Source, decimal PostDeviation, decimal CountyDeviation);

public sealed record ScoreDimension(string Name, Bilingual Label, decimal Weight, IReadOnlyList<ScoreIndicator> Indicators);

/// <param name="Weight">Within its dimension.</param>
/// <param name="Per">Its denominator: <c>post_month</c>, <c>household</c> (a hundred of them), <c>days_due</c>, or the indicator that it is a share of.</param>
/// <param name="IsHigherBetter">Which way is better.</param>
/// <param name="Transform"><c>none</c> or <c>log1p</c>, after the rate is steadied.</param>
/// <param name="Median">Of the reference, transformed.</param>
/// <param name="Spread">Of the reference, transformed: 1.4826 × MAD, or half the range from the 5th to the 95th percentile.</param>
/// <param name="PriorMean">The rate or share that small denominators are drawn to; <c>null</c> where none is steadied.</param>
/// <param name="PriorStrength">Events (of a rate) or trials (of a share) that it is worth.</param>
public sealed record ScoreIndicator(string Code, decimal Weight, string Per, bool IsHigherBetter, string Transform, decimal Median, decimal Spread, decimal? PriorMean, decimal? PriorStrength)
{
    /// <summary>The denominator is another indicator of the catalogue.</summary>
    public bool IsShare => !AllowedInputs.Denominators.Contains(Per);
}
