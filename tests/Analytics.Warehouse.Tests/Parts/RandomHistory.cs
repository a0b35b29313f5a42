using System.Globalization;

namespace Analytics.Warehouse.Tests.Parts;

/// <summary>Histories of receiving with a fixed seed: the small year in any order and in steps of any size, with corrections and late months between.</summary>
internal static class RandomHistory
{
    private const int Corrections = 8;

    public static IReadOnlyList<List<Action<FixtureHome>>> Of(int seed)
    {
        var random = new Random(seed);
        var acts = YearOfTwoCounties.Editions.Concat(Enumerable.Range(0, Corrections).Select(at => Correction(random, at))).OrderBy(_ => random.Next()).ToList();
        var steps = new List<List<Action<FixtureHome>>>();
        while (acts.Count > 0)
        {
            var taken = Math.Min(random.Next(3, 9), acts.Count);
            steps.Add(acts[..taken]);
            acts.RemoveRange(0, taken);
        }

        return steps;
    }

    private static Action<FixtureHome> Correction(Random random, int at)
    {
        var month = random.Next(1, 4);
        var funds = string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 900) * 1000}");
        var received = string.Create(CultureInfo.InvariantCulture, $"2016-0{month + 2}-{at + 10}T0{at}:00:00Z");
        var (county, village) = random.Next(2) == 0 ? (FixtureHome.CountyA, YearOfTwoCounties.Village1) : (FixtureHome.DistrictB, YearOfTwoCounties.Village4);
        return home => home.Edition("projects", county, $"2016-0{month}", received, YearOfTwoCounties.Project(village, $"P{at}", funds));
    }
}
