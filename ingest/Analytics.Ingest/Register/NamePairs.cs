using Analytics.Ingest.Typing;

namespace Analytics.Ingest.Register;

/// <summary>
/// Units of one level that are the same, though code or name is not: by a name that stands once on each side, or by a code whose names are alike. What is sure is
/// taken first; each unit is taken once.
/// </summary>
/// <param name="countyOf">The county a unit lies in; of a county with another code now, the one it was.</param>
/// <param name="townshipOf">The name of the unit above, old or fresh.</param>
internal sealed class NamePairs(Func<RegisterLine, string> countyOf, Func<RegisterLine, string> townshipOf)
{
    private readonly List<UnitPair> _pairs = [];
    private readonly HashSet<string> _old = [];
    private readonly HashSet<string> _fresh = [];

    /// <summary>Old and fresh units that are the same.</summary>
    public IReadOnlyList<UnitPair> Pairs => _pairs;

    /// <param name="old">Every unit as it was.</param>
    /// <param name="fresh">Every unit as it is now.</param>
    public void Find(IReadOnlyList<RegisterLine> old, IReadOnlyList<RegisterLine> fresh)
    {
        ByCode(old, fresh, IsSameName, Certainty.Certain);
        var settled = _pairs.Select(pair => InCounty(pair.Old)).ToHashSet();
        ByName(old, fresh, unit => InCounty(unit) + "/" + townshipOf(unit), _ => Certainty.Certain);
        // A village of that name stays where it was: whether the other moved is not sure.
        ByName(old, fresh, InCounty, key => settled.Contains(key) ? Certainty.Likely : Certainty.Certain, onlySure: true);
        ByCode(old, fresh, IsAlike, Certainty.Certain);
        ByName(old, fresh, InCounty, _ => Certainty.Likely);
        // 站前村 that became 站前社区 in the same township; 南站镇 that became 南站街道.
        ByName(old, fresh, unit => countyOf(unit) + "/" + townshipOf(unit) + "/" + Stem(unit), _ => Certainty.Likely);
        ByName(old, fresh, unit => unit.Kind + Stem(unit), _ => Certainty.Likely);
        ByCode(old, fresh, (_, _) => true, Certainty.Likely);
    }

    public bool HasOld(RegisterLine unit) => _old.Contains(unit.Code);

    public bool HasFresh(RegisterLine unit) => _fresh.Contains(unit.Code);

    public static bool IsSameName(RegisterLine left, RegisterLine right) => left.Kind == right.Kind && Stem(left) == Stem(right);

    /// <summary>三岔路村 and 三岔口村: at most half of the name is another.</summary>
    private static bool IsAlike(RegisterLine left, RegisterLine right) => left.Kind == right.Kind
        && EditDistance.Between(Stem(left), Stem(right)) * 2 <= Math.Max(Stem(left).Length, Stem(right).Length);

    private static string Stem(RegisterLine unit) => OrgUnitName.Of(OrgUnitName.Key(unit.Name)).Stem;

    private string InCounty(RegisterLine unit) => countyOf(unit) + unit.Kind + Stem(unit);

    private void ByCode(IReadOnlyList<RegisterLine> old, IReadOnlyList<RegisterLine> fresh, Func<RegisterLine, RegisterLine, bool> isSame, Certainty certainty)
    {
        var left = old.Where(unit => !HasOld(unit)).ToDictionary(unit => unit.Code);
        foreach (var unit in fresh.Where(unit => !HasFresh(unit) && left.TryGetValue(unit.Code, out var was) && isSame(was, unit)))
        {
            Take(left[unit.Code], unit, certainty);
        }
    }

    private void ByName(IReadOnlyList<RegisterLine> old, IReadOnlyList<RegisterLine> fresh, Func<RegisterLine, string> key, Func<string, Certainty> certainty, bool onlySure = false)
    {
        var left = Once(old.Where(unit => !HasOld(unit)), key);
        var right = Once(fresh.Where(unit => !HasFresh(unit)), key);
        foreach (var name in left.Keys.Where(right.ContainsKey).Order(StringComparer.Ordinal))
        {
            if (!onlySure || certainty(name) == Certainty.Certain)
            {
                Take(left[name], right[name], certainty(name));
            }
        }
    }

    private void Take(RegisterLine old, RegisterLine fresh, Certainty certainty)
    {
        _pairs.Add(new(old, fresh, certainty));
        _old.Add(old.Code);
        _fresh.Add(fresh.Code);
    }

    private static Dictionary<string, RegisterLine> Once(IEnumerable<RegisterLine> units, Func<RegisterLine, string> key) =>
        units.GroupBy(key, StringComparer.Ordinal).Where(same => same.Count() == 1).ToDictionary(same => same.Key, same => same.Single(), StringComparer.Ordinal);
}

internal sealed record UnitPair(RegisterLine Old, RegisterLine Fresh, Certainty Certainty)
{
    public bool HasSameName => NamePairs.IsSameName(Old, Fresh);
}
