using Analytics.Warehouse.Marts;

namespace Analytics.Warehouse.Tests.Marts;

[FixtureLifeCycle(LifeCycle.SingleInstance)]
[Parallelizable(ParallelScope.Self)]
public sealed class QueryMartsTests
{
    private FixtureHome _fixture = null!;

    [OneTimeSetUp]
    public void Build()
    {
        _fixture = FixtureHome.Built();
    }

    [OneTimeTearDown]
    public void RemoveHome() => _fixture.Dispose();

    [Test]
    public void A_select_over_marts_is_answered_and_cut_short()
    {
        var outcome = new QueryMarts(_fixture.Home, null, 2).Answer("with a as (select ledger, count(*) as months from coverage group by ledger) select * from a order by ledger -- the books", CancellationToken.None);

        Assert.That(outcome, Is.TypeOf<QueryOutcome.Answered>());
        var answer = (QueryOutcome.Answered)outcome;
        Assert.That(answer.Columns, Is.EqualTo(["ledger", "months"]));
        Assert.That(answer.Rows.Select(row => row[0]), Is.EqualTo(["appraisals", "attendance"]));
        Assert.That(answer.IsCutShort, Is.True);
    }

    [TestCase("copy coverage to 'outside.csv'")]
    [TestCase("select 1; select 2")]
    [TestCase("drop table outcomes")]
    [TestCase("select * from read_csv('/etc/passwd')")]
    [TestCase("select * from '/etc/passwd'")]
    [TestCase("select read_text('/etc/passwd')")]
    [TestCase("select * from glob('/*')")]
    [TestCase("select * from query('select 1')")]
    [TestCase("select * from duckdb_settings()")]
    [TestCase("select getenv('HOME')")]
    [TestCase("select current_setting('temp_directory')")]
    [TestCase("attach 'outside.db'")]
    [TestCase("pragma database_list")]
    [TestCase("set memory_limit = '100GB'")]
    [TestCase("select * from information_schema.tables")]
    [TestCase("select nonsense from coverage")]
    [TestCase("selec")]
    public void Anything_else_is_refused_with_a_reason(string sql)
    {
        var outcome = new QueryMarts(_fixture.Home, null, 10).Answer(sql, CancellationToken.None);

        Assert.That(outcome, Is.TypeOf<QueryOutcome.Refused>());
    }

    [Test]
    public void A_query_without_end_stops_when_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        Assert.That(() => new QueryMarts(_fixture.Home, null, 10).Answer("select count(*) from range(1000000000) as a, range(1000000000) as b", cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
    }
}
