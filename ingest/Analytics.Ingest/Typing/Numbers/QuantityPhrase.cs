using System.Text.RegularExpressions;
using Analytics.Vocabulary.Numbers;
using Analytics.Vocabulary.Texts;

namespace Analytics.Ingest.Typing.Numbers;

/// <summary>
/// Finds the one amount in a text: the whole of it, or with a label before it (大豆8.3万亩), a noun behind its unit (五个行政村) or a remark in brackets.
/// Names and set phrases that only hold number signs (三家乡, 三会一课, 12号楼) are no amounts.
/// </summary>
internal static partial class QuantityPhrase
{
    private const string PlaceEndings = "乡镇村屯堡街县区市省州旗河山岭沟湾庄店铺营寨子桥口川江湖岛堂庙塘坝坪峪洼岗坡子";

    private static readonly System.Buffers.SearchValues<char> Negating = System.Buffers.SearchValues.Create("未不没无非欠亏降减缺除扣");

    public static Amount? Find(string text)
    {
        if (LooksLikeDate().IsMatch(text))
        {
            return null;
        }

        if (text is ['(', .., ')'] && Whole(text[1..^1]) is { Upper: null } inside && char.IsAsciiDigit(text[^2]) && inside.Number.Value > 0)
        {
            return inside with { Number = inside.Number.Times(-1m) };
        }

        var blanked = SetPhrases.Blanked(text);
        return Whole(blanked) ?? Labelled(blanked) ?? QuantityInProse.Find(blanked);
    }

    private static Amount? Whole(string text)
    {
        var parser = new AmountParser(text, 0);
        return parser.Parse() is { } amount ? Ended(amount, text, parser.End) : null;
    }

    // The first number sign ends the label: what stands before may hold none.
    private static Amount? Labelled(string text)
    {
        var limit = FirstNumberSign(text);
        for (var from = 1; from <= limit && char.IsLetter(text[from - 1]) && !char.IsAscii(text[from - 1]); from++)
        {
            var parser = new AmountParser(text, from);
            if (parser.Parse() is { } amount && (amount.Unit is not null || amount.IsQualified) && Ended(amount, text, parser.End) is { } ended)
            {
                return UnderLabel(ended, text[..from], startsWithNumber: from == limit);
            }
        }

        return null;
    }

    private static Amount? UnderLabel(Amount amount, string label, bool startsWithNumber)
    {
        // 张三家, 赵六斤: one character before Chinese numerals is a surname as likely as a label. 未到位30万元 is not 30万元 landed. 第3 is a rank.
        if ((label.Length == 1 && startsWithNumber && amount.Number.Is(NumeralTraits.Han)) || IsTurnedRound(label) || label[^1] == '第')
        {
            return null;
        }

        return amount with
        {
            Words = label.Contains('约') ? amount.Words | Qualifying.About : amount.Words,
            Around = label[0] == '每' || label.Contains('均') ? Surroundings.Rate : Surroundings.Words,
        };
    }

    /// <summary>A word before the amount says that it is not there, or is taken away.</summary>
    public static bool IsTurnedRound(ReadOnlySpan<char> before)
    {
        var at = before.IndexOfAny(Negating);
        return at >= 0 && (!before[at..].StartsWith("扣") || at == 0 || before[at - 1] != '折' || IsTurnedRound(before[(at + 1)..]));
    }

    public static bool IsNumberSign(char c) => char.IsAsciiDigit(c) || HanDigits.IsNumeral(c) || c == '半';

    private static int FirstNumberSign(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (IsNumberSign(text[at]))
            {
                return at;
            }
        }

        return -1;
    }

    private static Amount? Ended(Amount amount, string text, int end)
    {
        var rest = text[end..];

        // 万元 alone is a unit, not a number; 八一村 is a name.
        if ((amount.Number.Is(NumeralTraits.Bare) && !amount.IsQualified) || (amount.Number.Is(NumeralTraits.Han) && amount.Unit is { IsPlace: true }))
        {
            return null;
        }

        var bare = Remark().Replace(rest, "");
        return bare.Length == 0 ? amount with { Around = rest.Length > 0 ? Surroundings.Words : Surroundings.None }
            : IsNoun(amount, bare) ? amount with { Around = Surroundings.Words }
            : null;
    }

    private static bool IsNoun(Amount amount, string noun)
    {
        if (amount.Number.Is(NumeralTraits.Bare) || FirstNumberSign(noun) >= 0 || !noun.All(c => !char.IsAscii(c) || c is ',' or '.' or ';' or ':' or '?' or '!'))
        {
            return false;
        }

        // 至少是3的产品: without a unit only what a qualifier marks as a number.
        return amount.Unit is not { } unit ? noun[0] == '的' && amount.IsQualified
            : !amount.Number.Is(NumeralTraits.Han) || unit.IsPlainCounter || !PlaceEndings.Contains(noun[^1]);
    }

    [GeneratedRegex(@"^(?:19|20)\d{2}年|^[一二][〇零○九]?[〇零○一二三四五六七八九]{2,3}年|^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}月\d{1,2}[日号]|^(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:份|$)|^\d{1,2}:\d{2}")]
    private static partial Regex LooksLikeDate();

    [GeneratedRegex(@"[(（\[【][^()（）]*[)）\]】]?$|^[,，;；].*$")]
    private static partial Regex Remark();
}
