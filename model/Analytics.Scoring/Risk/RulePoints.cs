namespace Analytics.Scoring.Risk;

/// <summary>One thing that a rule looks at.</summary>
/// <param name="Feature">Position of the feature in a row.</param>
/// <param name="AtLeast">The point is given from here on; nothing where <paramref name="Below"/> counts.</param>
/// <param name="Below">The point is given under this.</param>
public readonly record struct RuleTerm(int Feature, double? AtLeast, double? Below, int Points)
{
    /// <summary>A value that is not known gives no point.</summary>
    public bool IsMet(float value) => !float.IsNaN(value) && ((AtLeast is { } least && value >= (float)least) || (Below is { } limit && value < (float)limit));
}

/// <summary>What a rule says: never a probability.</summary>
public enum RuleBand
{
    None,
    Watch,
    Visit,
}

/// <summary>
/// The list where nothing can be learned (fewer than three years, fewer than 300 positives, a gate that failed, PSI above 0.25): policy gives points for what is plain
/// to see, such as a vacancy of half a year, less than half of the planned funds, falling income; the sum puts a village on watch or on the list to visit. Unit:
/// points. Edge: what was not reported gives no point. Source: this project’s own rule; of the villages that such a rule flagged 29 % truly declined, of those of a
/// model on the wrong label 17 % (made-up villages).
/// </summary>
public static class RulePoints
{
    public const int FewestYears = 3;
    public const int FewestPositives = 300;

    public static int Of(IReadOnlyList<RuleTerm> terms, ReadOnlySpan<float> row)
    {
        var points = 0;
        foreach (var term in terms)
        {
            points += term.IsMet(row[term.Feature]) ? term.Points : 0;
        }

        return points;
    }

    public static RuleBand Band(int points, int watchFrom, int visitFrom) => points >= visitFrom ? RuleBand.Visit : points >= watchFrom ? RuleBand.Watch : RuleBand.None;

    public static bool HasToDo(int years, int positives, bool isGatePassed, double drift) =>
        years < FewestYears || positives < FewestPositives || !isGatePassed || drift > PopulationStability.RetrainFrom;
}
