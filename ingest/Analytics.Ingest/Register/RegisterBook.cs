namespace Analytics.Ingest.Register;

/// <summary>The register as known, and what is to be added to it: changes are entered, never written over.</summary>
internal sealed class RegisterBook
{
    private readonly Dictionary<(string Code, DateOnly From), RegisterLine> _known;
    private readonly Dictionary<(string Code, DateOnly From), RegisterLine> _added = [];
    private readonly Dictionary<string, SortedDictionary<DateOnly, RegisterLine>> _lines;

    /// <param name="known">The lines that count today, <see cref="RegisterFolder.Known"/>.</param>
    public RegisterBook(IEnumerable<RegisterLine> known)
    {
        var lines = known.ToList();
        _known = lines.ToDictionary(Key);
        _lines = lines.GroupBy(line => line.Code, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => new SortedDictionary<DateOnly, RegisterLine>(same.ToDictionary(line => Key(line).From)), StringComparer.Ordinal);
    }

    /// <summary>Lines that say something the register did not say yet.</summary>
    public IReadOnlyList<RegisterLine> Added => [.. _added.Values.Where(line => !_known.TryGetValue(Key(line), out var known) ? !line.IsWithdrawn : !known.Says(line))];

    public IEnumerable<RegisterLine> Lines => _lines.Values.SelectMany(lines => lines.Values).Where(line => !line.IsWithdrawn);

    /// <summary>The unit of that code on that day; <c>null</c> where there was none.</summary>
    public RegisterLine? On(string code, DateOnly day) => Of(code).FirstOrDefault(line => line.IsValidOn(day));

    public IEnumerable<RegisterLine> Of(string code) => _lines.TryGetValue(code, out var lines) ? lines.Values : [];

    /// <summary>Enters one change: what the predecessors were ends the day before, what the successors are begins.</summary>
    /// <param name="successors">The successors as they are from that day on; of an unknown one only the code.</param>
    public void Enter(string kind, DateOnly day, IReadOnlyList<string> predecessors, IReadOnlyList<RegisterLine> successors)
    {
        var codes = successors.Select(unit => unit.Code).ToList();
        // A unit that only takes another in, or gives a part away, is cut on that day too: its area is not what it was.
        var cut = codes.FindAll(code => On(code, day.AddDays(-1)) is { } line && line.IsValidOn(day));
        var before = successors.ToDictionary(unit => unit.Code, unit => unit.ValidFrom > day ? null : On(unit.Code, day));
        foreach (var code in predecessors.Union(cut))
        {
            End(code, kind, day, predecessors.Contains(code) ? codes : [code]);
        }

        foreach (var unit in successors)
        {
            Begin(unit, kind, day, [.. predecessors.Union(cut.Where(code => code == unit.Code))], before[unit.Code]);
        }
    }

    private void End(string code, string kind, DateOnly day, IReadOnlyList<string> successors)
    {
        if ((On(code, day.AddDays(-1)) ?? Of(code).LastOrDefault(line => !line.IsWithdrawn && line.ValidTo < day)) is { } line)
        {
            var isMore = line.ValidTo == day.AddDays(-1) && (line.EndedBy == kind || kind is ChangeKinds.Merged or ChangeKinds.Split);
            Put(line with { ValidTo = day.AddDays(-1), EndedBy = kind, Successors = RegisterLine.Joined(isMore ? line.Successors : "", successors) });
        }
    }

    private void Begin(RegisterLine unit, string kind, DateOnly day, IReadOnlyList<string> predecessors, RegisterLine? before)
    {
        if (before is null && Of(unit.Code).FirstOrDefault(line => !line.IsWithdrawn && line.ValidFrom > day) is { } later)
        {
            // It was thought to begin later: that line is taken back.
            Withdraw(later);
            before = later;
        }

        var isMore = before?.ValidFrom == day && (before.BegunBy == kind || kind is ChangeKinds.Merged or ChangeKinds.Split);
        Put(unit with
        {
            ValidFrom = day,
            ValidTo = before?.ValidTo,
            BegunBy = kind,
            Predecessors = RegisterLine.Joined(isMore ? before!.Predecessors : "", predecessors),
            EndedBy = before?.EndedBy ?? "",
            Successors = before?.Successors ?? "",
            NameEn = unit.NameEn.Length == 0 && before?.Name == unit.Name ? before.NameEn : unit.NameEn,
        });
    }

    /// <summary>Takes a line back: it was a mistake.</summary>
    public void Withdraw(RegisterLine line) => Put(line with { ValidTo = line.ValidFrom!.Value.AddDays(-1) });

    /// <summary>A unit that the register hears of for the first time, as it was as far back as anybody asks.</summary>
    public void First(RegisterLine unit) => Put(unit);

    private void Put(RegisterLine line)
    {
        if (!_lines.TryGetValue(line.Code, out var lines))
        {
            _lines[line.Code] = lines = [];
        }

        _added[Key(line)] = lines[Key(line).From] = line;
    }

    private static (string Code, DateOnly From) Key(RegisterLine line) => (line.Code, line.ValidFrom ?? DateOnly.MinValue);
}
