namespace Analytics.Scoring.Numbers;

/// <summary>
/// Work cut into blocks whose number depends on the work alone, never on the cores, so that sums over blocks are the same for one thread and for many. Runs on the
/// scheduler of the caller.
/// </summary>
internal static class FixedBlocks
{
    private const int Most = 64;

    /// <summary>Where each block begins, and at last where the work ends.</summary>
    public static int[] Bounds(int count, int smallest)
    {
        var blocks = Math.Clamp(count / smallest, 1, Most);
        return [.. Enumerable.Range(0, blocks + 1).Select(block => (int)((long)count * block / blocks))];
    }

    /// <param name="work">Block, first, end.</param>
    public static void Each(int[] bounds, Action<int, int, int> work, CancellationToken cancellation = default)
    {
        if (bounds.Length == 2)
        {
            work(0, bounds[0], bounds[1]);
            return;
        }

        // No scheduler named: the caller's own, which may allow one thread only.
        var options = new ParallelOptions { TaskScheduler = null, CancellationToken = cancellation };
        Parallel.For(0, bounds.Length - 1, options, block => work(block, bounds[block], bounds[block + 1]));
    }
}
