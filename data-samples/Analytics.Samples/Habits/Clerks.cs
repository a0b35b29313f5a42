using Analytics.Vocabulary;

namespace Analytics.Samples.Habits;

/// <summary>Who filled a form in and who looked it over. Made-up people.</summary>
internal static class Clerks
{
    private static readonly Dictionary<string, (string Clerk, string Reviewer)> Names = new()
    {
        ["230502"] = ("林晓燕", "周立新"),
        ["230503"] = ("何文博", "宋志强"),
        ["230505"] = ("罗静", "郑国庆"),
        ["230506"] = ("唐春梅", "许振华"),
        ["230521"] = ("彭丽华", "蒋忠义"),
        ["230522"] = ("魏海燕", "叶学军"),
        ["230523"] = ("潘玉兰", "夏建国"),
        ["230524"] = ("姜淑芬", "范卫东"),
        ["410183"] = ("样例甲", "样例乙"),
    };

    /// <summary>The line below the table. It names a day of the next month: not the month that the ledger is about.</summary>
    public static string Footer(string county, Period period)
    {
        var (clerk, reviewer) = Names[county];
        var day = new SeededStream($"footer:{county}:{period}").Between(1, 3);
        return $"填表人：{clerk}        审核人：{reviewer}        填报日期：{period.Next.Year}年{period.Next.Month}月{day}日";
    }
}
