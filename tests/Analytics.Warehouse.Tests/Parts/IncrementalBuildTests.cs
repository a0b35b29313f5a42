using Dapper;

namespace Analytics.Warehouse.Tests.Parts;

/// <summary>A build makes only what its ingredients changed, and ends in the same bytes as one that makes everything.</summary>
public sealed class IncrementalBuildTests
{
    private readonly FixtureHome _fixture = new();

    [TearDown]
    public void RemoveHome() => _fixture.Dispose();

    [TestCase(1)]
    [TestCase(2)]
    public void Any_history_built_step_by_step_is_what_one_build_of_all_of_it_is(int seed)
    {
        using var atOnce = new FixtureHome();
        var history = RandomHistory.Of(seed);
        foreach (var step in history)
        {
            step.ForEach(act => act(_fixture));
            // The first steps may lack what a check demands of every build.
            _fixture.Build();
        }

        history.SelectMany(step => step).ToList().ForEach(act => act(atOnce));
        var whole = Built(atOnce.Build());

        Assert.That(whole.PartsKept, Is.Zero);
        Assert.That(Files(_fixture, whole.BuildId), Is.EqualTo(Files(atOnce, whole.BuildId)).And.Not.Empty);
    }

    [Test]
    public void Months_made_by_one_statement_are_those_made_one_by_one()
    {
        using var apart = new FixtureHome();
        YearOfTwoCounties.Receive(_fixture);
        YearOfTwoCounties.Receive(apart);

        var together = Built(_fixture.Build());
        var oneByOne = Built(apart.Build(options: new() { MegabytesTogether = 0 }));

        Assert.That(together.PartsMade, Is.EqualTo(oneByOne.PartsMade));
        Assert.That(Files(_fixture, together.BuildId), Is.EqualTo(Files(apart, oneByOne.BuildId)).And.Not.Empty);
    }

    [Test]
    public void A_new_month_leaves_the_parts_of_the_other_months_as_they_are()
    {
        YearOfTwoCounties.Receive(_fixture);
        _fixture.Build();
        var before = Parts("core.fct_measures");
        _fixture.Edition("projects", FixtureHome.DistrictB, "2016-03", "2016-04-05T08:00:00Z", YearOfTwoCounties.Project(YearOfTwoCounties.Village4, "P9", "70000"));

        var built = Built(_fixture.Build());

        Assert.That(Parts("core.fct_measures").Except(before).Single(), Does.Contain("/2016-03-"));
        Assert.That(before, Is.SubsetOf(Parts("core.fct_measures")));
        Assert.That(built.PartsKept, Is.Positive);
    }

    [Test]
    public void A_correction_makes_its_own_month_again_and_no_other()
    {
        YearOfTwoCounties.Receive(_fixture);
        _fixture.Build();
        var before = Parts("core.fct_measures");
        _fixture.Edition("projects", FixtureHome.CountyA, "2016-01", "2016-04-05T08:00:00Z", YearOfTwoCounties.Project(YearOfTwoCounties.Village1, "P1", "90000"));

        Built(_fixture.Build());

        Assert.That(Parts("core.fct_measures").Except(before).Single(), Does.Contain("/2016-01-"));
    }

    [Test]
    public void Changed_SQL_makes_its_own_table_again_and_what_follows_from_it()
    {
        using var models = new ModelsCopy();
        YearOfTwoCounties.Receive(_fixture);
        var first = (BuildOutcome.Built)_fixture.Build(options: models.Options);
        models.Change("sql/marts/org_units.sql", sql => sql.Replace("select * from register\n", "select * from register where true\n"));

        var second = (BuildOutcome.Built)_fixture.Build(options: models.Options);

        Assert.That(second.BuildId, Is.Not.EqualTo(first.BuildId));
        Assert.That(second.PartsMade, Is.EqualTo(1));
        Assert.That(Files(_fixture, second.BuildId), Is.EqualTo(Files(_fixture, first.BuildId)));
    }

    [TestCase("core.fct_measures")]
    [TestCase("core.dim_org_units")]
    [TestCase("marts.outcomes")]
    public void A_damaged_part_is_made_again_and_never_trusted(string table)
    {
        YearOfTwoCounties.Receive(_fixture);
        var built = Built(_fixture.Build());
        var before = Files(_fixture, built.BuildId);
        foreach (var part in Parts(table).Select(path => Path.Combine(_fixture.Home.Root, path)))
        {
            var bytes = File.ReadAllBytes(part);
            bytes[bytes.Length / 2] ^= 0x40;
            File.WriteAllBytes(part, bytes);
        }

        _fixture.Control.Execute("delete from builds; delete from cached_parts where path not like @kept", new { kept = $"%/{table}/%" });

        Assert.That(_fixture.Build(), Is.TypeOf<BuildOutcome.Built>());
        Assert.That(Files(_fixture, built.BuildId), Is.EqualTo(before));
    }

    [Test]
    public void Without_room_for_parts_nothing_is_kept_and_the_bytes_are_the_same()
    {
        YearOfTwoCounties.Receive(_fixture);
        var built = Built(_fixture.Build());
        var before = Files(_fixture, built.BuildId);
        _fixture.Control.Execute("delete from builds; delete from cached_parts");

        var again = (BuildOutcome.Built)_fixture.Build(options: new() { CacheMegabytes = 0 });

        Assert.That(again.PartsKept, Is.Zero);
        Assert.That(Files(_fixture, built.BuildId), Is.EqualTo(before));
        Assert.That(Directory.EnumerateFiles(Path.Combine(_fixture.Home.Marts, ".cache"), "*", SearchOption.AllDirectories), Is.Empty);
    }

    private static BuildOutcome.Built Built(BuildOutcome outcome)
    {
        Assert.That(outcome, Is.TypeOf<BuildOutcome.Built>(), () => outcome is BuildOutcome.Failed failed ? string.Join("\n", failed.Checks) : "");
        return (BuildOutcome.Built)outcome;
    }

    private List<string> Parts(string table) => [.. _fixture.Control.Query<string>("select path from cached_parts where path like @of order by path", new { of = $"%/{table}/%" })];

    private static List<string> Files(FixtureHome home, string buildId) =>
        [.. home.Control.Query<string>("select substr(path, 20) || ' ' || sha256 || ' ' || rows from build_files where build_id = @buildId order by path", new { buildId })];
}
