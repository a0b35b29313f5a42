using Analytics.Vocabulary;

namespace Analytics.Reports.Facts;

/// <summary>Where funds come from and what they are for, as the funds ledger names them, in its order.</summary>
internal static class FundKinds
{
    private static readonly (string Kind, Bilingual Name)[] Sources =
    [
        ("finance", new("财政资金", "Public finance")),
        ("dispatching_unit", new("派出单位", "Dispatching units")),
        ("enterprise", new("企业投资", "Enterprises")),
        ("donation", new("社会捐赠", "Donations")),
        ("work_fund", new("工作经费", "Work funds")),
        ("subsidy", new("生活补贴", "Living subsidies")),
        ("other", new("其他来源", "Other sources")),
    ];

    private static readonly (string Kind, Bilingual Name)[] Uses =
    [
        ("infrastructure", new("基础设施", "Infrastructure")),
        ("industry_project", new("产业项目", "Industry projects")),
        ("work_fund", new("工作经费", "Work funds")),
        ("living_subsidy", new("生活补贴", "Living subsidies")),
        ("donation_in_kind", new("捐物折款", "Donations in kind")),
        ("relief", new("帮扶救助", "Relief")),
    ];

    public static Bilingual Source(string kind) => Name(Sources, kind);

    public static Bilingual Use(string kind) => Name(Uses, kind);

    public static int SourcePosition(string kind) => Position(Sources, kind);

    public static int UsePosition(string kind) => Position(Uses, kind);

    private static Bilingual Name((string Kind, Bilingual Name)[] known, string kind) => Position(known, kind) is var at && at < known.Length ? known[at].Name : new(kind, kind);

    // Kinds that the ledger gained later stand after those known here.
    private static int Position((string Kind, Bilingual Name)[] known, string kind) => Array.FindIndex(known, each => each.Kind == kind) is >= 0 and var at ? at : known.Length;
}
