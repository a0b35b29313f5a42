using Analytics.Samples.Register;
using Analytics.Vocabulary;

namespace Analytics.Samples.Plan;

/// <summary>
/// The funds ledger: subsidies, the work fund, what projects and dispatching units brought in, facilities and donations. Subsidies are what
/// attendance and tier make them, a project's funds are those of its ledger, save where <see cref="FundSlips"/> says otherwise.
/// </summary>
internal sealed class Funds
{
    public const int WorkFund = 10_000;

    /// <summary>One pledge or payment before it has its number.</summary>
    public sealed record Draft(Entry About, Period Month, DateOnly Day, string SourceKind, string SourceName, string Use)
    {
        public Value Pledged { get; init; } = Value.Blank;

        public Value Landed { get; init; } = Value.Blank;

        public Value Spent { get; init; } = Value.Blank;

        public string? Secretary { get; init; }

        public DateOnly? SettledTo { get; init; }

        public string? Project { get; init; }
    }

    private static readonly string[] Donors = [.. MakeEnterprises.All().Select(unit => unit.Name)];

    private readonly IReadOnlyList<Post> _posts;
    private readonly IReadOnlyDictionary<string, string> _names;
    private readonly List<Draft> _drafts;

    public Funds(Places places, IReadOnlyList<Post> posts, IReadOnlyList<AttendanceLine> attendance, IReadOnlyList<SupportLine> support, IReadOnlyList<Edition> projects)
    {
        (_posts, _names) = (posts, places.Names);
        _drafts = FundSlips.In([.. Subsidies(attendance), .. WorkFunds(), .. OfProjects(projects), .. OfUnits(support), .. OfFacilities(), .. Donations()]);
    }

    public IEnumerable<Edition> Editions() =>
        from county in _posts.Select(post => post.Place.County).Distinct().Order(StringComparer.Ordinal)
        from month in Period.Range(Posts.First, Posts.Last)
        where !Calendar.IsMissing(county, "funds", month)
        select new Edition(county, "funds", month, Entries(county, month));

    /// <summary>The day that a month's subsidies are paid: in the next month, in December before the books close.</summary>
    private static DateOnly PayDay(string county, Period month) =>
        month == Posts.Last ? new(month.Year, month.Month, 28) : new(month.Next.Year, month.Next.Month, new SeededStream($"payday:{county}").Between(8, 14));

    private IEnumerable<Draft> Subsidies(IReadOnlyList<AttendanceLine> attendance) =>
        from line in attendance
        where line.Subsidy > 0
        let day = PayDay(line.Post.Place.County, line.Period)
        select new Draft(About(line.Post), new(day.Year, day.Month), day, "subsidy", Treasury(line.Post), "living_subsidy")
        {
            Landed = Value.Of(line.Subsidy),
            Spent = Value.Of(line.Subsidy),
            Secretary = line.Term.SecretaryCode,
            SettledTo = line.Period.LastDay,
        };

    /// <summary>Every village post is allotted its work fund in March and spends most of it by December.</summary>
    private IEnumerable<Draft> WorkFunds()
    {
        foreach (var post in _posts.Where(post => post.Cohort == "village"))
        {
            var stream = new SeededStream("work fund:" + post.Place.Code);
            yield return new(About(post), new(2016, 3), new(2016, 3, stream.Between(10, 20)), "work_fund", Treasury(post), "work_fund") { Pledged = Value.Of(WorkFund), Landed = Value.Of(WorkFund) };
            foreach (var (month, spent) in new[] { (stream.Between(4, 8), stream.Between(15, 48) * 100), (stream.Between(9, 12), stream.Between(20, 50) * 100) })
            {
                yield return new(About(post), new(2016, month), new(2016, month, stream.Between(2, 27)), "work_fund", Treasury(post), "work_fund") { Spent = Value.Of(spent) };
            }
        }
    }

