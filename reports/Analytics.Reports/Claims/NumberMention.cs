using Analytics.Vocabulary.Numbers;

namespace Analytics.Reports.Claims;

/// <summary>A number in a sentence: an amount that may be claimed, or digits that count nothing.</summary>
/// <param name="Start">First character in the sentence, its qualifiers included.</param>
/// <param name="UnitStart">Where its unit begins; <paramref name="End"/> where it has none.</param>
/// <param name="CountsNothing">Why it is no amount; <c>null</c> where it is one.</param>
internal sealed record NumberMention(int Start, int UnitStart, int End, Amount Amount, NotCounted? CountsNothing)
{
    /// <summary>Written in Chinese numerals: a number only where something else says so.</summary>
    public bool IsHan => Amount.Number.Is(NumeralTraits.Han) && !Amount.Number.Is(NumeralTraits.BigScale) && !IsPartlyArabic;

    /// <summary>80余万: digits beside scale words.</summary>
    public bool IsPartlyArabic { get; init; }
}

/// <summary>What digits are that count nothing.</summary>
internal enum NotCounted
{
    Date,
    TimeSpan,
    Rank,
    ListMark,
    Title,
    Quoted,
    DocumentNumber,
    Name,
    NoUnit,
}
