using System.CommandLine;
using Analytics.Warehouse;

namespace Analytics.Host.Commands;

/// <summary><c>analytics build</c>: runs the models.</summary>
internal static class BuildCommand
{
    public static Command Create(TimeProvider clock)
    {
        var cutOff = MomentOption.Named("--cut-off", "只用此时之前收到的台账（2017-01-10） / use only what was known by then");
        var command = new Command("build", "计算统计表 / run the models") { cutOff };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var screen = FrontDoor.ScreenOf(parsed);
            var outcome = screen.Watch(progress => new Pipeline(FrontDoor.HomeOf(parsed), clock).Build(MomentOption.Of(parsed, cutOff), progress, cancellation));
            screen.Result<object>(outcome, _ => screen.Line(Words.Of(outcome)));
            return outcome is BuildOutcome.Failed ? ExitCode.Failed : ExitCode.Ok;
        }, cancellation));
        return command;
    }
}
