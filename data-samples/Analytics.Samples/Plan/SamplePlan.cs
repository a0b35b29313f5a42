using Analytics.Samples.Register;
using Analytics.Vocabulary;

namespace Analytics.Samples.Plan;

/// <summary>Everything the eight counties report, before anybody writes it down in his own way.</summary>
internal sealed class SamplePlan
{
    private SamplePlan(Places places, IReadOnlyList<Post> posts, IReadOnlyList<Edition> editions) => (Places, AllPosts, Editions) = (places, posts, editions);

    public Places Places { get; }

    public IReadOnlyList<Post> AllPosts { get; }

    /// <summary>Editions in force and the two that were replaced, by county, month and ledger.</summary>
    public IReadOnlyList<Edition> Editions { get; }

    public static SamplePlan From(IReadOnlyList<Unit> register)
    {
        var places = new Places(register);
        var posts = Posts.Of(places);
        var projects = Projects.Editions(posts).ToList();
        var inForce = PostsLedger.Editions(posts).Concat(new MonthlyWork(posts).Editions()).Concat(projects).Concat(Infrastructure.Editions(posts)).Concat(Changes.Editions(posts))
            .Concat(Upkeep(places, posts, projects)).Concat(Supervision(posts)).ToList();
        return new(places, posts, [.. inForce.Concat(Replaced.Of(inForce)).OrderBy(edition => edition.County, StringComparer.Ordinal).ThenBy(edition => edition.Period).ThenBy(edition => Array.IndexOf(Calendar.Ledgers, edition.Ledger)).ThenBy(edition => edition.IsInForce)]);
    }

    /// <summary>What keeps posts going: presence, money, training, the units behind them, and the villages they are in.</summary>
    private static IEnumerable<Edition> Upkeep(Places places, IReadOnlyList<Post> posts, IReadOnlyList<Edition> projects)
    {
        var (attendance, support) = (Attendance.Lines(posts), UnitSupport.Lines(posts));
        return Attendance.Editions(attendance).Concat(new Funds(places, posts, attendance, support, projects).Editions()).Concat(Training.Editions(posts)).Concat(UnitSupport.Editions(support)).Concat(VillageProfiles.Editions(places));
    }

    /// <summary>What watches over posts: appraisals, spot checks, what was promised, and the service asked of them.</summary>
    private static IEnumerable<Edition> Supervision(IReadOnlyList<Post> posts) =>
        Appraisals.Editions(posts).Concat(SpotChecks.Editions(posts)).Concat(Promises.Editions(posts)).Concat(Service.Editions(posts));

    /// <summary>The entries that count: of the editions in force, without those refused.</summary>
    public IEnumerable<Entry> Entries(string ledger, Period from, Period to) =>
        Editions.Where(edition => edition.IsInForce && edition.Ledger == ledger && edition.Period >= from && edition.Period <= to).SelectMany(edition => edition.Entries).Where(entry => entry.Enters);
}
