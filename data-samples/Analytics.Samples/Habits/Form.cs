using Analytics.Samples.Plan;

namespace Analytics.Samples.Habits;

/// <summary>One printed column: a contract column, or one the county added for itself (<c>Column</c> is <c>null</c>).</summary>
internal sealed record FormColumn(Column? Column, string Header, string Group);

/// <summary>The columns of one county's form for one ledger, in its order.</summary>
internal static class Form
{
    private static readonly (string Group, string[] Columns)[] Groups =
    [
        ("调研规划", ["project_research", "research_reports", "development_plans", "farm_orders", "farm_associations"]),
        ("调整种植结构（亩）", ["maize_reduced", "rice_added", "soy_added", "minor_grain_added", "cash_crop_added"]),
        ("社区治理", ["mass_organisations", "community_activities"]),
        ("企业党建", ["rules_established", "party_activities"]),
        ("为民服务", ["service_person_times", "problems_solved"]),
        ("走访情况", ["party_members_visited", "residents_visited", "poor_households_visited"]),
        ("组织建设", ["organisation_life_meetings", "mechanisms_improved", "reserve_cadres"]),
        ("办结情况", ["settled_village", "settled_township", "settled_county", "settled_city", "settling_days"]),
        ("民主测评", ["ballots_cast", "ballots_eligible"]),
        ("资金情况", ["funds_planned", "funds_landed", "income_gain"]),
    ];

    public static IReadOnlyList<FormColumn> Of(Habit habit, string ledger)
    {
        var columns = (habit.OwnForms?[ledger] ?? Columns.Of(ledger)).Where(column => MonthlyWork.IsCollected(habit.County, column.Name) && !(habit.HasUnitInCell && column.Name == "measure_unit"));
        var form = columns.Select(column => new FormColumn(column, Header(habit, column), habit.HasGroupRow ? Group(column.Name) : "")).ToList();
        if (habit.HasSequence)
        {
            form.Insert(0, new(null, "序号", ""));
        }

        if (habit.HasRemark)
        {
            form.Add(new(null, "备注", ""));
        }

        return form;
    }

    private static string Header(Habit habit, Column column)
    {
        var unit = CellText.IsWan(habit, column) ? "万元" : column.Unit;
        var hasUnit = unit.Length > 0 && (habit.HasUnitInHeader || (column.Kind == "money" && habit.Money == MoneyUnit.Yuan && habit.Kind != FileKind.Delimited));
        return column.Header(habit.Variant) + (hasUnit ? $"（{unit}）" : "");
    }

    private static string Group(string column) => Groups.FirstOrDefault(group => group.Columns.Contains(column)).Group ?? "";
}
