namespace Analytics.Samples.Plan;

/// <summary>What the city's entries of one column add up to.</summary>
/// <param name="Column">Column of the monthly work ledger.</param>
/// <param name="Cohorts">First letters of the cohorts that the column applies to: v, c, e. The others write that it does not apply.</param>
/// <param name="Total">Sum over the span, in steps of <paramref name="Step"/>; <c>IsSinceStart</c>: over all thirteen months, else over the twelve of 2016.</param>
/// <param name="December">Sum of December 2015 where that month is not part of the total.</param>
/// <param name="Chance">How many of a hundred entries have something to report.</param>
/// <param name="Season">Weight of the months December 2015 to December 2016, one digit each.</param>
/// <param name="Overs">Cells written with 余, and the values they may take.</param>
/// <param name="IsPlanted">Some secretaries bring about more of it than others, see <see cref="PlantedEffects"/>.</param>
internal sealed record Target(string Column, string Cohorts, long Total, long December, int Chance, string Season, bool IsSinceStart = false, int Step = 1, int Overs = 0, int[]? OverValues = null, bool IsPlanted = false);

/// <summary>The totals the samples are calibrated to; the published figures they agree with stand in <see cref="PublishedFigures"/>.</summary>
internal static class Targets
{
    public const int Projects = 836;
    public const int DecemberProjects = 14;
    public const int AgriculturalProjects = 87;
    public const int RepresentativeProjects = 64;
    public const long FundsLanded = 337_250_000;
    public const long IncomeGain = 54_260_000;
    public const int PromotedToDivision = 3;
    public const int PromotedToSection = 67;

    private const string EvenSeason = "3999999999999";
    private const string SowingSeason = "1112896211111";
    private const string HarvestSeason = "3311112248998";

    public static readonly IReadOnlyList<Target> MonthlyWork =
    [
        new("project_research", "v", 2537, 61, 34, "3589999889876"),
        new("research_reports", "v", 286, 9, 7, EvenSeason),
        new("development_plans", "v", 327, 12, 8, "5999776554443"),
        new("farm_orders", "v", 65, 0, 4, "0233578999532"),
        new("farm_associations", "v", 47, 0, 4, "0345678765432"),
        new("rice_added", "v", 83_000, 0, 12, SowingSeason, IsSinceStart: true),
        new("soy_added", "v", 83_000, 0, 12, SowingSeason, IsSinceStart: true),
        new("minor_grain_added", "v", 31_000, 0, 7, SowingSeason, IsSinceStart: true),
        new("cash_crop_added", "v", 31_000, 0, 7, SowingSeason, IsSinceStart: true),
        new("product_sales", "v", 89_270_000, 0, 22, HarvestSeason, IsSinceStart: true, Step: 100, IsPlanted: true),
        new("mass_organisations", "c", 389, 0, 31, "0000097765543", IsSinceStart: true),
        new("community_activities", "c", 217, 0, 19, "0000056788765", IsSinceStart: true),
        new("rules_established", "e", 38, 0, 9, "0000000000079", IsSinceStart: true),
        new("party_activities", "e", 66, 0, 16, "0000000000068", IsSinceStart: true),
        new("service_person_times", "vc", 7431, 240, 62, EvenSeason, Overs: 3, OverValues: [20, 30], IsPlanted: true),
        new("problems_solved", "vc", 3528, 120, 47, EvenSeason, IsPlanted: true),
        new("party_members_visited", "vce", 26_418, 1_900, 77, "9999888877777", Overs: 6, OverValues: [20, 30, 40]),
        new("residents_visited", "vc", 85_391, 7_200, 88, "9999888877777", Overs: 27, OverValues: [30, 40, 60, 80, 120], IsPlanted: true),
        new("poor_households_visited", "vc", 6_347, 480, 52, "9999888877777", IsPlanted: true),
        new("organisation_life_meetings", "vc", 5_143, 200, 68, EvenSeason, IsPlanted: true),
        new("mechanisms_improved", "v", 384, 11, 9, "5999876554443"),
        new("reserve_cadres", "v", 583, 16, 11, EvenSeason),
    ];
}
