using Analytics.DuckDb;
using Analytics.Scoring.Composites;
using Analytics.Scoring.Ranks;
using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;

namespace Analytics.Warehouse.Appraisals;

/// <summary>Reads the marts of scores of one build: who has a score and who has none, counties, and all that stands on one person's sheet.</summary>
public sealed class ScoreMarts(MartReader marts)
{
    private const string Scores = """
        select scores.county_code, scores.org_unit_code, scores.secretary_code, units.org_unit_name, coalesce(units.name_en, units.org_unit_name), score_state, information, band_lowest, band_highest, policy_version,
            score, score_low, score_high, score_if_worst, score_if_best, reliability, months_held, months_counted, months_entered, reported_share, percentile, percentile_low, percentile_high,
            band_chance, competent_chance, effect, own_mean, own_precision, others_mean, others_variance, months_worth, is_at_least_competent, review_state, deviation
        from secretary_scores as scores
        left join org_units as units using (org_unit_code)
        """;

    /// <summary>The spans that have scores or say why not, oldest first.</summary>
    public IReadOnlyList<string> Spans() => marts.Query("select distinct span from score_models order by span", row => row.GetString(0));

    /// <summary>All posts of a span: those with a score by expected percentile, the highest first, then the others.</summary>
    public IReadOnlyList<SecretaryScore> Secretaries(string span) =>
        marts.Query($"{Scores} where span = {Sql.Text(span)} order by percentile desc nulls last, scores.county_code, scores.org_unit_code, scores.secretary_code", SecretaryScore.Read);

    /// <summary>The posts of one secretary in a span; none where the code is not known there.</summary>
    public IReadOnlyList<SecretaryScore> Of(string secretary, string span) =>
        marts.Query($"{Scores} where span = {Sql.Text(span)} and scores.secretary_code = {Sql.Text(secretary)} order by scores.county_code, scores.org_unit_code", SecretaryScore.Read);

    /// <summary>Counties of a span, the highest expected place first; those without a score last.</summary>
    public IReadOnlyList<CountyScore> Counties(string span) => marts.Query(
        $"""
        select scores.county_code, org_unit_name, coalesce(name_en, org_unit_name), score_state, score, score_low, score_high, rank_best, rank_worst, second_best, second_worst, likeness_groups, surely_above, not_told_apart,
            surely_below, posts_scored, posts_held, months_entered, reported_share, adjusted_mean, limit_95, limit_998, standard_error
        from county_scores as scores
        left join org_units on scores.county_code = org_unit_code
        where span = {Sql.Text(span)}
        order by percentile desc nulls last, scores.county_code
        """, CountyScore.Read);

    /// <summary>A number that the model of a span rests on, as <c>post_variance</c>; nothing where there is none.</summary>
    public decimal? Fact(string span, string measure, string part = "") =>
        marts.Query($"select value from score_models where span = {Sql.Text(span)} and measure = {Sql.Text(measure)} and part = {Sql.Text(part)}", row => row.NumberOrNull(0)).SingleOrDefault();

    /// <summary>The bands of a score and the chance of a competent one, from its own numbers: what the mart holds back until two people confirmed the sheet.</summary>
    public HeldBack? HeldBackOf(SecretaryScore score, string span)
    {
        var cuts = marts.Query($"select part, value::double from score_models where span = {Sql.Text(span)} and measure = 'band_from'", row => (Band: row.GetString(0), From: row.GetDouble(1))).ToDictionary(cut => cut.Band, cut => cut.From);
        if (!score.AwaitsReview || score is not { Effect: { } effect, Deviation: { } deviation } || cuts.Count != PostScores.Bands.Length)
        {
            return null;
        }

        var set = GradeSets.Of(new((double)effect, (double)deviation), [.. PostScores.Bands.Select(band => cuts[band])]);
        string[] names = ["not_competent", .. PostScores.Bands];
        return new(names[set.Lowest], names[set.Highest], (decimal)set.Chance, (decimal)set.AtLeast[2]);
    }

    /// <summary>The state of a span's model: <c>scored</c>, or why nobody has a score.</summary>
    public string StateOf(string span) => marts.Query($"select words from score_models where span = {Sql.Text(span)} and measure = 'state'", row => row.GetString(0)).Single();

    public IReadOnlyList<DimensionPart> Parts(SecretaryScore score, string span) => marts.Query(
        $"select dimension, dimension_zh, dimension_en, dimension_weight, contribution, contribution_points, observed_mean from score_contributions where {Of(score, span)} order by position",
        row => new DimensionPart(row.GetString(0), new(row.GetString(1), row.GetString(2)), row.GetDecimal(3), row.GetDecimal(4), row.GetDecimal(5), row.GetDecimal(6)));

    public SensitivityOf? Sensitivity(SecretaryScore score, string span) => marts.Query(
        $"select weights_low, weights_high, min_max_percentile, geometric_percentile, no_case_mix_percentile, depends_on from score_sensitivity where {Of(score, span)}",
        row => new SensitivityOf(row.GetDecimal(0), row.GetDecimal(1), row.GetDecimal(2), row.GetDecimal(3), row.GetDecimal(4), row.GetString(5).Split(' ', StringSplitOptions.RemoveEmptyEntries))).SingleOrDefault();

