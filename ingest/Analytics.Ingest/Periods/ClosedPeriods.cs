using Analytics.DuckDb;
using Analytics.Ingest.Landing;
using Analytics.Vocabulary;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Ingest.Periods;

/// <summary>
/// Which months are closed. An edition that arrives for a closed month is kept and receipted like any, but not in force until the month is reopened.
/// Nothing is ever taken off the list: whoever builds with an old cut-off sees the months that were closed then.
/// </summary>
public sealed class ClosedPeriods(Home home, TimeProvider clock)
{
    internal const string Lock = "lock";
    internal const string Reopen = "reopen";

    /// <summary>Closes a month to editions that arrive from now on.</summary>
    /// <param name="contact">Whom a sender may turn to; the receipt names it. <c>null</c> names who closed the month.</param>
    /// <exception cref="PeriodStateException">The month is closed already.</exception>
    public PeriodAction Close(Period period, string byWhom, string? reason, string? contact) => Act(period, Lock, byWhom, reason, contact);

    /// <summary>Opens a closed month again: what came meanwhile is in force from now on.</summary>
    /// <exception cref="PeriodStateException">The month is not closed.</exception>
    public PeriodAction Open(Period period, string byWhom, string reason) => Act(period, Reopen, byWhom, reason, null);

    /// <summary>Everything that was done, in the order it was done.</summary>
    public IReadOnlyList<PeriodAction> Actions()
    {
        using var control = Control();
        return All(control);
    }

    /// <summary>Editions that arrived for a closed month and wait for its reopening.</summary>
    public IReadOnlyDictionary<Period, int> Waiting()
    {
        using var control = Control();
        var closed = All(control).GroupBy(action => action.Period).Select(actions => actions.Last()).Where(last => last.IsClosing);
        return closed.ToDictionary(last => last.Period, last => (int)control.ExecuteScalar<long>(
            "select count(*) from editions where period = @Period and received_at >= @At", new { Period = last.Period.ToString(), At = last.ActedAt.ToString() }));
    }

    /// <summary>The closing that held a month closed at a moment; <c>null</c> where it was open.</summary>
    internal static PeriodAction? ClosedAt(SqliteConnection control, Period period, Vintage moment) =>
        All(control).LastOrDefault(action => action.Period == period && action.ActedAt <= moment) is { IsClosing: true } closing ? closing : null;

    private PeriodAction Act(Period period, string action, string byWhom, string? reason, string? contact)
    {
        using var only = HomeLock.Take(home, "period", TimeSpan.FromSeconds(30), _ => { }, CancellationToken.None);
        using var control = Control();
        var last = All(control).LastOrDefault(done => done.Period == period);
        if ((last?.Action ?? Reopen) == action)
        {
            throw new PeriodStateException(period, last);
        }

        // Two actions on a month are never at one moment: the order of the two would be lost.
        var now = new Vintage(clock.GetUtcNow());
        var at = last is not null && now <= last.ActedAt ? new Vintage(last.ActedAt.Time.AddSeconds(1)) : now;
        control.Execute("insert into period_actions (period, action, acted_at, by_whom, reason, contact) values (@Period, @action, @At, @byWhom, @reason, @contact)",
            new { Period = period.ToString(), action, At = at.ToString(), byWhom, reason, contact });
        return new(period, action, at, byWhom, reason, contact);
    }

    private SqliteConnection Control()
    {
        var control = ControlDatabase.Open(home);
        IngestTables.Create(control);
        return control;
    }

    private static List<PeriodAction> All(SqliteConnection control) => [.. control
        .Query<(string Period, string Action, string ActedAt, string ByWhom, string? Reason, string? Contact)>("select period, action, acted_at, by_whom, reason, contact from period_actions order by action_id")
        .Select(row => new PeriodAction(Period.Parse(row.Period), row.Action, Vintage.Parse(row.ActedAt), row.ByWhom, row.Reason, row.Contact))];
}

/// <summary>A month was closed or reopened.</summary>
/// <param name="Action"><c>lock</c> or <c>reopen</c>.</param>
public sealed record PeriodAction(Period Period, string Action, Vintage ActedAt, string ByWhom, string? Reason, string? Contact)
{
    internal bool IsClosing => Action == ClosedPeriods.Lock;
}

/// <summary>The month is in the state already that was asked for.</summary>
public sealed class PeriodStateException(Period period, PeriodAction? last) : ExplainedException(last is { Action: ClosedPeriods.Lock }
    ? new($"{period} 已于 {last.ActedAt.ToChinaTime()}（北京时间）关账（{last.ByWhom}）。", $"{period} was closed at {last.ActedAt.ToChinaTime()} (China time) by {last.ByWhom}.")
    : new($"{period} 没有关账，不需要重新开账。", $"{period} is not closed, so it cannot be reopened."));
