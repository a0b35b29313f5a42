using System.CommandLine;
using System.Globalization;
using Analytics.Vocabulary;
using Analytics.Warehouse;
using Analytics.Warehouse.Marts;

namespace Analytics.Host.Commands;

/// <summary><c>analytics query</c>: one SELECT on the marts of the current build.</summary>
internal static class QueryCommand
{
    public static Command Create(TimeProvider clock)
    {
        var sql = new Argument<string>("SQL") { Description = "一条 SELECT 查询 / one SELECT" };
        var limit = new Option<int>("--limit") { Description = "最多行数 / most rows", DefaultValueFactory = _ => 1000 };
        var build = new Option<string?>("--build") { Description = "某次计算的编号 / of which build" };
        var knownAt = MomentOption.Named("--as-known-at", "按当时已知的台账回答（2016-08-10） / answer with what was known by then");
        var command = new Command("query", "只读查询统计表 / read-only SQL on the marts") { sql, limit, build, knownAt };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var screen = FrontDoor.ScreenOf(parsed);
            var home = FrontDoor.HomeOf(parsed);
            var asked = MomentOption.Of(parsed, knownAt) is { } moment ? screen.Watch(progress => AsKnownAt(new Pipeline(home, clock), moment, progress, cancellation)) : parsed.GetValue(build);
            switch (new QueryMarts(home, asked, parsed.GetValue(limit)).Answer(parsed.GetValue(sql)!, cancellation))
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

    /// <summary>The build of that moment, which does not become the current one; one that is there is used.</summary>
    private static string AsKnownAt(Pipeline pipeline, Vintage moment, IProgress<StepReport> progress, CancellationToken cancellation) => pipeline.BuildAsKnownAt(moment, progress, cancellation) switch
    {
        BuildOutcome.Built built => built.BuildId,
        BuildOutcome.Unchanged unchanged => unchanged.BuildId,
        var failed => throw new WrongUsageException(Words.Of(failed)),
    };

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
