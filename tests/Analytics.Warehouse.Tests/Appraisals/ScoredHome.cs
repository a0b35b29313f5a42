using Analytics.Scoring.Numbers;
using Analytics.Warehouse.Tests.Parts;

namespace Analytics.Warehouse.Tests.Appraisals;

/// <summary>Two counties of a dozen villages, half of them handed over in May, eight months of two indicators: small, and enough to tell person from place.</summary>
internal sealed class ScoredHome : IDisposable
{
    public const int Villages = 12;
    public const int Months = 8;

    /// <summary>The village that others were merged into.</summary>
    public const string Grown = "230521101901";

    private const string Merger = """
        code,name,kind,parent_code,valid_from,valid_to,full_name,name_en,known_from,begun_by,predecessors,ended_by,successors,source
        230521101001,一村,village,230521101,,2016-04-30,一村,,2016-05-02T00:00:00Z,,,merged,230521101901,list.csv
        230521101002,二村,village,230521101,,2016-04-30,二村,,2016-05-02T00:00:00Z,,,merged,230521101901,list.csv
        230521101901,新村,village,230521101,2016-05-01,,新村,,2016-05-02T00:00:00Z,merged,230521101001;230521101002,,,list.csv

        """;

    private static readonly string[] Counties = [FixtureHome.CountyA, FixtureHome.DistrictB];
    private readonly ModelsCopy _models = new();
    private readonly bool _isMerged;
    private readonly bool _hasBlanks;

    /// <param name="seed">Above 0, the order of the lines.</param>
    /// <param name="extra">More columns of each line of the register.</param>
    /// <param name="isMerged">The first two villages of county A become <see cref="Grown"/> on 1 May: the second's secretary stays on there, the first's goes.</param>
    /// <param name="hasBlanks">One secretary a county leaves the meetings of two months blank; problems alone are then enough of the policy's weight for a month to enter.</param>
    public ScoredHome(int seed = 0, string extra = "", bool isMerged = false, bool hasBlanks = false)
    {
        _isMerged = isMerged;
        _hasBlanks = hasBlanks;
        if (isMerged)
        {
            File.WriteAllText(Path.Combine(Home.Home.Register, "230500-2016-05-01.csv"), Merger);
        }

        _models.Change("policy/score.yml", _ => hasBlanks ? Policy.Replace("weight: 0.6", "weight: 0.7").Replace("weight: 0.4", "weight: 0.3") : Policy);
        foreach (var county in Counties)
        {
            Receive(county, seed, extra);
        }

        Outcome = Home.Build(options: _models.Options);
    }

    public FixtureHome Home { get; } = new();

    public BuildOutcome Outcome { get; }

    public static string Village(string county, int at) => $"{county}{101 + (at / 6)}{at + 1:000}";

    public void Dispose()
    {
        Home.Dispose();
        _models.Dispose();
    }

    private void Receive(string county, int seed, string extra)
    {
        for (var month = 1; month <= Months; month++)
        {
            var period = $"2016-{month:00}";
            var held = Enumerable.Range(0, Villages).Select(at => (Village: Village(county, at), Secretary: $"{(county == FixtureHome.CountyA ? "A" : "B")}{at:00}{(at % 2 == 0 && month >= 5 ? "b" : "a")}")).SelectMany(post => Placed(post.Village, post.Secretary, month)).ToArray();
            if (seed > 0)
            {
                new SeededDraws((ulong)(seed + month)).Shuffle(held);
            }

            Home.Edition("posts", county, period, $"2016-{month + 1:00}-05T08:00:00Z", [.. held.Select(post =>
                $"{Unit(post.Village)}, '{post.Secretary}' as secretary_code, 'county' as dispatch_level, date '{(post.Secretary.EndsWith('b') ? "2016-05-02" : "2015-11-01")}' as start_date{extra}")]);
            Home.Edition("monthly_work", county, period, $"2016-{month + 1:00}-05T08:00:00Z", [.. held.Select(post => Planted(post.Secretary, month) is var (problems, meetings)
                ? $"{Unit(post.Village)}, '{post.Secretary}' as secretary_code, {problems} as problems_solved, {(IsBlank(post.Secretary, month) ? "null" : meetings)} as organisation_life_meetings" : "")]);
        }

        Home.Edition("personnel_changes", county, "2016-05", "2016-06-05T08:00:00Z", [.. Enumerable.Range(0, Villages).Where(at => at % 2 == 0).Select(at =>
            $"{Unit(Village(county, at))}, '{(county == FixtureHome.CountyA ? "A" : "B")}{at:00}a' as secretary_code, 'adjustment' as change, date '2016-05-01' as change_date")]);
    }

    // A post's own level, a village's, and chance: the same numbers whenever they are asked for.
    public static (int Problems, int Meetings) Planted(string secretary, int month)
    {
        var post = new SeededDraws((ulong)(100 + secretary.Sum(letter => letter * 7)), (ulong)month);
        var own = new SeededDraws((ulong)(1000 + secretary.Select((letter, at) => letter * (at + 3)).Sum())).Normal() * 3;
        return ((int)Math.Max(0, Math.Round(10 + own + post.Normal())), (int)Math.Max(0, Math.Round(6 + (own / 2) + post.Normal())));
    }

    private IEnumerable<(string Village, string Secretary)> Placed(string village, string secretary, int month) => !_isMerged || month < 5 ? [(village, secretary)] : secretary switch
    {
        "A00b" => [],
        "A01a" => [(Grown, secretary)],
        _ => [(village, secretary)],
    };

    private bool IsBlank(string secretary, int month) => _hasBlanks && secretary[1..] == "03a" && month is (3 or 6);

    private static string Unit(string village) => $"'{village}' as org_unit_code, 'village' as unit_kind";

    public const string Policy = """
        policy: score
        version: test.1
        approved_by: { zh: 测试, en: "made up for tests" }
        made_up: true
        in_force_from: 2016-01
        cohorts: [village]
        case_mix: []
        bands: [80, 30, 10]
        exposure: { score_months: 2, grade_months: 4, county_posts: 3, settling_months: 1, half_months: 1 }
        sheet_months: 12
        reference: { from: 2016-01, to: 2016-08, source: { zh: 测试, en: tests }, post_deviation: 1, county_deviation: 1 }
        dimensions:
          - dimension: service
            name: { zh: 服务群众, en: Serving residents }
            weight: 0.6
            indicators:
              - { indicator: LIV_PROBLEMS_SOLVED, weight: 1, per: post_month, direction: up, transform: none, prior: { mean: 10, strength: 1 }, reference: { median: 10, spread: 3 } }
          - dimension: party
            name: { zh: 建强组织, en: Party organisation }
            weight: 0.4
            indicators:
              - { indicator: PTY_ORG_LIFE, weight: 1, per: post_month, direction: up, transform: none, reference: { median: 6, spread: 2 } }
        """;
}
