using Analytics.Vocabulary;

namespace Analytics.Reports.Facts;

/// <summary>The kinds of project that the projects ledger knows, in its order.</summary>
internal static class ProjectKinds
{
    private static readonly (string Kind, Bilingual Name)[] Known =
    [
        ("planting", new("种植业", "Planting")),
        ("breeding", new("养殖业", "Breeding")),
        ("processing", new("农产品加工", "Processing")),
        ("tourism", new("乡村旅游", "Tourism")),
        ("commerce", new("电商商贸", "Commerce")),
        ("service", new("服务业", "Services")),
        ("other", new("其他", "Other")),
    ];

    public static Bilingual Name(string kind) => Position(kind) < Known.Length ? Known[Position(kind)].Name : new(kind, kind);

    /// <summary>Kinds that the ledger gained later stand after those known here.</summary>
    public static int Position(string kind) => Array.FindIndex(Known, known => known.Kind == kind) is >= 0 and var at ? at : Known.Length;
}
