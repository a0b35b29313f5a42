using System.Globalization;
using System.Text;
using Analytics.DuckDb;
using Analytics.Vocabulary;
using Dapper;

namespace Analytics.Ingest.Register;

/// <summary>What an import would add to the register of a home, or has added.</summary>
/// <param name="FirstKnown">Units of counties that the register had never heard of.</param>
/// <param name="Lines">Register lines that are added.</param>
/// <param name="File">The file they were written to; <c>null</c> where nothing was written.</param>
public sealed record RegisterPlan(DateOnly? Date, IReadOnlyList<RegisterChange> Changes, int FirstKnown, int Lines, string? File);

/// <summary>Takes a list of a new year, decisions of a person, or the history of county codes into the register of a home; lines are added, none is edited.</summary>
public sealed class ImportRegister(Home home, TimeProvider clock)
{
    /// <summary>The days that published lists state; of other years the day has to be given.</summary>
    public static readonly IReadOnlyDictionary<int, DateOnly> ListDays = new Dictionary<int, DateOnly> { [2019] = new(2019, 10, 31), [2023] = new(2023, 6, 30) };

    /// <param name="date">The day that a list is of; decisions and histories have their own.</param>
    /// <param name="knownFrom">When it became known; <c>null</c>: now.</param>
    /// <param name="apply">Write what is new; otherwise only say it.</param>
    /// <exception cref="RegisterImportException">The file cannot be taken, or what is past would change.</exception>
    public RegisterPlan Run(string file, DateOnly? date, Vintage? knownFrom, bool apply)
    {
        using var only = HomeLock.Take(home, "register", TimeSpan.FromSeconds(30), _ => { }, CancellationToken.None);
        var known = RegisterFolder.Known(Directory.Exists(home.Register) && Directory.GetFiles(home.Register, "*.csv").Length > 0 ? RegisterFolder.Read(home.Register) : [], null);
        var (book, table) = (new RegisterBook(known), CsvTable.Read(file));
        var first = 0;
        IReadOnlyList<RegisterChange> changes;
        if (RegisterDecisions.IsDecisions(table))
        {
            changes = RegisterDecisions.Enter(book, table, file);
        }
        else if (CountyCodes.IsHistory(table))
        {
            changes = CountyCodes.Enter(book, table);
        }
        else if (RegisterList.IsList(table))
        {
            (changes, first) = EnterList(book, RegisterList.Units(table, file), date ?? throw NoDate(file), known);
        }
        else
        {
            throw new RegisterImportException(new(
                $"{Path.GetFileName(file)} 的列不认识：名单要有 code、name、level（或 kind）、parent_code；变动要有 {string.Join("、", RegisterDecisions.Columns)}。",
                $"{Path.GetFileName(file)} has columns that are not known: a list has code, name, level (or kind), parent_code; decisions have {string.Join(", ", RegisterDecisions.Columns)}."));
        }

        var added = book.Added;
        var path = apply && added.Count > 0 ? Write(added, file, date, knownFrom) : null;
        return new(date, changes, first, added.Count, path);
    }

    private static (IReadOnlyList<RegisterChange> Changes, int First) EnterList(RegisterBook book, IReadOnlyList<RegisterLine> list, DateOnly day, IReadOnlyList<RegisterLine> known)
    {
        var counties = list.Select(unit => unit.Code[..6]).ToHashSet();
        if (known.FirstOrDefault(line => line.ValidFrom > day && counties.Contains(line.Code[..6]) && line.Code.Length > 6) is { } later)
        {
            throw new RegisterImportException(new(
                $"名录已经有 {RegisterLine.Day(later.ValidFrom)} 的变动（{later.Code} {later.Name}），不能再补入更早的名单（{RegisterLine.Day(day)}）。",
                $"The register already has a change of {RegisterLine.Day(later.ValidFrom)} ({later.Code} {later.Name}): an earlier list ({RegisterLine.Day(day)}) cannot be put in."));
        }

        var comparison = new CompareRegisters(book, list, day);
        var changes = comparison.Run();
        foreach (var unit in comparison.First)
        {
            book.First(unit);
        }

        var fresh = list.ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        foreach (var change in changes.OrderBy(change => change.Certainty))
        {
            Enter(book, change, fresh);
        }

        // What an earlier import had begin on that very day, and this one does not have.
        foreach (var line in book.Lines.Where(line => line.ValidFrom == day && !fresh.ContainsKey(line.Code) && changes.Any(change => change.Predecessors.Any(unit => unit.Code == line.Code))).ToList())
        {
            book.Withdraw(line);
        }

        return (changes, comparison.First.Count);
    }

