namespace Analytics.Vocabulary;

/// <summary>
/// A value as its sender meant it, in a base unit: the value written and the interval it may lie in.
/// <c>3亿多元</c> is value 300,000,000, low 300,000,000, high 400,000,000 yuan, <see cref="Qualifier.Over"/>.
/// </summary>
/// <param name="Value">The number written, scale words resolved, in <paramref name="Unit"/>.</param>
/// <param name="Low">The least it may be.</param>
/// <param name="High">The most it may be; <c>null</c> where nothing bounds it (不低于).</param>
/// <param name="Unit">Base unit (<c>yuan</c>, <c>km</c>, <c>mu</c>, <c>kg</c>, <c>person</c>, <c>person_time</c>, <c>household</c> …), or <c>null</c> where none was written.</param>
public readonly record struct Quantity(decimal Value, decimal? Low, decimal? High, string? Unit, Qualifier Qualifier)
{
    public static Quantity Exactly(decimal value, string? unit = null) => new(value, value, value, unit, Qualifier.Exact);
}
