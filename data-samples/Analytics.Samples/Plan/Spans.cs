using Analytics.Vocabulary;

namespace Analytics.Samples.Plan;

/// <summary>Which stretch of time a ledger is about: a month, or the quarter or half that ends with it.</summary>
internal static class Spans
{
    private static readonly Dictionary<string, int> Months = new() { ["appraisals"] = 6, ["spot_checks"] = 3, ["targets"] = 3 };

    /// <summary>The closing months of a ledger's spans, from the first on.</summary>
    public static IEnumerable<Period> Of(string ledger) => Period.Range(Posts.First, Posts.Last).Where(period => period.Month % Length(ledger) == 0);

    public static bool IsMonthly(string ledger) => Length(ledger) == 1;

    /// <summary>The first day of the span that closes with the month.</summary>
    public static DateOnly FirstDay(string ledger, Period period) => period.FirstDay.AddMonths(1 - Length(ledger));

    /// <summary>2016年5月, 2016年第二季度, 2016年上半年.</summary>
    public static string Name(string ledger, Period period) => Length(ledger) switch
    {
        3 => $"{period.Year}年第{"一二三四"[(period.Month / 3) - 1]}季度",
        6 => $"{period.Year}年{(period.Month == 6 ? "上" : "下")}半年",
        _ => $"{period.Year}年{period.Month}月",
    };

    private static int Length(string ledger) => Months.GetValueOrDefault(ledger, 1);
}
