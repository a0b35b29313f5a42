using Analytics.Vocabulary;

namespace Analytics.Samples.Plan;

/// <summary>One cell that is wrong on purpose.</summary>
/// <param name="Row">Which of the county's entries in that month, from 0.</param>
internal sealed record WrongCell(string County, string Ledger, Period Period, int Row, string Column, string Text);

/// <summary>The wrong cells in otherwise good ledgers; their entries are refused, or wait for a reason, and count nowhere.</summary>
internal static class WrongCells
{
    public static readonly IReadOnlyList<WrongCell> All =
    [
        new("230505", "posts", new(2016, 3), 6, "org_unit", "小南河村"),
        new("230521", "posts", new(2016, 7), 21, "start_date", "2016年8月15日"),
        new("230523", "posts", new(2016, 6), 40, "dispatch_level", "乡派"),
        new("230521", "monthly_work", new(2016, 4), 12, "residents_visited", "见附表"),
        new("230523", "monthly_work", new(2016, 6), 30, "maize_reduced", "-120"),
        new("230505", "monthly_work", new(2016, 7), 5, "org_unit", "小南河村"),
        new("230502", "monthly_work", new(2016, 10), 9, "service_person_times", "12.5.1"),
        new("230523", "monthly_work", new(2016, 10), 7, "residents_visited", "3260"),
        new("230521", "projects", new(2016, 5), 3, "start_date", "2016年4月28日"),
        new("230524", "projects", new(2016, 6), 2, "funds_landed", "待定"),
        new("230503", "projects", new(2016, 3), 0, "funds_landed", ""),
        new("230505", "projects", new(2016, 9), 0, "project_kind", "采矿"),
        new("230522", "projects", new(2016, 8), 1, "org_unit", "小南河村"),
        new("230523", "projects", new(2016, 7), 4, "funds_landed", "-50000"),
        new("230521", "infrastructure", new(2016, 7), 5, "amount", "1.2公里"),
        new("230502", "infrastructure", new(2016, 8), 0, "completion_date", "2016.13.5"),
        new("230524", "infrastructure", new(2016, 9), 1, "amount", "30盏"),
        new("230505", "infrastructure", new(2016, 6), 0, "facility", "喷泉"),
        new("230521", "personnel_changes", new(2016, 8), 1, "level", ""),
        new("230523", "personnel_changes", new(2016, 11), 0, "change_date", "2016-10-29"),
        new("230521", "attendance", new(2016, 7), 11, "days_on_post", "33"),
        new("230505", "attendance", new(2016, 9), 1, "subsidy_tier", "优秀"),
        new("230523", "funds", new(2016, 4), 2, "fund_use", "招待费"),
        new("230502", "funds", new(2016, 6), 1, "funds_landed", "-0.35"),
        new("230524", "training", new(2016, 12), 25, "training_date", "2016-13-1"),
        new("230523", "unit_support", new(2016, 6), 4, "party_group_meetings", "6人次"),
        new("230521", "village_profile", new(2016, 12), 9, "party_members", "31200"),
        new("230523", "appraisals", new(2016, 6), 6, "score", "优"),
        new("230505", "appraisals", new(2016, 12), 4, "weight", "0.5"),
        new("230521", "appraisals", new(2016, 12), 8, "ballots_cast", "95"),
        new("230521", "spot_checks", new(2016, 9), 3, "check_date", "2016年10月12日"),
        new("230522", "spot_checks", new(2016, 6), 2, "finding", "打牌"),
        new("230523", "spot_checks", new(2016, 12), 5, "on_post", "不清楚"),
        new("230524", "targets", new(2016, 9), 4, "reached_value", "见清单"),
        new("230505", "targets", new(2016, 9), 1, "state", "差不多"),
        new("230521", "service", new(2016, 5), 2, "settled_village", "若干"),
        new("230523", "service", new(2016, 8), 1, "topic", "闲事"),
        new("230502", "service", new(2016, 9), 3, "cases_settled", "9"),
    ];

    /// <summary>An unlikely number whose sender says in the remark column why it is right.</summary>
    public static readonly (string County, Period Period, int Row, int Residents, string Reason) Explained = ("230521", new(2015, 12), 15, 3050, "与市直工作队联合入户，含外出务工返乡人员");

    /// <summary>Entries of the work ledger that report nothing else, so that city totals do not depend on whether they enter.</summary>
    public static IReadOnlySet<int> SetApart(string county, Period period) =>
        Of(county, "monthly_work", period).Select(wrong => wrong.Row).Concat((Explained.County, Explained.Period) == (county, period) ? [Explained.Row] : []).ToHashSet();

    public static IEnumerable<WrongCell> Of(string county, string ledger, Period period) =>
        All.Where(wrong => wrong.County == county && wrong.Ledger == ledger && wrong.Period == period);
}
