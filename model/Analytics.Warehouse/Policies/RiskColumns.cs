namespace Analytics.Warehouse.Policies;

/// <summary>
/// The columns that a risk policy may use, and those that it never may, with the reason: a name that is in neither list is refused too. So a column that somebody adds
/// to a table does not find its way into a judgement on villages.
/// </summary>
internal static class RiskColumns
{
    /// <summary>Columns of <c>core.fct_risk_features</c>.</summary>
    public static readonly IReadOnlyList<string> Allowed =
    [
        "vacant_months", "handovers", "attendance_share", "unreported_share", "late_share", "projects_begun", "project_funds_share", "funds_per_head_yuan", "facilities_built",
        "cases_per_100_households", "unsettled_share", "poor_household_share", "dibao_share", "is_difficult", "income_per_head_yuan", "income_growth",
    ];

    /// <summary>Printed in per cent.</summary>
    public static readonly IReadOnlySet<string> Shares = new HashSet<string> { "attendance_share", "unreported_share", "late_share", "project_funds_share", "unsettled_share", "poor_household_share", "dibao_share", "income_growth" };

    /// <summary>The same for all villages of a county: as many independent values as counties.</summary>
    public static readonly IReadOnlySet<string> OfCounty = new HashSet<string> { "late_share" };

    /// <summary>Printed as yes or no.</summary>
    public static readonly IReadOnlySet<string> Flags = new HashSet<string> { "is_difficult" };

    /// <summary>Columns by which villages may be compared with their like.</summary>
    public static readonly string[] PeerColumns = ["all", "county_code", "county_kind", "village_type"];

    /// <summary>Columns in which the year's own report of income stands, and its noise with it.</summary>
    public static readonly IReadOnlySet<string> HoldTheReport = new HashSet<string> { "income_per_head_yuan", "income_growth" };

    private const string Person = "a village's risk is never read from who a person is";
    private const string Judgement = "a judgement on a secretary must not leak into help for a village";

    private static readonly Dictionary<string, string[]> Never = new(StringComparer.Ordinal)
    {
        [Person] = ["age", "birth_date", "sex", "gender", "ethnicity", "religion", "marital_status", "pregnancy", "family", "health", "disability", "birthplace", "education_school", "political_background", "secretary_name"],
        [Judgement] = ["secretary_score", "secretary_rank", "appraisal_grade", "appraisal_score", "spot_check_findings", "promotion", "secretary_code"],
        ["leave that was granted is nobody's fault"] = ["leave_days"],
        ["who sent the secretary says nothing of the village"] = ["dispatching_unit", "dispatching_unit_rank"],
        ["complaints that were not upheld prove nothing"] = ["complaints"],
    };

    /// <summary>Why a column may not be used; <c>null</c> where it may.</summary>
    public static string? WhyNot(string column) =>
        Never.FirstOrDefault(never => never.Value.Contains(column)).Key is { } reason ? $"'{column}' is never used: {reason}."
        : Allowed.Contains(column) ? null
        : $"'{column}' is no feature of a village; expected: {string.Join(", ", Allowed)}.";
}
