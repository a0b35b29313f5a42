using Analytics.DuckDb;
using Analytics.Vocabulary;
using Analytics.Warehouse.Checks;
using Analytics.Warehouse.Marts;
using Dapper;

namespace Analytics.Warehouse.Tests;

public sealed class BuildWarehouseTests
{
    private readonly FixtureHome _fixture = new();

    [TearDown]
    public void RemoveHome() => _fixture.Dispose();

    [Test]
    public void The_same_inputs_are_built_once()
    {
        YearOfTwoCounties.Receive(_fixture);

        Assert.That(_fixture.Build(), Is.TypeOf<BuildOutcome.Built>());
        Assert.That(_fixture.Build(), Is.TypeOf<BuildOutcome.Unchanged>());
    }

    [Test]
    public void Neither_the_order_of_receiving_nor_the_threads_change_a_byte()
    {
        using var other = new FixtureHome();
        YearOfTwoCounties.Receive(_fixture);
        YearOfTwoCounties.Receive(other, Enumerable.Range(0, YearOfTwoCounties.Editions.Count).Reverse());

        _fixture.Build(options: new() { Threads = 1 });
        other.Build(options: new() { Threads = 4 });

        Assert.That(Files(other), Is.EqualTo(Files(_fixture)));
    }

    [Test]
    public void Without_any_ledger_the_build_says_so()
    {
        var outcome = _fixture.Build();

        Assert.That(outcome, Is.TypeOf<BuildOutcome.Failed>());
        Assert.That(CurrentBuild.Of(_fixture.Home), Is.Null);
    }

    [Test]
    public void A_cut_off_in_the_past_sees_what_was_known_then()
    {
        YearOfTwoCounties.Receive(_fixture);
        var now = (BuildOutcome.Built)_fixture.Build();

        var then = (BuildOutcome.Built)_fixture.Build(Vintage.Parse("2016-02-10"), new() { MakeCurrent = false });

        Assert.That(CurrentBuild.Of(_fixture.Home), Is.EqualTo(now.BuildId));
        using var marts = MartReader.Open(_fixture.Home, then.BuildId);
        Assert.That(marts.Query("select value from outcomes where indicator_code = 'FUN_ATTRACTED' and org_unit_code = '230521' and cohort = 'all' and span = '2016-01'", row => row.GetDecimal(0)), Is.EqualTo([300_000m]));
    }

    [Test]
    public void A_check_that_fails_publishes_nothing_and_leaves_the_last_build_current()
    {
        YearOfTwoCounties.Receive(_fixture);
        var good = (BuildOutcome.Built)_fixture.Build();
        _fixture.Edition("posts", "999999", "2016-02", "2016-03-20T08:00:00Z", "'230521101001' as org_unit_code, 'village' as unit_kind");

        var outcome = _fixture.Build();

        Assert.That(outcome, Is.TypeOf<BuildOutcome.Failed>());
        var failed = (BuildOutcome.Failed)outcome;
        Assert.That(failed.Checks.Where(check => check.Severity == CheckSeverity.Fail).Select(check => check.CheckId), Has.Member("core.int_editions_known.every_edition_is_of_a_registered_county"));
        Assert.That(CurrentBuild.Of(_fixture.Home), Is.EqualTo(good.BuildId));
        Assert.That(Directory.Exists(Path.Combine(_fixture.Home.Marts, failed.BuildId)), Is.False);
        Assert.That(_fixture.Control.ExecuteScalar<string>("select state from builds where build_id = @BuildId", new { failed.BuildId }), Is.EqualTo("failed"));
    }

    [Test]
    public void A_build_that_lost_a_file_is_made_again_with_the_same_bytes()
    {
        YearOfTwoCounties.Receive(_fixture);
        var built = (BuildOutcome.Built)_fixture.Build();
        var before = Files(_fixture);
        File.Delete(Path.Combine(_fixture.Home.Marts, built.BuildId, "outcomes.parquet"));

        Assert.That(_fixture.Build(), Is.TypeOf<BuildOutcome.Built>());
        Assert.That(Files(_fixture), Is.EqualTo(before));
    }

    [Test]
    public void What_a_killed_build_left_behind_is_swept_and_finished()
    {
        YearOfTwoCounties.Receive(_fixture);
        _fixture.Build();
        _fixture.Control.Execute("delete from builds; delete from build_files; delete from check_results");
        File.WriteAllText(Path.Combine(_fixture.Home.Marts, "current"), "");
        Directory.CreateDirectory(Path.Combine(_fixture.Home.Marts, "0123456789ab"));

        var outcome = (BuildOutcome.Built)_fixture.Build();

        Assert.That(CurrentBuild.Of(_fixture.Home), Is.EqualTo(outcome.BuildId));
        Assert.That(Builds(), Is.EqualTo([outcome.BuildId]));
    }

    [Test]
    public void Old_builds_go_unless_a_release_refers_to_them()
    {
        YearOfTwoCounties.Receive(_fixture);
        _fixture.Control.Execute("create table releases(release_id primary key, build_id)");
        var released = (BuildOutcome.Built)_fixture.Build(Vintage.Parse("2016-01-31"));
        _fixture.Control.Execute("insert into releases values ('annual-2015', @BuildId)", new { released.BuildId });
        var forgotten = (BuildOutcome.Built)_fixture.Build(Vintage.Parse("2016-02-06"), new() { BuildsKept = 1 });

        var last = (BuildOutcome.Built)_fixture.Build(null, new() { BuildsKept = 1 });

        Assert.That(Builds(), Is.EquivalentTo([released.BuildId, last.BuildId]).And.Not.Member(forgotten.BuildId));
    }

    [Test]
    public void A_second_build_at_once_is_told_who_is_at_work()
    {
        YearOfTwoCounties.Receive(_fixture);
        using var busy = HomeLock.Take(_fixture.Home, "receive", TimeSpan.Zero, _ => { }, CancellationToken.None);

        Assert.That(() => _fixture.Build(options: new() { LockPatience = TimeSpan.FromMilliseconds(300) }), Throws.TypeOf<HomeBusyException>());
    }

    private IEnumerable<string?> Builds() => Directory.EnumerateDirectories(_fixture.Home.Marts).Select(Path.GetFileName).Where(name => name != ".cache");

    private static List<string> Files(FixtureHome home) =>
        [.. home.Control.Query<string>("select path || ' ' || sha256 || ' ' || rows from build_files order by path")];
}
