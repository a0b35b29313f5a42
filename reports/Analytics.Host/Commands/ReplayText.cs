using Analytics.Host.Tracing;

namespace Analytics.Host.Commands;

/// <summary>What a replay would change, for the person who is about to change a rule.</summary>
internal static class ReplayText
{
    private const int MostRows = 30;

    public static void Write(Screen screen, Replay replay)
    {
        if (replay.IsSame)
        {
            screen.Line(new($"重读了 {replay.Files} 个文件：现行规定下没有任何变化。", $"{replay.Files} files were read again: nothing would change under today's contracts."));
            return;
        }

        screen.Line(new(
            $"重读了 {replay.Files} 个文件，只作比较，没有改动任何数据。会变化的有：台账 {replay.Editions.Count} 份，规则 {replay.Rules.Count} 条，数字 {replay.Figures.Count} 个。",
            $"{replay.Files} files were read again, only to compare: nothing was changed. Different would be {replay.Editions.Count} editions, {replay.Rules.Count} rules, {replay.Figures.Count} figures."));
        Table(screen, new("规则", "rule"), replay.Rules.Select(rule => Row(rule.Rule, $"{rule.Before}", $"{rule.After}")), replay.Rules.Count);
        Table(screen, new("台账（收下/退回）", "edition (in/back)"), replay.Editions.Select(edition => Row(
            edition.FileName, In(edition.EntriesBefore, edition.RefusedBefore), In(edition.EntriesAfter, edition.RefusedAfter))), replay.Editions.Count);
        Table(screen, new("数字", "figure"), replay.Figures.Select(figure => Row(figure.FigureId, figure.Before ?? "–", figure.After ?? "–")), replay.Figures.Count);
        WritePlan(screen, replay);
    }

    public static void WriteApplied(Screen screen, Replay replay)
    {
        var restated = replay.Editions.Count(edition => edition.IsRestated);
        screen.Line(new(
            $"已按计划 {replay.PlanId} 重述 {restated} 份台账：原件和原来的读法都保留，新的读法从现在起生效。运行 analytics build 更新统计表；已发布的数字不变。",
            $"Plan {replay.PlanId} was applied: {restated} editions are restated. Bytes and former readings stay, the new ones count from now on. Run analytics build; what was published stays as it is."));
    }

    private static void WritePlan(Screen screen, Replay replay)
    {
        if (replay.PlanId.Length == 0)
        {
            return;
        }

        var restated = replay.Editions.Count(edition => edition.IsRestated);
        screen.Plain();
        screen.Line(new(
            $"计划 {replay.PlanId}：重述 {restated} 份台账（同样的字节，新的读法）。要应用：analytics receive --replay --apply {replay.PlanId} --reason 原因",
            $"Plan {replay.PlanId} restates {restated} editions: the same bytes, read anew. To apply it: analytics receive --replay --apply {replay.PlanId} --reason WHY"));
        if (replay.Editions.Count > restated)
        {
            screen.Line(new(
                $"另有 {replay.Editions.Count - restated} 份不重述：读不出条目的维持原样；以前读不懂、现在能读的，请把文件再接收一次。",
                $"{replay.Editions.Count - restated} more are not restated: what would have no entries stays as it was read; what could not be read before is received by receiving its file again."));
        }
    }

    private static void Table(Screen screen, Vocabulary.Bilingual what, IEnumerable<IReadOnlyList<string>> rows, int count)
    {
        if (count == 0)
        {
            return;
        }

        screen.Plain();
        screen.Table(screen.Language == "en" ? [what.En, "now", "would be"] : [what.Zh, "现在", "将变为"], rows.Take(MostRows));
        if (count > MostRows)
        {
            screen.Line(new($"……另有 {count - MostRows} 项，用 --json 看全部。", $"… {count - MostRows} more; --json lists all."));
        }
    }

    private static IReadOnlyList<string> Row(string what, string before, string after) => [what, before, after];

    private static string In(long? entries, long? refused) => entries is null ? "–" : $"{entries}/{refused}";
}
