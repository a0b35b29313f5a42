using System.CommandLine;
using System.Globalization;
using Analytics.Warehouse.Marts;

namespace Analytics.Host.Commands;

/// <summary><c>analytics query</c>: one SELECT on the marts of the current build.</summary>
internal static class QueryCommand
{
    public static Command Create()
    {
        var sql = new Argument<string>("SQL") { Description = "一条 SELECT 查询 / one SELECT" };
        var limit = new Option<int>("--limit") { Description = "最多行数 / most rows", DefaultValueFactory = _ => 1000 };
        var build = new Option<string?>("--build") { Description = "某次计算的编号 / of which build" };
        var command = new Command("query", "只读查询统计表 / read-only SQL on the marts") { sql, limit, build };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var screen = FrontDoor.ScreenOf(parsed);
            switch (new QueryMarts(FrontDoor.HomeOf(parsed), parsed.GetValue(build), parsed.GetValue(limit)).Answer(parsed.GetValue(sql)!, cancellation))
            {
                case QueryOutcome.Refused refused:
                    screen.Failure(refused.Reason);
                    return ExitCode.WrongUsage;
                case QueryOutcome.Answered answered:
                    Write(screen, answered);
                    return ExitCode.Ok;
                default:
                    throw new InvalidOperationException("A query is answered or refused.");
            }
        }, cancellation));
        return command;
    }

    private static void Write(Screen screen, QueryOutcome.Answered answer)
    {
        var records = answer.Rows.Select(row => answer.Columns.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second));
        screen.Result(records, _ =>
        {
            screen.Table(answer.Columns, answer.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")]));
            if (answer.IsCutShort)
            {
                screen.Line(new("还有更多行，用 --limit 放宽。", "There are more rows: raise --limit."));
            }
        });
    }
}
