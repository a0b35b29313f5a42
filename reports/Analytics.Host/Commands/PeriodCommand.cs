using System.CommandLine;
using Analytics.Ingest.Periods;
using Analytics.Vocabulary;

namespace Analytics.Host.Commands;

/// <summary><c>analytics period</c>: closes months to late editions, reopens them with a reason, and lists both.</summary>
internal static class PeriodCommand
{
    private static readonly Argument<string> Month = new("MONTH") { Description = "月份（2016-06） / the month" };
    private static readonly Option<string?> By = new("--by") { Description = "经办人；默认为当前用户 / who does it; the user by default" };
    private static readonly Option<string?> Reason = new("--reason") { Description = "原因 / the reason" };
    private static readonly Option<string?> Contact = new("--contact") { Description = "报送单位有问题找谁，写在回执上 / whom senders may turn to; receipts name it" };
    private static readonly Option<string> WhyReopened = new("--reason") { Description = "重新开账的原因 / why it is reopened", Required = true };

    public static Command Create(TimeProvider clock)
    {
        var closing = new Command("lock", "关账：此后收到的该月台账先保存，不计入统计 / close a month: what arrives from now on is kept and waits") { Month, Reason, By, Contact };
        closing.SetAction(parsed => Done(parsed, new ClosedPeriods(FrontDoor.HomeOf(parsed), clock).Close(Of(parsed), Who(parsed), parsed.GetValue(Reason), parsed.GetValue(Contact)), new(
            "{0} 已关账。此后收到的该月台账会保存并给回执，重新开账前不计入统计。", "{0} is closed. What arrives for it from now on is kept and receipted, and counts when the month is reopened.")));
        var reopening = new Command("reopen", "重新开账：关账期间收到的台账从此计入 / open it again: what came meanwhile counts from now on") { Month, WhyReopened, By };
        reopening.SetAction(parsed => Done(parsed, new ClosedPeriods(FrontDoor.HomeOf(parsed), clock).Open(Of(parsed), Who(parsed), parsed.GetValue(WhyReopened)!), new(
            "{0} 已重新开账；运行 analytics build 后，关账期间收到的台账计入统计。", "{0} is open again; after analytics build, what came while it was closed counts.")));
        var listing = new Command("list", "关账和重新开账的记录 / what was closed and reopened");
        listing.SetAction(parsed => List(FrontDoor.ScreenOf(parsed), new ClosedPeriods(FrontDoor.HomeOf(parsed), clock)));
        return new Command("period", "按月关账、重新开账 / close and reopen months") { closing, reopening, listing };
    }

    private static int Done(ParseResult parsed, PeriodAction action, Bilingual sentence)
    {
        var screen = FrontDoor.ScreenOf(parsed);
        screen.Result(Row(action, null), _ => screen.Plain(string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence.In(screen.Language), action.Period)));
        return ExitCode.Ok;
    }

    private static int List(Screen screen, ClosedPeriods periods)
    {
        var waiting = periods.Waiting();
        var actions = periods.Actions();
        var last = actions.GroupBy(action => action.Period).Select(done => done.Last()).ToHashSet();
        List<PeriodRow> rows = [.. actions.Select(action => Row(action, last.Contains(action) && waiting.TryGetValue(action.Period, out var editions) ? editions : null))];
        screen.Result(rows, _ =>
        {
            if (rows.Count == 0)
            {
                screen.Line(new("没有月份关过账。", "No month was ever closed."));
                return;
            }

            var isEnglish = screen.Language == "en";
            screen.Table(
                isEnglish ? ["month", "done", "when (China)", "by", "reason", "contact", "editions waiting"] : ["月份", "操作", "时间（北京）", "经办", "原因", "联系", "等待的台账"],
                rows.Select(row => (IReadOnlyList<string>)[row.Period, isEnglish ? row.Action : row.Action == "lock" ? "关账" : "重新开账", Vintage.Parse(row.ActedAt).ToChinaTime(), row.ByWhom, row.Reason ?? "", row.Contact ?? "", row.EditionsWaiting?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""]));
        });
        return ExitCode.Ok;
    }

    private static Period Of(ParseResult parsed) => Period.TryParse(parsed.GetValue(Month))
        ?? throw new WrongUsageException(new($"“{parsed.GetValue(Month)}”不是月份，请写成 2016-06。", $"'{parsed.GetValue(Month)}' is not a month: write 2016-06."));

    private static string Who(ParseResult parsed) => parsed.GetValue(By) ?? Environment.UserName;

    private static PeriodRow Row(PeriodAction action, int? waiting) =>
        new(action.Period.ToString(), action.Action, action.ActedAt.ToString(), action.ByWhom, action.Reason, action.Contact, waiting);

    /// <summary>One line of the list.</summary>
    /// <param name="EditionsWaiting">Of a month that is closed now: how many editions wait for its reopening.</param>
    private sealed record PeriodRow(string Period, string Action, string ActedAt, string ByWhom, string? Reason, string? Contact, int? EditionsWaiting);
}
