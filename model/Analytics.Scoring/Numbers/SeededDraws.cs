namespace Analytics.Scoring.Numbers;

/// <summary>
/// A stream of pseudo-random numbers that is the same on every machine: SplitMix64 from a seed, and a number of the stream so that two uses of one seed do
/// not share their draws. Domain: any seed. Not for secrets. Source: G. L. Steele, D. Lea, C. H. Flood, OOPSLA 2014; normal draws by Box and Muller (1958).
/// </summary>
public sealed class SeededDraws
{
    private const ulong Golden = 0x9E3779B97F4A7C15UL;
    private ulong _state;
    private double _spare = double.NaN;

    public SeededDraws(ulong seed, ulong stream = 0) => _state = Mix(seed + (Golden * stream)) ^ Mix(stream + Golden);

    /// <summary>Between 0 and 1, neither of them included.</summary>
    public double Uniform()
    {
        _state += Golden;
        return ((Mix(_state) >> 11) + 0.5) / 9007199254740992.0;
    }

    /// <summary>Mean 0, variance 1.</summary>
    public double Normal()
    {
        if (!double.IsNaN(_spare))
        {
            var kept = _spare;
            _spare = double.NaN;
            return kept;
        }

        var radius = Math.Sqrt(-2 * Math.Log(Uniform()));
        var angle = 2 * Math.PI * Uniform();
        _spare = radius * Math.Sin(angle);
        return radius * Math.Cos(angle);
    }

    /// <summary>A whole number from 0 up to, not including, <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(Uniform() * count);

    /// <summary>Puts the entries of an array into a random order, each order as likely as the others.</summary>
    public void Shuffle<T>(T[] entries)
    {
        for (var last = entries.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (entries[last], entries[other]) = (entries[other], entries[last]);
        }
    }

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
        return bits ^ (bits >> 31);
    }
}
