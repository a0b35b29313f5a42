using System.Globalization;
using Analytics.Scoring.Hierarchy;
using MathNet.Numerics.LinearAlgebra;
using static Analytics.Scoring.Tests.SharedCases;

namespace Analytics.Scoring.Tests.Hierarchy;

public sealed class SeveralPostsTests
{
    [Test]
    public void Two_stages_say_what_the_crossed_model_says()
    {
        var (sums, posts) = Crossed();
        var fit = NestedFit.Of(sums);
        var effects = NodeEffects.Of(sums, fit)[0];
        var persons = posts.Max(post => post.Person) + 1;
        var results = posts.Select((post, at) => effects.Own(at) is { } own ? new PostResult(post.Person, own.Mean, own.Variance) : default).ToArray();
        var ours = SeveralPosts.Of(results, persons)!;
        var crossed = Solved(posts, persons, fit, ours);
        var agreement = Correlation(ours.Means, crossed);
        TestContext.Out.WriteLine($"correlation with the crossed model {agreement:F4}; SD of persons {Math.Sqrt(ours.PersonVariance):F3}, of their posts {Math.Sqrt(ours.PostVariance):F3}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(agreement, Is.GreaterThanOrEqualTo(0.99));
            Assert.That(Math.Sqrt(ours.PersonVariance), Is.EqualTo(0.45).Within(0.1), "as planted");
            Assert.That(Math.Sqrt(ours.PostVariance), Is.EqualTo(0.25).Within(0.15), "as planted");
        }
    }

    [Test]
    public void A_second_post_makes_a_person_surer()
    {
        var several = SeveralPosts.Of([new(0, 1, 0.5), new(1, 1.2, 0.5), new(1, 0.9, 0.5), new(2, -1, 0.4), new(2, -1.2, 0.6), new(3, -0.7, 0.5)], 4)!;
        Assert.That(several.Variances[1], Is.LessThan(several.Variances[0]));
        Assert.That(several.Estimate(1, 0.9).Low, Is.LessThan(several.Means[1]));
    }

    [Test]
    public void Where_nobody_had_two_posts_person_and_post_are_not_told_apart() =>
        Assert.That(SeveralPosts.Of([new(0, 1, 0.5), new(1, -1, 0.5)], 2), Is.Null);

    private static (NestedSums Sums, (int Person, int Village, double Covariate, double Sum, int Count)[] Posts) Crossed()
    {
        var rows = Rows("scoring-oracles", "person.csv");
        var order = rows.Select(row => (Village: int.Parse(row[3], CultureInfo.InvariantCulture), Post: int.Parse(row[2], CultureInfo.InvariantCulture))).Distinct().Order().ToArray();
        var place = order.Select((pair, at) => (pair.Post, at)).ToDictionary(pair => pair.Post, pair => pair.at);
        var sums = new NestedRows([[.. order.Select(pair => pair.Village)]], order.Max(pair => pair.Village) + 1, 2);
        var posts = new (int Person, int Village, double Covariate, double Sum, int Count)[order.Length];
        foreach (var row in rows)
        {
            var (at, response, covariate) = (place[int.Parse(row[2], CultureInfo.InvariantCulture)], Number(row[0]), Number(row[1]));
            sums.Add(at, response, [1, covariate]);
            posts[at] = (int.Parse(row[4], CultureInfo.InvariantCulture), int.Parse(row[3], CultureInfo.InvariantCulture), covariate, posts[at].Sum + response, posts[at].Count + 1);
        }

        return (sums.Sums(), posts);
    }

    // Henderson's equations of y = x'β + village + person + (post) + e, the posts taken into the weights; variances as estimated.
    private static double[] Solved((int Person, int Village, double Covariate, double Sum, int Count)[] posts, int persons, NestedFit fit, SeveralPosts several)
    {
        var villages = posts.Max(post => post.Village) + 1;
        var matrix = Matrix<double>.Build.Dense(2 + villages + persons, 2 + villages + persons);
        var right = Vector<double>.Build.Dense(matrix.RowCount);
        for (var node = 2; node < matrix.RowCount; node++)
        {
            matrix[node, node] = 1 / (node < 2 + villages ? fit.Variances[1] : several.PersonVariance);
        }

        foreach (var post in posts)
        {
            var weight = 1 / ((fit.ResidualVariance / post.Count) + several.PostVariance);
            (int At, double Value)[] line = [(0, 1), (1, post.Covariate), (2 + post.Village, 1), (2 + villages + post.Person, 1)];
            foreach (var (one, value) in line)
            {
                right[one] += weight * value * post.Sum / post.Count;
                Array.ForEach(line, other => matrix[one, other.At] += weight * value * other.Value);
            }
        }

        return [.. matrix.Cholesky().Solve(right).Skip(2 + villages)];
    }

    private static double Correlation(double[] one, double[] other) => MathNet.Numerics.Statistics.Correlation.Pearson(one, other);
}
