using Analytics.Scoring.Composites;
using Analytics.Scoring.Hierarchy;
using Analytics.Scoring.Numbers;
using static Analytics.Scoring.Tests.SharedCases;

namespace Analytics.Scoring.Tests.Composites;

public sealed class CompositesTests
{
    private static readonly Weighted[] Policy = [new(0, 0.5), new(0, 0.2), new(1, 0.3)];
    private static readonly (double, double)[] Peers = [(-1, 1), (-1.5, 1.2), (-2, 2)];

    [Test]
    public void A_scale_is_median_and_MAD_turned_to_the_better_side_and_cut()
    {
        var scale = FrozenScale.Of([1, 2, 3, 4, 100], Direction.LowerIsBetter);
        Assert.That(scale.Median, Is.EqualTo(3));
        Assert.That(scale.Spread, Is.EqualTo(1.4826).Within(1e-12));
        Assert.That(scale.Z(2), Is.EqualTo(1 / 1.4826).Within(1e-12));
        Assert.That(scale.Z(1000), Is.EqualTo(-FrozenScale.Cut));
    }

    [Test]
    public void Without_a_MAD_the_middle_nine_tenths_make_the_scale_and_without_these_there_is_none()
    {
        double[] mostly = [.. Enumerable.Repeat(5.0, 80), .. Enumerable.Repeat(7.0, 20)];
        Assert.That(FrozenScale.Of(mostly, Direction.HigherIsBetter).Spread, Is.EqualTo(1));
        var alike = FrozenScale.Of([5, 5, 5], Direction.HigherIsBetter);
        Assert.That(alike.Discriminates, Is.False);
        Assert.That(() => alike.Z(6), Throws.InvalidOperationException);
    }

