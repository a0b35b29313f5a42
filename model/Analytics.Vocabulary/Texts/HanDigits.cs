namespace Analytics.Vocabulary.Texts;

/// <summary>Chinese numerals sign by sign: everyday, financial (大写), traditional and the zeros 〇 零 ○.</summary>
public static class HanDigits
{
    /// <summary>0 to 9, or -1 where the character is no digit.</summary>
    public static int Of(char c) => c switch
    {
        '〇' or '零' or '○' or '◯' => 0,
        '一' or '壹' or '弌' or '幺' => 1,
        '二' or '贰' or '貳' or '弍' or '两' or '兩' or '俩' or '倆' => 2,
        '三' or '叁' or '參' or '参' or '叄' or '弎' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' or '陸' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    /// <summary>10, 100 or 1000 for 十百千 in any writing, else 0.</summary>
    public static int SmallScaleOf(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        _ => 0,
    };

    /// <summary>万, 亿, 兆 (10^12) and 京 as powers of ten thousand, else 0. ASCII k and w are 千 and 万, as clerks type them.</summary>
    public static decimal BigScaleOf(char c) => c switch
    {
        '万' or '萬' => 10_000m,
        '亿' or '億' => 100_000_000m,
        '兆' => 1_000_000_000_000m,
        '京' => 10_000_000_000_000_000m,
        'k' or 'K' => 1_000m,
        'w' => 10_000m,
        _ => 0m,
    };

    public static bool IsNumeral(char c) => Of(c) >= 0 || SmallScaleOf(c) > 0 || BigScaleOf(c) >= 10_000m;

    /// <summary>A number below 100 as months and days are written: 五, 十二, 二十, 三十一, 廿五, 〇五; <c>null</c> for anything else.</summary>
    public static int? BelowHundred(ReadOnlySpan<char> text) => text switch
    {
        ['元'] => 1,
        ['廿'] => 20,
        ['卅'] => 30,
        ['廿', var ones] when Of(ones) > 0 => 20 + Of(ones),
        ['卅', var ones] when Of(ones) > 0 => 30 + Of(ones),
        [var ones] when Of(ones) >= 0 => Of(ones),
        ['十' or '拾'] => 10,
        ['十' or '拾', var ones] when Of(ones) > 0 => 10 + Of(ones),
        [var tens, '十' or '拾'] when Of(tens) > 0 => Of(tens) * 10,
        [var tens, '十' or '拾', var ones] when Of(tens) > 0 && Of(ones) > 0 => (Of(tens) * 10) + Of(ones),
        [var tens, var ones] when Of(tens) >= 0 && Of(ones) >= 0 => (Of(tens) * 10) + Of(ones),
        _ => null,
    };

    /// <summary>Two digits that name a range: 四五, 八九 and 三五.</summary>
    public static bool IsPair(ReadOnlySpan<char> digits) =>
        Of(digits[0]) is var low and > 0 && Of(digits[1]) is var high && (high == low + 1 || (low, high) == (3, 5));

    /// <summary>Digits side by side: 一二三 is 123.</summary>
    public static decimal StringOf(ReadOnlySpan<char> digits)
    {
        var value = 0m;
        foreach (var c in digits)
        {
            value = (value * 10) + Of(c);
        }

        return value;
    }

    /// <summary>What stands behind 点, digit by digit, and how many digits it takes.</summary>
    public static (decimal Fraction, int Length) Fraction(ReadOnlySpan<char> text)
    {
        var (fraction, place, length) = (0m, 1m, 0);
        for (; length < text.Length && (Of(text[length]) >= 0 || char.IsAsciiDigit(text[length])); length++)
        {
            place /= 10;
            fraction += place * (char.IsAsciiDigit(text[length]) ? text[length] - '0' : Of(text[length]));
        }

        return (fraction, length);
    }
}
