using Analytics.DuckDb;
using Analytics.Vocabulary;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Host;

/// <summary>One run in the home's log: when it began, and how it ended. A run without an end was killed.</summary>
internal sealed class RunLog : IDisposable
{
    private readonly SqliteConnection _control;
    private readonly TimeProvider _clock;
    private readonly long _id;
    private bool _ended;

    private RunLog(SqliteConnection control, TimeProvider clock, long id) => (_control, _clock, _id) = (control, clock, id);

    public static RunLog Begin(Home home, string command, TimeProvider clock)
    {
        var control = ControlDatabase.Open(home);
        control.Execute("""
            create table if not exists runs (
                run_id integer primary key, command text not null, started_at text not null, finished_at text, outcome text, summary text)
            """);
        var id = control.ExecuteScalar<long>(
            "insert into runs (command, started_at) values (@command, @now) returning run_id", new { command, now = Now(clock) });
        return new(control, clock, id);
    }

    public void End(string summary) => Write("ok", summary);

    public void Dispose()
    {
        if (!_ended)
        {
            Write("failed", null);
        }

        _control.Dispose();
    }

    private static string Now(TimeProvider clock) => new Vintage(clock.GetUtcNow()).ToString();

    private void Write(string outcome, string? summary)
    {
        _control.Execute("update runs set finished_at = @now, outcome = @outcome, summary = @summary where run_id = @_id", new { now = Now(_clock), outcome, summary, _id });
        _ended = true;
    }
}