    /// <summary>What is certain is entered as it is; of the rest only that units ended and began.</summary>
    private static void Enter(RegisterBook book, RegisterChange change, Dictionary<string, RegisterLine> fresh)
    {
        if (change.Certainty == Certainty.Certain)
        {
            book.Enter(change.Kind, change.Date, [.. change.Predecessors.Select(unit => unit.Code)], change.Units);
            return;
        }

        foreach (var unit in change.Predecessors.Where(_ => change.Level != "county"))
        {
            if (book.On(unit.Code, change.Date) is { } line && !(fresh.TryGetValue(unit.Code, out var now) && NamePairs.IsSameName(line, now)))
            {
                book.Enter(ChangeKinds.Unknown, change.Date, [unit.Code], []);
            }
        }

        foreach (var unit in change.Units.Where(unit => !(book.On(unit.Code, change.Date) is { } line && NamePairs.IsSameName(line, unit))))
        {
            book.Enter(ChangeKinds.Unknown, change.Date, [], [unit]);
        }
    }

    private string Write(IReadOnlyList<RegisterLine> added, string file, DateOnly? date, Vintage? stated)
    {
        var (received, past) = Past();
        // Two imports of one second are still one after the other.
        var knownFrom = stated ?? new Vintage(new[] { clock.GetUtcNow(), past is null ? DateTimeOffset.MinValue : Vintage.Parse(past).Time.AddSeconds(1) }.Max());
        if (past is not null && string.CompareOrdinal(knownFrom.ToString(), past) <= 0)
        {
            throw new RegisterImportException(new(
                $"名录变动的获知时间（{knownFrom}）不晚于已收台账、已发布结果或已有名录变动（{past}），补入会改变过去的结果。",
                $"The change would be known from {knownFrom}, not after what was received, published or imported by {past}: it would change the past."));
        }

        var place = added.Select(line => line.Code[..4]).Distinct().ToList() is [var city] ? city + "00" : "several";
        return RegisterFolder.Add(
            home.Register,
            string.Create(CultureInfo.InvariantCulture, $"{place}-{date ?? DateOnly.FromDateTime(knownFrom.Time.UtcDateTime):yyyy-MM-dd}"),
            // What a register begins with before anything came is known from the start.
            added.Select(line => line with { KnownFrom = !received && line.ValidFrom is null && line.EndedBy.Length == 0 ? null : knownFrom, Source = Path.GetFileName(file) }));
    }

    /// <summary>Whether anything was received, and the newest moment that must stay as it was: received, published or imported.</summary>
    private (bool Received, string? Newest) Past()
    {
        using var control = ControlDatabase.Open(home);
        var newest = new List<string?>();
        foreach (var (table, column) in new[] { ("editions", "received_at"), ("releases", "cut_off") })
        {
            if (control.ExecuteScalar<long>("select count(*) from sqlite_master where type = 'table' and name = @table", new { table }) > 0)
            {
                newest.Add(control.ExecuteScalar<string?>($"select max({column}) from {table}"));
            }
        }

        var known = Directory.GetFiles(home.Register, "*.csv").Length > 0 ? RegisterFolder.Read(home.Register).Max(line => line.KnownFrom?.ToString()) : null;
        return (newest.Exists(moment => moment is not null), newest.Append(known).Max(StringComparer.Ordinal));
    }

    private static RegisterImportException NoDate(string file) => new(new(
        $"{Path.GetFileName(file)} 是名单：请用 --year（{string.Join("、", ListDays.Keys)}）或 --valid-from 写明是哪一天的状况。",
        $"{Path.GetFileName(file)} is a list: say with --year ({string.Join(", ", ListDays.Keys)}) or --valid-from which day it is of."));

    /// <summary>What needs a person's word, as decisions to strike out or keep.</summary>
    public static string Questions(RegisterPlan plan)
    {
        var text = new StringBuilder("predecessor,successor,kind,date,share_known,note\n");
        foreach (var change in plan.Changes.Where(change => change.Certainty == Certainty.Likely))
        {
            foreach (var (from, to) in change.Predecessors.SelectMany(from => change.Successors.Select(to => (from, to))))
            {
                text.Append(CultureInfo.InvariantCulture, $"{from.Code},{to.Code},{change.Kind},{change.Date:yyyy-MM-dd},,{from.Name} → {to.Name}\n");
            }
        }

        return text.ToString();
    }
}
