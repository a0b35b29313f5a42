using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Facts;

/// <summary>The chapters that the catalogue's families are read in, in order.</summary>
internal sealed record Families(string Key, Bilingual Name, string Prefix)
{
    public static IReadOnlyList<Families> All { get; } =
    [
        new("personnel", new("选派与人员", "Deployment and personnel"), "PER_"),
        new("economy", new("产业与增收", "Industry and income"), "ECO_"),
        new("funds", new("资金", "Funds"), "FUN_"),
        new("infrastructure", new("基础设施", "Infrastructure"), "INF_"),
        new("governance", new("基层治理", "Governance"), "GOV_"),
        new("party", new("党的建设", "Party building"), "PTY_"),
        new("livelihood", new("便民服务", "Services to residents"), "LIV_"),
        new("visits", new("走访调研", "Research and visits"), "VIS_"),
        new("attendance", new("在岗与考勤", "Presence and attendance"), "ATT_"),
        new("training", new("培训", "Training"), "TRN_"),
        new("supervision", new("支持、督查与考核", "Support, supervision and appraisal"), "SUP_"),
        new("context", new("村情", "Villages"), "CTX_"),
        new("other", new("其他", "Other"), ""),
    ];

    public static Families Of(Indicator indicator) => All.First(family => indicator.Code.StartsWith(family.Prefix, StringComparison.Ordinal));
}
