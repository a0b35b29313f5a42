using Analytics.Vocabulary;

namespace Analytics.Samples.Plan;

/// <summary>Payments that are wrong on purpose although their cells are right: only beside attendance, posts and projects do they show.</summary>
internal static class FundSlips
{
    public const string UnknownSecretary = "DJ-9999";
    public const string UnknownProject = "XM-230502-1609-099";

    public static List<Funds.Draft> In(List<Funds.Draft> drafts)
    {
        // Paid in full, though the tier is half.
        Change(drafts, draft => IsSubsidy(draft, "230521", new(2016, 5)) && draft.Spent.Number % 100 == 50, draft => Paid(draft, draft.Spent.Number!.Value * 2));
        // Paid to a code that no register knows.
        Change(drafts, draft => IsSubsidy(draft, "230524", new(2016, 10)), draft => draft with { Secretary = UnknownSecretary });
        // Of a project 20,000 yuan less than its own ledger says.
        Change(drafts, draft => draft.Project?.StartsWith("XM-230522-1605", StringComparison.Ordinal) == true, draft => draft with { Landed = Value.Of(draft.Landed.Number!.Value - 20_000) });
        // Funds of a project that no ledger has.
        Change(drafts, draft => (draft.About.Place.County, draft.Month, draft.SourceKind) == ("230502", new Period(2016, 9), "work_fund"), draft => draft with { Project = UnknownProject });
        // The same month paid twice.
        var twice = drafts.First(draft => IsSubsidy(draft, "230523", new(2016, 8)));
        drafts.Add(twice);
        return drafts;
    }

    private static void Change(List<Funds.Draft> drafts, Predicate<Funds.Draft> isMeant, Func<Funds.Draft, Funds.Draft> slip)
    {
        var at = drafts.FindIndex(isMeant);
        drafts[at] = slip(drafts[at]);
    }

    /// <summary>A subsidy of this month's attendance.</summary>
    private static bool IsSubsidy(Funds.Draft draft, string county, Period month) => draft.About.Place.County == county && draft.SettledTo == month.LastDay;

    private static Funds.Draft Paid(Funds.Draft draft, decimal yuan) => draft with { Landed = Value.Of(yuan), Spent = Value.Of(yuan) };
}
