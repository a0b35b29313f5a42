using static Analytics.Warehouse.Tests.Appraisals.ScoredTables;

namespace Analytics.Warehouse.Tests.Appraisals;

/// <summary>What has no answer gets a reason: never a number, never a rank. And what should move a score moves it.</summary>
public sealed class ShortagesOfScoresTests
{
    private static readonly string[] Numbers = ["effect", "percentile", "percentile_low", "rank_best", "second_best", "contribution", "weights_low"];

    [TestCase(1, 12, true, "one_of_a_kind", TestName = "One_county")]
    [TestCase(1, 1, false, "no_variation", TestName = "One_secretary")]
    [TestCase(2, 12, false, "levels_are_one", TestName = "Nobody_followed_anybody")]
    public void Where_nothing_can_be_told_apart_there_is_a_reason_and_no_number(int counties, int villages, bool handover, string state)
    {
        var lines = Estimate(Villages(counties, villages, handover));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines[("2016", "", "state", "")].Words, Is.EqualTo(state));
            Assert.That(lines.Keys.Where(line => Numbers.Contains(line.Measure)), Is.Empty);
            Assert.That(lines[("2016", "A00a", "state", "")].Words, Is.EqualTo(state));
        }
    }

    [Test]
    public void Where_all_are_equal_or_only_villages_differ_nobody_has_a_score()
    {
        var equal = Estimate(Villages(2, 12, work: (_, _) => (10, 6)));
        var repeated = Estimate(Villages(2, 12, work: (secretary, _) => ScoredHome.Planted(secretary[..3] + "a", 1)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(equal[("2016", "", "state", "")].Words, Is.EqualTo("no_variation"));
            Assert.That(equal.Where(line => Numbers.Contains(line.Key.Measure)), Is.Empty);
            // Villages differ, but whoever serves in one makes no difference: of counties something may be said, of nobody in person.
            Assert.That(repeated[("2016", "", "state", "")].Words, Is.EqualTo("no_difference"));
            Assert.That(repeated.Where(line => line.Key.Subject is not ("C0" or "C1") && Numbers.Contains(line.Key.Measure)), Is.Empty);
        }
    }

    [Test]
    public void Two_weeks_in_post_another_cohort_and_a_half_year_that_nobody_reported_have_no_score()
    {
        var posts = Villages(2, 12, work: (secretary, month) => secretary == "B05a" || month > 6 ? null : ScoredHome.Planted(secretary, month))
            .Append(new("C0", "C0V90", "short", 3, 2, _ => null)).Append(new("C0", "C0E01", "firm", 1, 8, _ => (1, 1), "enterprise"));

        var lines = Estimate(posts);

        string? State(string secretary, string span) => lines[(span, secretary, "state", "")].Words;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(State("short", "2016-H1"), Is.EqualTo("too_short"));
            Assert.That(State("firm", "2016"), Is.EqualTo("outside_policy"));
            Assert.That(State("B05a", "2016-H1"), Is.EqualTo("not_reported"));
            // A month to settle in and half a month in June.
            Assert.That(State("A00b", "2016-H1"), Is.EqualTo("too_short"));
            Assert.That(State("A01a", "2016-H1"), Is.EqualTo("scored"));
            Assert.That(State("A01a", "2016-H2"), Is.EqualTo("not_reported"));
            Assert.That(lines.Keys.Where(line => line.Span == "2016-H2" && Numbers.Contains(line.Measure)), Is.Empty);
            Assert.That(lines.Keys.Where(line => line.Subject is "short" or "firm" or "B05a" && Numbers.Contains(line.Measure)), Is.Empty);
        }
    }

    [Test]
    public void A_denominator_of_zero_leaves_its_indicator_out_and_is_neither_zero_nor_silence()
    {
        var lines = Estimate(Villages(2, 12).Select(post => post.Secretary is "A03a" or "B00a" or "B00b" ? post with { Exposure = 0 } : post));
        var all = Estimate(Villages(2, 12).Select(post => post with { Exposure = 0 }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines[("2016", "A03a", "state", "")].Words, Is.EqualTo("scored"));
            Assert.That(lines[("2016", "A03a", "reported_share", "")].Value, Is.EqualTo(1));
            Assert.That(lines[("2016", "A03a", "observed", "service")].Value, Is.Zero);
            Assert.That(lines[("2016", "A03a", "effect_if_worst", "")].Value, Is.EqualTo(lines[("2016", "A03a", "effect", "")].Value));
            // Nobody has a denominator: the other indicator decides alone.
            Assert.That(all[("2016", "A03a", "state", "")].Words, Is.EqualTo(all[("2016", "", "state", "")].Words));
            Assert.That(all.Where(line => line.Key is { Measure: "contribution", Part: "service" }).Select(line => line.Value.Value), Is.All.Zero);
        }
    }

    [Test]
    public void A_half_year_without_ledgers_leaves_the_year_to_the_other_half()
    {
        var lines = Estimate(Villages(2, 12, work: (secretary, month) => month > 4 ? ScoredHome.Planted(secretary, month) : null));

        using (Assert.EnterMultipleScope())
        {
            // Those who left in April reported nothing; the others are held against each other only where somebody followed somebody.
            Assert.That(lines[("2016", "A00a", "state", "")].Words, Is.EqualTo("not_reported"));
            Assert.That(lines[("2016", "", "state", "")].Words, Is.EqualTo("levels_are_one"));
            Assert.That(lines.Keys.Where(line => line.Span == "2016" && Numbers.Contains(line.Measure)), Is.Empty);
        }
    }

    [Test]
    public void A_county_of_too_few_posts_has_no_rank()
    {
        var lines = Estimate(Villages(2, 12).Append(new("C2", "C2V00", "alone", 1, 8, month => ScoredHome.Planted("alone", month))));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines[("2016", "C2", "state", "")].Words, Is.EqualTo("too_few_posts"));
            Assert.That(lines.ContainsKey(("2016", "C2", "rank_best", "")), Is.False);
            Assert.That(lines[("2016", "C1", "rank_worst", "")].Value, Is.LessThanOrEqualTo(2));
        }
    }

    [Test]
    public void Better_work_raises_a_score_and_hidden_months_leave_it_less_sure()
    {
        var was = Estimate(Villages(2, 12));
        var better = Estimate(Villages(2, 12, work: (secretary, month) => ScoredHome.Planted(secretary, month) is var (problems, meetings) && secretary == "A03a" ? (problems + 4, meetings) : (problems, meetings)));
        var hidden = Estimate(Villages(2, 12, work: (secretary, month) => secretary == "A03a" && month is > 2 and < 6 ? null : ScoredHome.Planted(secretary, month)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Of(better, "effect"), Is.GreaterThan(Of(was, "effect")));
            Assert.That(Of(better, "contribution", "service"), Is.GreaterThan(Of(was, "contribution", "service")));
            Assert.That(Of(hidden, "reliability"), Is.LessThan(Of(was, "reliability")));
            Assert.That(Of(hidden, "reported_share"), Is.LessThan(1));
            Assert.That(Of(hidden, "effect_if_worst"), Is.LessThan(Of(hidden, "effect")).And.LessThan(Of(hidden, "effect_if_best")));
            Assert.That(Of(was, "effect_if_worst"), Is.EqualTo(Of(was, "effect")));
        }

        static decimal Of(Dictionary<(string Span, string Subject, string Measure, string Part), (string? Words, decimal? Value)> lines, string measure, string part = "") => lines[("2016", "A03a", measure, part)].Value!.Value;
    }
}
