using System.CommandLine;
using Analytics.Host.Tracing;
using Analytics.Ingest;

namespace Analytics.Host.Commands;

/// <summary><c>analytics receive</c>: lands and checks files, folders, or what lies in the inbox.</summary>
internal static class ReceiveCommand
{
    public static Command Create(TimeProvider clock)
    {
        var paths = new Argument<string[]>("PATH") { Description = "文件或目录；不写则取收件箱 / files or folders; none takes the inbox", Arity = ArgumentArity.ZeroOrMore };
        var said = new StatementOptions();
        var replay = new Option<bool>("--replay") { Description = "用现行规定重读全部原始文件，只列出会有哪些变化 / reads all kept bytes under today's contracts and only shows what would change" };
        var apply = new Option<string?>("--apply") { Description = "应用 --replay 列出的变化，写上它给出的计划编号 / applies what --replay showed, by the id that it printed" };
        var reason = new Option<string?>("--reason") { Description = "应用的原因 / why it is applied" };
        var by = new Option<string?>("--by") { Description = "经办人；默认为当前用户 / who does it; the user by default" };
        var command = new Command("receive", "接收并核验台账 / land and check ledgers") { paths, replay, apply, reason, by };
        said.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var statement = said.Of(parsed, isOfFiles: parsed.GetValue(paths) is { Length: > 0 });
            var pipeline = new Pipeline(FrontDoor.HomeOf(parsed), clock);
            pipeline.Init();
            var screen = FrontDoor.ScreenOf(parsed);
            if (parsed.GetValue(apply) is { } plan)
            {
                return Apply(parsed, screen, clock, plan, parsed.GetValue(by) ?? Environment.UserName, parsed.GetValue(replay) ? parsed.GetValue(reason) : null, cancellation);
            }

            if (parsed.GetValue(replay))
            {
                var changes = screen.Watch(progress => new ReplayReceived(FrontDoor.HomeOf(parsed), clock).Run(progress, cancellation));
                screen.Result(changes, _ => ReplayText.Write(screen, changes));
                return ExitCode.Ok;
            }

            var summary = screen.Watch(progress => pipeline.Receive(parsed.GetValue(paths) ?? [], statement, progress, cancellation));
            screen.Result(summary, _ => Write(screen, summary));
            return summary.AnythingReturned ? ExitCode.Returned : ExitCode.Ok;
        }, cancellation));
        return command;
    }

    private static int Apply(ParseResult parsed, Screen screen, TimeProvider clock, string plan, string byWhom, string? reason, CancellationToken cancellation)
    {
        if (reason is null)
        {
            throw new WrongUsageException(new("应用变化请写全：analytics receive --replay --apply 计划编号 --reason 原因。", "To apply changes write: analytics receive --replay --apply PLAN --reason WHY."));
        }

        var applied = screen.Watch(progress => new ReplayReceived(FrontDoor.HomeOf(parsed), clock).Apply(plan, byWhom, reason, progress, cancellation));
        screen.Result(applied, _ => ReplayText.WriteApplied(screen, applied));
        return ExitCode.Ok;
    }

    internal static void Write(Screen screen, ReceiveSummary summary)
    {
        screen.Line(Words.Of(summary));
        foreach (var receipt in summary.Receipts.Where(receipt => receipt.Outcome is ReceiptOutcome.Returned or ReceiptOutcome.Partly))
        {
            screen.Plain($"  {receipt.FileName}：{receipt.Sentence.In(screen.Language)}  {receipt.ReturnPath ?? receipt.Path}");
        }

        if (summary.ReturnWorkbooks > 0)
        {
            screen.Line(Words.OfReturns(summary));
        }

        if (summary.Waiting.Count > 0)
        {
            var names = string.Join(", ", summary.Waiting);
            screen.Line(new($"还在写入、下次再收：{names}", $"Still being written, left for the next run: {names}"));
        }
    }
}
