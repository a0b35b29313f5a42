using System.CommandLine;

namespace Analytics.Host.Commands;

/// <summary><c>analytics doctor</c>: is this machine able to do the work, and if not, what to do about it.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "检查本机能否运行 / can this machine run it");
        command.SetAction(parsed =>
        {
            var checks = Doctor.Examine(FrontDoor.HomeOf(parsed));
            var screen = FrontDoor.ScreenOf(parsed);
            screen.Result(checks, _ =>
            {
                foreach (var check in checks)
                {
                    screen.Plain($"{(check.IsWell ? "✓" : "✗")} {check.Subject.In(screen.Language)}：{check.Found.In(screen.Language)}");
                }
            });
            return checks.All(check => check.IsWell) ? ExitCode.Ok : ExitCode.Failed;
        });
        return command;
    }
}
