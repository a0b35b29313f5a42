using Analytics.Vocabulary;

namespace Analytics.Samples.Plan;

/// <summary>What was expected and never came, and when the rest arrived.</summary>
internal static class Calendar
{
    public static readonly string[] Ledgers =
    [
        "posts", "monthly_work", "projects", "infrastructure", "personnel_changes",
        "attendance", "funds", "training", "unit_support", "village_profile",
        "appraisals", "spot_checks", "targets", "service",
    ];

    /// <summary>Baoshan sent nothing at all for February 2016; Raohe never sent its work ledger of August 2016.</summary>
    public static bool IsMissing(string county, string ledger, Period period) =>
        (county == "230506" && period == new Period(2016, 2)) || (county == "230524" && ledger == "monthly_work" && period == new Period(2016, 8));

    /// <summary>When a file reached the city: in office hours (Beijing time) of the third to ninth of the next month, one in fifteen after the tenth.</summary>
    public static Vintage Received(string county, string subject, Period period)
    {
        var stream = new SeededStream($"received:{county}:{subject}:{period}");
        var isLate = stream.Below(15) == 0;
        var day = isLate ? stream.Between(12, period == Posts.Last ? 14 : 21) : stream.Between(3, 9);
        var next = period.Next;
        return new(new DateTimeOffset(next.Year, next.Month, day, stream.Between(0, 8), stream.Between(0, 59), stream.Between(0, 59), TimeSpan.Zero));
    }
}
