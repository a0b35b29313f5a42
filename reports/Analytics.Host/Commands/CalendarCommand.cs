using System.CommandLine;
using System.Globalization;
using Analytics.Reports.Calendar;
using Analytics.Vocabulary;

namespace Analytics.Host.Commands;

/// <summary><c>analytics calendar</c>: what is announced for the next twelve months, and what was published of it.</summary>
internal static class CalendarCommand
{
    private const int Months = 12;

    public static Command Create(TimeProvider clock)
    {
        var from = new Option<DateOnly?>("--from") { Description = "从哪一天起，默认为本月 / from which day; this month by default" };
        var all = new Option<bool>("--all") { Description = "日历中的全部，包括以往的 / everything, past announcements too" };
        var command = new Command("calendar", "发布日历：今后十二个月 / the release calendar of the next twelve months") { from, all };
        command.SetAction(parsed =>
        {
            var screen = FrontDoor.ScreenOf(parsed);
            var rows = new CalendarListing(FrontDoor.HomeOf(parsed), clock).List(parsed.GetValue(from), parsed.GetValue(all) ? null : Months);
            screen.Result(rows, _ => Write(screen, rows));
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Write(Screen screen, IReadOnlyList<CalendarRow> rows)
    {
        if (rows.Count == 0)
        {
            screen.Line(new($"这段时间没有安排发布。发布安排写在仓库目录的 {ReleaseCalendar.FileName} 里；看以往的请加 --all。", $"Nothing is announced for this time. Announcements stand in {ReleaseCalendar.FileName} of the home; --all shows the past ones too."));
            return;
        }

        screen.Table(
            screen.Language == "en" ? ["release", "planned (China)", "state", "published (China)", "cut-off planned", "cut-off (China)", "early access"] : ["刊物", "定于（北京）", "状态", "实际发布（北京）", "计划截至", "数据截至（北京）", "提前阅读"],
            rows.Select(row => (IReadOnlyList<string>)[
                Name(row), Time(row.PlannedAt), State(row.State).In(screen.Language), row.PublishedAt is { } published ? Time(published) : "", row.PlannedCutOff ?? "", row.CutOff is { } cutOff ? Time(cutOff) : "",
                string.Join(screen.Language == "en" ? "; " : "；", row.EarlyAccess.Select(reader => $"{reader.Name}（{reader.Office}）"))]));
    }

    private static string Name(CalendarRow row) => row.Releases is [var only] ? only
        : string.Create(CultureInfo.InvariantCulture, $"{row.Kind}-{row.Period}{(row.Revision == 1 ? "" : $".r{row.Revision}")}{(row.Releases.Count == 0 ? "" : $" × {row.Releases.Count}")}");

    private static string Time(string moment) => Vintage.Parse(moment).ToChinaTime();

    private static Bilingual State(string state) => state switch
    {
        "planned" => new("待发布", "planned"),
        "overdue" => new("已过期，未发布", "overdue"),
        "embargoed" => new("已制成，待解除", "embargoed"),
        "on_time" => new("按时发布", "on time"),
        _ => new("迟发布", "late"),
    };
}
