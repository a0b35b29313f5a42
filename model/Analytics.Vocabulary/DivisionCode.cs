namespace Analytics.Vocabulary;

/// <summary>
/// What a statistical division code says of a unit, by the National Bureau's coding rules: of a 9-digit code 001–099 is a street, of a 12-digit one
/// 0xx and 1xx (4xx: like one) a community, 2xx and 3xx (5xx: like one) a village.
/// </summary>
public static class DivisionCode
{
    private static readonly string[] OfficialEndings = ["村民委员会", "居民委员会", "社区居委会", "村委会", "居委会", "村生活区"];

    /// <summary>The register's kind of a numeric code of 6, 9 or 12 digits. In a district, a body that acts as a town without being one (a forestry station) is a street; in a county a township.</summary>
    public static string KindOf(string code) => code.Length switch
    {
        6 => code.EndsWith("00", StringComparison.Ordinal) ? "city" : IsDistrict(code) ? "district" : "county",
        9 => (code[6], IsDistrict(code[..6])) is ('0', _) or ('4', true) ? "street" : "township",
        _ => code[9] is '0' or '1' or '4' ? "community" : "village",
    };

    /// <summary>The name that people write in ledgers: 兴旺村委会 → 兴旺村, 东升村村委会 → 东升村, 曙光社区居委会 → 曙光社区; other names stay.</summary>
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

    private static bool IsDistrict(string county) => string.CompareOrdinal(county[4..6], "21") < 0;
}
