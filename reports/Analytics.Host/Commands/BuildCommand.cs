using System.CommandLine;
using Analytics.Vocabulary;
using Analytics.Warehouse;

namespace Analytics.Host.Commands;

/// <summary><c>analytics build</c>: runs the models.</summary>
internal static class BuildCommand
{
    public static Command Create(TimeProvider clock)
    {
        var cutOff = new Option<string?>("--cut-off") { Description = "只用此时之前收到的台账（2017-01-10） / use only what was known by then" };
        cutOff.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !IsMoment(text))
            {
                result.AddError($"--cut-off: '{text}' 不是日期 / is not a date (2017-01-10)");
            }
        });
        var command = new Command("build", "计算统计表 / run the models") { cutOff };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var screen = FrontDoor.ScreenOf(parsed);
            var known = parsed.GetValue(cutOff) is { } text ? Vintage.Parse(text) : (Vintage?)null;
            var outcome = screen.Watch(progress => new Pipeline(FrontDoor.HomeOf(parsed), clock).Build(known, progress, cancellation));
            screen.Result<object>(outcome, _ => screen.Line(Words.Of(outcome)));
            return outcome is BuildOutcome.Failed ? ExitCode.Failed : ExitCode.Ok;
        }, cancellation));
        return command;
    }

    private static bool IsMoment(string text)
    {
        try
        {
            Vintage.Parse(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
