using Analytics.Vocabulary;

namespace Analytics.Reports.Calendar;

/// <summary>One release that the calendar announces.</summary>
/// <param name="Kind">As in <see cref="ReleaseKind.Name"/>; <c>briefing</c> and <c>sheets</c> stand for those of all counties.</param>
/// <param name="Revision">1 for the first release of a kind and period; a planned correction has an entry of its own.</param>
/// <param name="CutOff">The day until which ledgers are to count, in China; <c>null</c> where the calendar names none.</param>
public sealed record PlannedRelease(string Kind, ReleasePeriod Period, int Revision, Vintage ReleaseAt, DateOnly? CutOff, IReadOnlyList<EarlyReader> EarlyAccess)
{
    internal bool IsOf(ReleaseKind kind) => Kind == kind.Name || Kind == kind.Word;
}

/// <summary>Somebody who may read a release before it is published, and why.</summary>
/// <param name="From">Since when.</param>
public sealed record EarlyReader(string Name, string Office, string Reason, Vintage From);

/// <summary>Until when a release may not be quoted, and who reads it before; frozen with the release, whatever the calendar says later.</summary>
internal sealed record Embargo(Vintage Until, IReadOnlyList<EarlyReader> EarlyAccess)
{
    /// <summary>What every page says. It depends on the calendar alone and stays true afterwards: a release is frozen before the moment and read after it.</summary>
    public Bilingual Notice => new(
        $"本期定于{ChinaTime.InWords(Until)}（北京时间）发布，此前不得引用",
        $"Embargoed until {Until.ToChinaTime()} (China time): not to be quoted before");
}