    private IEnumerable<Draft> OfProjects(IReadOnlyList<Edition> projects) =>
        from edition in projects
        from project in edition.Entries
        where project.Enters
        let stream = new SeededStream("funds:" + project["project_code"].Text)
        let isEnterprise = stream.Percent(30)
        select new Draft(project, edition.Period, edition.Period.FirstDay.AddDays(stream.Between(3, 26)), isEnterprise ? "enterprise" : stream.Percent(75) ? "finance" : "other",
            isEnterprise ? stream.Of(Donors) : _names[edition.County] + "财政局", "industry_project")
        {
            Pledged = project["funds_planned"],
            Landed = project["funds_landed"],
            Project = project["project_code"].Text,
        };

    private static IEnumerable<Draft> OfUnits(IReadOnlyList<SupportLine> support) =>
        from line in support
        where line.Promised > 0
        let stream = new SeededStream($"funds:unit:{line.Post.Place.Code}:{line.Quarter}")
        select new Draft(About(line.Post), line.Quarter, line.Quarter.FirstDay.AddDays(stream.Between(2, 25)), "dispatching_unit", line.Post.DispatchingUnit, stream.Percent(60) ? "infrastructure" : "relief")
        {
            Pledged = Value.Of(line.Promised),
            Landed = Value.Of(line.Landed),
        };

    private IEnumerable<Draft> OfFacilities() => Drawn("facilities", 150, (post, month, stream) =>
    {
        var pledged = stream.Between(20, 240) * 1_000;
        return new(About(post), month, month.FirstDay.AddDays(stream.Between(3, 26)), "finance", Treasury(post), "infrastructure")
        {
            Pledged = Value.Of(pledged),
            Landed = Value.Of(pledged * stream.Of([100, 100, 90, 70, 50]) / 100),
        };
    });

    private IEnumerable<Draft> Donations() => Drawn("donations", 120, (post, month, stream) =>
        new(About(post), month, month.FirstDay.AddDays(stream.Between(3, 26)), "donation", stream.Of(Donors), stream.Percent(55) ? "donation_in_kind" : "relief") { Landed = Value.Of(stream.Between(10, 300) * 200) });

    private IEnumerable<Draft> Drawn(string subject, int number, Func<Post, Period, SeededStream, Draft> draft)
    {
        var stream = new SeededStream("funds:" + subject);
        var villages = _posts.Where(post => post.Cohort == "village").ToList();
        var months = Period.Range(new(2016, 1), Posts.Last).ToList();
        return [.. Enumerable.Range(0, number).Select(_ => draft(stream.Of(villages), stream.Of(months), stream))];
    }

    private List<Entry> Entries(string county, Period month)
    {
        var entries = _drafts.Where(draft => draft.About.Place.County == county && draft.Month == month).Select((draft, at) => Of(draft, $"ZJ-{county}-{month.Year % 100}{month.Month:00}-{at + 1:000}")).ToList();
        foreach (var wrong in WrongCells.Of(county, "funds", month))
        {
            entries[wrong.Row] = entries[wrong.Row].Refused(wrong.Column, wrong.Text);
        }

        return entries;
    }

    private static Entry Of(Draft draft, string code) => new(draft.About.Place, new Dictionary<string, Value>
    {
        ["township"] = draft.About["township"],
        ["unit_kind"] = draft.About["unit_kind"],
        ["org_unit"] = draft.About["org_unit"],
        ["fund_code"] = Value.Of(code),
        ["source_kind"] = Value.Of(draft.SourceKind),
        ["source_name"] = Value.Of(draft.SourceName),
        ["fund_use"] = Value.Of(draft.Use),
        ["funds_pledged"] = draft.Pledged,
        ["funds_landed"] = draft.Landed,
        ["funds_spent"] = draft.Spent,
        ["paid_date"] = Value.Of(draft.Day),
        ["secretary_code"] = draft.Secretary is null ? Value.Blank : Value.Of(draft.Secretary),
        ["settled_to"] = draft.SettledTo is { } day ? Value.Of(day) : Value.Blank,
        ["project_code"] = draft.Project is null ? Value.Blank : Value.Of(draft.Project),
    });

    private static Entry About(Post post) => Entry.Of(post, new Dictionary<string, Value>());

    private string Treasury(Post post) => _names[post.Place.County] + "财政局";
}
