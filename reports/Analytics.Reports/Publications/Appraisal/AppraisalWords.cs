using Analytics.Vocabulary;

namespace Analytics.Reports.Publications.Appraisal;

/// <summary>Raters and findings as the appraisal and spot-check ledgers call them.</summary>
internal static class AppraisalWords
{
    /// <summary>Stands on every page.</summary>
    public static Bilingual Internal { get; } = new("内部材料，不得外传", "Internal: not to be passed on");

    public static Bilingual Rater(string rater) => rater switch
    {
        "county" => new("县（区）委组织部", "county organisation department"),
        "township" => new("乡镇（街道）党委", "township committee"),
        "dispatching_unit" => new("派出单位", "dispatching unit"),
        "villagers" => new("党员群众", "party members and residents"),
        "peers" => new("同级互评", "peers"),
        "leaders" => new("领导评价", "leaders"),
        "theory_test" => new("理论测试", "theory test"),
        _ => new(rater, rater),
    };

    public static Bilingual Finding(string finding) => finding switch
    {
        "absent" => new("不在岗", "absent"),
        "two_jobs" => new("两头兼顾", "two jobs at once"),
        "leave_rules" => new("请销假不规范", "leave not in order"),
        "shallow_work" => new("工作不深入", "shallow work"),
        "loose_attendance" => new("考勤管理松散", "loose attendance rules"),
        "weak_unit_support" => new("派出单位支持不力", "weak support from the dispatching unit"),
        _ => new(finding, finding),
    };
}
