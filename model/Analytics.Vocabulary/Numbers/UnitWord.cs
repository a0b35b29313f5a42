using System.Collections.Frozen;

namespace Analytics.Vocabulary.Numbers;

/// <summary>A unit as written and what it is in our base unit: 公顷 is 15 mu.</summary>
/// <param name="Word">As written, simplified.</param>
/// <param name="Base">Base unit; for currencies other than the yuan and measures nobody asked for, their own name.</param>
public sealed record UnitWord(string Word, string Base, decimal Factor)
{
    private static readonly FrozenDictionary<string, UnitWord> Words = Listed().ToFrozenDictionary(unit => unit.Word, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, UnitWord>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int Longest = Words.Keys.Max(word => word.Length);

    /// <summary>Base units that count things: which of their measure words is used differs from county to county (盏 here, 个 there).</summary>
    private static readonly FrozenSet<string> Countable = FrozenSet.ToFrozenSet(["item", "unit", "organisation", "event"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Currencies = FrozenSet.ToFrozenSet(
        ["yuan", "usd", "eur", "gbp", "jpy", "hkd", "mop", "twd", "krw", "rub", "inr", "chf", "aud", "cad", "sgd", "thb", "other_currency"], StringComparer.Ordinal);

    /// <summary>What 百分之 and 折 make of a number: a share of one.</summary>
    public static UnitWord Share { get; } = new("", "share", 1m);

    /// <summary>What 分 means under a score.</summary>
    public static UnitWord Point { get; } = new("分", "point", 1m);

    /// <summary>个 counts anything but persons' visits.</summary>
    public bool IsAnyCounter => Word == "个";

    /// <summary>The measure words that a Chinese numeral may have before any noun: 五个行政村 is a number, 三家乡 a name.</summary>
    public bool IsPlainCounter => Word is "个" or "名" or "位" or "次" or "件" or "条" or "项" or "户" or "人" or "人次";

    public bool IsMoney => Currencies.Contains(Base);

    /// <summary>It measures or pays, and does not count things or people.</summary>
    public bool IsMeasure => !Countable.Contains(Base) && Base is not ("person" or "person_time" or "household" or "household_time" or "month" or "hour" or "minute" or "second");

    /// <summary>Behind Chinese numerals it makes a name: 八一村.</summary>
    public bool IsPlace => Word is "村" or "屯" or "社区" or "乡" or "镇" or "街道";

    /// <summary>The longest unit that begins at that place; <c>null</c> where none does.</summary>
    public static UnitWord? At(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(Longest, text.Length); length > 0; length--)
        {
            if (BySpan.TryGetValue(text[..length], out var unit))
            {
                return unit;
            }
        }

        return null;
    }

    /// <summary>How a quantity in this unit stands to a column that asks for <paramref name="expected"/>.</summary>
    public UnitFit Fits(string expected) =>
        Base == expected ? UnitFit.Same
        : IsAnyCounter && (Countable.Contains(expected) || expected is "household" or "person") ? UnitFit.Same
        : Countable.Contains(Base) && Countable.Contains(expected) ? UnitFit.OtherCounter
        : UnitFit.Mismatch;

    private static IEnumerable<UnitWord> Listed() => UnitTable.Lines.SelectMany(line => line.Words.Split(' ').Select(word => new UnitWord(word, line.Base, line.Factor)));
}

public enum UnitFit
{
    Same,

    /// <summary>Another measure word for a count: 个 where 盏 is asked.</summary>
    OtherCounter,

    Mismatch,
}
