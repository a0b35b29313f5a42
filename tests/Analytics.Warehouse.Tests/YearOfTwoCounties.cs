namespace Analytics.Warehouse.Tests;

/// <summary>A small year: two counties, five ledgers, one correction, one missing month, one doubt of each sort.</summary>
internal static class YearOfTwoCounties
{
    public const string Village1 = "'230521101001' as org_unit_code, 'village' as unit_kind";
    private const string Village2 = "'230521101002' as org_unit_code, 'village' as unit_kind";
    public const string Village4 = "'230502001002' as org_unit_code, 'village' as unit_kind";
    private const string Community = "'230502001001' as org_unit_code, 'community' as unit_kind";
    private const string Enterprise = "'230502E00001' as org_unit_code, 'enterprise' as unit_kind";

    /// <summary>Every edition as an act, so that a test may choose the order of receiving.</summary>
    public static IReadOnlyList<Action<FixtureHome>> Editions { get; } =
    [
        home => home.Edition("posts", FixtureHome.CountyA, "2015-12", "2016-01-05T08:00:00Z", Post(Village1, "A1", "city"), Post(Village2, "A2", "county")),
        home => home.Edition("posts", FixtureHome.CountyA, "2016-01", "2016-02-15T08:00:00Z", Post(Village1, "A1", "city"), Post(Village2, "A2", "county"), Post(Village2, "A3", "county")),
        home => home.Edition("posts", FixtureHome.DistrictB, "2015-12", "2016-01-05T08:00:00Z", Post(Village4, "B1", "county"), Post(Community, "B2", "county")),
        home => home.Edition("posts", FixtureHome.DistrictB, "2016-02", "2016-03-05T08:00:00Z", Post(Village4, "B1", "county"), Post(Community, "B2", "county"), Post(Enterprise, "B3", "city")),
        home => home.Edition("projects", FixtureHome.CountyA, "2016-01", "2016-02-05T08:00:00Z", Project(Village1, "P1", "100000"), Project(Village2, "P2", "200000")),
        home => home.Edition("projects", FixtureHome.CountyA, "2016-01", "2016-02-20T08:00:00Z", Project(Village1, "P1", "110000"), Project(Village2, "P2", "300000", "over", "300000", "400000")),
        home => home.Edition("projects", FixtureHome.CountyA, "2016-02", "2016-03-05T08:00:00Z", Project(Village1, "P3", "50000", "at_least", "50000", "null")),
        home => home.Edition("projects", FixtureHome.DistrictB, "2016-02", "2016-03-05T08:00:00Z", Project(Village4, "P4", "0")),
        home => home.Edition("monthly_work", FixtureHome.CountyA, "2016-01", "2016-02-05T08:00:00Z", Work(Village1, "A1", "5", "null"), Work(Village2, "A2", "null", "0")),
        home => home.Edition("monthly_work", FixtureHome.DistrictB, "2016-01", "2016-02-05T08:00:00Z", Work(Village4, "B1", "7", "null")),
        home => home.Edition("infrastructure", FixtureHome.CountyA, "2016-01", "2016-02-05T08:00:00Z", $"{Village1}, 'F1' as facility_code, 'lamp' as facility, 12 as amount, 'unit' as amount_unit"),
        home => home.Edition("infrastructure", FixtureHome.DistrictB, "2016-01", "2016-02-05T08:00:00Z"),
        home => home.Edition("personnel_changes", FixtureHome.CountyA, "2016-01", "2016-02-05T08:00:00Z", $"{Village1}, 'A1' as secretary_code, 'promotion' as change, 'section' as level"),
        home => home.Edition("personnel_changes", FixtureHome.DistrictB, "2016-02", "2016-03-05T08:00:00Z"),
    ];

    public static void Receive(FixtureHome home, IEnumerable<int>? order = null)
    {
        foreach (var at in order ?? Enumerable.Range(0, Editions.Count))
        {
            Editions[at](home);
        }
    }

    private static string Post(string unit, string secretary, string level) => $"{unit}, '{secretary}' as secretary_code, '{level}' as dispatch_level";

    private static string Work(string unit, string secretary, string problems, string visited) =>
        $"{unit}, '{secretary}' as secretary_code, {problems} as problems_solved, {visited} as residents_visited";

    /// <summary>A project's entry, <paramref name="funds"/> having landed.</summary>
    public static string Project(string unit, string code, string funds) =>
        $"{unit}, '{code}' as project_code, '项目' as project_name, 'planting' as project_kind, {funds} as funds_landed, 400000 as funds_planned";

    private static string Project(string unit, string code, string funds, string qualifier, string low, string high) =>
        $"{Project(unit, code, funds)}, map {{'funds_landed': {{'low': {low}, 'high': {high}, 'qualifier': '{qualifier}', 'state': null}}}} as doubts";
}
