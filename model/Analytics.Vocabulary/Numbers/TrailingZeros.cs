namespace Analytics.Vocabulary.Numbers;

/// <summary>The zeros that end the fraction of a decimal: 639.0000 and 639 are one number and print as one.</summary>
public static class TrailingZeros
{
    // One with as many zeros as a decimal can have: a quotient has only the digits that it needs.
    private const decimal One = 1.0000000000000000000000000000m;

    public static decimal Trimmed(decimal value) => value / One;

    /// <inheritdoc cref="Trimmed(decimal)"/>
    public static decimal? Trimmed(decimal? value) => value / One;
}
