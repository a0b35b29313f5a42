namespace Analytics.Vocabulary.Numbers;

/// <summary>What the words around a number say about it; several may stand together (大约近百, 约800余).</summary>
[Flags]
public enum Qualifying
{
    None = 0,
    Over = 1,
    About = 2,
    Nearly = 4,
    AtLeast = 8,
    AtMost = 16,

    /// <summary>Says nothing about the value: 共, 达, 整.</summary>
    Plain = 32,
}

/// <summary>The words before and behind a number that qualify it. Longest first; the first that fits is taken.</summary>
public static class QualifierWords
{
    private static readonly (string Word, Qualifying Meaning)[] Before = Listed(
        (Qualifying.AtLeast, "大于或者等于 大于或等于 大于等于 不低于 不少于 不小于 不下于 不下 不止 至少有 至少是 至少 最少有 最少是 最少 最低 起码 超过了 超过 超出 超 高于 大于 多于 突破 破 逾 过 >= ≥ > 不亚于"),
        (Qualifying.AtMost, "小于或者等于 小于或等于 小于等于 不超过 不超出 不高于 不多于 不大于 不足 不到 不满 未满 未超过 低于 少于 小于 至多有 至多是 至多 最多有 最多是 最多 最高 <= ≤ <"),
        (Qualifying.Nearly, "将近 接近 几近 近"),
        (Qualifying.About, "大约有 大约是 大约为 大约 大概有 大概是 大概 约有 约为 约合 约计 约 估计 预计 上下 左右 ~ ≈"),
        (Qualifying.Plain, "占 一共有 一共是 一共 总共有 总共 总计 共计 合计 累计 共有 共 计 小计 达到了 达到 达 已达 实有 现有 有 为 是 等于 =: : = 在 从 由 介于 只有 仅有 仅 各"));

    private static readonly (string Word, Qualifying Meaning)[] Behind = Listed(
        (Qualifying.AtLeast, "及其以上 或者以上 或以上 及以上 以上 或者更多 或更多 起 +"),
        (Qualifying.AtMost, "及其以下 或者以下 或以下 及以下 以下 以内 之内 或者更少 或更少 不到 不足"),
        (Qualifying.About, "左右 上下 前后 之间 间"),
        (Qualifying.Over, "有余 余 多"),
        (Qualifying.Plain, "整 正 钱"));

    public static (Qualifying Meaning, int Length) AtStart(ReadOnlySpan<char> text) =>
        text is ['上', '十' or '百' or '千' or '万' or '亿', ..] ? (Qualifying.AtLeast, 1) : First(Before, text);

    public static (Qualifying Meaning, int Length) AfterNumber(ReadOnlySpan<char> text) => First(Behind, text);

    private static (Qualifying Meaning, int Length) First((string Word, Qualifying Meaning)[] words, ReadOnlySpan<char> text)
    {
        foreach (var (word, meaning) in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return (meaning, word.Length);
            }
        }

        return (Qualifying.None, 0);
    }

    private static (string, Qualifying)[] Listed(params (Qualifying Meaning, string Words)[] lists) =>
        [.. lists.SelectMany(list => list.Words.Split(' ').Select(word => (Word: word, list.Meaning))).OrderByDescending(listed => listed.Word.Length)];
}
