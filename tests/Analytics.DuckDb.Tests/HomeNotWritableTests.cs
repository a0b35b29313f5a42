using Analytics.Vocabulary;
using Microsoft.Data.Sqlite;

namespace Analytics.DuckDb.Tests;

public sealed class HomeNotWritableTests
{
    [Test]
    public void A_full_or_read_only_disk_is_known_whoever_reports_it()
    {
        using var folder = new Spill();
        using var engine = new Engine(new EngineOptions(folder.Path));
        var ofEngine = Assert.Catch(() => engine.Execute("copy (select 1) to '/nowhere/at/all/x.parquet' (format parquet)"));

        Assert.That(HomeNotWritableException.IsCauseOf(ofEngine!), ofEngine!.Message);
        Assert.That(HomeNotWritableException.IsCauseOf(new IOException("No space left on device")));
        Assert.That(HomeNotWritableException.IsCauseOf(new UnauthorizedAccessException()));
        Assert.That(HomeNotWritableException.IsCauseOf(new SqliteException("full", 13)));
    }

    [Test]
    public void A_wrong_statement_is_not_the_disk()
    {
        using var folder = new Spill();
        using var engine = new Engine(new EngineOptions(folder.Path));
        var wrong = Assert.Catch(() => engine.Execute("select nonsense"));

        Assert.That(HomeNotWritableException.IsCauseOf(wrong!), Is.False);
        Assert.That(HomeNotWritableException.IsCauseOf(new SqliteException("constraint", 19)), Is.False);
    }

    [Test]
    public void The_sentence_names_the_home_and_what_to_do() =>
        Assert.That(HomeNotWritableException.Of(new Home("/srv/home"), new IOException("No space left")).Message, Does.Contain("/srv/home").And.Contain("No space left").And.Contain("run the same command again"));

    private sealed class Spill : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("disk");

        public string Path => _folder.FullName;

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
