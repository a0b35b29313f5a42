namespace Analytics.Ingest.Landing;

/// <summary>
/// Tells files that are whole from files that somebody is still writing. One with a mark (<see cref="FinishedMark"/>) is whole; any other is looked at
/// twice, and waits for the next run if it grew, changed or went meanwhile, or if it holds nothing yet.
/// </summary>
internal sealed class SettledFiles(TimeProvider clock, TimeSpan interval)
{
    /// <summary>An empty file as young as this is one whose first bytes are still under way.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(1);

    /// <returns>The deliveries that are whole, in the order given, and the names of those that wait.</returns>
    public (IReadOnlyList<Delivery> Settled, IReadOnlyList<string> Waiting) Of(IReadOnlyList<Delivery> deliveries, CancellationToken cancellation)
    {
        var seen = deliveries.ToDictionary(delivery => delivery, delivery => FinishedMark.Of(delivery.Path).Any() ? Look.Finished : Look.At(delivery.Path));
        if (seen.Values.Any(look => look != Look.Finished))
        {
            Task.Delay(interval, clock, cancellation).GetAwaiter().GetResult();
        }

        var settled = deliveries.Where(delivery => IsSettled(delivery, seen[delivery])).ToList();
        return (settled, [.. deliveries.Except(settled).Select(delivery => delivery.FileName)]);
    }

    private bool IsSettled(Delivery delivery, Look before)
    {
        if (before == Look.Finished)
        {
            return File.Exists(delivery.Path);
        }

        var now = Look.At(delivery.Path);
        return now == before && now != Look.Gone && (now.Bytes > 0 || clock.GetUtcNow() - now.Written > Young);
    }

    private sealed record Look(long Bytes, DateTimeOffset Written)
    {
        public static Look Finished { get; } = new(-1, default);

        public static Look Gone { get; } = new(-2, default);

        public static Look At(string path) => new FileInfo(path) is { Exists: true } file ? new(file.Length, file.LastWriteTimeUtc) : Gone;
    }
}
