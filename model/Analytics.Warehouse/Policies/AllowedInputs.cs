namespace Analytics.Warehouse.Policies;

/// <summary>
/// The only columns that a score may be made from, and why some never are. A list of what is allowed, not of what is forbidden: a column that nobody thought
/// of is refused. The named ones say what is wrong with them.
/// </summary>
internal static class AllowedInputs
{
    /// <summary>Denominators beside indicators of the catalogue.</summary>
    public static IReadOnlyList<string> Denominators { get; } = ["post_month", "household", "days_due"];

    /// <summary>Fixed before or outside the post: columns of <c>core.int_score_villages</c>.</summary>
    public static IReadOnlyList<string> CaseMix { get; } = ["population", "land_area", "poor_household_share", "is_poor", "is_weak", "is_disorderly"];

    /// <summary>Families of indicators that speak of work done in the village.</summary>
    public static IReadOnlyList<string> Families { get; } = ["attendance", "economy", "governance", "infrastructure", "livelihood", "party", "training", "visits"];

    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["age"] = "a score never uses age",
        ["年龄"] = "a score never uses age",
        ["sex"] = "a score never uses sex",
        ["gender"] = "a score never uses sex",
        ["性别"] = "a score never uses sex",
        ["ethnicity"] = "a score never uses ethnicity",
        ["民族"] = "a score never uses ethnicity",
        ["religion"] = "a score never uses religion",
        ["宗教"] = "a score never uses religion",
        ["marital"] = "a score never uses family status",
        ["marriage"] = "a score never uses family status",
        ["pregnancy"] = "a score never uses family status",
        ["婚姻"] = "a score never uses family status",
        ["health"] = "a score never uses health or disability",
        ["disability"] = "a score never uses health or disability",
        ["健康"] = "a score never uses health or disability",
        ["birthplace"] = "a score never uses birthplace",
        ["籍贯"] = "a score never uses birthplace",
        ["education"] = "a score never uses schooling",
        ["school"] = "a score never uses schooling",
        ["学历"] = "a score never uses schooling",
        ["rank"] = "a score never uses the rank of a person or of the dispatching unit",
        ["dispatch"] = "a score never uses the rank of a person or of the dispatching unit",
        ["dispatching"] = "a score never uses the rank of a person or of the dispatching unit",
        ["background"] = "a score never uses background before entry",
        ["complaints"] = "a score never uses complaints",
        ["leave"] = "leave granted leaves the exposure and is never counted against anybody",
        ["promotion"] = "promotions follow from scores: to use them would be circular",
        ["promoted"] = "promotions follow from scores: to use them would be circular",
        ["adjusted"] = "adjustments follow from scores: to use them would be circular",
        ["appraised"] = "grades given by people are compared with scores, never put into them",
    };

    private static readonly Dictionary<string, string> FamilyReasons = new()
    {
        ["people"] = "promotions, adjustments and who is sent follow from judgements of people: to use them would be circular",
        ["supervision"] = "grades and checks by people carry their leniency, and are compared with scores, never put into them",
        ["context"] = "it was fixed before the post: name it under case_mix where it is allowed there",
        ["survey"] = "a survey of another programme knows no posts",
        ["other_programmes"] = "it is of another programme",
        ["funds"] = "what a unit allots is not the secretary's work",
        ["support"] = "it is the dispatching unit's work, not the secretary's",
    };

    /// <summary>Why a column or an indicator is never used, where there is a reason by name; <c>null</c> where it is merely not on the list.</summary>
    public static string? WhyNever(string name) =>
        name.ToLowerInvariant().Split('_', ' ', '.', '-').Select(word => Reasons.GetValueOrDefault(word)).FirstOrDefault(reason => reason is not null);

    public static string WhyNotFamily(string family) => FamilyReasons.GetValueOrDefault(family, $"indicators of the family '{family}' are not on the list; allowed: {string.Join(", ", Families)}");
}
