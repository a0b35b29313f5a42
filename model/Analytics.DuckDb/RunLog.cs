using Analytics.Vocabulary;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.DuckDb;

/// <summary>One run of a command in the home's log: when it began, and how it ended. A run without an end was killed.</summary>
public sealed class RunLog : IDisposable
{
    private readonly SqliteConnection _control;
    private readonly TimeProvider _clock;
    private readonly long _id;
    private bool _ended;

    private RunLog(SqliteConnection control, TimeProvider clock, long id) => (_control, _clock, _id) = (control, clock, id);

    /// <param name="command">As in <c>receive</c>.</param>
    public static RunLog Begin(SqliteConnection control, string command, TimeProvider clock)
    {
        control.Execute("""
            create table if not exists runs (
                run_id integer primary key, command text not null, started_at text not null, finished_at text, outcome text, summary text)
            """);
        var id = control.ExecuteScalar<long>("insert into runs (command, started_at) values (@command, @now) returning run_id", new { command, now = Now(clock) });
        return new(control, clock, id);
    }

    /// <param name="outcome"><c>ok</c>, or <c>returned</c> where something went back to its sender.</param>
    /// <param name="summary">One English sentence.</param>
    public void End(string outcome, string summary)
    {
        _control.Execute("update runs set finished_at = @now, outcome = @outcome, summary = @summary where run_id = @_id", new { now = Now(_clock), outcome, summary, _id });
        _ended = true;
    }

    /// <summary>A run that did not end well failed; on a disk that is full it stays without an end, and the failure itself is what is told.</summary>
    public void Dispose()
    {
        try
        {
            if (!_ended)
            {
                End("failed", "");
            }
        }
        catch (SqliteException)
        {
            _ended = true;
        }
    }

    private static string Now(TimeProvider clock) => new Vintage(clock.GetUtcNow()).ToString();
}
