namespace Analytics.Vocabulary.Numbers;

/// <summary>What stands around an amount and is no part of it.</summary>
public enum Surroundings
{
    None,

    /// <summary>A label, a noun, a note in brackets.</summary>
    Words,

    /// <summary>A sentence.</summary>
    Prose,

    /// <summary>每户, 人均: the amount is one of many, not their sum.</summary>
    Rate,
}

/// <summary>A number with its unit and the words around it, before anything is worked out.</summary>
/// <param name="Upper">The second number of a range (3万-5万元); <c>null</c> where one is written.</param>
public readonly record struct Amount(Numeral Number, Numeral? Upper, UnitWord? Unit, Qualifying Words, Surroundings Around = Surroundings.None)
{
    /// <summary>Something besides the digits says that a number is meant: 余, 近, 以上.</summary>
    public bool IsQualified => (Words & ~Qualifying.Plain) != 0 || Number.Is(NumeralTraits.Over);
}
