namespace Analytics.DuckDb.Tests;

public sealed class EngineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("engine");
    private readonly Engine _engine;

    public EngineTests() => _engine = new Engine(new EngineOptions(_folder.FullName, MemoryLimitMegabytes: 300, Threads: 2));

    public void Dispose()
    {
        _engine.Dispose();
        _folder.Delete(recursive: true);
    }

    [Test]
    public void An_error_among_the_rows_says_what_it_is_of()
    {
        Assert.That(
            () => _engine.Execute("create table numbers as select cast(if(range = 5000, 'x', '1') as integer) as number from range(10000)"),
            Throws.Exception.With.Message.StartWith("Conversion Error").And.Property("ErrorType").Matches<object>(type => $"{type}" == "Conversion"));
    }

    [Test]
    public void An_engine_keeps_to_its_limits_and_to_utc()
    {
        Assert.That(_engine.Scalar<string>("select current_setting('memory_limit')"), Is.EqualTo("286.1 MiB"));
        Assert.That(_engine.Scalar<long>("select current_setting('threads')"), Is.EqualTo(2));
        Assert.That(_engine.Scalar<string>("select current_setting('TimeZone')"), Is.EqualTo("UTC"));
    }

    [Test]
    public void An_engine_downloads_nothing() =>
        Assert.That(() => _engine.Execute("select * from 'https://example.org/x.parquet'"), Throws.Exception.With.Message.Contain("httpfs"));

    [Test]
    public void A_scalar_of_no_row_is_null() => Assert.That(_engine.Scalar<string>("select 'x' where false"), Is.Null);

    [Test]
    public void A_cancelled_statement_is_interrupted()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        Assert.That(() => _engine.Execute("select sum(a.range * b.range) from range(1000000) a, range(1000000) b", cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void A_bulk_writer_takes_every_kind_of_cell()
    {
        _engine.Execute("create table cells (text varchar, utf8 varchar, number integer, amount decimal(18, 4), flag boolean, day date)");
        using (var writer = _engine.Writer("cells"))
        {
            writer.Text("村").Utf8("社区，一个比较长的名字"u8).Integer(7).Decimal(12.5m).Flag(true).Date(new DateOnly(2016, 5, 3)).EndRow();
            writer.Null().Utf8([]).Integer(null).Decimal(null).Flag(null).Date(null).EndRow();
        }

        Assert.That(
            _engine.Query("select concat_ws('|', text, utf8, number, amount, flag, day) from cells", row => row.GetString(0)),
            Is.EqualTo(new[] { "村|社区，一个比较长的名字|7|12.5000|true|2016-05-03", "" }));
    }
}
