using System.Diagnostics;
using System.Globalization;

namespace Analytics.Benchmarks;

/// <summary>What one piece of work cost a process.</summary>
/// <param name="Cpu">Seconds of all cores.</param>
/// <param name="Peak">Most memory the process ever held, in MiB.</param>
internal readonly record struct Cost(double Cpu, double Wall, long Peak)
{
    public static Cost Of(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var (cpu, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
        work();
        process.Refresh();
        return new((process.TotalProcessorTime - cpu).TotalSeconds, clock.Elapsed.TotalSeconds, process.PeakWorkingSet64 >> 20);
    }

    /// <summary>Runs one step of a benchmark in a process of its own, so that no step warms up or fills memory for the next.</summary>
    public static Cost OfOwnProcess(params string[] step)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, step) { RedirectStandardOutput = true })!;
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? Parse(line) : throw new InvalidOperationException($"The step {string.Join(' ', step)} failed.");
    }

    public static Cost Median(IEnumerable<Cost> costs)
    {
        var all = costs.ToList();
        return new(Middle(all.Select(cost => cost.Cpu)), Middle(all.Select(cost => cost.Wall)), all.Max(cost => cost.Peak));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cpu:R} {Wall:R} {Peak}");

    private static Cost Parse(string line) => line.Trim().Split(' ') is [var cpu, var wall, var peak]
        ? new(double.Parse(cpu, CultureInfo.InvariantCulture), double.Parse(wall, CultureInfo.InvariantCulture), long.Parse(peak, CultureInfo.InvariantCulture))
        : throw new FormatException($"'{line}' is not a cost.");

    private static double Middle(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}
