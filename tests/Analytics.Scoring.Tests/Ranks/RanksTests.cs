using Analytics.Scoring.Numbers;
using Analytics.Scoring.Ranks;
using static Analytics.Scoring.Tests.SharedCases;

namespace Analytics.Scoring.Tests.Ranks;

public sealed class RanksTests
{
    [Test]
    public void Ranks_in_mathematics_are_as_sure_as_published()
    {
        // The vignette of csranks: United Kingdom 13th, 95 % set 7 to 23; its own draws give 7 or 8.
        var (names, scores) = Pisa();
        RankSet Of(string name) => RankConfidenceSets.Marginal(scores, Array.IndexOf(names, name), 0.95, 1);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(scores.Count(score => score.Mean > scores[Array.IndexOf(names, "United Kingdom")].Mean) + 1, Is.EqualTo(13));
            Assert.That(Of("United Kingdom").Best, Is.InRange(7, 8));
            Assert.That(Of("United Kingdom").Worst, Is.EqualTo(23));
            Assert.That(Of("Japan"), Is.EqualTo(new RankSet(1, 4, 0.95)));
            Assert.That(Of("Australia"), Is.EqualTo(new RankSet(15, 26, 0.95)));
            Assert.That(Of("United States"), Is.EqualTo(new RankSet(25, 31, 0.95)));
            Assert.That(RankConfidenceSets.MayBeAmongTheFirst(scores, 5, 0.95, 1), Has.Count.EqualTo(12));
        }
    }

    [Test]
    public void Simultaneous_sets_are_no_narrower_than_marginal_ones_and_hold_the_truth_together()
    {
        var (held, lists) = (0, 200);
        for (var list = 0; list < lists; list++)
        {
            var draws = new SeededDraws(50, (ulong)list);
            var truth = Enumerable.Range(0, 12).Select(unit => unit * 0.5).ToArray();
            var scores = truth.Select(value => new Scored(value + (0.5 * draws.Normal()), 0.5)).ToArray();
            var sets = RankConfidenceSets.Simultaneous(scores, 0.9, 3, 400);
            held += sets.Select((set, unit) => set.Best <= 12 - unit && 12 - unit <= set.Worst).All(holds => holds) ? 1 : 0;
            var marginal = RankConfidenceSets.Marginal(scores, 5, 0.9, 3, 400);
            Assert.That(marginal.Worst - marginal.Best, Is.LessThanOrEqualTo(sets[5].Worst - sets[5].Best));
        }

        Assert.That((double)held / lists, Is.GreaterThanOrEqualTo(0.88));
    }

    [Test]
    public void The_gathered_population_is_the_one_summed_one_by_one()
    {
        var draws = new SeededDraws(6);
        var scores = Enumerable.Range(0, 5000).Select(_ => new Scored(draws.Normal(), 0.2 + (0.6 * draws.Uniform()))).ToArray();
        var population = ScorePopulation.Of(scores);
        foreach (var point in new[] { -2, -0.7, 0, 0.4, 1.9 })
        {
            Assert.That(population.Below(point), Is.EqualTo(scores.Average(score => ScorePopulation.Step(point - score.Mean, score.Deviation))).Within(1e-3));
        }

        Assert.That(population.Expected(scores[0]), Is.EqualTo(scores.Average(other => SeparableGroups.ChanceAbove(scores[0], other))).Within(2e-3));
        Assert.That(population.Below(population.Quantile(0.8)), Is.EqualTo(0.8).Within(1e-9));
    }

    [Test]
    public void Short_lists_by_draws_and_long_ones_by_formula_agree()
    {
        var draws = new SeededDraws(9);
        var scores = Enumerable.Range(0, Percentiles.ShortList).Select(_ => new Scored(draws.Normal(), 0.7)).ToArray();
        var drawn = Percentiles.Of(scores, 0.9, 1);
        var population = ScorePopulation.Of(scores);
        for (var unit = 0; unit < scores.Length; unit++)
        {
            Assert.That(drawn[unit].Expected, Is.EqualTo(population.Expected(scores[unit])).Within(0.03));
            Assert.That(drawn[unit].Low, Is.EqualTo(population.Below(scores[unit].Mean - (1.645 * 0.7))).Within(0.06));
        }

        Assert.That(Percentiles.Of([new(1, 1)], 0.9, 1)[0], Is.EqualTo(new Percentile(0.5, 0, 1, 0.9)), "one alone");
        Assert.That(Percentiles.Of(scores, 0.9, 1), Is.EqualTo(drawn), "the same seed, the same percentiles");
    }

    [Test]
    public void Order_and_shift_of_the_scores_change_no_percentile()
    {
        var draws = new SeededDraws(19);
        var scores = Enumerable.Range(0, 600).Select(_ => new Scored(draws.Normal(), 0.4)).ToArray();
        var moved = scores.Select(score => score with { Mean = score.Mean + 5 }).Reverse().ToArray();
        var (one, other) = (Percentiles.Of(scores, 0.9, 1), Percentiles.Of(moved, 0.9, 1).Reverse().ToArray());
        Assert.That(other.Select(percentile => percentile.Expected), Is.EqualTo(one.Select(percentile => percentile.Expected)).Within(1e-9));
    }

    [TestCase(0.5, 4)]
    [TestCase(0.5, 16)]
    [TestCase(0.8, 8)]
    [TestCase(1.2, 8)]
    public void Grade_sets_are_right_as_often_as_they_say(double spread, int quarters)
    {
        var draws = new SeededDraws((ulong)((quarters * 1000) + (spread * 10)));
        var doubt = (1 / ((1 / 0.49) + (1 / ((1.0 / 24) + (spread * spread / 4))))) + (1.0 / quarters);
        var variance = 1 / ((1 / (spread * spread)) + (1 / doubt));
        double[] cuts = [spread * -1.2815516, spread * -0.5244005, spread * 0.8416212];
        var (sets, right, excellent, isExcellent, forced, count) = (0, 0, 0, 0, 0, 20_000);
        for (var unit = 0; unit < count; unit++)
        {
            var truth = spread * draws.Normal();
            var score = new Scored((1 - (variance / (spread * spread))) * (truth + (Math.Sqrt(doubt) * draws.Normal())), Math.Sqrt(variance));
            var (set, band) = (GradeSets.Of(score, cuts), cuts.Count(cut => truth >= cut));
            right += set.Lowest <= band && band <= set.Highest ? 1 : 0;
            sets += set.IsOneGrade ? 1 : 0;
            excellent += set.AtLeast[3] >= GradeSets.Enough ? 1 : 0;
            isExcellent += set.AtLeast[3] >= GradeSets.Enough && band == 3 ? 1 : 0;
            forced += cuts.Count(cut => score.Mean >= cut) == band ? 1 : 0;
        }

        TestContext.Out.WriteLine($"right {right / (double)count:F3}; one grade {sets / (double)count:P1}; excellent {excellent / (double)count:P1}, right {isExcellent / (double)Math.Max(1, excellent):F2}; forced {forced / (double)count:F2}");
        Assert.That(right / (double)count, Is.GreaterThanOrEqualTo(0.85));
        Assert.That(excellent < 30 || isExcellent / (double)excellent >= 0.80);
    }

    [Test]
    public void With_no_information_every_grade_is_possible_and_with_all_of_it_one()
    {
        Assert.That(GradeSets.Of(new(0, 1), [-1.28, -0.52, 0.84]).IsOneGrade, Is.False);
        var sure = GradeSets.Of(new(2, 0), [-1.28, -0.52, 0.84]);
        Assert.That((sure.Lowest, sure.Highest, sure.Chance), Is.EqualTo((3, 3, 1.0)));
        Assert.That(GradeSets.IsAtLeast(sure, 2), Is.True);
        Assert.That(GradeSets.IsBelow(sure, 2), Is.False);
        Assert.That(() => GradeSets.Of(new(0, 1), [1, 0]), Throws.ArgumentException);
    }

    [Test]
    public void Nobody_shares_a_group_with_one_who_is_surely_above()
    {
        var draws = new SeededDraws(23);
        var scores = Enumerable.Range(0, 40).Select(_ => new Scored(2 * draws.Normal(), 0.3 + draws.Uniform())).ToArray();
        var groups = SeparableGroups.Of(scores);
        Assert.That(groups.SelectMany(group => group).Distinct().Count(), Is.EqualTo(scores.Length));
        foreach (var group in groups)
        {
            Assert.That(group.SelectMany(one => group.Select(other => SeparableGroups.ChanceAbove(scores[one], scores[other]))), Is.All.LessThan(SeparableGroups.Confidence));
        }

        Assert.That(SeparableGroups.Of([new(1, 0.5), new(1, 0.5)]), Has.Count.EqualTo(1), "equal scores");
        var (above, alike, below) = SeparableGroups.Around(scores, 0);
        Assert.That(above.Count + alike.Count + below.Count, Is.EqualTo(39));
    }

    private static (string[] Names, Scored[] Scores) Pisa()
    {
        var rows = Rows("scoring-oracles", "pisa2018.csv");
        return ([.. rows.Select(row => row[0])], [.. rows.Select(row => new Scored(Number(row[5]), Number(row[6])))]);
    }
}
