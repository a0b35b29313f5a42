using System.CommandLine;
using System.Globalization;
using Analytics.Reports.Risks;
using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;

namespace Analytics.Host.Commands;

/// <summary><c>analytics risk</c>: the villages to visit first and why, who cannot be judged, and what became of the lists before; the model card; the workbooks of visit tasks.</summary>
internal static class RiskCommand
{
    public static Command Create()
    {
        var period = new Argument<string?>("PERIOD") { Description = "名单所属季度，如 2016-Q4；默认为最新一期 / quarter of the list; the newest if not given", Arity = ArgumentArity.ZeroOrOne };
        var card = new Option<bool>("--card") { Description = "模型卡：依据、检验、缺陷、用途 / the model card" };
        var tasks = new Option<string?>("--tasks") { Description = "每县写一份走访任务表，填好后作为台账报回 / writes a workbook of visits per county, to be filled in and sent back" };
        var command = new Command("risk", "风险村名单：先走访哪些村，为什么 / villages at risk, with reasons") { period, card, tasks };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(FrontDoor.ScreenOf(parsed), FrontDoor.HomeOf(parsed), parsed.GetValue(period), parsed.GetValue(card), parsed.GetValue(tasks)), cancellation));
        return command;
    }

    private static int Run(Screen screen, Home home, string? period, bool isCard, string? tasks)
    {
        using var marts = MartReader.Open(home, buildId: null);
        if (isCard)
        {
            var lines = RiskReading.Card(marts);
            screen.Result(lines, _ => screen.Table(screen.Language == "zh" ? ["项目", "内容"] : ["", ""], lines.Select(line => (IReadOnlyList<string>)[line.Label.In(screen.Language), line.Text.In(screen.Language)])));
            return ExitCode.Ok;
        }

        var periods = RiskReading.Periods(marts);
        var chosen = period ?? (periods.Count > 0 ? periods[^1] : null) ?? throw new WrongUsageException(new("还没有一个季度结束，没有风险名单。", "No quarter is over yet: there is no list."));
        if (!periods.Contains(chosen))
        {
            throw new WrongUsageException(new($"没有“{chosen}”的名单。已有：{string.Join("、", periods)}", $"There is no list of '{chosen}'. There are: {string.Join(", ", periods)}"));
        }

        var list = RiskReading.List(marts, chosen);
        if (tasks is not null)
        {
            var written = RiskTasks.Write(list, Path.GetFullPath(tasks));
            screen.Result(written, _ => screen.Line(new(
                $"已写{written.Count}份走访任务表，共{list.ToVisit.Count}个村：{Path.GetFullPath(tasks)}。县里填好“走访结果”，放进收件箱即可。",
                $"{written.Count} workbooks for {list.ToVisit.Count} villages were written to {Path.GetFullPath(tasks)}. Counties fill in the outcome and send them back through the inbox.")));
            return ExitCode.Ok;
        }

        screen.Result(list, _ => Write(screen, list));
        return ExitCode.Ok;
    }

    private static void Write(Screen screen, RiskListing list)
    {
        var zh = screen.Language == "zh";
        screen.Line(Heading(list));
        screen.Line(Words(list));
        foreach (var refusal in list.Decision.Refusals)
        {
            screen.Line(new($"  · {refusal.Zh}", $"  · {refusal.En}"));
        }

        screen.Plain();
        screen.Table(
            zh ? ["名次", "县（区）", "村", list.IsModel ? "概率" : "得分"] : ["place", "county", "village", list.IsModel ? "chance" : "points"],
            list.ToVisit.Select(village => (IReadOnlyList<string>)[village.IsTied ? $"{village.Place} =" : $"{village.Place}", village.County, village.Name, Measure(list, village)]));
        foreach (var village in list.ToVisit)
        {
            screen.Plain($"{village.Place}. {village.County} {village.Name}");
            Reason(screen, new("风险较高", "higher"), village.Up);
            Reason(screen, new("风险较低", "lower"), village.Down);
            Reason(screen, new("可以做", "to do"), village.Change);
        }

        screen.Plain();
        Ties(screen, list);
        screen.Line(new($"列入关注而不在走访名额内的：{list.Watched}村。", $"On watch and not among those to visit: {list.Watched}."));
        foreach (var reason in list.NotJudged.GroupBy(village => village.Why.In(screen.Language)).OrderByDescending(reason => reason.Count()).Take(5))
        {
            screen.Line(new($"不作判断{reason.Count()}村：{reason.Key} 如：{Few(reason, "、")}", $"{reason.Count()} not judged: {reason.Key} Such as: {Few(reason, ", ")}"));
        }

        foreach (var outcome in RiskReading.Outcomes(list))
        {
            screen.Line(outcome);
        }
    }

    private static Bilingual Heading(RiskListing list) => new(
        $"{list.Period} 风险村名单（按{list.ListedAt[..10]}已知的情况{(list.IsProvisional ? "，制表日未到，先行制表" : "")}{(list.IsBeforePolicy ? "，政策生效以前，仅供回看" : "")}；政策{list.PolicyVersion}）",
        $"Villages at risk, {list.Period} (as known on {list.ListedAt[..10]}{(list.IsProvisional ? ", before its day" : "")}{(list.IsBeforePolicy ? ", before the policy was in force" : "")}; policy {list.PolicyVersion})");

    private static Bilingual Words(RiskListing list) => list.Decision.By == "none"
        ? new("这一期没有一个村可以判断，原因见下。", "No village can be judged at this list; the reasons stand below.")
        : list.IsModel
        ? new("由模型判定：概率已用后一年的结果校准。", "A model decides; its probabilities are calibrated on a later year.")
        : new("由规则判定：下面是分数，不是概率。还不能用模型，因为：", "The rule decides: these are points, no probabilities. No model yet, because:");

    private static void Ties(Screen screen, RiskListing list)
    {
        var (sure, tied) = (list.ToVisit.Count(village => !village.IsTied), list.ToVisit.Count(village => village.IsTied));
        screen.Line(tied == 0
            ? new($"可走访{list.Capacity}村，列入{sure}村。", $"{list.Capacity} can be visited, {sure} are listed.")
            : new($"可走访{list.Capacity}村：{sure}村在前，其余{list.Capacity - sure}个名额由并列（=）的{tied}村中择定，名单不替人选。", $"{list.Capacity} can be visited: {sure} come first; who of the {tied} that tie (=) take the other {list.Capacity - sure} places is for people to settle."));
    }

    private static void Reason(Screen screen, Bilingual label, Bilingual? reasons)
    {
        if (reasons is not null)
        {
            screen.Line(new($"   {label.Zh}：{reasons.Zh}", $"   {label.En}: {reasons.En}"));
        }
    }

    private static string Few(IEnumerable<RiskNotJudged> villages, string between) => string.Join(between, villages.Take(5).Select(village => $"{village.County}{village.Name}"));

    private static string Measure(RiskListing list, RiskEntry village) => list.IsModel
        ? string.Create(CultureInfo.InvariantCulture, $"{village.Chance * 100:0.#}%")
        : village.Points?.ToString(CultureInfo.InvariantCulture) ?? "";
}