    /// <summary>Each month of a score, with what it weighs and what was expected of such a village.</summary>
    public IReadOnlyList<MonthOf> Months(SecretaryScore score, string span) => marts.Query(
        $"select period, month_counted, month_weight, month_composite, month_mean_of_all, month_expected from score_months where {Of(score, span)} order by period",
        row => new MonthOf(row.GetString(0), row.GetDecimal(1), row.GetDecimal(2), row.GetDecimal(3), row.GetDecimal(4), row.GetDecimal(5)));

    /// <summary>Every indicator of every month of a post in a span, as it came.</summary>
    public IReadOnlyList<InputOf> Inputs(SecretaryScore score, string span) => marts.Query(
        $"""
        select period, indicator_code, name_zh, name_en, slot_state, value, exposure, steadied, distance
        from score_inputs
        inner join indicators using (indicator_code)
        where county_code = {Sql.Text(score.County)} and score_inputs.org_unit_code = {Sql.Text(score.OrgUnit)} and secretary_code = {Sql.Text(score.Secretary)} and {Within(span)}
        order by period, indicator_code
        """,
        row => new InputOf(row.GetString(0), row.GetString(1), new(row.GetString(2), row.GetString(3)), row.GetString(4), row.NumberOrNull(5), row.NumberOrNull(6), row.NumberOrNull(7), row.NumberOrNull(8)));

    /// <summary>The villages of the county most like the post's own, with what the mean of their months was; the score of whoever serves there is not among it.</summary>
    public IReadOnlyList<VillageAlike> Alike(SecretaryScore score, string span) => marts.Query(
        $"""
        select alike_code, any_value(org_unit_name), any_value(coalesce(name_en, org_unit_name)), round(sum(months.month_weight * (months.month_composite - months.month_mean_of_all)) / nullif(sum(months.month_weight), 0), 4)::decimal(18, 4)
        from score_neighbours as alike
        left join org_units on alike_code = org_units.org_unit_code
        left join score_months as months on months.span = alike.span and months.org_unit_code = alike.alike_code
        where alike.span = {Sql.Text(span)} and alike.county_code = {Sql.Text(score.County)} and alike.org_unit_code = {Sql.Text(score.OrgUnit)} and alike.secretary_code = {Sql.Text(score.Secretary)}
        group by alike_code
        order by min(alike.position)
        """,
        row => new VillageAlike(row.GetString(0), new(row.IsDBNull(1) ? row.GetString(0) : row.GetString(1), row.IsDBNull(2) ? row.GetString(0) : row.GetString(2)), row.NumberOrNull(3)));

    /// <summary>The policy that the build scored by.</summary>
    public ScorePolicyOf Policy() => marts.Query(
        "select policy_version, approved_by_zh, approved_by_en, is_sample, sheet_months, score_months, grade_months, post_deviation, reference_from, reference_to, reference_zh, reference_en from score_policies",
        row => new ScorePolicyOf(row.GetString(0), new(row.GetString(1), row.GetString(2)), row.GetBoolean(3), row.GetInt32(4), row.GetDecimal(5), row.GetDecimal(6), row.GetDecimal(7), row.GetString(8), row.GetString(9), new(row.GetString(10), row.GetString(11)))).Single();

    /// <summary>Its indicators with their weights and frozen references, in its order.</summary>
    public IReadOnlyList<PolicyIndicatorOf> Indicators() => marts.Query(
        "select indicator_code, dimension, per, transform, indicator_weight, reference_median, reference_spread, prior_mean, prior_strength, is_higher_better from score_indicators order by position",
        row => new PolicyIndicatorOf(row.GetString(0),
        [
            ("dimension", row.GetString(1)), ("per", row.GetString(2)), ("transform", row.GetString(3)), ("weight", row.GetDecimal(4)), ("median", row.GetDecimal(5)), ("spread", row.GetDecimal(6)),
            ("prior_mean", row.NumberOrNull(7)), ("prior_strength", row.NumberOrNull(8)), ("is_higher_better", row.GetBoolean(9)),
        ]));

    /// <summary>The scale as these marts would freeze it: median and spread of each indicator over all months, for whoever writes the next version of a policy.</summary>
    public IReadOnlyList<(string Indicator, FrozenScale Scale, int Values)> References() =>
        [.. marts.Query("select indicator_code, steadied from score_inputs where steadied is not null order by all", row => (Code: row.GetString(0), Value: (double)row.GetDecimal(1)))
            .GroupBy(row => row.Code).Select(own => (own.Key, FrozenScale.Of(own.Select(row => row.Value), Direction.HigherIsBetter), own.Count()))];

