using Analytics.Vocabulary;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Ingest.Landing;

/// <summary>When receiving ran and how it ended; a run without an end was killed.</summary>
internal sealed class RunLog(SqliteConnection control, TimeProvider clock)
{
    private long _run;

    public void Begin() => _run = control.ExecuteScalar<long>(
        "insert into runs (command, started_at) values ('receive', @now) returning run_id", new { now = Now });

    public void End(ReceiveSummary summary) => control.Execute(
        "update runs set finished_at = @now, outcome = @outcome, summary = @text where run_id = @run",
        new
        {
            now = Now,
            outcome = summary.AnythingReturned ? "returned" : "ok",
            text = $"{summary.Files} files, {summary.Duplicates} duplicates, {summary.Entries} entries, {summary.Refused} refused",
            run = _run,
        });

    private string Now => new Vintage(clock.GetUtcNow()).ToString();
}
