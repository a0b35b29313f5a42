using Analytics.Vocabulary;
using Dapper;

namespace Analytics.DuckDb.Tests;

public sealed class ControlDatabaseTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("control");

    public void Dispose() => _folder.Delete(recursive: true);

    [Test]
    public void What_is_committed_is_there_for_the_next_who_opens_it()
    {
        var home = new Home(Path.Combine(_folder.FullName, "home"));
        using (var control = ControlDatabase.Open(home))
        {
            control.Execute("create table t (x integer); insert into t values (7)");
        }

        using var again = ControlDatabase.Open(home);
        Assert.That(again.ExecuteScalar<long>("select x from t"), Is.EqualTo(7));
    }

    [Test]
    public void Readers_do_not_wait_for_the_writer_and_see_nothing_half_done()
    {
        var home = new Home(_folder.FullName);
        using var writer = ControlDatabase.Open(home);
        writer.Execute("create table t (x integer)");
        using var transaction = writer.BeginTransaction();
        writer.Execute("insert into t values (7)");

        using var reader = ControlDatabase.Open(home);
        Assert.That(reader.ExecuteScalar<long>("select count(*) from t"), Is.Zero);
    }

    [Test]
    public void A_row_that_points_at_nothing_is_refused()
    {
        using var control = ControlDatabase.Open(new Home(_folder.FullName));
        control.Execute("create table parent (id integer primary key); create table child (parent integer references parent)");

        Assert.That(() => control.Execute("insert into child values (1)"), Throws.InstanceOf<Microsoft.Data.Sqlite.SqliteException>());
    }
}
