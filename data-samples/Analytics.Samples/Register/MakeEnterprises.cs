namespace Analytics.Samples.Register;

/// <summary>Enterprises and social organisations with a first secretary. None of them exists: each carries 样例 (sample) in its name.</summary>
internal static class MakeEnterprises
{
    private static readonly string[] Words = ["金谷", "绿源", "北疆", "兴隆", "丰泽", "恒达", "龙江红", "雪原", "黑土", "春晖", "瑞禾", "安邦", "双赢", "鼎盛", "永泰", "华田", "珍宝", "长青", "百信", "宏图"];
    private static readonly string[] Trades = ["米业", "粮油加工", "木业", "建材", "食品", "煤炭洗选", "商贸", "物流", "农机", "药业"];
    private static readonly string[] Unions = ["食用菌种植协会", "养蜂协会", "老年志愿者协会", "个体私营经济协会", "民办幼儿园", "书画协会", "物业行业协会", "养老服务中心"];

    /// <summary>How many the city and the county dispatch to, by county.</summary>
    public static readonly IReadOnlyDictionary<string, (int City, int County)> Counts = new Dictionary<string, (int, int)>
    {
        ["230502"] = (20, 22),
        ["230503"] = (6, 10),
        ["230505"] = (6, 10),
        ["230506"] = (8, 13),
        ["230521"] = (2, 32),
        ["230522"] = (1, 20),
        ["230523"] = (2, 38),
        ["230524"] = (1, 22),
    };

    public static IReadOnlyList<Unit> All()
    {
        var units = new List<Unit>();
        foreach (var (county, (city, own)) in Counts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            units.AddRange(Enumerable.Range(1, city + own).Select(number => Make(county, number)));
        }

        return units;
    }

    public static string Csv() =>
        RegisterFile.Header + "\n" + string.Concat(All().Select(unit => RegisterFile.Line(unit) + "\n"));

    private static Unit Make(string county, int number)
    {
        // Every fourth one is a social organisation; word and trade run at different lengths, so that no name comes twice in a county.
        var isUnion = number % 4 == 0;
        var name = isUnion
            ? "样例" + Words[number / 4 * 3 % Words.Length] + Unions[number / 4 % Unions.Length]
            : "样例" + Words[number % Words.Length] + Trades[(number + number / Words.Length) % Trades.Length] + "有限公司";
        return new($"{county}E{number:00000}", name, isUnion ? "social_organisation" : "enterprise", county, name);
    }
}
