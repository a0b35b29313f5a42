using Analytics.Ingest.Typing;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Register;

/// <summary>
/// What changed between the register and a list. The list speaks of the counties it has, and there of the levels it has: a unit of those that it does not
/// name is gone; a county that it does not name is left as it is.
/// </summary>
internal sealed class CompareRegisters(RegisterBook book, IReadOnlyList<RegisterLine> list, DateOnly day)
{
    private readonly Dictionary<string, RegisterLine> _fresh = list.ToDictionary(unit => unit.Code, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _countyBefore = new(StringComparer.Ordinal);
    private readonly List<RegisterChange> _changes = [];
    private readonly List<RegisterLine> _first = [];

    /// <summary>Units of counties that the register has never heard of: they are as they are, as far back as anybody asks.</summary>
    public IReadOnlyList<RegisterLine> First => _first;

    public IReadOnlyList<RegisterChange> Run()
    {
        Counties();
        var (old, fresh) = (Old(12), Fresh(12));
        var villages = Paired(old, fresh);
        var evidence = new TownshipEvidence(old, villages.Pairs.Where(pair => pair.Certainty == Certainty.Certain).Select(pair => (pair.Old, pair.Fresh)));
        var (oldTownships, freshTownships) = (Old(9), Fresh(9));
        var townships = new TownshipChanges(Paired(oldTownships, freshTownships), evidence, Fresh(12), day);
        _changes.AddRange(townships.Run(oldTownships, freshTownships));
        _changes.AddRange(new VillageChanges(villages, townships.Successors, day).Run(old, fresh));
        return _changes;
    }

    /// <summary>Cities and counties by code; one with another code now by its name, if its townships have theirs still.</summary>
    private void Counties()
    {
        var known = book.Lines.Where(unit => unit.Code.Length == 6 && unit.IsValidOn(day)).ToDictionary(unit => unit.Code);
        var gone = known.Values.Where(unit => unit.Kind != "city" && !_fresh.ContainsKey(unit.Code) && _fresh.ContainsKey(unit.ParentCode)).ToList();
        foreach (var unit in list.Where(unit => unit.Code.Length == 6))
        {
            if (known.TryGetValue(unit.Code, out var was))
            {
                _countyBefore[unit.Code] = unit.Code;
                if (was.Name != unit.Name || was.ParentCode != unit.ParentCode)
                {
                    Add(was.Name != unit.Name ? ChangeKinds.Renamed : ChangeKinds.Moved, was, unit, new("代码相同", "the code is the same"));
                }
            }
            else if (gone.FindAll(before => before.ParentCode == unit.ParentCode && Stem(before) == Stem(unit)) is [var before] && HaveSameTownships(before, unit))
            {
                _countyBefore[unit.Code] = before.Code;
                Add(ChangeKinds.Recoded, before, unit, new("名称相同，所辖乡镇（街道）相同", "its name and its townships are the same"));
            }
        }

        _first.AddRange(list.Where(unit => unit.Code.Length == 6 ? !_countyBefore.ContainsKey(unit.Code) : !_countyBefore.ContainsKey(unit.Code[..6])));
        var isWhole = list.Count(unit => unit.Kind is "county" or "district") > 1;
        _changes.AddRange(gone.Where(county => isWhole && !_countyBefore.ContainsValue(county.Code)).Select(county => new RegisterChange(
            ChangeKinds.Unknown, Certainty.Open, "county", day, [UnitName.Of(county)], [], new("名单中没有这个县（区），名录保留不动", "the list does not have this county; the register keeps it"))));
    }

    private bool HaveSameTownships(RegisterLine before, RegisterLine now)
    {
        var was = book.Lines.Where(unit => unit.Code.Length == 9 && unit.ParentCode == before.Code && unit.IsValidOn(day)).Select(Stem).ToHashSet();
        return list.Count(unit => unit.Code.Length == 9 && unit.ParentCode == now.Code && was.Contains(Stem(unit))) * 5 >= was.Count * 4;
    }

    private void Add(string kind, RegisterLine was, RegisterLine unit, Bilingual why) =>
        _changes.Add(new(kind, Certainty.Certain, "county", day, [UnitName.Of(was)], [UnitName.Of(unit)], why) { Units = [unit] });

    private NamePairs Paired(IReadOnlyList<RegisterLine> old, IReadOnlyList<RegisterLine> fresh)
    {
        var pairs = new NamePairs(County, Above);
        pairs.Find(old, fresh);
        return pairs;
    }

    private string County(RegisterLine unit) => _countyBefore.GetValueOrDefault(unit.Code[..6], unit.Code[..6]);

    /// <summary>The township's name; nothing for what lies in a county itself.</summary>
    private string Above(RegisterLine unit) => unit.ParentCode.Length == 6 ? ""
        : (_fresh.TryGetValue(unit.Code, out var fresh) && ReferenceEquals(fresh, unit) ? _fresh.GetValueOrDefault(unit.ParentCode) : book.On(unit.ParentCode, day)) is { } township ? Stem(township) : "";

    private List<RegisterLine> Fresh(int length) => [.. list.Where(unit => unit.Code.Length == length && _countyBefore.ContainsKey(unit.Code[..6]))];

    /// <summary>What the list speaks of: in each of its counties the kinds of codes that it has there.</summary>
    private List<RegisterLine> Old(int length)
    {
        var spoken = Fresh(length).Select(unit => (County(unit), IsEnterprise(unit))).ToHashSet();
        return [.. book.Lines.Where(unit => unit.Code.Length == length && unit.IsValidOn(day) && spoken.Contains((unit.Code[..6], IsEnterprise(unit)))).OrderBy(unit => unit.Code, StringComparer.Ordinal)];
    }

    private static bool IsEnterprise(RegisterLine unit) => unit.Code.Length == 12 && unit.Code[6] == 'E';

    private static string Stem(RegisterLine unit) => OrgUnitName.Of(OrgUnitName.Key(unit.Name)).Stem.TrimEnd('县', '区', '市', '旗');
}
