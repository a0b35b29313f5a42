using Analytics.Vocabulary.Numbers;
using Analytics.Vocabulary.Texts;

namespace Analytics.Reports.Claims;

/// <summary>Finds every number of a sentence with the product's one grammar of amounts: the same that reads a cell.</summary>
internal static class NumberMentions
{
    private const int LongestQualifier = 8;

    /// <summary>Units of one character that measure even behind Chinese numerals; others make words and names (二两, 三里屯).</summary>
    private const string SureUnits = "元吨斤克米亩岁年天";

    /// <summary>Words before a number that say nothing about it and are no part of the claim.</summary>
    private const string PlainWords = "在有是为从由各";

    /// <summary>In the order of the sentence.</summary>
    public static IReadOnlyList<NumberMention> In(string sentence)
    {
        var (text, nothing) = DigitsThatCountNothing.In(sentence);
        text = SetPhrases.Blanked(text);
        var found = new List<NumberMention>();
        for (var (at, end) = (0, 0); at < text.Length; at++)
        {
            if (!IsNumberSign(text[at]) || Read(text, at, end) is not { } mention)
            {
                continue;
            }

            if (IsCounted(mention, text))
            {
                found.Add(mention);
            }

            end = mention.End;
            at = end - 1;
        }

        return [.. found.Concat(nothing.Select(hit => new NumberMention(hit.Start, hit.End, hit.End, default, hit.What))).OrderBy(mention => mention.Start)];
    }

    /// <summary>The amount whose number stands there, with the qualifiers and signs before it.</summary>
    private static NumberMention? Read(string text, int at, int end)
    {
        for (var from = Math.Max(end, at - LongestQualifier); from <= at; from++)
        {
            var parser = new AmountParser(text, from);
            if ((from < at && from > 0 && EndsAnotherWord(text[from - 1], text[from])) || Tried(parser) is not { } amount || parser.End <= at)
            {
                continue;
            }

            while (from < at && PlainWords.Contains(text[from]))
            {
                from++;
            }

            var unit = amount.Unit is { Word.Length: > 0 } word ? text.LastIndexOf(word.Word, parser.End - 1, parser.End - at, StringComparison.Ordinal) : -1;
            return new(from, unit < 0 ? parser.End : unit, parser.End, amount, null) { IsPartlyArabic = text.AsSpan(at, parser.End - at).ContainsAnyInRange('0', '9') };
        }

        return null;
    }

    /// <summary>开展过3次 is the past of a verb, 村规民约218份 an agreement, 就近8人 nearby: no qualifiers.</summary>
    private static bool EndsAnotherWord(char before, char qualifier) => qualifier switch
    {
        '过' => before is not ('超' or '已'),
        '约' => before is '民' or '公' or '条' or '合' or '契' or '签' or '预' or '节' or '规' or '履',
        '近' => before is '附' or '临' or '邻' or '就' or '靠' or '走' or '最',
        '破' => before is '打',
        '超' => before is '反' or '赶',
        _ => false,
    };

    private static bool IsCounted(NumberMention mention, string text)
    {
        var (number, unit) = (mention.Amount.Number, mention.Amount.Unit);
        if (number.Is(NumeralTraits.Bare) && !mention.Amount.IsQualified)
        {
            return false;
        }

        // 十分之一 of a sentence counts; 一些, 三家乡, 五上湖北 do not.
        return mention.IsPartlyArabic || number.Is(NumeralTraits.Share)
            || (unit is not null && !unit.IsPlace && (unit.IsPlainCounter || unit.Word.Length > 1 || SureUnits.Contains(unit.Word[0]) || number.Place >= 10)
                && !(mention.UnitStart > 0 && text[mention.Start] is '一' && HanDigits.Of(text[mention.Start]) == 1 && text.Length > mention.Start + 1 && text[mention.Start + 1] == text[mention.Start]));
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
        catch (OverflowException)
        {
            return null;
        }
    }

    private static bool IsNumberSign(char c) => char.IsAsciiDigit(c) || HanDigits.IsNumeral(c) || c == '半';
}
