using Analytics.Samples.Habits;

namespace Analytics.Samples.Xinmi;

/// <summary>The forms of Xinmi's organisation department: what its own plan asks for, not what the eight counties of Shuangyashan ask for.</summary>
internal static class XinmiForms
{
    private const string Place = """
        township|text||乡镇
        unit_kind|choice||类别

        """;

    private const string Person = """
        secretary_code|text||编号
        secretary_name|text||第一书记姓名

        """;

    public static readonly IReadOnlyDictionary<string, Column[]> All = new Dictionary<string, Column[]>
    {
        ["posts"] = Columns.Parse(Place + "org_unit|text||任职村（社区、企业）\n" + Person + """
            dispatch_level|choice||派出层级
            dispatching_unit|text||原单位
            rank|text||职务级别
            post_kind|choice||任职方式
            start_date|date||到任时间
            """),
        ["monthly_work"] = Columns.Parse(Place + "org_unit|text||任职村（社区、企业）\n" + Person + """
            symposia_held|count|次|召开座谈会
            suggestions_collected|count|条|收集意见建议
            good_deeds|count|件|办理民生实事
            poor_households_helped|count|户|帮扶贫困家庭
            paired_members|count|名|结对帮扶机关党员
            coops_founded|count|个|新成立农业合作社
            jobs_provided|count|人|带动就业
            pair_projects|count|个|村企联建对子
            committees_reorganised|count|个|整顿村“两委”班子
            secretaries_replaced|count|名|调整村党组织书记
            branch_members_replaced|count|名|调整支部委员
            residents_visited|count|人|走访群众
            party_members_visited|count|人|走访党员
            problems_solved|count|件|解决群众难题
            """),
        ["projects"] = Columns.Parse(Place + """
            org_unit|text||项目所在村
            project_code|text||项目编号
            project_name|text||项目名称
            project_kind|choice||产业类别
            start_date|date||开工时间
            funds_planned|money|元|总投资
            funds_landed|money|元|到位资金
            households|count|户|带动户数
            """),
        ["infrastructure"] = Columns.Parse(Place + """
            org_unit|text||所在村（社区）
            facility_code|text||编号
            facility|choice||建设内容
            action|choice||性质
            amount|amount||数量
            measure_unit|text||计量单位
            investment|money|元|投资额
            completion_date|date||完工时间
            """),
        ["personnel_changes"] = Columns.Parse(Place + "org_unit|text||原任职单位\n" + Person + """
            change|choice||变动类型
            level|text||变动后职级
            change_date|date||变动时间
            reason|text||原因
            """),
    };

    /// <summary>One county office, machine-made traditional characters, one workbook a month.</summary>
    public static readonly Habit Office = new("410183", "新密市", FileKind.Xlsx)
    {
        IsOneWorkbook = true,
        IsTraditional = true,
        HasTotal = true,
        HasSequence = true,
        HasUnitInHeader = true,
        Money = MoneyUnit.WanInHeader,
        Dates = DateForm.Chinese,
        OverWord = "多",
        OwnForms = All,
    };
}
