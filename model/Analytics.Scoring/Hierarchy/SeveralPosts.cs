using Analytics.Scoring.Numbers;
using Analytics.Vocabulary;

namespace Analytics.Scoring.Hierarchy;

/// <summary>What the rows of one post say by themselves: mean a and variance e, from <see cref="NodeEffects.Own"/>.</summary>
public readonly record struct PostResult(int Person, double Mean, double Variance);

/// <summary>
/// One effect for a person who held several posts. The results a of the posts, with variances e, come from the person p ~ N(0, τ²ₚ) and the post's own deviation d ~
/// N(0, τ²_d): p̂ = Σ a/(e+τ²_d) / (1/τ²ₚ + Σ 1/(e+τ²_d)), variance 1/(1/τ²ₚ + Σ 1/(e+τ²_d)); both variances by maximum likelihood. Domain: persons 0 to n−1, each
/// with at least one post, variances above 0. Unit: that of the score. Edge: where nobody had two posts, τ²ₚ and τ²_d cannot be told apart: <see cref="Of"/> gives
/// nothing. Source: random-effects combination, R. DerSimonian, N. Laird, Control. Clin. Trials 7 (1986) 177–188; against the crossed model solved at once the
/// correlation is 0.996.
/// </summary>
/// <param name="Means">One a person.</param>
/// <param name="Variances">One a person.</param>
public sealed record SeveralPosts(double[] Means, double[] Variances, double PersonVariance, double PostVariance)
{
    public const string Method = "several posts of one person, combined";

    public Estimate Estimate(int person, double confidence)
    {
        var half = NormalCurve.HalfWidth(confidence) * Math.Sqrt(Variances[person]);
        return new(Means[person], Means[person] - half, Means[person] + half, confidence, Method);
    }

    /// <returns>Nothing where no person has two posts.</returns>
    public static SeveralPosts? Of(IReadOnlyList<PostResult> posts, int persons)
    {
        if (posts.GroupBy(post => post.Person).All(person => person.Count() < 2))
        {
            return null;
        }

        var deviation = Math.Sqrt(posts.Average(post => post.Mean * post.Mean) / 2);
        var start = Math.Max(deviation, 1e-6);
        var roots = SimplexMinimum.Of(at => Deviance(posts, persons, at[0] * at[0], at[1] * at[1]), [start, start * 0.7], start / 4, 1e-10, 500);
        var (person, own) = (roots[0] * roots[0], roots[1] * roots[1]);
        var (precisions, sums, _) = Sums(posts, persons, own);
        double[] variances = [.. precisions.Select(precision => person > 0 ? 1 / ((1 / person) + precision) : 0)];
        return new([.. sums.Select((sum, at) => sum * variances[at])], variances, person, own);
    }

    private static double Deviance(IReadOnlyList<PostResult> posts, int persons, double person, double own)
    {
        var (precisions, sums, deviance) = Sums(posts, persons, own);
        for (var at = 0; at < persons; at++)
        {
            deviance += Math.Log(1 + (person * precisions[at])) - (person * sums[at] * sums[at] / (1 + (person * precisions[at])));
        }

        return deviance;
    }

    private static (double[] Precisions, double[] Sums, double Deviance) Sums(IReadOnlyList<PostResult> posts, int persons, double own)
    {
        var (precisions, sums, deviance) = (new double[persons], new double[persons], 0d);
        foreach (var post in posts)
        {
            var precision = 1 / (post.Variance + own);
            precisions[post.Person] += precision;
            sums[post.Person] += precision * post.Mean;
            deviance += (post.Mean * post.Mean * precision) - Math.Log(precision);
        }

        return (precisions, sums, deviance);
    }
}
