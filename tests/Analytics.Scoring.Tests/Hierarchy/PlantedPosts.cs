using Analytics.Scoring.Hierarchy;
using Analytics.Scoring.Numbers;

namespace Analytics.Scoring.Tests.Hierarchy;

/// <summary>What is known to be true of made-up posts, so that a method can be held against it. Standard deviations: post 0.5, village 0.7, county 0.3, quarter 1.</summary>
internal sealed record PlantedWorld
{
    public int Counties { get; init; } = 100;
    public int Villages { get; init; } = 60;
    public int Quarters { get; init; } = 40;
    public double County { get; init; } = 0.3;

    /// <summary>Between one quarter of a post and the next.</summary>
    public double Serial { get; init; }

    /// <summary>How much harder villages get stronger secretaries.</summary>
    public double Assigned { get; init; }

    /// <summary>Errors with Student's t of four degrees of freedom.</summary>
    public bool HeavyTails { get; init; }
}

/// <summary>Made-up rows (样例) of posts in villages in counties, with the truth beside them.</summary>
internal sealed class PlantedPosts
{
    public const double PostDeviation = 0.5;

    private readonly List<(int Post, int Quarter, double Response, double[] Row)> _rows = [];

    public List<double> Truth { get; } = [];

    /// <summary>The part of the truth that is not owed to which village the post is in.</summary>
    public List<double> TruthAmongPeers { get; } = [];

    public List<int> VillageOfPost { get; } = [];

    public List<int> CountyOfVillage { get; } = [];

    public double[] CountyTruth { get; private init; } = [];

    /// <summary>The post that each village has now.</summary>
    public List<int> Current { get; } = [];

    public IReadOnlyList<(int Post, int Quarter, double Response, double[] Row)> Rows => _rows;

    public static PlantedPosts Of(PlantedWorld world, ulong seed)
    {
        var draws = new SeededDraws(seed);
        var planted = new PlantedPosts { CountyTruth = [.. Enumerable.Range(0, world.Counties).Select(_ => world.County * draws.Normal())] };
        for (var county = 0; county < world.Counties; county++)
        {
            for (var village = 0; village < world.Villages; village++)
            {
                planted.Village(world, draws, county);
            }
        }

        return planted;
    }

    public int[][] Parents() => [[.. VillageOfPost], [.. CountyOfVillage]];

    public NestedSums Sums(IEnumerable<int>? order = null)
    {
        var rows = new NestedRows(Parents(), CountyTruth.Length, _rows[0].Row.Length);
        foreach (var at in order ?? Enumerable.Range(0, _rows.Count))
        {
            rows.Add(_rows[at].Post, _rows[at].Response, _rows[at].Row);
        }

        return rows.Sums();
    }

    public int[] QuartersOfPosts()
    {
        var counts = new int[Truth.Count];
        _rows.ForEach(row => counts[row.Post]++);
        return counts;
    }

    private void Village(PlantedWorld world, SeededDraws draws, int county)
    {
        double[] known = [draws.Normal(), draws.Normal(), draws.Uniform() < 0.3 ? 1 : 0];
        var own = CountyTruth[county] + (0.7 * draws.Normal()) + (0.5 * known[0]) + (0.3 * known[1]) - (0.4 * known[2]);
        var village = CountyOfVillage.Count;
        CountyOfVillage.Add(county);
        for (var quarter = 0; quarter < world.Quarters;)
        {
            var end = Math.Min(quarter + 6 + draws.Below(5), world.Quarters);
            var free = PostDeviation * Math.Sqrt(1 - (world.Assigned * world.Assigned)) * draws.Normal();
            var effect = free - (PostDeviation * world.Assigned * known[0]);
            TruthAmongPeers.Add(free);
            Truth.Add(effect);
            VillageOfPost.Add(village);
            Post(world, draws, quarter, end, own + effect, known);
            quarter = end;
        }

        Current.Add(Truth.Count - 1);
    }

    private void Post(PlantedWorld world, SeededDraws draws, int from, int end, double level, double[] known)
    {
        var error = 0d;
        for (var quarter = from; quarter < end; quarter++)
        {
            var shock = world.HeavyTails ? Student(draws) : draws.Normal();
            error = quarter == from ? shock : (world.Serial * error) + (Math.Sqrt(1 - (world.Serial * world.Serial)) * shock);

            // One quarter in twenty is not reported; a post keeps its first.
            if (quarter == from || draws.Uniform() >= 0.05)
            {
                _rows.Add((Truth.Count - 1, quarter, level + (0.02 * quarter) + error, [1, known[0], known[1], known[2], quarter - 20.0]));
            }
        }
    }

    private static double Student(SeededDraws draws)
    {
        var squares = Enumerable.Range(0, 4).Sum(_ => Math.Pow(draws.Normal(), 2));
        return draws.Normal() / Math.Sqrt(squares / 4) / Math.Sqrt(2);
    }
}
