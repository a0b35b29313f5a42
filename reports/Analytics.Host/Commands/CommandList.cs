using System.CommandLine;

namespace Analytics.Host.Commands;

/// <summary>Every verb of the command line, in the order of the help page.</summary>
internal static class CommandList
{
    public static IReadOnlyList<Func<TimeProvider, Command>> All { get; } =
    [
        DemoCommand.Create,
        InitCommand.Create,
        ReceiveCommand.Create,
        _ => ReadCommand.Create(),
        BuildCommand.Create,
        ScoreCommand.Create,
        PublishCommand.Create,
        ReleaseCommand.Create,
        CalendarCommand.Create,
        TraceCommand.Create,
        VerifyCommand.Create,
        ReproduceCommand.Create,
        RebuildCommand.Create,
        _ => StatusCommand.Create(),
        _ => QuarantineCommand.Create(),
        QueryCommand.Create,
        _ => IndicatorsCommand.Create(),
        _ => DraftCommand.Create(),
        _ => ClaimsCommand.Create(),
        _ => RiskCommand.Create(),
        PeriodCommand.Create,
        RegisterCommand.Create,
        _ => DocsCommand.Create(),
        KeyCommand.Create,
        ScheduleCommand.Create,
        _ => DoctorCommand.Create(),
    ];
}
