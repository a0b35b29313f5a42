using System.CommandLine;

namespace Analytics.Host.Commands;

/// <summary><c>analytics demo</c>: the product's main job on the sample ledgers, from county files to a release.</summary>
internal static class DemoCommand
{
    public static Command Create(TimeProvider clock)
    {
        var samples = new Option<string?>("--samples") { Description = "样例目录，或样例城市名（xinmi） / folder of the samples, or a sample city's name (xinmi)" };
        var command = new Command("demo", "用样例台账走完全程 / the whole way on the sample ledgers") { samples };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var screen = FrontDoor.ScreenOf(parsed);
            var demo = new Demo(FrontDoor.HomeOf(parsed), SampleCity.Find(parsed.GetValue(samples)), clock);
            var result = screen.Watch(progress => demo.Run(progress, cancellation));
            screen.Result(result, _ => DemoPage.Write(screen, result));
            return result.ExitCode;
        }, cancellation));
        return command;
    }
}
