using Analytics.Ingest.Contracts;
using Analytics.Vocabulary;

namespace Analytics.Host.Docs;

/// <summary>The words of the data dictionary for what contracts say in keys.</summary>
internal static class DictionaryWords
{
    public static string Of(ColumnType type) => type switch
    {
        ColumnType.OrgUnit => "org_unit",
        _ => type.ToString().ToLowerInvariant(),
    };

    public static Bilingual Of(Severity severity) => severity switch
    {
        Severity.Refuse => new("须改正", "to be corrected"),
        Severity.Explain => new("须改正或说明", "to be corrected or explained"),
        _ => new("请核对", "to be checked"),
    };

    public static Bilingual Frequency(string frequency) => frequency switch
    {
        "monthly" => new("每月", "monthly"),
        "quarterly" => new("每季", "quarterly"),
        "half_yearly" => new("每半年", "half-yearly"),
        "yearly" => new("每年", "yearly"),
        "on_request" => new("按名单（季度）", "on request, of a quarter"),
        _ => new(frequency, frequency),
    };
}
