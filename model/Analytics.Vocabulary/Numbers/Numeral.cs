namespace Analytics.Vocabulary.Numbers;

/// <summary>A number as written, before its unit.</summary>
/// <param name="Place">The place of the last digit that is not zero: 100 of 800, 0.1 of 22.8, 10,000,000 of 5000万.</param>
/// <param name="Spread">How far the second number of 四五万 lies above the first; 0 where one number is written.</param>
public readonly record struct Numeral(decimal Value, decimal Place, decimal Spread, NumeralTraits Traits)
{
    public bool Is(NumeralTraits trait) => (Traits & trait) != 0;

    public Numeral Times(decimal factor) => this with { Value = Value * factor, Place = Place * factor, Spread = Spread * factor };
}

[Flags]
public enum NumeralTraits
{
    None = 0,

    /// <summary>余, 多 or 几 stands in it or behind it.</summary>
    Over = 1,

    /// <summary>来 stands in it: 十来个.</summary>
    Rough = 2,

    /// <summary>A scale word without a digit: 百, 千, 万. A number only with a qualifier or a unit.</summary>
    Bare = 4,

    /// <summary>万 or 亿 is part of it, so that a header's 万元 does not apply to it again.</summary>
    BigScale = 8,

    /// <summary>Written in Chinese numerals, which also stand in names and set phrases.</summary>
    Han = 16,

    /// <summary>A fraction, 五分之一 or 1/5.</summary>
    Fraction = 32,

    /// <summary>百分之, 千分之: a share.</summary>
    Share = 64,
}
