using Analytics.DuckDb;
using Analytics.Scoring;
using Analytics.Warehouse.Estimates;

namespace Analytics.Warehouse.Policies;

/// <summary>
/// Whether some kinds of village are listed more often than others, and how many declines a list missed among them. A group with fewer villages than policy asks (30) is
/// named with its count and not compared. A group differs where its share is outside of 0.8 to 1.25 of all and its interval does not hold the share of all.
/// </summary>
internal static class RiskGroups
{
    private const double Confidence = 0.9;
    private const double LeastRatio = 0.8;
    private const double MostRatio = 1.25;

    private static readonly (string Kind, string Group)[] Kinds =
    [
        ("county", "features.county_code"), ("county_kind", "features.county_kind"), ("village_type", "features.village_type"), ("post", "case when features.handovers > 0 then 'handed_over' else 'one_secretary' end"),
    ];

    public static IEnumerable<object?[]> Rows(Engine engine)
    {
        var policy = RiskTables.Policy(engine);
        var groups = Kinds.SelectMany(kind => engine.Query(Sql(kind.Kind, kind.Group), row => new Group(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6)))).ToList();
        foreach (var kind in groups.GroupBy(group => (group.List, group.Kind)))
        {
            var share = (double)kind.Sum(group => group.Listed) / kind.Sum(group => group.Villages);
            foreach (var group in kind)
            {
                yield return Row(policy, group, share);
            }
        }
    }

    private static object?[] Row(RiskPolicy policy, Group group, double all)
    {
        object?[] counted = [group.List, group.Kind, group.Code];
        int[] numbers = [(int)group.Villages, (int)group.Listed, (int)group.Declined, (int)group.Missed];
        if (group.Villages < policy.Gates.FewestInGroup)
        {
            return [.. counted, "not_enough_evidence", .. numbers.Cast<object?>(), null, null, null, null];
        }

        var share = WilsonInterval.Of(group.Listed, group.Villages, Confidence);
        double? ratio = all > 0 ? share.Value / all : null;
        var differs = ratio is < LeastRatio or > MostRatio && (all < share.Low || all > share.High);
        return [.. counted, differs ? "differs" : "alike", .. numbers.Cast<object?>(), SixPlaces.Of(share.Value), SixPlaces.Of(share.Low), SixPlaces.Of(share.High), SixPlaces.Of(ratio)];
    }

    private static string Sql(string kind, string group) => $"""
        select
            list.list_period, '{kind}', coalesce(nullif({group}, ''), 'not_known') as group_code, count(*), count(*) filter (list.to_visit <> 'no'),
            count(*) filter (labels.is_declined), count(*) filter (labels.is_declined and list.to_visit = 'no')
        from marts.risk_list as list
        inner join core.dim_risk_lists as lists on list.list_period = lists.list_period
        inner join core.fct_risk_features as features on list.list_period = features.list_period and list.org_unit_code = features.org_unit_code
        left join core.int_risk_labels as labels on labels.list_period = lists.model_year || '-Q4' and labels.org_unit_code = list.org_unit_code
        where list.decided_by <> 'none'
        group by all
        order by all
        """;

    private sealed record Group(string List, string Kind, string Code, long Villages, long Listed, long Declined, long Missed);
}
