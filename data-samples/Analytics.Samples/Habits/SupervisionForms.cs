namespace Analytics.Samples.Habits;

/// <summary>The forms of appraisals: columns as in <see cref="Columns"/>, and how counties spell what they choose in them.</summary>
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
    };

    public static readonly IReadOnlyDictionary<string, string> Titles = new Dictionary<string, string>
    {
        ["appraisals"] = "第一书记半年考核台账",
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
    };

    /// <summary>How the county spells it; <c>null</c> where the column is none of these forms'.</summary>
    public static string? Spell(string column, string choice, int variant) => Spellings.TryGetValue($"{column}:{choice}", out var spellings) ? spellings[variant] : null;
}
