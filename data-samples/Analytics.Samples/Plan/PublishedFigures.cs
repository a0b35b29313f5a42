using System.Globalization;

namespace Analytics.Samples.Plan;

/// <summary>One published figure: a fact of the review, read with its qualifier.</summary>
/// <param name="High">Not reached where the figure is qualified; the value itself where it is exact.</param>
internal sealed record PublishedFigure(string Indicator, string Span, decimal Value, string Qualifier, decimal Low, decimal High, string Unit, int Line)
{
    public bool Holds(decimal value) => Qualifier == "exact" && Low == High ? value == Value : value >= Low && value < High;
}

/// <summary>The figures of the Shuangyashan review that these five ledgers can carry.</summary>
internal static class PublishedFigures
{
    public const string Start = "2015-12..2016-12";
    public const string Year = "2016";

    public static readonly IReadOnlyList<PublishedFigure> All =
    [
        Over("ECO_PROJ_STARTUP", Start, 800, "item", 17), Over("FUN_ATTRACTED", Start, 300_000_000, "yuan", 17),
        Over("ECO_PROJ_REPRESENTATIVE", Start, 60, "item", 17), Over("ECO_INCOME_GAIN_TOTAL", Start, 50_000_000, "yuan", 17),
        Exact("ECO_MAIZE_REDUCED", Start, 228_000, "mu", 19), Exact("ECO_RICE_ADDED", Start, 83_000, "mu", 19), Exact("ECO_SOY_ADDED", Start, 83_000, "mu", 19),
        Exact("ECO_MINORGRAIN_ADDED", Start, 31_000, "mu", 19), Exact("ECO_CASHCROP_ADDED", Start, 31_000, "mu", 19), Exact("ECO_PRODUCT_SALES", Start, 89_270_000, "yuan", 19),
        Exact("GOV_MASS_ORGS", Start, 389, "organisation", 21), Over("GOV_COMMUNITY_ACTIVITIES", Start, 200, "event", 21),
        Exact("PTY_RULES_ESTABLISHED", Start, 38, "item", 23), Exact("PTY_ACTIVITIES", Start, 66, "event", 23),
        Exact("PER_FS_TOTAL", Year, 770, "person", 25), Exact("PER_DISPATCH_BATCHES", Year, 2, "batch", 39), Exact("PER_FS_CITY_DISPATCHED", Year, 96, "person", 39),
        Exact("PER_VILLAGES_COVERED", Year, 415, "village", 39), Exact("PER_STREETS_COVERED", Year, 28, "street", 39), Exact("PER_DISTRICTS", Year, 4, "district", 39),
        Exact("PER_COMMUNITIES_COVERED", Year, 80, "community", 39), Exact("PER_NONPUBLIC_COVERED", Year, 46, "organisation", 39), Exact("PER_FS_NONPUBLIC_COUNTY", Year, 167, "person", 39),
        Exact("PER_PROMOTED_DIVISION", Start, 3, "person", 55), Exact("PER_PROMOTED_SECTION", Start, 67, "person", 55),
        new("PER_PROMOTED_RATE", Start, 0.09m, "exact", 0.085m, 0.095m, "share", 55), Exact("PER_ADJUSTED", Start, 159, "person", 57),
        Exact("TRN_FS_AT_PLENUM", Year, 50, "person", 49),
        Over("VIS_PROJECT_RESEARCH", Year, 2500, "event", 81), Over("VIS_RESEARCH_REPORTS", Year, 280, "item", 81), Over("ECO_PLANS", Year, 320, "item", 81),
        Exact("ECO_PROJ_AGRI", Year, 87, "item", 81), Exact("ECO_ORDERS", Year, 65, "item", 81), Exact("ECO_ASSOCIATIONS", Year, 47, "organisation", 81),
        Over("INF_VILLAGE_ROAD_KM", Year, 100, "km", 83), Over("INF_FIELD_ROAD_KM", Year, 1330, "km", 83), Exact("INF_LAMPS", Year, 639, "unit", 83),
        Over("LIV_SERVICE_PT", Year, 7400, "person_time", 83), Over("LIV_PROBLEMS_SOLVED", Year, 3500, "item", 83),
        Over("VIS_PARTY_MEMBERS", Year, 26_000, "person", 85), Over("VIS_MASSES", Year, 85_000, "person", 85), Over("VIS_POOR_PETITION_HH", Year, 6300, "household", 85),
        Over("PTY_ORG_LIFE", Year, 5100, "event", 85), Exact("GOV_MECHANISMS", Year, 384, "item", 85), Exact("PTY_RESERVE_CADRES", Year, 583, "person", 85), Exact("INF_PARTY_VENUES", Year, 266, "unit", 85),
    ];

    public static string Csv() => "indicator_code,span,value,qualifier,low,high,unit,source\n" + string.Concat(All.Select(figure => string.Create(CultureInfo.InvariantCulture,
        $"{figure.Indicator},{figure.Span},{figure.Value},{figure.Qualifier},{figure.Low},{figure.High},{figure.Unit},\"Shuangyashan first-secretary review, about early 2017, line {figure.Line}\"\n")));

    private static PublishedFigure Exact(string indicator, string span, decimal value, string unit, int line) => new(indicator, span, value, "exact", value, value, unit, line);

    /// <summary>余/多: from the number printed to one more of its last digit that is not zero.</summary>
    private static PublishedFigure Over(string indicator, string span, decimal value, string unit, int line)
    {
        var place = 1m;
        while (value % (place * 10) == 0)
        {
            place *= 10;
        }

        return new(indicator, span, value, "over", value, value + place, unit, line);
    }
}
