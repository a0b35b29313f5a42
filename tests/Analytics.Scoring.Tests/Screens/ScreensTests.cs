using Analytics.Scoring.Composites;
using Analytics.Scoring.Hierarchy;
using Analytics.Scoring.Numbers;
using Analytics.Scoring.Screens;

namespace Analytics.Scoring.Tests.Screens;

/// <summary>Each screen against honest figures, which it lets pass, and made-up ones, which it asks about.</summary>
public sealed class ScreensTests
{
    [Test]
    public void A_quarter_of_forty_reports_heaped_at_the_target_is_found_and_honest_ones_pass()
    {
        var draws = new SeededDraws(4);
        var (found, heaped, mistaken, honest) = (0, 0, 0, 0);
        for (var post = 0; post < 20_000; post++)
        {
            var heaps = post % 20 == 0;
            var inWindow = Enumerable.Range(0, 40).Count(_ => draws.Uniform() < 0.02 || (heaps && draws.Uniform() < 0.25));
            var asks = HeapingScreen.Asks(inWindow, 40, 0.02) ? 1 : 0;
            (found, heaped, mistaken, honest) = heaps ? (found + asks, heaped + 1, mistaken, honest) : (found, heaped, mistaken + asks, honest + 1);
        }

        TestContext.Out.WriteLine($"power {found / (double)heaped:F3}, false {mistaken / (double)honest:P4}");
        Assert.That(found / (double)heaped, Is.GreaterThanOrEqualTo(0.85));
        Assert.That(mistaken / (double)honest, Is.LessThanOrEqualTo(1e-4));
        Assert.That(HeapingScreen.Asks(8, 8, 0.02), Is.False, "too few reports for one post");
        Assert.That(HeapingScreen.IsInWindow(100.9, 100) && !HeapingScreen.IsInWindow(99.9, 100), Is.True);
    }

    [Test]
    public void The_tail_of_a_binomial_is_its_sum() =>
        Assert.That(BinomialTail.AtLeast(5, 40, 0.02), Is.EqualTo(1 - Enumerable.Range(0, 5).Sum(k => MathNet.Numerics.Distributions.Binomial.PMF(0.02, 40, k))).Within(1e-12));

    [Test]
    public void A_jump_is_measured_against_the_county()
    {
        double[] before = [100, 110, 95, 105, 98, 102, 0], now = [104, 113, 99, 110, 101, 900, 5];
        var distances = JumpScreen.Distances(before, now);
        Assert.That(JumpScreen.Asks(distances[5]), Is.True);
        Assert.That(distances.Take(5).Any(JumpScreen.Asks), Is.False);
        Assert.That(distances[6], Is.Null, "no change from nothing");
        Assert.That(JumpScreen.Distances([1, 2], [2, 3]), Is.All.Null, "too few peers");
    }

    [Test]
    public void Rounded_digits_are_found_and_counted_ones_pass()
    {
        var draws = new SeededDraws(5);
        long[] Values(double rounded) => [.. Enumerable.Range(0, 1000).Select(_ => 10L + draws.Below(5000)).Select(value => draws.Uniform() < rounded ? value / 5 * 5 : value)];
        var found = Enumerable.Range(0, 200).Count(_ => DigitScreen.LastDigit(Values(0.1))!.Value.Chance < 0.001);
        var honest = Enumerable.Range(0, 200).Select(_ => DigitScreen.LastDigit(Values(0))!.Value.Chance).ToArray();
        Assert.That(found, Is.GreaterThan(100));
        Assert.That(honest.Count(chance => chance < 0.05), Is.InRange(1, 22));
        Assert.That(DigitScreen.LastDigit([11, 12, 13]), Is.Null, "too few");
    }

    [Test]
    public void Small_counts_that_crowd_on_low_digits_say_nothing()
    {
        var draws = new SeededDraws(11);
        long[] counts = [.. Enumerable.Range(0, 1000).Select(_ => 10 + (long)(-8 * Math.Log(1 - draws.Uniform())))];

        Assert.That(DigitScreen.LastDigit(counts), Is.Null);
    }

