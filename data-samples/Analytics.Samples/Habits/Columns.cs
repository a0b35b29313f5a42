namespace Analytics.Samples.Habits;

/// <summary>A column of a contract as the forms print it.</summary>
/// <param name="Kind"><c>text</c>, <c>choice</c>, <c>date</c>, <c>count</c>, <c>area</c>, <c>money</c>, <c>amount</c>, <c>share</c> or <c>score</c>.</param>
/// <param name="Unit">Printed unit; empty where there is none.</param>
/// <param name="Headers">Spellings that the contract knows.</param>
internal sealed record Column(string Name, string Kind, string Unit, string[] Headers)
{
    public bool IsNumber => Kind is "count" or "area" or "money" or "amount" or "share" or "score";

    public string Header(int variant) => Headers[Math.Min(variant, Headers.Length - 1)];
}

/// <summary>The forms, column by column: name, kind, unit, header spellings.</summary>
internal static class Columns
{
    private const string Place = """
        township|text||乡镇（街道）|乡镇|所属乡镇
        unit_kind|choice||单位类别|类别|派驻类型

        """;

    private const string Person = """
        secretary_code|text||人员编号|编号|第一书记编号
        secretary_name|text||姓名|第一书记姓名|第一书记

        """;

    private static readonly Dictionary<string, Column[]> Forms = new()
    {
        ["posts"] = Parse(Place + "org_unit|text||派驻单位|任职村（社区、企业）|任职单位\n" + Person + """
            dispatch_level|choice||选派层级|派出层级|层级
            dispatching_unit|text||派出单位|原单位|选派单位
            rank|text||职级|职务级别|级别
            batch|text||选派批次|批次
            start_date|date||任职时间|到任时间|到岗时间
            """),
        ["monthly_work"] = Parse(Place + "org_unit|text||派驻单位|任职村（社区、企业）|村（社区）名称\n" + Person + """
            project_research|count|次|产业项目实地调研|实地调研|项目调研
            research_reports|count|篇|撰写调研报告|调研报告
            development_plans|count|个|编制发展规划及方案|编制规划方案|发展规划
            farm_orders|count|个|签订农业订单|农业订单
            farm_associations|count|个|建立农业专业协会|专业协会|农业协会
            maize_reduced|area|亩|调减玉米面积|玉米调减|调减玉米种植面积
            rice_added|area|亩|增加水稻面积|水稻增加|增加水稻种植面积
            soy_added|area|亩|增加大豆面积|大豆增加|增加大豆种植面积
            minor_grain_added|area|亩|增加杂粮面积|杂粮增加|增加杂粮种植面积
            cash_crop_added|area|亩|增加经济作物面积|经济作物增加|增加经济作物种植面积
            product_sales|money|元|帮助销售农畜产品|农畜产品销售额|销售农产品
            mass_organisations|count|个|组建群众性组织|群众性组织
            community_activities|count|次|举办社区活动|社区活动|组织举办社区活动
            rules_established|count|个|建立规章制度|规章制度|建立健全规章制度
            party_activities|count|次|开展党建活动|党建活动
            service_person_times|count|人次|代办便民服务|便民服务|民事代办便民服务
            problems_solved|count|件|解决群众难题|解决难题
            party_members_visited|count|人|走访党员|走访党员数
            residents_visited|count|人|走访群众|走访群众数
            poor_households_visited|count|户|走访贫困户和信访户|走访贫困户、信访户|走访贫困户信访户
            organisation_life_meetings|count|次|开展“三会一课”|三会一课|开展三会一课党组织生活
            mechanisms_improved|count|项|完善自治管理监督机制|自治管理监督机制|完善村级自治管理监督机制
            reserve_cadres|count|人|培养后备干部|后备干部|培养村级后备干部
            """),
        ["projects"] = Parse(Place + """
            org_unit|text||项目所在单位|项目所在村|所在村（社区）
            project_code|text||项目编号|编号|项目代码
            project_name|text||项目名称|项目
            project_kind|choice||项目类别|项目类型|产业类别
            is_agricultural|choice||是否引入农业项目|农业项目|是否农业项目
            is_representative|choice||是否代表性富民项目|代表性项目|是否代表性项目
            start_date|date||启动时间|开工时间|立项时间
            funds_planned|money|元|计划投资|计划总投资|总投资
            funds_landed|money|元|到位资金|引入资金|已到位资金
            income_gain|money|元|带动增收|促民增收|增收金额
            households|count|户|受益户数|带动户数|受益农户
            """),
        ["infrastructure"] = Parse(Place + """
            org_unit|text||建设地点|所在村（社区）|实施单位
            facility_code|text||设施编号|编号
            facility|choice||设施类别|建设内容|设施名称
            action|choice||建设性质|性质
            amount|amount||数量|工程量|建设规模
            measure_unit|text||计量单位|单位
            investment|money|元|投资额|投资|完成投资
            completion_date|date||完工时间|竣工时间|完成时间
            """),
        ["personnel_changes"] = Parse(Place + "org_unit|text||原任职单位|派驻单位|任职单位\n" + Person + """
            change|choice||变动类型|变动类别|变动情况
            level|text||提拔职级|提任职级|变动后职级
            change_date|date||变动时间|变动日期|任免时间
            reason|text||变动原因|原因|事由
            """),
        ["attendance"] = Parse(Place + UpkeepForms.Attendance),
        ["funds"] = Parse(Place + UpkeepForms.Funds),
        ["training"] = Parse(Place + UpkeepForms.Training),
        ["unit_support"] = Parse(Place + UpkeepForms.UnitSupport),
        ["village_profile"] = Parse(Place + UpkeepForms.VillageProfile),
    };

    private static readonly Dictionary<string, string> Titles = new()
    {
        ["posts"] = "第一书记花名册",
        ["monthly_work"] = "第一书记月度工作台账",
        ["projects"] = "第一书记项目台账",
        ["infrastructure"] = "第一书记基础设施台账",
        ["personnel_changes"] = "第一书记提拔调整台账",
        ["attendance"] = "第一书记考勤台账",
        ["funds"] = "第一书记资金台账",
        ["training"] = "第一书记培训台账",
        ["unit_support"] = "派出单位帮扶台账",
        ["village_profile"] = "村情基本情况台账",
    };

    public static IReadOnlyList<Column> Of(string ledger) => Forms.TryGetValue(ledger, out var form) ? form : Parse(SupervisionForms.Lines[ledger]);

    public static string Title(string ledger) => Titles.TryGetValue(ledger, out var title) ? title : SupervisionForms.Titles[ledger];

    public static Column[] Parse(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split('|')).Select(parts => new Column(parts[0], parts[1], parts[2], parts[3..]))];
}
