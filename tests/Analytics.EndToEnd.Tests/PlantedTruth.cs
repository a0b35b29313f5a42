using System.Globalization;
using System.Text.Json;

namespace Analytics.EndToEnd.Tests;

/// <summary>Scores of a span held against the made-up truth that the sample ledgers were made with.</summary>
internal sealed class PlantedTruth
{
    private readonly List<(double Truth, double Effect, double Deviation, double Own, double Precision)> _posts;

    public PlantedTruth(IEnumerable<JsonElement> scored)
    {
        var truth = File.ReadLines(Path.Combine(Samples.Folder, "planted-effects.csv")).Skip(1).Select(line => line.Split(','))
            .ToDictionary(cells => (cells[0], cells[2]), cells => double.Parse(cells[3], CultureInfo.InvariantCulture));
        _posts = [.. scored.Select(post => (truth[(post.GetProperty("secretary").GetString()!, post.GetProperty("org_unit").GetString()!)],
            Number(post, "effect"), Number(post, "deviation"), Number(post, "own_mean") - Number(post, "others_mean"), Number(post, "own_precision")))];
    }

    public int Posts => _posts.Count;

    /// <summary>Posts whose 90 % interval does not hold the average.</summary>
    public int ToldApart => _posts.Count(post => Math.Abs(post.Effect) > 1.645 * post.Deviation);

    public double Spearman => Correlation(Ranks([.. _posts.Select(post => post.Truth)]), Ranks([.. _posts.Select(post => post.Effect)]));

    /// <summary>The share of 90 % intervals that hold the truth; one planted standard deviation is worth what the posts' own months say it is.</summary>
    public double Coverage
    {
        get
        {
            var weight = _posts.Sum(post => post.Precision);
            var (truth, own) = (_posts.Sum(post => post.Precision * post.Truth) / weight, _posts.Sum(post => post.Precision * post.Own) / weight);
            var worth = _posts.Sum(post => post.Precision * (post.Truth - truth) * (post.Own - own)) / _posts.Sum(post => post.Precision * (post.Truth - truth) * (post.Truth - truth));
            return _posts.Count(post => Math.Abs(post.Effect - (worth * post.Truth)) < 1.645 * post.Deviation) / (double)Posts;
        }
    }

    private static double Number(JsonElement post, string name) => post.GetProperty(name).GetDouble();

    private static double[] Ranks(double[] values) => [.. values.Select(value => values.Count(other => other < value) + (values.Count(other => other == value) / 2.0))];

    private static double Correlation(double[] one, double[] two)
    {
        var (first, second) = (one.Average(), two.Average());
        return one.Zip(two, (left, right) => (left - first) * (right - second)).Sum()
            / Math.Sqrt(one.Sum(value => (value - first) * (value - first)) * two.Sum(value => (value - second) * (value - second)));
    }
}
