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
/// <param name="Capacity">Villages that could be visited.</param>
/// <param name="PlacesVisited">Of these, how many were: villages that tie for the last places share them.</param>
/// <param name="AtCapacity">Of the places visited, those found real or partly real.</param>
public sealed record RiskResult(
    string Period, string DecidedBy, int Capacity, int Listed, int OutcomesKnown, decimal? Precision, decimal? Recall, decimal? Kept, int Visited, int NotVisited, decimal? Confirmed, decimal? ConfirmedLow, decimal? ConfirmedHigh,
    decimal? PlacesVisited, decimal? AtCapacity, decimal? AtCapacityLow, decimal? AtCapacityHigh, decimal? FalseAlarms, decimal? FalseAlarmsLow, decimal? FalseAlarmsHigh);

public sealed record RiskCardLine(Bilingual Label, Bilingual Text);

/// <summary>Reads the marts of risks: one list with its reasons, what became of those before, the model card.</summary>
public static class RiskReading
{
    private const int ListsSaid = 4;

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

    /// <summary>What visits found of the newest lists, this one and those before it, a sentence a list, the newest first; one sentence where no visit is known.</summary>
    public static IReadOnlyList<Bilingual> Outcomes(RiskListing list)
    {
        var visited = list.Results.Where(result => result.Visited > 0).Reverse().Take(ListsSaid).ToList();
        return visited.Count == 0 ? [new("还没有走访结果报回，属实率和误报率未知。", "No outcome of a visit has come back yet: how often the lists are right is not known.")] : visited.ConvertAll(Outcome);
    }

    private static Bilingual Outcome(RiskResult of)
    {
        var (atCapacity, falseAlarms) = (Range(of.AtCapacity, of.AtCapacityLow, of.AtCapacityHigh), Range(of.FalseAlarms, of.FalseAlarmsLow, of.FalseAlarmsHigh));
        return new(
            $"走访结果 {of.Period}（列入{of.Listed}村，名额{of.Capacity}）：走访{of.Visited}村{(of.NotVisited > 0 ? $"，报未走访{of.NotVisited}村" : "")}；名额内属实{atCapacity.Zh}，误报{falseAlarms.Zh}，括号内为90%区间，部分属实计为属实。",
            $"Visits of {of.Period} ({of.Listed} listed, {of.Capacity} places): {of.Visited} visited{(of.NotVisited > 0 ? $", {of.NotVisited} said not to be" : "")}; precision at capacity {atCapacity.En}, false alarms {falseAlarms.En}, with 90 % intervals; partly real counts as real.");
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
        select list_period, decided_by, capacity, villages_listed, outcomes_known, precision_share, recall_share, kept_share, visited, not_visited, confirmed_share, confirmed_low, confirmed_high,
            places_visited, capacity_confirmed_share, capacity_confirmed_low, capacity_confirmed_high, false_alarm_share, false_alarm_low, false_alarm_high
        from risk_backtest where list_period <= {Sql.Text(period)} order by list_period
        """,
        row => new RiskResult(
            row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.NumberOrNull(5), row.NumberOrNull(6), row.NumberOrNull(7), row.GetInt32(8), row.GetInt32(9), row.NumberOrNull(10), row.NumberOrNull(11),
            row.NumberOrNull(12), row.NumberOrNull(13), row.NumberOrNull(14), row.NumberOrNull(15), row.NumberOrNull(16), row.NumberOrNull(17), row.NumberOrNull(18), row.NumberOrNull(19)));

    private static Bilingual? Both(IDataRecord row, int at) => row.IsDBNull(at) ? null : new(row.GetString(at), row.GetString(at + 1));

    private static string Percent(decimal? share) => share is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known * 100:0.#}%") : "–";

    private static Bilingual Range(decimal? share, decimal? low, decimal? high) => new($"{Percent(share)}（{Percent(low)}–{Percent(high)}）", $"{Percent(share)} ({Percent(low)}–{Percent(high)})");
}
