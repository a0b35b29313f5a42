using Analytics.Samples.Plan;
using Analytics.Vocabulary;

namespace Analytics.Samples.Tests;

/// <summary>What the plan's entries add up to, indicator by indicator, read as a release would.</summary>
internal static class PlannedTotals
{
    private static readonly Dictionary<string, string> WorkColumns = new()
    {
        ["ECO_MAIZE_REDUCED"] = "maize_reduced",
        ["ECO_RICE_ADDED"] = "rice_added",
        ["ECO_SOY_ADDED"] = "soy_added",
        ["ECO_MINORGRAIN_ADDED"] = "minor_grain_added",
        ["ECO_CASHCROP_ADDED"] = "cash_crop_added",
        ["ECO_PRODUCT_SALES"] = "product_sales",
        ["GOV_MASS_ORGS"] = "mass_organisations",
        ["GOV_COMMUNITY_ACTIVITIES"] = "community_activities",
        ["PTY_RULES_ESTABLISHED"] = "rules_established",
        ["PTY_ACTIVITIES"] = "party_activities",
        ["VIS_PROJECT_RESEARCH"] = "project_research",
        ["VIS_RESEARCH_REPORTS"] = "research_reports",
        ["ECO_PLANS"] = "development_plans",
        ["ECO_ORDERS"] = "farm_orders",
        ["ECO_ASSOCIATIONS"] = "farm_associations",
        ["LIV_SERVICE_PT"] = "service_person_times",
        ["LIV_PROBLEMS_SOLVED"] = "problems_solved",
        ["VIS_PARTY_MEMBERS"] = "party_members_visited",
        ["VIS_MASSES"] = "residents_visited",
        ["VIS_POOR_PETITION_HH"] = "poor_households_visited",
        ["PTY_ORG_LIFE"] = "organisation_life_meetings",
        ["GOV_MECHANISMS"] = "mechanisms_improved",
        ["PTY_RESERVE_CADRES"] = "reserve_cadres",
    };

    public static (decimal Value, decimal Low, decimal High) Of(PublishedFigure figure) =>
        WorkColumns.TryGetValue(figure.Indicator, out var column) ? Sum(Entries(figure, "monthly_work"), column) : Exactly(figure.Indicator switch
        {
            "ECO_PROJ_STARTUP" => Entries(figure, "projects").Count(),
            "ECO_PROJ_REPRESENTATIVE" => Entries(figure, "projects").Count(entry => entry["is_representative"].Text == "yes"),
            "ECO_PROJ_AGRI" => Entries(figure, "projects").Count(entry => entry["is_agricultural"].Text == "yes"),
            "INF_LAMPS" => Sum(Facilities(figure, "lamp"), "amount").Value,
            "INF_PARTY_VENUES" => Sum(Facilities(figure, "venue"), "amount").Value,
            "INF_VILLAGE_ROAD_KM" => Sum(Facilities(figure, "village_road"), "amount").Value,
            "INF_FIELD_ROAD_KM" => Sum(Facilities(figure, "field_road"), "amount").Value,
            "PER_PROMOTED_DIVISION" => Promotions(figure).Count(entry => entry["level"].Text!.EndsWith("处级", StringComparison.Ordinal)),
            "PER_PROMOTED_SECTION" => Promotions(figure).Count(entry => entry["level"].Text!.EndsWith("科级", StringComparison.Ordinal)),
            "PER_PROMOTED_RATE" => Promotions(figure).Count() / (decimal)Posts().Count,
            "TRN_FS_AT_PLENUM" => Entries(figure, "training").Count(entry => entry["training_form"].Text == "plenum"),
            "PER_ADJUSTED" => Entries(figure, "personnel_changes").Count(entry => entry["change"].Text == "adjustment"),
            _ => -1,
        }) is { Value: >= 0 } total ? total : figure.Indicator switch
        {
            "FUN_ATTRACTED" => Sum(Entries(figure, "projects"), "funds_landed"),
            "ECO_INCOME_GAIN_TOTAL" => Sum(Entries(figure, "projects"), "income_gain"),
            _ => Exactly(OfPosts(figure.Indicator)),
        };

    private static int OfPosts(string indicator) => indicator switch
    {
        "PER_FS_TOTAL" => Posts().Count,
        "PER_DISPATCH_BATCHES" => Posts().Select(entry => entry["batch"].Text).Where(batch => batch is not null).Distinct().Count(),
        "PER_FS_CITY_DISPATCHED" => Posts("village").Count(entry => entry["dispatch_level"].Text == "city"),
        "PER_VILLAGES_COVERED" => Posts("village").DistinctBy(entry => entry.Place.Code).Count(),
        "PER_STREETS_COVERED" => Posts("street").DistinctBy(entry => entry.Place.Code).Count(),
        "PER_DISTRICTS" => Posts("street").Select(entry => entry.Place.County).Distinct().Count(),
        "PER_COMMUNITIES_COVERED" => Posts("community").Where(entry => Plan.Posts.IsDistrict(entry.Place.County)).DistinctBy(entry => entry.Place.Code).Count(),
        "PER_NONPUBLIC_COVERED" => Posts("enterprise", "social_organisation").Count(entry => entry["dispatch_level"].Text == "city"),
        "PER_FS_NONPUBLIC_COUNTY" => Posts("enterprise", "social_organisation").Count(entry => entry["dispatch_level"].Text == "county"),
        _ => throw new ArgumentException($"'{indicator}' has no total here."),
    };

    private static List<Entry> Posts(params string[] kinds) =>
        [.. Committed.Plan.Entries("posts", Plan.Posts.Last, Plan.Posts.Last).Where(entry => kinds.Length == 0 || kinds.Contains(entry.Place.Kind))];

    private static IEnumerable<Entry> Entries(PublishedFigure figure, string ledger) =>
        Committed.Plan.Entries(ledger, figure.Span == PublishedFigures.Start ? Plan.Posts.First : new Period(2016, 1), Plan.Posts.Last);

    private static IEnumerable<Entry> Facilities(PublishedFigure figure, string facility) => Entries(figure, "infrastructure").Where(entry => entry["facility"].Text == facility);

    private static IEnumerable<Entry> Promotions(PublishedFigure figure) => Entries(figure, "personnel_changes").Where(entry => entry["change"].Text == "promotion");

    private static (decimal Value, decimal Low, decimal High) Exactly(decimal value) => (value, value, value);

    private static (decimal Value, decimal Low, decimal High) Sum(IEnumerable<Entry> entries, string column)
    {
        var cells = entries.Select(entry => entry[column]).Where(cell => cell.Number is not null).ToList();
        return (cells.Sum(cell => cell.Number!.Value), cells.Sum(cell => Interval(cell).Low), cells.Sum(cell => Interval(cell).High));
    }

    /// <summary>余: up to one more of the last digit that is not zero; 约: half of it either way; 近: a tenth below.</summary>
    private static (decimal Low, decimal High) Interval(Value cell)
    {
        var (number, place) = (cell.Number!.Value, 1m);
        while (number > 0 && number % (place * 10) == 0)
        {
            place *= 10;
        }

        return cell.Qualifier switch { null => (number, number), "余" => (number, number + place), "约" => (number - (place / 2), number + (place / 2)), _ => (number * 0.9m, number) };
    }
}
