using System.Globalization;
using Analytics.Scoring.Hierarchy;
using Analytics.Warehouse.Marts;

namespace Analytics.Warehouse.Tests.Appraisals;

/// <summary>The marts of scores: what the library says of the same rows, the same bytes whatever should not matter, and no number where nothing can be said.</summary>
[FixtureLifeCycle(LifeCycle.SingleInstance)]
public sealed class ScoresTests
{
    private ScoredHome _scored = null!;

    [OneTimeSetUp]
    public void Build() => _scored = new ScoredHome();

    [OneTimeTearDown]
    public void RemoveHome() => _scored.Dispose();

    [Test]
    public void Scores_are_what_the_library_makes_of_the_same_rows_and_their_parts_sum_to_them()
    {
        using var marts = Marts(_scored);
        var months = marts.Query(
            "select secretary_code, org_unit_code, county_code, (month_composite - month_mean_of_all)::double, month_weight::double, period from score_months where span = '2016' order by county_code, org_unit_code, secretary_code, period",
            row => (Post: row.GetString(0), Village: row.GetString(1), County: row.GetString(2), Response: row.GetDouble(3), Weight: row.GetDouble(4), Period: row.GetString(5)));
        var posts = months.Select(month => (month.Post, month.Village, month.County)).Distinct().ToList();
        var villages = posts.Select(post => (post.Village, post.County)).Distinct().ToList();
        var counties = posts.Select(post => post.County).Distinct().ToList();
        int[][] parents = [[.. posts.Select(post => villages.IndexOf((post.Village, post.County)))], [.. villages.Select(village => counties.IndexOf(village.County))]];
        var rows = new NestedRows(parents, counties.Count, 1);
        foreach (var month in months)
        {
            rows.Add(posts.IndexOf((month.Post, month.Village, month.County)), month.Response, [1], month.Weight);
        }

        var sums = rows.Sums();
        var plain = NestedFit.Of(sums, Likelihood.Restricted, 1e-9);
        var serial = SerialCorrelation.Of([.. months.Select(month => new QuarterResidual(posts.IndexOf((month.Post, month.Village, month.County)), int.Parse(month.Period[5..], CultureInfo.InvariantCulture), month.Response - plain.Coefficients[0]))]);
        var reduced = serial.Reduce(sums, [.. posts.Select(post => months.Count(month => month.Post == post.Post && month.Village == post.Village))]);
        var effects = NodeEffects.Of(reduced, serial.Correlation > 0 ? KnownResidualFit.Of(reduced, serial.Variance) : plain)[0];
        var stored = marts.Query("select effect::double, deviation::double from secretary_scores where span = '2016' and score_state = 'scored' order by county_code, org_unit_code, secretary_code", row => (Effect: row.GetDouble(0), Deviation: row.GetDouble(1)));
        var apart = marts.Query("select max(abs(total))::double from (select sum(contribution) - any_value(effect) as total from score_contributions inner join secretary_scores using (span, county_code, org_unit_code, secretary_code) group by span, county_code, org_unit_code, secretary_code)", row => row.GetDouble(0))[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stored, Has.Count.EqualTo(posts.Count).And.Count.EqualTo(36));
            Assert.That(stored.Select(score => score.Effect), Is.EqualTo(effects.Means).Within(1e-7));
            Assert.That(stored.Select(score => score.Deviation * score.Deviation), Is.EqualTo(effects.Variances).Within(1e-7));
            Assert.That(apart, Is.LessThan(1e-9));
        }
    }

    [Test]
    public void Shuffled_rows_and_columns_that_are_never_used_change_no_byte()
    {
        using var other = new ScoredHome(seed: 7, extra: ", 'deputy_division' as rank, '财政局' as dispatching_unit");
        Assert.That(Hashes(_scored), Has.Count.EqualTo(11));
        Assert.That(Hashes(other), Is.EqualTo(Hashes(_scored)));
    }

    private static MartReader Marts(ScoredHome scored)
    {
        Assert.That(scored.Outcome, Is.TypeOf<BuildOutcome.Built>(), () => scored.Outcome is BuildOutcome.Failed failed ? string.Join("\n", failed.Checks) : "");
        return MartReader.Open(scored.Home.Home, null);
    }

    private static List<string> Hashes(ScoredHome scored)
    {
        using var marts = Marts(scored);
        return [.. marts.Files.Where(file => file.Mart.StartsWith("score_", StringComparison.Ordinal) || file.Mart.EndsWith("_scores", StringComparison.Ordinal)).OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => $"{file.Mart} {file.Sha256}")];
    }
}
