using System.Globalization;
using Dapper;

namespace Analytics.Warehouse.Tests.Parts;

/// <summary>Histories with a fixed seed: the small year in any order and in steps of any size, with corrections, late months, and months closed and reopened between.</summary>
internal static class RandomHistory
{
    private const int Corrections = 8;

    public static IReadOnlyList<List<Action<FixtureHome>>> Of(int seed)
    {
        var random = new Random(seed);
        var acts = YearOfTwoCounties.Editions.Concat(Enumerable.Range(0, Corrections).Select(at => Correction(random, at))).Concat(Closings(random)).OrderBy(_ => random.Next()).ToList();
        var steps = new List<List<Action<FixtureHome>>>();
        while (acts.Count > 0)
        {
            var taken = Math.Min(random.Next(3, 9), acts.Count);
            steps.Add(acts[..taken]);
            acts.RemoveRange(0, taken);
        }

        return steps;
    }

    /// <summary>A month closed, another closed and reopened; told to the home in any order, for the moments in them say what came first.</summary>
    private static IEnumerable<Action<FixtureHome>> Closings(Random random)
    {
        var (closed, reopened) = random.Next(2) == 0 ? ("2016-01", "2016-02") : ("2016-02", "2016-01");
        yield return home => Act(home, closed, "lock", "2016-03-12T12:00:00Z");
        yield return home => Act(home, reopened, "lock", "2016-03-10T12:00:00Z");
        yield return home => Act(home, reopened, "reopen", "2016-04-14T12:00:00Z");
    }

    private static void Act(FixtureHome home, string period, string action, string at) =>
        home.Control.Execute("insert into period_actions (period, action, acted_at, by_whom) values (@period, @action, @at, '张三')", new { period, action, at });

    private static Action<FixtureHome> Correction(Random random, int at)
    {
        var month = random.Next(1, 4);
        var funds = string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 900) * 1000}");
        var received = string.Create(CultureInfo.InvariantCulture, $"2016-0{month + 2}-{at + 10}T0{at}:00:00Z");
        var (county, village) = random.Next(2) == 0 ? (FixtureHome.CountyA, YearOfTwoCounties.Village1) : (FixtureHome.DistrictB, YearOfTwoCounties.Village4);
        return home => home.Edition("projects", county, $"2016-0{month}", received, YearOfTwoCounties.Project(village, $"P{at}", funds));
    }
}
