using System.CommandLine;
using Analytics.Ingest.Landing;
using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;

namespace Analytics.Host.Commands;

/// <summary><c>analytics status</c>: completeness by ledger, county and month, as of the current build.</summary>
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
            select coverage.ledger, coverage.county_code, org_units.org_unit_name, coverage.period, coverage.state, cast(coverage.entries as bigint), cast(coverage.refused as bigint)
            from coverage
            inner join org_units on org_units.org_unit_code = coverage.county_code
            order by coverage.ledger, coverage.county_code, coverage.period
            """,
            row => new LedgerMonth(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetInt64(5), row.IsDBNull(6) ? null : row.GetInt64(6)));
    }

    private static void Write(Screen screen, IReadOnlyList<LedgerMonth> rows, int quarantined)
    {
        screen.Line(new("● 按时  ◐ 迟报  ○ 未报", "● on time  ◐ late  ○ missing"));
        foreach (var ledger in rows.GroupBy(row => row.Ledger))
        {
            var periods = ledger.Select(row => row.Period).Distinct().Order(StringComparer.Ordinal).ToList();
            screen.Plain();
            screen.Plain(ledger.Key);
            screen.Table(
                ["", .. periods.Select(period => period[2..])],
                ledger.GroupBy(row => row.CountyName).Select(county => (IReadOnlyList<string>)
                    [county.Key, .. periods.Select(period => Mark(county.FirstOrDefault(row => row.Period == period)?.State))]));
        }

        if (quarantined > 0)
        {
            screen.Plain();
            screen.Line(Words.OfQuarantine(quarantined));
        }
    }

    private static string Mark(string? state) => state switch
    {
        "on_time" => "●",
        "late" => "◐",
        "missing" => "○",
        _ => "",
    };

    private sealed record LedgerMonth(string Ledger, string CountyCode, string CountyName, string Period, string State, long? Entries, long? Refused);
}
