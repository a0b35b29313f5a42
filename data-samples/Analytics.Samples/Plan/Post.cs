using Analytics.Samples.Register;
using Analytics.Vocabulary;

namespace Analytics.Samples.Plan;

/// <summary>One secretary's term at a place; the next term of the same place begins when this one is adjusted.</summary>
internal sealed record Term(string SecretaryCode, string Name, string Rank, DateOnly Start, DateOnly? Adjusted);

/// <summary>A place with its first secretaries, one after the other.</summary>
internal sealed class Post(Unit place, string? township, bool isCityDispatched, string dispatchingUnit, string batch, Period from)
{
    public Unit Place => place;

    public string? Township => township;

    public bool IsCityDispatched => isCityDispatched;

    public string DispatchingUnit => dispatchingUnit;

    public string Batch => batch;

    public Period From => from;

    public List<Term> Terms { get; } = [];

    /// <summary>Whoever holds the post on the month's last day.</summary>
    public Term? HeldAt(Period period) => Terms.LastOrDefault(term => term.Start <= period.LastDay);

    public bool IsHeld(Period period) => from <= period;

    public string Cohort => place.Kind switch { "village" => "village", "street" or "community" => "community", _ => "enterprise" };
}
