using Analytics.DuckDb;
using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Claims;

/// <summary>How many ledgers were due, came, came late or are missing: figures called <c>COV_…</c>, of one ledger where its name follows, which are counted in the mart <c>coverage</c> and in no indicator.</summary>
internal static class CoverageCounts
{
    private static readonly Dictionary<string, string> Conditions = new(StringComparer.Ordinal)
    {
        ["EXPECTED"] = "true",
        ["RECEIVED"] = "state not in ('missing', 'returned')",
        ["LATE"] = "state = 'late'",
        ["MISSING"] = "state in ('missing', 'returned')",
        ["RETURNED"] = "state = 'returned'",
        ["PARTIAL"] = "content = 'partial'",
        ["NONE"] = "content in ('empty', 'zero_stated')",
    };

    /// <summary>The statement that counts it; <c>null</c> where the figure is no count of ledgers.</summary>
    public static string? Query(FigureId figure)
    {
        if (figure.Indicator.Split('_', 3) is not ["COV", var word, .. var ledger] || !Conditions.TryGetValue(word, out var condition))
        {
            return null;
        }

        var (first, last) = figure.Period;
        var (months, place) = ($"period between '{first}' and '{last}'", Sql.Text(figure.OrgUnit));
        return $"select count(*) filter (where {condition}) as ledgers from coverage where expected > 0 and {months} and (county_code = {place} or {place} not in (select county_code from coverage))"
            + string.Concat(ledger.Select(name => $" and ledger = {Sql.Text(name.ToLowerInvariant())}"));
    }
}