    [Test]
    public void What_is_missing_adds_nothing_and_takes_its_weight_from_the_precision()
    {
        var whole = CompositeScore.Of([Slot.Of(1), Slot.Of(-1), Slot.Of(2)], Policy, Peers);
        var part = CompositeScore.Of([Slot.Of(1), Slot.Missing(SlotState.NotReported), Slot.Of(2)], Policy, Peers);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(whole.Value, Is.EqualTo(0.9).Within(1e-12));
            Assert.That(whole.Parts, Is.EqualTo(new[] { 0.3, 0.6 }).Within(1e-12));
            Assert.That((whole.Lower, whole.Upper), Is.EqualTo((whole.Value, whole.Value)));
            Assert.That(part.Value, Is.EqualTo(1.1).Within(1e-12));
            Assert.That(part.ReportedShare, Is.EqualTo(0.8).Within(1e-12));
            Assert.That(part.Lower, Is.EqualTo(1.1 - 0.3).Within(1e-12));
            Assert.That(part.Upper, Is.EqualTo(1.1 + 0.24).Within(1e-12));
            Assert.That(part.Enters, Is.True);
        }
    }

    [Test]
    public void Not_applicable_is_no_silence_and_two_thirds_have_to_be_there()
    {
        var without = CompositeScore.Of([Slot.Of(1), Slot.Of(1), Slot.Missing(SlotState.NotApplicable)], Policy, Peers);
        Assert.That(without.ReportedShare, Is.EqualTo(1).Within(1e-12));
        Assert.That(without.Lower, Is.EqualTo(without.Value));
        Assert.That(CompositeScore.Of([Slot.Missing(SlotState.Suppressed), Slot.Of(1), Slot.Of(1)], Policy, Peers).Enters, Is.False);
        Assert.That(CompositeScore.Of([.. Enumerable.Repeat(Slot.Missing(SlotState.NotApplicable), 3)], Policy, Peers).Enters, Is.False);
    }

    [Test]
    public void Weights_that_do_not_sum_to_one_are_our_mistake() =>
        Assert.That(() => CompositeScore.Of([Slot.Of(1)], [new(0, 0.9)], [(0, 0)]), Throws.ArgumentException);

    [Test]
    public void The_ASEM_index_is_made_as_its_authors_made_it()
    {
        var meta = Rows("panels", "asem_imeta.csv").Where(row => row[0] is "1" or "2" or "3").ToArray();
        var (treated, normalised, expected) = (Table("asem_treated.csv"), Table("asem_normalised.csv"), Table("asem_expected.csv"));
        var units = treated["uCode"];
        foreach (var row in meta.Where(row => row[0] == "1"))
        {
            var ours = MethodSensitivity.MinMax([.. treated[row[1]].Select(Number)], row[3] == "1" ? Direction.HigherIsBetter : Direction.LowerIsBetter);
            Assert.That(ours.Select(value => value * 100), Is.EqualTo(normalised[row[1]].Select(Number)).Within(1e-9), row[1]);
        }

        var values = meta.Where(row => row[0] == "1").ToDictionary(row => row[1], row => normalised[row[1]].Select(Number).ToArray());
        for (var level = 1; level <= 3; level++)
        {
            foreach (var parent in meta.Where(row => Number(row[0]) == level).GroupBy(row => row[8]))
            {
                double[] weights = [.. parent.Select(row => Number(row[4]))];
                values[parent.Key] = [.. units.Select((_, unit) => MethodSensitivity.Arithmetic([.. parent.Select(row => values[row[1]][unit])], weights))];
                Assert.That(values[parent.Key], Is.EqualTo(expected[parent.Key].Select(Number)).Within(1e-9), parent.Key);
            }
        }

        Assert.That(MeanRanks.Of([.. values["Index"].Select(value => -value)]), Is.EqualTo(expected["Index_rank"].Select(Number)));
    }

    [Test]
    public void Contributions_of_dimensions_sum_to_the_score_and_weights_move_ranks_less_than_sampling()
    {
        var (composite, parts, current) = Planted();
        var fit = NestedFit.Of(composite);
        var effects = NodeEffects.Of(composite, fit)[0];
        var contributions = DimensionContributions.Of(fit, parts);
        var gap = Enumerable.Range(0, effects.Means.Length).Max(post => Math.Abs(effects.Means[post] - contributions.Sum(own => own[post])));
        var present = contributions.Select(own => current.Select(post => own[post]).ToArray()).ToArray();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var band = WeightSensitivity.Of(present, [0.25, 0.2, 0.15, 0.15, 0.15, 0.1], 1);
        var half = band.High.Zip(band.Low, (high, low) => high - low).Order().ElementAt(current.Length / 2);
        TestContext.Out.WriteLine($"gap {gap:E1}; agreement {band.Agreement:F3}, median band {half:F3} of the list; 200 draws in {clock.ElapsedMilliseconds} ms");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(gap, Is.LessThanOrEqualTo(1e-9));
            Assert.That(band.Agreement, Is.GreaterThan(0.98));
            Assert.That(half, Is.LessThan(0.2));
            Assert.That(WeightSensitivity.Of(present, [0.25, 0.2, 0.15, 0.15, 0.15, 0.1], 1).High, Is.EqualTo(band.High), "the same seed, the same bands");
        }
    }

    [Test]
    public void Other_methods_move_ranks_and_say_by_how_much()
    {
        double[] even = [0.5, 0.5], odd = [0.05, 0.95];
        Assert.That(MethodSensitivity.Arithmetic(odd, [1, 1]), Is.EqualTo(MethodSensitivity.Arithmetic(even, [1, 1])).Within(1e-12));
        Assert.That(MethodSensitivity.Geometric(odd, [1, 1]), Is.EqualTo(Math.Sqrt(0.05 * 0.95)).Within(1e-12), "no strength pays for a weakness");
        Assert.That(MethodSensitivity.Geometric([0, 1], [1, 1]), Is.GreaterThan(0), "the floor");
        Assert.That(MethodSensitivity.MinMax([3, 3], Direction.HigherIsBetter), Is.All.EqualTo(0.5));
        var (moves, agreement) = MethodSensitivity.Between([1, 2, 3, 4], [1, 2, 4, 3]);
        Assert.That(moves, Is.EqualTo(new[] { 0, 0, 0.25, -0.25 }).Within(1e-12));
        Assert.That(agreement, Is.EqualTo(0.8).Within(1e-12));
    }

    [Test]
    public void A_rank_that_hangs_on_one_dimension_says_so()
    {
        double[] even = [.. Enumerable.Range(0, 10).Select(unit => (double)unit)], odd = [20, .. new double[9]];
        Assert.That(WeightSensitivity.DependsOn([even, odd])[0], Does.Contain(1));
        Assert.That(WeightSensitivity.DependsOn([even, even])[0], Is.Empty);
    }

    // Eight counties of 62 villages, two posts each of eight quarters, six dimensions.
    private static (NestedSums Composite, NestedSums[] Parts, int[] Current) Planted()
    {
        double[] weights = [0.25, 0.2, 0.15, 0.15, 0.15, 0.1];
        var draws = new SeededDraws(77);
        int[][] parents = [[.. Enumerable.Range(0, 992).Select(post => post / 2)], [.. Enumerable.Range(0, 496).Select(village => village / 62)]];
        var rows = Enumerable.Range(0, 7).Select(_ => new NestedRows(parents, 8, 2)).ToArray();
        double[] Six(double spread) => [.. weights.Select(_ => spread * draws.Normal())];
        var counties = Enumerable.Range(0, 8).Select(_ => Six(0.3)).ToArray();
        for (var village = 0; village < 496; village++)
        {
            var (known, own) = (draws.Normal(), Six(0.7));
            for (var post = 2 * village; post < (2 * village) + 2; post++)
            {
                var (shared, effect) = (0.4 * draws.Normal(), Six(0.5));
                for (var quarter = 0; quarter < 8; quarter++)
                {
                    var values = weights.Select((weight, at) => weight * ((0.5 * known) + counties[village / 62][at] + own[at] + shared + effect[at] + draws.Normal())).ToArray();
                    rows[6].Add(post, values.Sum(), [1, known], 0.8);
                    for (var dimension = 0; dimension < 6; dimension++)
                    {
                        rows[dimension].Add(post, values[dimension], [1, known], 0.8);
                    }
                }
            }
        }

        return (rows[6].Sums(), [.. rows.Take(6).Select(own => own.Sums())], [.. Enumerable.Range(0, 496).Select(village => (2 * village) + 1)]);
    }

    private static Dictionary<string, string[]> Table(string name)
    {
        var rows = Rows("panels", name);
        return Header("panels", name).Select((column, at) => (column, at)).ToDictionary(pair => pair.column, pair => rows.Select(row => row[pair.at]).ToArray());
    }
}
