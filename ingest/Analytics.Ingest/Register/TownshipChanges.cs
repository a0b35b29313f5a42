using Analytics.Vocabulary;

namespace Analytics.Ingest.Register;

/// <summary>What became of townships and streets: by code and name, and by where their villages are now.</summary>
internal sealed class TownshipChanges(NamePairs pairs, TownshipEvidence evidence, IReadOnlyList<RegisterLine> freshVillages, DateOnly day)
{
    private readonly List<RegisterChange> _changes = [];
    private readonly Dictionary<string, string> _successors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reached = [];

    /// <summary>Of a township with exactly one sure successor, that one's code.</summary>
    public IReadOnlyDictionary<string, string> Successors => _successors;

    public IReadOnlyList<RegisterChange> Run(IReadOnlyList<RegisterLine> old, IReadOnlyList<RegisterLine> fresh)
    {
        foreach (var pair in pairs.Pairs)
        {
            Same(pair);
        }

        var now = fresh.ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        foreach (var unit in old.Where(unit => !pairs.HasOld(unit)))
        {
            Gone(unit, now);
        }

        foreach (var unit in fresh.Where(unit => !pairs.HasFresh(unit) && !_reached.Contains(unit.Code)))
        {
            Came(unit, now);
        }

        return _changes;
    }

    private void Same(UnitPair pair)
    {
        var went = evidence.Went(pair.Old.Code);
        var stayed = went.FirstOrDefault(there => there.Township == pair.Fresh.Code).Villages;
        var certainty = pair.Old.Code == pair.Fresh.Code && pair.HasSameName ? Certainty.Certain
            : stayed > 0 && stayed * 2 >= evidence.Villages(pair.Old.Code) ? Certainty.Certain
            : went.Count > 0 && went[0].Township != pair.Fresh.Code ? Certainty.Likely
            : pair.Certainty;
        if (certainty == Certainty.Certain)
        {
            _successors[pair.Old.Code] = pair.Fresh.Code;
        }

        if (UnitChange.Of(pair.Old, pair.Fresh, isSameParent: pair.Old.ParentCode[..6] == pair.Fresh.ParentCode[..6]) is { } kind)
        {
            Add(kind, certainty, [pair.Old], [pair.Fresh], stayed > 0
                ? new($"名称或代码相符，原有 {evidence.Villages(pair.Old.Code)} 个村（社区）中 {stayed} 个在内", $"name or code agree, and {stayed} of its {evidence.Villages(pair.Old.Code)} villages are there")
                : new("名称或代码相符", "name or code agree"));
        }
    }

    private void Gone(RegisterLine unit, Dictionary<string, RegisterLine> now)
    {
        var went = evidence.Went(unit.Code).Where(there => now.ContainsKey(there.Township)).ToList();
        var (found, all) = (went.Sum(there => there.Villages), evidence.Villages(unit.Code));
        if (found == 0)
        {
            Add(ChangeKinds.Unknown, Certainty.Open, [unit], [], new("名单中没有，也没有村（社区）表明去向", "not in the list, and no village of it tells where it went"));
            return;
        }

        var targets = went.ConvertAll(there => now[there.Township]);
        var kind = targets.Count > 1 ? ChangeKinds.Split : pairs.HasFresh(targets[0]) || evidence.Came(targets[0].Code).Count > 1 ? ChangeKinds.Merged : ChangeKinds.Recoded;
        _reached.UnionWith(targets.Select(target => target.Code));
        if (targets.Count == 1 && found == all)
        {
            _successors[unit.Code] = targets[0].Code;
        }

        Add(kind, found == all ? Certainty.Certain : Certainty.Likely, [unit], targets, new(
            $"原有 {all} 个村（社区），{string.Join("、", went.Select(there => $"{there.Villages} 个在{now[there.Township].Name}"))}",
            $"of its {all} villages {string.Join(", ", went.Select(there => $"{there.Villages} are in {now[there.Township].Name}"))}"));
    }

    private void Came(RegisterLine unit, Dictionary<string, RegisterLine> now)
    {
        var came = evidence.Came(unit.Code);
        var all = freshVillages.Count(village => village.ParentCode == unit.Code);
        if (came.Count == 1 && now.TryGetValue(came[0].Township, out var from) && came[0].Villages * 2 >= all)
        {
            Add(ChangeKinds.Split, came[0].Villages == all ? Certainty.Certain : Certainty.Likely, [from], [from, unit], new(
                $"现有 {all} 个村（社区）中 {came[0].Villages} 个来自{from.Name}", $"{came[0].Villages} of its {all} villages came from {from.Name}"));
            return;
        }

        Add(ChangeKinds.Born, Certainty.Certain, [], [unit], new("名录中没有这个代码和名称", "the register has neither its code nor its name"));
    }

    private void Add(string kind, Certainty certainty, IReadOnlyList<RegisterLine> old, IReadOnlyList<RegisterLine> fresh, Bilingual why) =>
        _changes.Add(new(kind, certainty, "township", day, [.. old.Select(UnitName.Of)], [.. fresh.Select(UnitName.Of)], why) { Units = fresh });
}
