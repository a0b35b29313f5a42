using Analytics.Vocabulary.Numbers;

namespace Analytics.Ingest.Typing.Numbers;

/// <summary>
/// The one amount in a sentence (阳西辣椒日均20万公斤远销外地). Where two could be meant, or a word before it turns it round (未到位30万元), there is none.
/// </summary>
internal static class QuantityInProse
{
    private const int LongestText = 200;

    /// <summary>Shorter ones with Chinese numerals are names: 赵六斤.</summary>
    private const int ShortestSentence = 6;
    private const int LongestQualifier = 8;

    /// <summary>Units of one character that stand behind Chinese numerals only to measure; others make names (珠三角, 三里屯, 五台山).</summary>
    private const string SureUnits = "元吨斤克米亩升岁";

    public static Amount? Find(string text)
    {
        if (text.Length > LongestText)
        {
            return null;
        }

        var (inDigits, inHan) = (new List<Amount>(), new List<Amount>());
        for (var (at, end) = (0, 0); at < text.Length; at++)
        {
            if (!QuantityPhrase.IsNumberSign(text[at]) || (text.Length < ShortestSentence && !char.IsAsciiDigit(text[at])) || Read(text, at, end) is not var (amount, after))
            {
                continue;
            }

            if (after < text.Length && text[after] is '/' or '每')
            {
                // 100元/人 is a rate of a kind no column asks for.
                return null;
            }

            if (IsMeasure(amount) && !QuantityPhrase.IsTurnedRound(text.AsSpan(0, at)) && !text.AsSpan(0, at).EndsWith("第"))
            {
                (char.IsAsciiDigit(text[at]) ? inDigits : inHan).Add(amount);
            }

            (end, at) = (after, after - 1);
        }

        var found = inDigits.Count > 0 ? inDigits : inHan;
        return found.Count == 1 ? found[0] with { Around = Surroundings.Prose } : null;
    }

    /// <summary>The amount whose number begins there, with the qualifiers and signs before it.</summary>
    private static (Amount Amount, int End)? Read(string text, int at, int end)
    {
        for (var from = Math.Max(end, at - LongestQualifier); from <= at; from++)
        {
            var parser = new AmountParser(text, from);
            if (Tried(parser) is { } amount && parser.End > at)
            {
                return (amount, parser.End);
            }
        }

        return null;
    }

    private static Amount? Tried(AmountParser parser)
    {
        try
        {
            return parser.Parse();
        }
        catch (NumberTextException)
        {
            return null;
        }
    }

    private static bool IsMeasure(Amount amount) => amount.Unit is { } unit && !amount.Number.Is(NumeralTraits.Bare)
        && (!amount.Number.Is(NumeralTraits.Han) || (unit.IsMeasure && (unit.Word.Length != 1 || SureUnits.Contains(unit.Word[0]))));
}
