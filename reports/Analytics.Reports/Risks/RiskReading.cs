using System.Data;
using System.Globalization;
using Analytics.DuckDb;
using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;
using Analytics.Warehouse.Policies;

namespace Analytics.Reports.Risks;

/// <summary>One list as it is shown, with what became of those before.</summary>
public sealed record RiskListing(
    string Period, string ListedAt, string PolicyVersion, bool IsProvisional, bool IsBeforePolicy, bool IsModel, int Capacity, RiskDecision Decision, int Watched,
    IReadOnlyList<RiskEntry> ToVisit, IReadOnlyList<RiskNotJudged> NotJudged, IReadOnlyList<RiskResult> Results);

/// <param name="Refusals">Why no model decides.</param>
public sealed record RiskDecision(string By, IReadOnlyList<Bilingual> Refusals);

/// <summary>A village to visit.</summary>
/// <param name="IsTied">It stands as high as the last place that can be visited.</param>
public sealed record RiskEntry(
    string OrgUnitCode, string CountyCode, string County, string Township, string Name, int Place, bool IsTied, int? Points, decimal? Chance, Bilingual? Up, Bilingual? Down, Bilingual? Change);

public sealed record RiskNotJudged(string OrgUnitCode, string County, string Name, Bilingual Why);

/// <summary>What became of a list.</summary>
public sealed record RiskResult(
    string Period, string DecidedBy, int Listed, int OutcomesKnown, decimal? Precision, decimal? Recall, decimal? Kept, int Visited, decimal? Confirmed, decimal? ConfirmedLow, decimal? ConfirmedHigh, decimal? FalseAlarms);

public sealed record RiskCardLine(Bilingual Label, Bilingual Text);

/// <summary>Reads the marts of risks: one list with its reasons, what became of those before, the model card.</summary>
public static class RiskReading
{
    public static IReadOnlyList<string> Periods(MartReader marts) => marts.Query("select list_period from risk_backtest order by list_period", row => row.GetString(0));

    public static IReadOnlyList<RiskCardLine> Card(MartReader marts) =>
        marts.Query("select label_zh, label_en, text_zh, text_en from risk_model_card order by line_no", row => new RiskCardLine(new(row.GetString(0), row.GetString(1)), new(row.GetString(2), row.GetString(3))));

    public static RiskListing List(MartReader marts, string period)
    {
        var head = marts.Query(
            $"""
            select min(listed_at), min(policy_version), bool_or(is_provisional), bool_or(is_before_policy), any_value(decided_by) filter (decided_by <> 'none'),
                (select capacity from risk_backtest where list_period = {Sql.Text(period)})::bigint, count(*) filter (band = 'watch' or band = 'visit' and to_visit = 'no')
            from risk_list where list_period = {Sql.Text(period)}
            """,
            row => (ListedAt: row.GetString(0), Version: row.GetString(1), IsProvisional: row.GetBoolean(2), IsBefore: row.GetBoolean(3), By: row.IsDBNull(4) ? "none" : row.GetString(4), Capacity: (int)row.GetInt64(5), Watched: (int)row.GetInt64(6)))[0];
        var isNewest = Periods(marts)[^1] == period;
        return new(
            period, head.ListedAt, head.Version, head.IsProvisional, head.IsBefore, head.By == "model", head.Capacity, new(head.By, isNewest ? Refusals(marts) : []), head.Watched,
            ToVisit(marts, period), NotJudged(marts, period), Results(marts, period));
    }

    /// <summary>What came of the newest list, this one or one before it, of which visits are known.</summary>
    public static Bilingual Outcome(RiskListing list)
    {
        var visited = list.Results.Where(result => result.Visited > 0).ToList();
        if (visited.Count == 0)
        {
            return new("还没有走访结果报回，属实率和误报率未知。", "No outcome of a visit has come back yet: how often the lists are right is not known.");
        }

        var last = visited[^1];
        return new(
            $"最近有走访结果的名单（{last.Period}）：走访{last.Visited}村，属实{Percent(last.Confirmed)}（{Percent(last.ConfirmedLow)}–{Percent(last.ConfirmedHigh)}），误报{Percent(last.FalseAlarms)}。",
            $"The newest list with outcomes ({last.Period}): {last.Visited} visited, {Percent(last.Confirmed)} confirmed ({Percent(last.ConfirmedLow)}–{Percent(last.ConfirmedHigh)}), {Percent(last.FalseAlarms)} false alarms.");
    }

    private static IReadOnlyList<Bilingual> Refusals(MartReader marts) =>
        marts.Query($"select text_zh, text_en from risk_model_card where label_en = {Sql.Text(RiskModelCard.WhyNoModel.En)} order by line_no", row => new Bilingual(row.GetString(0), row.GetString(1)));

    private static IReadOnlyList<RiskEntry> ToVisit(MartReader marts, string period) => marts.Query(
        $"""
        select list.org_unit_code, list.county_code, counties.org_unit_name, coalesce(townships.org_unit_name, ''), villages.org_unit_name, list.place, list.to_visit = 'tie', list.points, list.chance,
            list.reasons_up_zh, list.reasons_up_en, list.reasons_down_zh, list.reasons_down_en, list.change_zh, list.change_en
        from risk_list as list
        inner join org_units as villages on list.org_unit_code = villages.org_unit_code
        inner join org_units as counties on list.county_code = counties.org_unit_code
        left join org_units as townships on villages.parent_code = townships.org_unit_code
        where list.list_period = {Sql.Text(period)} and list.to_visit <> 'no'
        order by list.place, list.org_unit_code
        """,
        row => new RiskEntry(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetInt32(5), row.GetBoolean(6), row.IsDBNull(7) ? null : row.GetInt32(7), row.NumberOrNull(8),
            Both(row, 9), Both(row, 11), Both(row, 13)));

    private static IReadOnlyList<RiskNotJudged> NotJudged(MartReader marts, string period) => marts.Query(
        $"""
        select list.org_unit_code, counties.org_unit_name, villages.org_unit_name, list.not_judged_zh, list.not_judged_en
        from risk_list as list
        inner join org_units as villages on list.org_unit_code = villages.org_unit_code
        inner join org_units as counties on list.county_code = counties.org_unit_code
        where list.list_period = {Sql.Text(period)} and list.decided_by = 'none'
        order by list.org_unit_code
        """,
        row => new RiskNotJudged(row.GetString(0), row.GetString(1), row.GetString(2), new(row.GetString(3), row.GetString(4))));

    private static IReadOnlyList<RiskResult> Results(MartReader marts, string period) => marts.Query(
        $"""
        select list_period, decided_by, villages_listed, outcomes_known, precision_share, recall_share, kept_share, visited, confirmed_share, confirmed_low, confirmed_high, false_alarm_share
        from risk_backtest where list_period <= {Sql.Text(period)} order by list_period
        """,
        row => new RiskResult(
            row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.NumberOrNull(4), row.NumberOrNull(5), row.NumberOrNull(6), row.GetInt32(7), row.NumberOrNull(8), row.NumberOrNull(9), row.NumberOrNull(10), row.NumberOrNull(11)));

    private static Bilingual? Both(IDataRecord row, int at) => row.IsDBNull(at) ? null : new(row.GetString(at), row.GetString(at + 1));

    private static string Percent(decimal? share) => share is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known * 100:0.#}%") : "–";
}
