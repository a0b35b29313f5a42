using Analytics.DuckDb;
using Analytics.Scoring.Hierarchy;

namespace Analytics.Warehouse.Appraisals;

/// <summary>
/// Scores of all posts and counties for each half-year and year, as one long table: subject, measure, part, value. One fit for a span; the marts of scores,
/// contributions, sensitivity and counties are selections from it.
/// </summary>
internal static class EstimatedScores
{
    private const string Spans = """
        select span, span_kind, min(period), max(period)
        from core.dim_spans
        where span_kind in ('half_year', 'year')
        group by span, span_kind
        order by span
        """;

    private const string Held = """
        select held.span, held.county_code, held.org_unit_code, held.secretary_code, posts.cohort
        from core.int_posts_in_span as held
        inner join core.fct_posts as posts using (county_code, org_unit_code, secretary_code)
        where held.span_kind in ('half_year', 'year') and held.secretary_code is not null and held.org_unit_code is not null
        order by all
        """;

    public static IEnumerable<object?[]> Rows(Engine engine)
    {
        var policy = ScorePolicyRows.Read(engine);
        var months = ScoredMonths.Read(engine, policy);
        var held = engine.Query(Held, row => (Span: row.GetString(0), Post: new PostKey(row.GetString(1), row.GetString(2), row.GetString(3)), Cohort: row.IsDBNull(4) ? "" : row.GetString(4))).ToLookup(post => post.Span);
        return engine.Query(Spans, row => (Name: row.GetString(0), First: row.GetString(2), Last: row.GetString(3)))
            .SelectMany(span => Of(policy, months, span.Name, span.First, span.Last, [.. held[span.Name].Select(post => (post.Post, post.Cohort))]));
    }

    private static IEnumerable<object?[]> Of(ScorePolicyRows policy, IReadOnlyList<ScoredMonth> months, string span, string first, string last, IReadOnlyList<(PostKey Post, string Cohort)> held)
    {
        var isBefore = string.CompareOrdinal(last, policy.InForceFrom) < 0;
        var rows = SpanRows.Of(policy, isBefore ? [] : months, ScorePolicyRows.Month(first), ScorePolicyRows.Month(last));
        var (model, shortage) = SpanModel.Of(rows);
        var posts = new PostStates(policy, rows, model, isBefore ? "before_policy" : StateOf(model, shortage), held);
        return PostScores.Of(posts, model).Concat(CountyScores.Of(rows, model, posts)).Concat(SpanFacts.Of(rows, model, posts)).Select(row => row.Of(span));
    }

    private static string StateOf(SpanModel? model, Shortage shortage) => model switch
    {
        { PostsAreAlike: true } => "no_difference",
        not null => "scored",
        null => shortage switch
        {
            Shortage.TooFewRows => "too_few_rows",
            Shortage.NoVariation => "no_variation",
            Shortage.CovariatesOverlap => "covariates_overlap",
            Shortage.OneOfAKind => "one_of_a_kind",
            Shortage.LevelsAreOne => "levels_are_one",
            _ => "nothing_repeated",
        },
    };
}

/// <summary>One line of the long table.</summary>
/// <param name="Subject"><c>span</c>, <c>county</c> or <c>post</c>.</param>
/// <param name="Part">A dimension, a covariate or a band, where the measure has parts.</param>
internal sealed record EstimatedLine(string Subject, PostKey Of_, string Measure, string Part, string? Words, double? Value)
{
    public static EstimatedLine Post(PostKey post, string measure, double value, string part = "") => new("post", post, measure, part, null, value);

    public static EstimatedLine County(string county, string measure, double? value, string? words = null) => new("county", new(county, "", ""), measure, "", words, value);

    public static EstimatedLine Span(string measure, double? value, string part = "", string? words = null) => new("span", new("", "", ""), measure, part, words, value);

    /// <exception cref="InvalidOperationException">A number that is none: there is a state for what cannot be said.</exception>
    public object?[] Of(string span) => Value is { } value && !double.IsFinite(value)
        ? throw new InvalidOperationException($"{span}: {Subject} {Of_} has no finite {Measure}.")
        : [span, Subject, Of_.County, Of_.OrgUnit, Of_.Secretary, Measure, Part, Words, Value is { } number ? decimal.Round((decimal)number, 12) : null];
}
