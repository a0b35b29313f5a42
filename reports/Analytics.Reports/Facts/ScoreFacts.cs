using Analytics.Reports.Scores;
using Analytics.Warehouse.Appraisals;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Facts;

/// <summary>Scores of one year as publications print them: counties, all posts, and one post explained.</summary>
/// <param name="Span">The year.</param>
/// <param name="State"><c>scored</c>, or why nobody has a score.</param>
/// <param name="Explained">The post that is most surely above the average, with what its score is made of; <c>null</c> where none is.</param>
internal sealed record ScoreFacts(string Span, string State, ScorePolicyOf Policy, IReadOnlyList<CountyScore> Counties, IReadOnlyList<SecretaryScore> Secretaries, ExplainedScore? Explained)
{
    /// <summary>Of what posts differ by lastingly, the share that lies between counties, 0 to 1, as the model has it; <c>null</c> where it does not say.</summary>
    public decimal? BetweenCounties { get; init; }

    /// <summary>The scale's average.</summary>
    public const decimal Average = 50;

    /// <summary>1 where an interval lies wholly above the average, −1 where wholly below, 0 where it holds it.</summary>
    public static int Side(decimal? low, decimal? high) => low > Average ? 1 : high < Average ? -1 : 0;

    public bool IsScored => State == "scored";

    /// <summary>Posts whose whole interval lies above the average, the surest first.</summary>
    public IReadOnlyList<SecretaryScore> SurelyAbove => [.. Scored.Where(score => Side(score.Low, score.High) == 1).OrderByDescending(score => score.Low).ThenBy(score => score.OrgUnit, StringComparer.Ordinal).ThenBy(score => score.Secretary, StringComparer.Ordinal)];

    public IReadOnlyList<SecretaryScore> Scored => [.. Secretaries.Where(score => score.IsScored)];

    /// <summary>The scores of a year; <c>null</c> when the build scored nothing of it.</summary>
    public static ScoreFacts? Read(MartReader marts, string span)
    {
        var scores = new ScoreMarts(marts);
        if (!marts.Has("score_models") || !scores.Spans().Contains(span))
        {
            return null;
        }

        var facts = new ScoreFacts(span, scores.StateOf(span), scores.Policy(), scores.Counties(span), scores.Secretaries(span), null) { BetweenCounties = Between(scores, span) };
        return facts.SurelyAbove is [var surest, ..] ? facts with { Explained = ExplainedScore.Read(scores, surest, span) } : facts;
    }

    // Months come and go: what they vary by is nobody's.
    private static decimal? Between(ScoreMarts scores, string span) =>
        (scores.Fact(span, "county_variance"), scores.Fact(span, "post_variance")) is ({ } county, { } post) && county + post + (scores.Fact(span, "village_variance") ?? 0) is > 0 and var all ? decimal.Round(county / all, 6) : null;
}

/// <summary>One post's score with what it is made of.</summary>
/// <param name="Missing">Indicators of which months have no value, with why.</param>
internal sealed record ExplainedScore(SecretaryScore Score, IReadOnlyList<DimensionPart> Parts, SensitivityOf? Sensitivity, IReadOnlyList<VillageAlike> Alike, IReadOnlyList<MissingOf> Missing)
{
    public static ExplainedScore Read(ScoreMarts scores, SecretaryScore score, string span) => new(
        score, scores.Parts(score, span), scores.Sensitivity(score, span), scores.Alike(score, span), MissingOf.In(scores.Inputs(score, span)));
}
