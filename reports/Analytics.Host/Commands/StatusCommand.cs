using System.CommandLine;
using System.Data;
using Analytics.Ingest.Landing;
using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;

namespace Analytics.Host.Commands;

/// <summary><c>analytics status</c>: what was due, what came and when, what is in it, and what is still to be corrected; as of the current build.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var command = new Command("status", "各县区各月报送情况 / completeness by ledger, county and month");
        command.SetAction(parsed =>
        {
            var screen = FrontDoor.ScreenOf(parsed);
            var home = FrontDoor.HomeOf(parsed);
            var rows = Read(home);
            screen.Result(rows, _ => Write(screen, rows, Quarantine.In(home).Count));
            return ExitCode.Ok;
        });
        return command;
    }

    private static IReadOnlyList<LedgerMonth> Read(Home home)
    {
        using var marts = MartReader.Open(home, buildId: null);
        return marts.Query(
            """
            select
                coverage.ledger, ledger_name_zh, ledger_name_en, coverage.county_code, org_unit_name, period, state, content, cast(entries as bigint), cast(refused as bigint),
                cast(due_date as varchar), received_at, returned_at, corrected_at, days_to_correct
            from coverage
            inner join org_units on org_units.org_unit_code = coverage.county_code
            order by coverage.ledger, coverage.county_code, period
            """,
            row => new LedgerMonth(
                row.GetString(0), new(row.GetString(1), row.GetString(2)), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), Text(row, 7),
                Number(row, 8), Number(row, 9), row.GetString(10), Text(row, 11), Text(row, 12), Text(row, 13), Number(row, 14)));
    }

    private static void Write(Screen screen, IReadOnlyList<LedgerMonth> rows, int quarantined)
    {
        screen.Line(new(
            "● 按时  ◐ 迟报  ✗ 已退回未更正  ○ 未报；后面的“退”为部分行退回，“空”为表内无记录，“零”为全部填零",
            "● on time  ◐ late  ✗ returned, not yet corrected  ○ missing; then r: some lines sent back, e: no entries, 0: zero stated throughout"));
        foreach (var ledger in rows.GroupBy(row => row.Ledger))
        {
            var periods = ledger.Select(row => row.Period).Distinct().Order(StringComparer.Ordinal).ToList();
            screen.Plain();
            screen.Line(ledger.First().LedgerName);
            screen.Table(
                ["", .. periods.Select(period => period[2..])],
                ledger.GroupBy(row => row.CountyName).Select(county => (IReadOnlyList<string>)
                    [county.Key, .. periods.Select(period => county.FirstOrDefault(row => row.Period == period) is { } month ? month.Mark(screen.Language) : "")]));
        }

        WriteReturns(screen, [.. rows.Where(row => row.ReturnedAt is not null)]);
        if (quarantined > 0)
        {
            screen.Plain();
            screen.Line(Words.OfQuarantine(quarantined));
        }
    }

    /// <summary>A return opened is a clock: which are open, and how long the others took.</summary>
    private static void WriteReturns(Screen screen, IReadOnlyList<LedgerMonth> returned)
    {
        var closed = returned.Where(row => row.DaysToCorrect is not null).Select(row => row.DaysToCorrect!.Value).Order().ToList();
        var open = returned.Where(row => row.DaysToCorrect is null).ToList();
        screen.Plain();
        screen.Line(closed.Count == 0
            ? new($"退回 {returned.Count} 份，待更正 {open.Count} 份。", $"{returned.Count} went back, {open.Count} are still to be corrected.")
            : new($"退回 {returned.Count} 份，已更正 {closed.Count} 份（用时中位数 {closed[closed.Count / 2]} 天），待更正 {open.Count} 份。",
                $"{returned.Count} went back, {closed.Count} were corrected (median {closed[closed.Count / 2]} days), {open.Count} are still to be corrected."));
        if (open.Count > 0)
        {
            screen.Table(
                screen.Language == "en" ? ["ledger", "county", "month", "returned", "lines sent back"] : ["台账", "县（区）", "月份", "退回日期", "退回行数"],
                open.Select(row => (IReadOnlyList<string>)[row.LedgerName.In(screen.Language), row.CountyName, row.Period, row.ReturnedAt![..10], row.State == "returned" ? screen.Language == "en" ? "all" : "全部" : $"{row.Refused}"]));
        }
    }

    private static string? Text(IDataRecord row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static long? Number(IDataRecord row, int at) => row.IsDBNull(at) ? null : row.GetInt64(at);

    private sealed record LedgerMonth(
        string Ledger, Bilingual LedgerName, string CountyCode, string CountyName, string Period, string State, string? Content, long? Entries, long? Refused,
        string DueDate, string? ReceivedAt, string? ReturnedAt, string? CorrectedAt, long? DaysToCorrect)
    {
        public string Mark(string language)
        {
            var time = State switch { "on_time" => "●", "late" => "◐", "returned" => "✗", "missing" => "○", _ => "" };
            Bilingual content = Content switch { "partial" => new("退", "r"), "empty" => new("空", "e"), "zero_stated" => new("零", "0"), _ => new("", "") };
            return time + content.In(language);
        }
    }
}
