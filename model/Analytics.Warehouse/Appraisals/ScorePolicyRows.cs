using System.Globalization;
using Analytics.DuckDb;
using Analytics.Scoring.Composites;

namespace Analytics.Warehouse.Appraisals;

/// <summary>The policy of a build, read back from its tables: what an estimate may know of it.</summary>
/// <param name="Cuts">Shares of all posts below each band but the lowest, rising.</param>
internal sealed record ScorePolicyRows(
    string Version, string InForceFrom, IReadOnlyList<string> Cohorts, IReadOnlyList<string> CaseMix, IReadOnlyList<double> Cuts,
    double ScoreMonths, double GradeMonths, int CountyPosts, int SettlingMonths, int HalfMonths, double PostDeviation,
    IReadOnlyList<(string Name, double Weight)> Dimensions, IReadOnlyList<ScoreIndicatorRow> Indicators)
{
    /// <summary>Where each indicator belongs, with its weight in the whole.</summary>
    public IReadOnlyList<Weighted> Weights => [.. Indicators.Select(indicator => new Weighted(indicator.Dimension, indicator.Weight))];

    public static ScorePolicyRows Read(Engine engine)
    {
        var dimensions = engine.Query("select dimension, dimension_weight from source.score_dimensions order by position", row => (Name: row.GetString(0), Weight: (double)row.GetDecimal(1)));
        var names = dimensions.Select(dimension => dimension.Name).ToList();
        var indicators = engine.Query(
            "select indicator_code, dimension, indicator_weight, is_higher_better, transform, reference_median, reference_spread, prior_mean, prior_strength, share_of is not null, per from source.score_indicators order by position",
            row => new ScoreIndicatorRow(
                row.GetString(0), names.IndexOf(row.GetString(1)), (double)row.GetDecimal(2), row.GetString(4),
                new((double)row.GetDecimal(5), (double)row.GetDecimal(6), row.GetBoolean(3) ? Direction.HigherIsBetter : Direction.LowerIsBetter),
                row.IsDBNull(7) ? null : ((double)row.GetDecimal(7), (double)row.GetDecimal(8)), row.GetBoolean(9), row.GetString(10)));
        return engine.Query(
            "select policy_version, in_force_from, cohorts, case_mix, first_band, second_band, third_band, score_months, grade_months, settling_months, half_months, post_deviation, county_posts from source.score_policies",
            row => new ScorePolicyRows(
                row.GetString(0), row.GetString(1), row.GetString(2).Split(' '), row.GetString(3).Split(' ', StringSplitOptions.RemoveEmptyEntries),
                [(double)row.GetDecimal(6), (double)row.GetDecimal(5), (double)row.GetDecimal(4)],
                (double)row.GetDecimal(7), (double)row.GetDecimal(8), row.GetInt32(12), row.GetInt32(9), row.GetInt32(10), (double)row.GetDecimal(11), dimensions, indicators)).Single();
    }

    /// <summary>How much a month of a post counts before leave: nothing while settling in, then half, then whole.</summary>
    public double Settled(int? monthInPost) => monthInPost is not { } month ? 1 : month <= SettlingMonths ? 0 : month <= SettlingMonths + HalfMonths ? 0.5 : 1;

    /// <summary>The number of a month on a line without years.</summary>
    public static int Month(string period) => (int.Parse(period.AsSpan(0, 4), CultureInfo.InvariantCulture) * 12) + int.Parse(period.AsSpan(5, 2), CultureInfo.InvariantCulture);
}

/// <param name="Dimension">Its place among the dimensions.</param>
/// <param name="Weight">In the whole.</param>
/// <param name="Prior">Mean and strength that small denominators are drawn to.</param>
internal sealed record ScoreIndicatorRow(string Code, int Dimension, double Weight, string Transform, FrozenScale Scale, (double Mean, double Strength)? Prior, bool IsShare, string Per)
{
    /// <summary>
    /// The indicator of one month as the scale knows it: a rate (O + a)/(E + a/μ), a share (r + m·π)/(n + m), attendance no more than what is due; then its transformation.
    /// Unit: events for one unit of the denominator, or a share. Source: Gamma–Poisson and beta–binomial means, with mean and strength frozen by the policy.
    /// </summary>
    public double Steadied(double value, double exposure)
    {
        var rate = (Prior, IsShare) switch
        {
            ({ } prior, true) => (Math.Min(value, exposure) + (prior.Strength * prior.Mean)) / (exposure + prior.Strength),
            ({ } prior, false) => (value + prior.Strength) / (exposure + (prior.Strength / prior.Mean)),
            (null, true) => Math.Min(value / exposure, 1),
            _ => value / exposure,
        };
        return Transformed(Per == "days_due" ? Math.Min(rate, 1) : rate);
    }

    private double Transformed(double value) => Transform == "log1p" ? Math.Log(1 + Math.Max(value, 0)) : value;
}
