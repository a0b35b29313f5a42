using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace Analytics.EndToEnd.Tests;

/// <summary>The executable where it is built, with the native libraries that lie there, started as its users start it.</summary>
internal static class Cli
{
    private static readonly string Executable = typeof(Cli).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Executable").Value!;

    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Executable);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs to the end; both streams are read while it runs, so that neither can fill up and block it.</summary>
    public static Ending Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return new(process.ExitCode, output.Result, errors.Result);
    }

    internal sealed record Ending(int ExitCode, string Output, string Errors)
    {
        public JsonElement Json => JsonDocument.Parse(Output).RootElement;

        public override string ToString() => $"exit {ExitCode}\n{Output}\n{Errors}";
    }
}
