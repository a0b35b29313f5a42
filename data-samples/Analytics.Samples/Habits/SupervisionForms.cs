namespace Analytics.Samples.Habits;

/// <summary>The forms of appraisals, spot checks, targets and service: columns as in <see cref="Columns"/>, and how counties spell what they choose in them.</summary>
internal static class SupervisionForms
{
    private const string PostHeld = """
        township|text||乡镇（街道）|乡镇|所属乡镇
        unit_kind|choice||单位类别|类别|派驻类型
        org_unit|text||派驻单位|任职村（社区、企业）|任职单位
        secretary_code|text||人员编号|编号|第一书记编号
        secretary_name|text||姓名|第一书记姓名|第一书记

        """;

    /// <summary>Columns by ledger, a line each.</summary>
    public static readonly IReadOnlyDictionary<string, string> Lines = new Dictionary<string, string>
    {
        ["appraisals"] = PostHeld + """
            half|choice||考核时段|考核周期|半年
            rater|choice||评价主体|测评主体|考核主体
            weight|share|%|权重|所占权重|比重
            score|score|分|得分|评分|测评得分
            ballots_cast|count|票|有效票数|收回票数|参评票数
            ballots_eligible|count|票|应发票数|发出票数|应参评票数
            grade|choice||考核等次|等次|考核结果
            is_published|choice||是否公示|结果公示|公示
            """,
        ["spot_checks"] = PostHeld + """
            check_date|date||抽查时间|检查时间|督查时间
            level|choice||抽查层级|检查层级|督查层级
            way|choice||抽查方式|检查方式|督查方式
            is_random|choice||是否随机抽取|随机抽取|是否随机
            on_post|choice||在岗情况|是否在岗|在位情况
            finding|choice||发现问题|问题类型|存在问题
            measure|choice||处理措施|处理情况|处理方式
            """,
        ["targets"] = PostHeld.Replace("|编号|", "|责任人编号|", StringComparison.Ordinal) + """
            target_code|text||目标编号|承诺编号|事项编号
            kind|choice||事项类型|目标类型|承诺类型
            topic|text||事项内容|目标内容|承诺内容
            target_value|count||目标值|承诺值|目标数量
            reached_value|count||累计完成值|完成值|累计完成
            target_unit|text||目标单位|单位|计量单位
            due_date|date||完成时限|承诺时限|到期时间
            state|choice||完成情况|兑现情况|进展情况
            proof|text||佐证材料|佐证|证明材料
            """,
        ["service"] = """
            township|text||乡镇（街道）|乡镇|所属乡镇
            unit_kind|choice||单位类别|类别|派驻类型
            org_unit|text||所在单位|所在村（社区）|村（社区）名称
            topic|choice||事项类别|纠纷类别|事项类型
            cases_opened|count|件|受理件数|新受理|新增件数
            cases_settled|count|件|办结件数|办结|化解件数
            settled_village|count|件|村级办结|村（社区）办结|小事不出村
            settled_township|count|件|乡级办结|乡镇（街道）办结|大事不出镇
            settled_county|count|件|县级办结|县级化解|县级化解
            settled_city|count|件|市级办结|市级化解|难事不出市
            settling_days|count|天|办结用时合计|办结用时|用时合计
            matters_deliberated|count|件|民主议事|四议两公开议事|议事件数
            matters_resolved|count|件|议事解决问题|议事落实|解决热点问题
            beneficiaries|count|人|累计受益群众|累计受益人数|累计受益群众
            person_times|count|人次|服务人次|服务群众人次|接待人次
            """,
    };

    public static readonly IReadOnlyDictionary<string, string> Titles = new Dictionary<string, string>
    {
        ["appraisals"] = "第一书记半年考核台账",
        ["spot_checks"] = "第一书记在岗履职抽查台账",
        ["targets"] = "第一书记目标承诺台账",
        ["service"] = "第一书记服务与矛盾化解台账",
    };

