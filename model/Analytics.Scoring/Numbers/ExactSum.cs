namespace Analytics.Scoring.Numbers;

/// <summary>
/// A sum that does not depend on the order of its terms: each is rounded once to a multiple of 2⁻⁶⁰ and added as a whole number of 128 bits, so rows in any order,
/// on any number of threads, give the same bytes. Domain: finite terms, totals below 10²⁰ in size; a term is off by at most 4·10⁻¹⁹. Edge: nothing added is 0.
/// </summary>
internal struct ExactSum
{
    private const double Scale = 1152921504606846976.0;
    private const double Largest = 1e20;
    private Int128 _units;

    public readonly double Value => (double)_units / Scale;

    /// <exception cref="ArgumentOutOfRangeException">A term that is not finite or too large.</exception>
    public void Add(double term)
    {
        if (!(Math.Abs(term) < Largest))
        {
            throw new ArgumentOutOfRangeException(nameof(term), term, $"A term of a sum: expected a finite number below {Largest}.");
        }

        _units = checked(_units + (Int128)Math.Round(term * Scale));
    }
}
