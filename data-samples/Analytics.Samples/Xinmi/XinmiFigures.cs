using System.Globalization;
using Analytics.Samples.Plan;

namespace Analytics.Samples.Xinmi;

/// <summary>What the review of Xinmi (about 2014) printed of the county as a whole, of single villages, and what its ledgers of 2014 cannot hold.</summary>
internal static class XinmiFigures
{
    public static readonly IReadOnlyList<PublishedFigure> All =
    [
        Exact("PER_FS_TOTAL", 100, "person", 5), Exact("PTY_COMMITTEES_REORGANISED", 16, "organisation", 7), Exact("PTY_SECRETARIES_REPLACED", 9, "person", 7),
        Exact("PTY_BRANCH_MEMBERS_REPLACED", 3, "person", 7), Exact("INF_PARTY_VENUES", 13, "unit", 7), Over("ECO_PROJ_INDUSTRY", 40, 50, "item", 11) with { Span = Start },
        Exact("ECO_COOPS", 12, "organisation", 11), Over("ECO_JOBS", 15_000, 16_000, "person", 11), Exact("ECO_PAIR_PROJECTS", 11, "item", 11),
        Over("VIS_SYMPOSIA", 200, 300, "event", 16), Over("VIS_SUGGESTIONS", 1_700, 1_800, "item", 16), Exact("LIV_GOOD_DEEDS", 180, "item", 17),
        Over("LIV_POOR_HH_HELPED", 980, 990, "household", 17),
    ];

    /// <summary>Figures of one village: the entries of that village hold them.</summary>
    public static readonly IReadOnlyList<(string Village, PublishedFigure Figure)> OfVillages =
    [
        ("茶庵村", Over("LIV_PAIRED_MEMBERS", 40, 50, "person", 18)),
        ("巩楼村", new("INF_VILLAGE_ROAD_KM", Year, 1, "about", 0.5m, 1.5m, "km", 18)),
    ];

    public const string Year = "2014";

    /// <summary>The programme began in March: the year's figures are those since its start.</summary>
    public const string Start = "2014-03..2014-12";

    /// <summary>Printed figures that no entry of 2014 holds, and why.</summary>
    public static readonly IReadOnlyList<(string Indicator, string Place, string Text, int Line, string Zh, string En)> NotHeld =
    [
        ("GOV_ISSUES_RESOLVED", "新密市", "3600多件", 20, "属于民事服务与矛盾化解台账，本样例没有这本台账。", "Belongs to the ledger of services and disputes, which this sample does not have."),
        ("CTX_YEARS", "新密市慎窑村", "10年", 8, "是下一项的年限，指2014年以前的十年，当年台账不含。", "The window of the next figure: ten years before 2014, which no ledger of that year covers."),
        ("CTX_SECRETARY_TURNOVER", "新密市慎窑村", "9个", 8, "指2014年以前的十年，当年台账不含。", "Of the ten years before 2014, which no ledger of that year covers."),
        ("CTX_GREENHOUSES", "新密市侯庄村", "100多座", 12, "2019年的区划名录中没有这个村，无法落到单位代码。", "The register of 2019 has no such village, so the figure has no org unit."),
        ("LIV_BENEFIT_HH", "新密市侯庄村", "450多户", 12, "2019年的区划名录中没有这个村，无法落到单位代码。", "The register of 2019 has no such village, so the figure has no org unit."),
    ];

    public static string Csv() => Header + string.Concat(All.Select(figure => Line("", figure)));

    public static string OfVillagesCsv() => "village," + Header + string.Concat(OfVillages.Select(pair => Line(pair.Village + ",", pair.Figure)));

    public static string NotHeldCsv() => "indicator_code,place,value_text,reason_zh,reason_en,source\n" + string.Concat(NotHeld.Select(claim => string.Create(CultureInfo.InvariantCulture,
        $"{claim.Indicator},{claim.Place},{claim.Text},{claim.Zh},\"{claim.En}\",\"Xinmi review, about 2014, line {claim.Line}\"\n")));

    private const string Header = "indicator_code,span,value,qualifier,low,high,unit,source\n";

    private static string Line(string before, PublishedFigure figure) => string.Create(CultureInfo.InvariantCulture,
        $"{before}{figure.Indicator},{figure.Span},{figure.Value},{figure.Qualifier},{figure.Low},{figure.High},{figure.Unit},\"Xinmi review, about 2014, line {figure.Line}\"\n");

    private static PublishedFigure Exact(string indicator, decimal value, string unit, int line) => new(indicator, Year, value, "exact", value, value, unit, line);

    private static PublishedFigure Over(string indicator, decimal value, decimal high, string unit, int line) => new(indicator, Year, value, "over", value, high, unit, line);
}