    /// <summary>How much posts and counties differ in each span that could be estimated: ten points of T each, for the same use.</summary>
    public IReadOnlyList<SpanDeviations> Deviations() => marts.Query(
        """
        select span, round(sqrt(max(value) filter (measure = 'post_variance')), 6)::decimal(9, 6), round(sqrt(max(value) filter (measure = 'county_variance')), 6)::decimal(9, 6)
        from score_models
        group by span
        having count(*) filter (measure = 'post_variance') > 0
        order by span
        """, row => new SpanDeviations(row.GetString(0), row.GetDecimal(1), row.GetDecimal(2)));

    /// <summary>What the inputs of scores raise questions about, by screen; a list for people to look at, which changes no score.</summary>
    public IReadOnlyList<ScreenQuestion> Questions() => marts.Query(
        """
        select screen, screens.county_code, coalesce(counties.org_unit_name, screens.county_code), coalesce(counties.name_en, screens.county_code), screens.org_unit_code, coalesce(units.org_unit_name, ''), coalesce(units.name_en, ''),
            screens.secretary_code, screens.period, screens.indicator_code, words, statistic, expected_by_chance
        from score_screens as screens
        left join org_units as counties on screens.county_code = counties.org_unit_code
        left join org_units as units on screens.org_unit_code = units.org_unit_code
        order by screen, screens.county_code, screens.org_unit_code, screens.period, screens.indicator_code, screens.secretary_code
        """,
        row => new ScreenQuestion(
            row.GetString(0), row.GetString(1), new(row.GetString(2), row.GetString(3)), row.GetString(4), new(row.GetString(5), row.GetString(6)), row.GetString(7), row.GetString(8), row.GetString(9), row.GetString(10), row.GetDecimal(11),
            row.NumberOrNull(12)));

    private static string Of(SecretaryScore score, string span) =>
        $"span = {Sql.Text(span)} and county_code = {Sql.Text(score.County)} and org_unit_code = {Sql.Text(score.OrgUnit)} and secretary_code = {Sql.Text(score.Secretary)}";

    // A year, or half of one.
    private static string Within(string span) => span.Length == 4 ? $"left(period, 4) = {Sql.Text(span)}"
        : $"left(period, 4) = {Sql.Text(span[..4])} and (right(period, 2) <= '06') = {(span.EndsWith('1') ? "true" : "false")}";
}

/// <summary>What one dimension adds to a score.</summary>
/// <param name="Contribution">On the composite's scale; the parts sum to the effect.</param>
/// <param name="Points">Of T.</param>
/// <param name="Observed">The mean of the months, from the mean of all posts in the same month.</param>
public sealed record DimensionPart(string Dimension, Bilingual Name, decimal Weight, decimal Contribution, decimal Points, decimal Observed);

/// <summary>Where a post would stand under other weights and methods; shares of the list, 1 the highest.</summary>
public sealed record SensitivityOf(decimal WeightsLow, decimal WeightsHigh, decimal MinMax, decimal Geometric, decimal NoCaseMix, IReadOnlyList<string> DependsOn);

/// <summary>One month of a score.</summary>
public sealed record MonthOf(string Period, decimal Counted, decimal Weight, decimal Composite, decimal MeanOfAll, decimal Expected);

/// <summary>One indicator of one month; without a value its state says why.</summary>
public sealed record InputOf(string Period, string Indicator, Bilingual Name, string State, decimal? Value, decimal? Exposure, decimal? Steadied, decimal? Distance);

/// <param name="Observed">Mean of its months from the mean of all posts; nothing where nobody there has a score.</param>
public sealed record VillageAlike(string OrgUnit, Bilingual Name, decimal? Observed);

/// <param name="Chance">Of one of these bands.</param>
/// <param name="CompetentChance">Of competent or better.</param>
public sealed record HeldBack(string BandLowest, string BandHighest, decimal Chance, decimal CompetentChance);

/// <param name="Statistic">A chance, or how far from its peers, by screen.</param>
/// <param name="ByChance">How many questions of the screen chance alone would raise at the same threshold; nothing where that is not counted.</param>
public sealed record ScreenQuestion(
    string Screen, string County, Bilingual CountyName, string OrgUnit, Bilingual Place, string Secretary, string Period, string Indicator, string Words, decimal Statistic, decimal? ByChance);

/// <param name="Post">Standard deviation of posts' effects, on the composite's scale.</param>
/// <param name="County">Of counties'.</param>
public sealed record SpanDeviations(string Span, decimal Post, decimal County);

/// <param name="IsSample">Made up to show the program.</param>
/// <param name="SheetMonths">Months after the cut-off at which a sheet expires.</param>
public sealed record ScorePolicyOf(string Version, Bilingual ApprovedBy, bool IsSample, int SheetMonths, decimal ScoreMonths, decimal GradeMonths, decimal PostDeviation, string ReferenceFrom, string ReferenceTo, Bilingual ReferenceSource);

/// <param name="Quantities">What the policy says of it, by name.</param>
public sealed record PolicyIndicatorOf(string Code, IReadOnlyList<(string Name, object? Value)> Quantities);
