using System.CommandLine;
using Analytics.Reports.Calendar;

namespace Analytics.Host.Commands;

/// <summary><c>analytics release lift RELEASE</c>: a release that waited for its moment is published.</summary>
internal static class ReleaseCommand
{
    public static Command Create(TimeProvider clock)
    {
        var release = new Argument<string>("RELEASE") { Description = "发布编号（annual-2016） / the release" };
        var lift = new Command("lift", "到时解除限制，正式发布 / publish a release when its moment has come") { release };
        lift.SetAction(parsed =>
        {
            var screen = FrontDoor.ScreenOf(parsed);
            var id = parsed.GetValue(release)!;
            switch (new LiftEmbargo(FrontDoor.HomeOf(parsed), clock).Lift(id))
            {
                case LiftOutcome.Lifted lifted:
                    screen.Result(lifted, _ => screen.Line(new($"{id} 已发布，文件一个字节也没有改动。", $"{id} is published; not a byte of its files was changed.")));
                    return ExitCode.Ok;
                case LiftOutcome.Refused refused:
                    screen.Failure(refused.Why);
                    return ExitCode.Failed;
                default:
                    throw new WrongUsageException(new($"没有发布 {id}。", $"There is no release {id}."));
            }
        });
        return new Command("release", "到时发布 / publish what waited for its moment") { lift };
    }
}
