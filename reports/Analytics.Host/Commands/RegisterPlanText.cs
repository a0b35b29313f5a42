using System.Globalization;
using Analytics.Ingest.Register;
using Analytics.Vocabulary;

namespace Analytics.Host.Commands;

/// <summary>A register's plan and lines as a person reads them.</summary>
internal static class RegisterPlanText
{
    private const int MostShown = 60;

    public static void Write(Screen screen, RegisterPlan plan)
    {
        var isEnglish = screen.Language == "en";
        if (plan.Changes.Count > 0)
        {
            screen.Table(
                isEnglish ? ["change", "level", "certain", "likely", "open"] : ["变动", "级别", "确定", "待人工确认", "无法判断"],
                plan.Changes.GroupBy(change => (change.Kind, change.Level)).OrderBy(group => group.Key.Level, StringComparer.Ordinal).ThenBy(group => group.Key.Kind, StringComparer.Ordinal)
                    .Select(group => (IReadOnlyList<string>)
                        [ChangeKinds.Name(group.Key.Kind).In(screen.Language), Level(group.Key.Level).In(screen.Language), .. Enum.GetValues<Certainty>().Select(certainty => Count(group, certainty))]));
            Changes(screen, plan, Certainty.Likely, new("需要人工确认（确认后按变动决定导入）：", "These need a person's word (import them as decisions):"));
            Changes(screen, plan, Certainty.Open, new("无法判断去向，先按“去向不明”登记：", "Nothing tells where these went; they end as not known:"));
        }

        if (plan.FirstKnown > 0)
        {
            screen.Line(new($"名录中首次出现的县（区）共 {plan.FirstKnown} 个单位，按一直如此登记。", $"{plan.FirstKnown} units of counties that the register did not have: they are taken as always so."));
        }

        screen.Line(plan switch
        {
            { Lines: 0 } => new("名录没有变化。", "The register stays as it is."),
            { File: null } => new($"将增加 {plan.Lines} 行，已有各行不动；加 --apply 写入。", $"{plan.Lines} lines would be added, none edited; add --apply to write them."),
            _ => new($"已增加 {plan.Lines} 行：{plan.File}", $"{plan.Lines} lines were added: {plan.File}"),
        });
    }

    public static void Lines(Screen screen, IReadOnlyList<RegisterLine> lines) => screen.Table(
        screen.Language == "en" ? ["code", "name", "above", "from", "to", "began", "came from", "ended", "became"] : ["代码", "名称", "上级", "自", "至", "由来", "来自", "结局", "去向"],
        lines.Select(line => (IReadOnlyList<string>)
        [
            line.Code, line.Name, line.ParentCode, Day(line.ValidFrom), Day(line.ValidTo),
            line.BegunBy.Length == 0 ? "" : ChangeKinds.Name(line.BegunBy).In(screen.Language), line.Predecessors,
            line.EndedBy.Length == 0 ? "" : ChangeKinds.Name(line.EndedBy).In(screen.Language), line.Successors,
        ]));

    private static void Changes(Screen screen, RegisterPlan plan, Certainty certainty, Bilingual title)
    {
        var changes = plan.Changes.Where(change => change.Certainty == certainty).ToList();
        if (changes.Count == 0)
        {
            return;
        }

        screen.Line(title);
        foreach (var change in changes.Take(MostShown))
        {
            screen.Plain($"  {ChangeKinds.Name(change.Kind).In(screen.Language)}  {Names(change.Predecessors)} → {Names(change.Successors)}  {change.Why.In(screen.Language)}");
        }

        if (changes.Count > MostShown)
        {
            screen.Line(new($"  另有 {changes.Count - MostShown} 项，见 --json。", $"  {changes.Count - MostShown} more: see --json."));
        }
    }

    private static string Names(IReadOnlyList<UnitName> units) => units.Count == 0 ? "？" : string.Join("、", units.Select(unit => $"{unit.Code} {unit.Name}"));

    private static string Count(IEnumerable<RegisterChange> changes, Certainty certainty) =>
        changes.Count(change => change.Certainty == certainty) is var count and > 0 ? count.ToString(CultureInfo.InvariantCulture) : "";

    private static Bilingual Level(string level) => level switch
    {
        "county" => new("县（区）", "county"),
        "township" => new("乡镇（街道）", "township"),
        "enterprise" => new("企业", "enterprise"),
        _ => new("村（社区）", "village"),
    };

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