    [Test]
    public void First_digits_that_span_many_orders_are_Benford_s()
    {
        var draws = new SeededDraws(6);
        var natural = DigitScreen.FirstTwoDigits([.. Enumerable.Range(0, 5000).Select(_ => Math.Pow(10, 5 * draws.Uniform()))])!.Value;
        var invented = DigitScreen.FirstTwoDigits([.. Enumerable.Range(0, 5000).Select(_ => 100 + (900 * draws.Uniform()))])!.Value;
        Assert.That(natural.Chance, Is.GreaterThan(0.001));
        Assert.That(natural.Freedom, Is.EqualTo(89));
        Assert.That(invented.Chance, Is.LessThan(1e-6));
    }

    [Test]
    public void False_discoveries_are_those_of_Benjamini_and_Hochberg()
    {
        // Their own example, table 1 of the paper: the first four of fifteen stand at 5 %.
        double[] chances = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000];
        Assert.That(FalseDiscoveries.Of(chances).Count(stands => stands), Is.EqualTo(4));
        Assert.That(FalseDiscoveries.Of([.. chances.Reverse()]).TakeLast(4), Is.All.True);
        Assert.That(FalseDiscoveries.Of([]), Is.Empty);
    }

    [Test]
    public void Copied_lines_are_found_across_villages_and_empty_ones_are_not_copies()
    {
        double[] one = [3, 12.5, 40, 7, 0], other = [3, 12.5, 40, 8, 0], zero = [0, 0, 0, 0, 0], even = [1, 1, 1, 1, 1];
        double[] own = [9, 8, 7, 6, 0];
        var copies = CopyScreen.Compare([new(1, 1, one), new(2, 1, one), new(3, 1, other), new(4, 1, zero), new(5, 1, zero), new(6, 1, even), new(7, 1, even), new(8, 1, own), new(8, 2, own)]);
        Assert.That(copies.Found.Select(copy => string.Join(' ', copy.Copies.Lines.Select(line => line.Unit))), Is.EqualTo(new[] { "1 2" }), "a village that repeats itself copies nobody");
    }

    [Test]
    public void Lines_of_small_numbers_coincide_by_chance_and_as_often_between_periods()
    {
        var draws = new SeededDraws(11);
        var (found, expected, asked, lines) = (0, 0.0, 0, 0);
        for (var county = 0; county < 20; county++)
        {
            // Five small counts that rise and fall together: many months are alike though nobody copied.
            var compared = CopyScreen.Compare([.. from unit in Enumerable.Range(0, 50)
                                                  from period in Enumerable.Range(0, 12)
                                                  let level = Math.Exp(draws.Normal() / 2)
                                                  select new ReportedLine(unit, period, [.. Enumerable.Range(0, 5).Select(_ => Math.Round(level * 3 * (0.6 + draws.Uniform())))])]);
            lines += compared.Lines;
            found += compared.Found.Sum(copies => copies.Copies.Lines.Count * (copies.Copies.Lines.Count - 1) / 2);
            expected += compared.Expected(1);
            asked += FalseDiscoveries.Of([.. compared.Found.Select(copies => copies.Chance), .. Enumerable.Repeat(1.0, compared.Lines - compared.Found.Count)]).Count(stands => stands);
        }

        TestContext.Out.WriteLine($"{found} pairs alike, {expected:0.0} expected, {asked} asked about, {lines} lines");
        Assert.That(found, Is.GreaterThan(50).And.EqualTo(expected).Within(0.2 * expected));
        Assert.That(asked, Is.LessThan(found / 4));
    }

    [Test]
    public void A_copied_line_of_large_numbers_is_asked_about_among_many()
    {
        var draws = new SeededDraws(12);
        var lines = (from unit in Enumerable.Range(0, 50) from period in Enumerable.Range(0, 12) select new ReportedLine(unit, period, [.. Enumerable.Range(0, 5).Select(_ => Math.Round(20 + (8 * draws.Normal())))])).ToList();
        lines[12] = new(1, 0, lines[0].Values);

        var compared = CopyScreen.Compare(lines);
        var cut = FalseDiscoveries.Cut([.. compared.Found.Select(copies => copies.Chance), .. Enumerable.Repeat(1.0, compared.Lines - compared.Found.Count)]);
        Assert.That(compared.Found.Where(copies => copies.Chance <= cut).Select(copies => (copies.Copies.Lines[0].Unit, copies.Copies.Lines[1].Unit)), Is.EqualTo(new[] { (0, 1) }));
        Assert.That(compared.Expected(cut!.Value), Is.Zero);
        Assert.That(FalseDiscoveries.Cut([0.5, 0.9]), Is.Null);
    }

    [Test]
    public void One_for_every_post_is_too_even_for_a_count()
    {
        var draws = new SeededDraws(7);
        Assert.That(OnePerPostScreen.Asks([.. Enumerable.Repeat(1, 40)]), Is.True);
        var honest = Enumerable.Range(0, 300).Count(_ => OnePerPostScreen.Asks([.. Enumerable.Range(0, 40).Select(_ => Enumerable.Range(0, 20).Count(_ => draws.Uniform() < 0.05))]));
        Assert.That(honest, Is.Zero);
        Assert.That(OnePerPostScreen.Chance([1, 1, 1]), Is.Null, "too few posts");
        Assert.That(OnePerPostScreen.Chance(new int[30]), Is.Null, "nothing happened");
    }

    [Test]
    public void A_village_far_from_those_like_it_is_asked_about()
    {
        var draws = new SeededDraws(8);
        var covariates = Enumerable.Range(0, 200).Select(_ => new[] { draws.Normal(), 1000 * draws.Normal(), 3 }).ToArray();
        var values = covariates.Select(own => Math.Exp(own[0] + (0.1 * draws.Normal()))).ToArray();
        values[7] *= 8;
        var ratios = NeighbourScreen.Of(values, covariates);
        var asked = FalseDiscoveries.Of([.. ratios.Select(ratio => ratio!.Value.Chance)]);
        Assert.That(asked[7], Is.True);
        // At the edge of the case-mix nobody is like anybody: a few lie far from their nearest.
        Assert.That(asked.Count(isAsked => isAsked), Is.LessThan(10));
        // As far off with one event to its name, it may be chance.
        var few = NeighbourScreen.Of(values, covariates, [.. values.Select((_, village) => village == 7 ? 1.0 : 400)]);
        Assert.That(few[7]!.Value.Chance, Is.GreaterThan(0.03).And.GreaterThan(100 * ratios[7]!.Value.Chance));
        Assert.That(NeighbourScreen.Nearest([[0], [5], [1], [2]], 0, 2), Is.EqualTo(new[] { 2, 3 }));
    }

    [Test]
    public void A_break_at_the_handover_is_held_against_quarters_without_one()
    {
        var draws = new SeededDraws(9);
        double[] Series(double shift) => [.. Enumerable.Range(0, 16).Select(quarter => draws.Normal() + (quarter >= 8 ? shift : 0))];
        var placebos = Enumerable.Range(0, 300).Select(_ => HandoverScreen.Shift(Series(0), 8)!.Value).ToArray();
        Assert.That(HandoverScreen.Asks(HandoverScreen.Shift(Series(6), 8)!.Value, placebos), Is.True);
        Assert.That(Enumerable.Range(0, 300).Count(_ => HandoverScreen.Asks(HandoverScreen.Shift(Series(0), 8)!.Value, placebos) == true), Is.LessThan(15));
        Assert.That(HandoverScreen.Asks(9, [1, 2]), Is.Null);
        Assert.That(HandoverScreen.Shift([1, 2, 3], 1), Is.Null);
    }

    [Test]
    public void Corrections_all_upward_are_asked_about_only_where_others_are_not()
    {
        Assert.That(CorrectionScreen.Asks(30, 30, 250, 500), Is.True);
        Assert.That(CorrectionScreen.Asks(30, 30, 495, 500), Is.False);
        Assert.That(CorrectionScreen.Asks(9, 9, 250, 500), Is.False, "too few");
    }

    [Test]
    public void Silence_in_bad_quarters_is_told_from_silence_at_random()
    {
        var draws = new SeededDraws(10);
        var heard = Enumerable.Range(0, 16).Select(_ => draws.Normal()).Select(neighbours => new QuarterHeard(neighbours, neighbours > -0.5)).ToArray();
        var selective = SelectiveSilence.Of(heard, 1)!.Value;
        Assert.That(selective.Chance, Is.LessThan(0.01));
        Assert.That(selective.OddsRatio, Is.GreaterThan(3));
        var honest = Enumerable.Range(0, 300).Select(_ => SelectiveSilence.Of([.. Enumerable.Range(0, 12).Select(at => new QuarterHeard(draws.Normal(), at % 4 != 0))], 1)!.Value.Chance).ToArray();
        Assert.That(honest.Count(chance => chance <= 0.05), Is.InRange(5, 27));
        Assert.That(SelectiveSilence.Of([new(1, true), new(2, true)], 1), Is.Null);
    }

    [Test]
    public void Ten_in_a_hundred_hidden_quarters_cost_little_and_leave_honest_posts_where_they_were()
    {
        var draws = new SeededDraws(41);
        var (truth, honest) = (new double[6000], new List<int>());
        var (full, left) = (new NestedRows([], 6000, 1), new NestedRows([], 6000, 1));
        for (var post = 0; post < truth.Length; post++)
        {
            truth[post] = 0.5 * draws.Normal();
            var hides = draws.Uniform() < 0.3;
            honest.AddRange(hides ? [] : [post]);
            for (var quarter = 0; quarter < 8; quarter++)
            {
                var error = draws.Normal();
                full.Add(post, truth[post] + error, [1]);
                left.Add(post, truth[post] + error, [1], (hides ? error >= -1.28 : draws.Uniform() >= 0.1) ? 1 : 0);
            }
        }

        var (all, seen) = (full.Sums(), left.Sums());
        var (before, now) = (NestedFit.Of(all, Likelihood.Restricted, 1e-8), NestedFit.Of(seen, Likelihood.Restricted, 1e-8));
        var (whole, refitted) = (NodeEffects.Of(all, before)[0].Means, NodeEffects.Of(seen, now)[0].Means);
        var frozen = NodeEffects.Of(seen, now.Variances, now.ResidualVariance, seen.Residuals(before.Coefficients))[0].Means;
        double Bias(double[] scores) => honest.Average(post => scores[post] - whole[post]);
        var loss = MeanRanks.Spearman(whole, truth) - MeanRanks.Spearman(refitted, truth);
        TestContext.Out.WriteLine($"loss of Spearman {loss:F3}; bias of honest posts {Bias(frozen):F3} beside a frozen expectation, {Bias(refitted):F3} beside one that the hidden quarters have moved");
        Assert.That(loss, Is.LessThanOrEqualTo(0.02));
        Assert.That(Math.Abs(Bias(frozen)), Is.LessThan(0.02));

        // Those who hide raise what is expected of all: the reason to freeze it, and to ask about silence.
        Assert.That(Bias(refitted), Is.InRange(-0.06, -0.02));
    }

    [Test]
    public void Bounds_of_what_is_missing_hold_the_score_between_them()
    {
        var bounds = MissingnessBounds.Of(6, 6, 2, (-1.2, 1.2), 0.1, 0.25, 1)!.Value;
        var pull = 0.25 / (0.25 + 0.1 + (1 / 8.0));
        Assert.That(bounds.Low, Is.EqualTo(pull * 3.6 / 8).Within(1e-12));
        Assert.That(bounds.High, Is.EqualTo(pull * 8.4 / 8).Within(1e-12));
        Assert.That(MissingnessBounds.Of(0, 0, 4, (-1, 1), 0.1, 0.25, 1), Is.Null);
        Assert.That(MissingnessBounds.Peers([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]), Is.EqualTo((2.0, 10.0)));
    }
}
