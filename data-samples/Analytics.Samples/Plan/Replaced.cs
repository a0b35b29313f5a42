using Analytics.Vocabulary;

namespace Analytics.Samples.Plan;

/// <summary>The first editions of two months that Youyi sent again: totals differ, and only the later ones count.</summary>
internal static class Replaced
{
    public const string County = "230522";

    public static readonly Period Work = new(2016, 9);
    public static readonly Period Project = new(2016, 6);

    public static IEnumerable<Edition> Of(IReadOnlyList<Edition> inForce)
    {
        var work = inForce.Single(edition => (edition.County, edition.Ledger, edition.Period) == (County, "monthly_work", Work));
        yield return work with { Entries = [.. work.Entries.Select(TenTimes).SkipLast(2)], IsInForce = false };
        var projects = inForce.Single(edition => (edition.County, edition.Ledger, edition.Period) == (County, "projects", Project));
        yield return projects with { Entries = [.. projects.Entries.SkipLast(1).Select(entry => entry.With("funds_landed", Value.Of(entry["funds_landed"].Number!.Value * 2)))], IsInForce = false };
    }

    /// <summary>The first five rows had one digit too many in the residents visited, one of them so many that a reason is asked for.</summary>
    private static Entry TenTimes(Entry entry, int row) => row switch
    {
        0 => entry.With("residents_visited", Value.Of(3400)) with { Enters = false },
        < 5 => entry.With("residents_visited", Value.Of((entry["residents_visited"].Number ?? 0) * 10)),
        _ => entry,
    };
}
