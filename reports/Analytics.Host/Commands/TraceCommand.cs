using System.CommandLine;
using System.Globalization;
using Analytics.Host.Tracing;
using Analytics.Warehouse.Lineage;

namespace Analytics.Host.Commands;

/// <summary><c>analytics trace</c>: walks a figure back to the cells it was computed from.</summary>
internal static class TraceCommand
{
    public static Command Create(TimeProvider clock)
    {
        var figure = new Argument<string>("FIGURE") { Description = "数字编号（INF_LAMPS.230500.all.2016） / id of the figure" };
        var build = new Option<string?>("--build") { Description = "某次计算的编号 / of which build" };
        var command = new Command("trace", "把一个数查回台账单元格并重算 / walk a figure back to its cells") { figure, build };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var screen = FrontDoor.ScreenOf(parsed);
            var id = FigureId.TryParse(parsed.GetValue(figure)) ?? throw new WrongUsageException(new(
                $"“{parsed.GetValue(figure)}”不是数字编号；编号形如 INF_LAMPS.230500.all.2016。",
                $"'{parsed.GetValue(figure)}' is not a figure's id; one looks like INF_LAMPS.230500.all.2016."));
            var trace = screen.Watch(progress => new TraceFigure(FrontDoor.HomeOf(parsed), clock).Trace(id, parsed.GetValue(build), progress, cancellation));
            screen.Result(trace, _ => Write(screen, trace));
            return trace.IsEqual ? ExitCode.Ok : ExitCode.Failed;
        }, cancellation));
        return command;
    }

    private static void Write(Screen screen, FigureTrace trace)
    {
        screen.Plain(trace.Figure);
        screen.Line(new($"经过：{string.Join(" → ", trace.Models)}", $"Through: {string.Join(" → ", trace.Models)}"));
        screen.Table(
            screen.Language == "zh" ? ["部分", "文件", "工作表", "单元格", "表头", "原文", "取值", "下限", "上限", "状态", "报送单位说明"] : ["part", "file", "sheet", "cell", "header", "text", "value", "low", "high", "state", "sender's reason"],
            trace.Contributions.Select(cell => (IReadOnlyList<string>)
                [cell.Part, cell.File, cell.Sheet, cell.Cell, cell.Header, cell.Raw ?? "–", Number(cell.Value), Number(cell.Low), Number(cell.High), cell.State, cell.Reason ?? ""]));
        screen.Line(new(
            $"公布 {Number(trace.Published.Value)}，由 {trace.Files} 个原始文件的 {trace.Contributions.Count} 个单元格重算得 {Number(trace.Recomputed.Value)}：{(trace.IsEqual ? "一致 ✓" : "不一致 ✗")}",
            $"Published {Number(trace.Published.Value)}; recomputed from {trace.Contributions.Count} cells of {trace.Files} files: {Number(trace.Recomputed.Value)}: {(trace.IsEqual ? "equal ✓" : "not equal ✗")}"));
    }

    private static string Number(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "–";
}
