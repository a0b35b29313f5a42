namespace Analytics.Samples;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine. A stream is named by what it draws, so that drawing more for one subject
/// leaves all others as they were.
/// </summary>
internal sealed class SeededStream
{
    private const ulong Seed = 20161231;
    private ulong _state;

    public SeededStream(string subject)
    {
        // FNV-1a over the UTF-16 units.
        _state = 14695981039346656037UL ^ Seed;
        foreach (var unit in subject)
        {
            _state = (_state ^ unit) * 1099511628211UL;
        }
    }

    /// <summary>A whole number from 0 to <paramref name="limit"/> − 1.</summary>
    public int Below(int limit) => (int)(Draw() % (ulong)limit);

    /// <summary>A whole number in the closed interval.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Percent(int chance) => Below(100) < chance;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>The same things in a drawn order (Fisher–Yates).</summary>
    public List<T> Shuffled<T>(IEnumerable<T> things)
    {
        var shuffled = things.ToList();
        for (var last = shuffled.Count - 1; last > 0; last--)
        {
            var at = Below(last + 1);
            (shuffled[last], shuffled[at]) = (shuffled[at], shuffled[last]);
        }

        return shuffled;
    }

    private ulong Draw()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