    /// <summary>Three spellings of each choice, by column: the contract knows all.</summary>
    private static readonly Dictionary<string, string[]> Spellings = new()
    {
        ["half:first"] = ["上半年", "上半年", "上半年"],
        ["half:second"] = ["下半年", "下半年", "下半年"],
        ["rater:county"] = ["县委组织部", "县级考核", "组织部门"],
        ["rater:township"] = ["乡镇党委", "乡镇党委评价", "乡镇评价"],
        ["rater:villagers"] = ["党员群众", "群众评议", "党员群众测评"],
        ["rater:peers"] = ["同级互评", "互评", "第一书记互评"],
        ["rater:leaders"] = ["领导评价", "班子测评", "领导评价"],
        ["rater:theory_test"] = ["理论测试", "业务测试", "考试"],
        ["grade:excellent"] = ["优秀", "优", "优秀等次"],
        ["grade:competent"] = ["称职", "合格", "称职等次"],
        ["grade:basically_competent"] = ["基本称职", "基本合格", "基本称职"],
        ["grade:not_competent"] = ["不称职", "不合格", "不称职"],
        ["level:city"] = ["市级", "市", "市委组织部"],
        ["level:county"] = ["县级", "县", "县委组织部"],
        ["level:township"] = ["乡镇级", "乡镇", "乡级"],
        ["way:phone"] = ["电话抽查", "电话", "电话查岗"],
        ["way:visit"] = ["实地检查", "实地走访", "现场检查"],
        ["way:covert"] = ["暗访", "明察暗访", "随机暗访"],
        ["way:location"] = ["手机定位", "定位抽查", "定位查岗"],
        ["on_post:present"] = ["在岗", "是", "在位"],
        ["on_post:absent"] = ["不在岗", "否", "脱岗"],
        ["on_post:on_leave"] = ["请假", "请假", "公出"],
        ["finding:none"] = ["未发现问题", "无", "正常"],
        ["finding:absent"] = ["不在岗", "擅离岗位", "脱岗离岗"],
        ["finding:two_jobs"] = ["两头兼顾", "一人两岗", "原单位兼职"],
        ["finding:leave_rules"] = ["请销假不规范", "未履行请假手续", "违反请销假制度"],
        ["finding:shallow_work"] = ["工作不深入", "工作漂浮", "走读"],
        ["finding:loose_attendance"] = ["考勤管理松散", "考勤不严", "属地管理不严"],
        ["finding:weak_unit_support"] = ["派出单位支持不力", "单位支持不够", "后盾作用不强"],
        ["measure:none"] = ["无需处理", "无", "未处理"],
        ["measure:reminder"] = ["提醒", "提醒谈话", "批评提醒"],
        ["measure:admonition"] = ["诫勉谈话", "诫勉", "约谈"],
        ["measure:adjustment"] = ["组织调整", "调整", "召回"],
        ["kind:target"] = ["年度目标", "目标任务", "责任目标"],
        ["kind:commitment"] = ["公开承诺", "承诺事项", "承诺"],
        ["kind:plan"] = ["发展规划", "规划方案", "脱贫规划"],
        ["kind:write_up"] = ["工作写实", "履职写实", "季度写实"],
        ["kind:issue"] = ["问题清单", "问题整改", "整改事项"],
        ["state:kept"] = ["已完成", "已兑现", "完成"],
        ["state:partly"] = ["部分完成", "部分兑现", "基本完成"],
        ["state:not_kept"] = ["未完成", "未兑现", "未完成"],
        ["state:not_due"] = ["未到期", "推进中", "正在推进"],
        ["topic:land"] = ["土地承包", "土地纠纷", "土地流转"],
        ["topic:demolition"] = ["征地拆迁", "征地拆迁", "拆迁安置"],
        ["topic:homestead"] = ["宅基地邻里", "邻里纠纷", "宅基地"],
        ["topic:family"] = ["婚姻家庭", "家庭纠纷", "婚姻家庭"],
        ["topic:labour"] = ["劳资工资", "欠薪", "劳资纠纷"],
        ["topic:petition"] = ["信访积案", "信访", "信访积案"],
        ["topic:finance"] = ["村级财务", "财务公开", "三资管理"],
        ["topic:election"] = ["换届选举", "换届选举", "选举"],
        ["topic:welfare"] = ["低保救助", "民政救助", "低保救助"],
        ["topic:works"] = ["公益事业", "修路饮水", "公益设施"],
        ["topic:environment"] = ["环境卫生", "环境整治", "环境卫生"],
        ["topic:agency"] = ["代办服务", "民事代办", "便民服务"],
    };

    /// <summary>How the county spells it; <c>null</c> where the column is none of these forms'.</summary>
    public static string? Spell(string column, string choice, int variant) => Spellings.TryGetValue($"{column}:{choice}", out var spellings) ? spellings[variant] : null;
}
