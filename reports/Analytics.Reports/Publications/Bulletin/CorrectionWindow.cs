using Analytics.DuckDb;
using Analytics.Reports.Facts;
using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Publications.Bulletin;

/// <summary>
/// Since the last bulletin: after the day by which the month before was due, up to the day by which this one is, or the cut-off where that is earlier. The days follow from
/// the ledgers and not from when somebody published, so that a bulletin made again says the same.
/// </summary>
/// <param name="After">A day in China, as in <c>2016-06-10</c>; <c>null</c> before the first month, when nothing had been due.</param>
/// <param name="Until">A day in China, itself included.</param>
internal sealed record CorrectionWindow(string? After, string Until)
{
    public static CorrectionWindow Read(MartReader marts, Period month, Vintage cutOff)
    {
        var before = month.Month == 1 ? new Period(month.Year - 1, 12) : new Period(month.Year, month.Month - 1);
        var due = marts.Query($"select period, strftime(min(due_date), '%Y-%m-%d') from coverage where period in ({Sql.Text(before.ToString())}, {Sql.Text(month.ToString())}) and expected > 0 group by period", row => (Period: row.GetString(0), Day: row.GetString(1)))
            .ToDictionary(row => row.Period, row => row.Day, StringComparer.Ordinal);
        var known = cutOff.ToChinaTime()[..10];
        var until = due[month.ToString()];
        return new(due.GetValueOrDefault(before.ToString()), string.CompareOrdinal(until, known) < 0 ? until : known);
    }

    public Bilingual Words => After is null ? new($"截至{Until}", $"up to {Until}") : new($"上期应报日{After}之后至{Until}", $"after {After}, when the last bulletin's month was due, up to {Until}");

    public bool Holds(Revision revision) => RevisionTable.Day(revision) is var day && (After is null || string.CompareOrdinal(day, After) > 0) && string.CompareOrdinal(day, Until) <= 0;
}
