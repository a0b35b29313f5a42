using Analytics.Vocabulary.Texts;

namespace Analytics.Vocabulary.Numbers;

/// <summary>Phrases of official prose that hold number signs and count nothing. They are blanked before a number is looked for.</summary>
public static class SetPhrases
{
    private const char Blank = '※';

    private static readonly string[] Phrases =
    [
        .. ("四议一审两公开 四议两公开一监督 四议两公开 三会一课 第一书记 第一支部书记 最后一公里 最先一公里 千方百计 千家万户 千头万绪 千辛万苦 万众一心 一心一意 百花齐放 百年大计 百姓 " +
            "一把手 一事一议 一村一品 一户一策 一村一策 一岗双责 一对一 一站式 一体化 一系列 一揽子 一条龙 一卡通 一刀切 一票否决 一带一路 一票制 两学一做 两不愁三保障 两个责任 两个维护 两委 " +
            "三严三实 三个代表 三重一大 三项制度 三支一扶 三农 三资 三务公开 三留守 三下乡 三公经费 四风 四个意识 四个自信 四个全面 四套班子 五位一体 五保 五好 五险一金 六个一 八项规定 " +
            "十二五 十三五 十四五 十八大 十九大 二十大 九三学社 一号文件 一二三产业 一线 一般 一定 一律 一直 一起 一些 一切 一样 一致 一并 一旦 一面 唯一 统一 万一 十分 十足 万元户 " +
            "百日攻坚 百企帮百村 万企帮万村 万企兴万村 双百 十大 百强 千人计划 万人计划").Split(' ').OrderByDescending(phrase => phrase.Length),
    ];

    public static string Blanked(string text)
    {
        foreach (var phrase in Phrases)
        {
            if (text.Contains(phrase, StringComparison.Ordinal) && !IsPartOfNumber(text, phrase))
            {
                text = text.Replace(phrase, new string(Blank, phrase.Length), StringComparison.Ordinal);
            }
        }

        return text;
    }

    // 十分之一 and 二十大类 hold a phrase by accident.
    private static bool IsPartOfNumber(string text, string phrase)
    {
        var at = text.IndexOf(phrase, StringComparison.Ordinal);
        var after = at + phrase.Length < text.Length ? text[at + phrase.Length] : '\0';
        return (at > 0 && HanDigits.IsNumeral(text[at - 1]) && HanDigits.IsNumeral(phrase[0]))
            || (HanDigits.IsNumeral(phrase[^1]) && (HanDigits.IsNumeral(after) || after is '点'))
            || after is '之' or '类'
            || (phrase[^1] is '分' && after is '钟' or '之');
    }
}
