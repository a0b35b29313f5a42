namespace Analytics.Host;

/// <summary>What a script learns from the process: the contract of every command.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>The command failed; the last good state is intact.</summary>
    public const int Failed = 1;

    /// <summary>The command line was wrong; nothing was done.</summary>
    public const int WrongUsage = 2;

    /// <summary>Finished, but something was returned to its sender.</summary>
    public const int Returned = 3;
}
