using System.Data;
using System.Globalization;
using Analytics.DuckDb;

namespace Analytics.Warehouse.Policies;

/// <summary>A quarter for which a list is made.</summary>
/// <param name="ModelYear">The newest year that was over.</param>
/// <param name="ListedAt">What was known then is in it, and no more.</param>
internal sealed record RiskQuarter(string List, int ModelYear, bool IsYearEnd, string ListedAt, bool IsProvisional)
{
    public static string YearEnd(int year) => string.Create(CultureInfo.InvariantCulture, $"{year}-Q4");
}

/// <summary>What was known of a village at one list.</summary>
/// <param name="Values">One a feature of the policy; NaN is not known.</param>
internal sealed record RiskVillage(string Code, string County, string CountyKind, string VillageType, bool HasPost, int MonthsKnown, float[] Values)
{
    public double KnownShare => Values.Average(value => float.IsNaN(value) ? 0.0 : 1);

    public bool CanBeJudged(RiskPolicy policy) => HasPost && MonthsKnown >= policy.FewestMonths && KnownShare >= policy.FewestKnownShare;

    public string Peer(RiskPolicy policy) => policy.Peers.By switch { "county_code" => County, "county_kind" => CountyKind, "village_type" => VillageType, _ => "" };

    public float? Value(int feature) => float.IsNaN(Values[feature]) ? null : Values[feature];
}

/// <summary>The tables that risks are reckoned from, read list by list: a nation's villages of ten years do not fit in memory at once.</summary>
internal static class RiskTables
{
    public static void LoadPolicy(Engine engine, RiskPolicy policy) => engine.Append("source", "risk_policy", [[policy.Version, policy.Text, policy.ListedAfterDays]]);

    public static RiskPolicy Policy(Engine engine) => RiskPolicyFile.Read(engine.Scalar<string>("select policy_text from source.risk_policy")!);

    /// <summary>In the order of time.</summary>
    public static IReadOnlyList<RiskQuarter> Quarters(Engine engine) => engine.Query(
        "select list_period, model_year, is_year_end, listed_at, is_provisional from core.dim_risk_lists order by list_period",
        row => new RiskQuarter(row.GetString(0), row.GetInt32(1), row.GetBoolean(2), row.GetString(3), row.GetBoolean(4)));

    /// <summary>The villages of a list by their code.</summary>
    public static IReadOnlyList<RiskVillage> Villages(Engine engine, RiskPolicy policy, string list)
    {
        var columns = string.Concat(policy.Features.Select(feature => $", cast({Sql.Name(feature.Column)} as double)"));
        return engine.Query(
            $"select org_unit_code, county_code, coalesce(county_kind, ''), coalesce(village_type, ''), has_post, coalesce(months_known, 0){columns} from core.fct_risk_features where list_period = {Sql.Text(list)} order by org_unit_code",
            row => new RiskVillage(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetBoolean(4), row.GetInt32(5), Values(row, policy.Features.Count)));
    }

    /// <summary>Of each village ln(1 + income a head) of the years without a gap that end with the newest known at a year-end list.</summary>
    public static IReadOnlyDictionary<string, (int FirstYear, double[] Levels)> Incomes(Engine engine, int year)
    {
        var known = engine.Query(
            $"select org_unit_code, year, cast(income_per_head_yuan as double) from core.int_risk_incomes where list_period = {Sql.Text(RiskQuarter.YearEnd(year))} and income_per_head_yuan is not null order by org_unit_code, year",
            row => (Village: row.GetString(0), Year: row.GetInt32(1), Income: row.GetDouble(2)));
        return known.GroupBy(one => one.Village).ToDictionary(own => own.Key, own => Unbroken([.. own.Select(one => (one.Year, Math.Log(1 + one.Income)))]), StringComparer.Ordinal);
    }

    private static (int FirstYear, double[] Levels) Unbroken((int Year, double Level)[] years)
    {
        var first = years.Length - 1;
        while (first > 0 && years[first - 1].Year == years[first].Year - 1)
        {
            first--;
        }

        return (years[first].Year, [.. years[first..].Select(year => year.Level)]);
    }

    private static float[] Values(IDataRecord row, int features) => [.. Enumerable.Range(6, features).Select(column => row.IsDBNull(column) ? float.NaN : (float)row.GetDouble(column))];
}
