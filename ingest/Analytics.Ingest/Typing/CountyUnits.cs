namespace Analytics.Ingest.Typing;

/// <summary>The org units of one county, found by the stem of their names.</summary>
internal sealed class CountyUnits
{
    private readonly Dictionary<string, OrgUnit[]> _byStem;
    private readonly Dictionary<OrgUnit, string> _keys;
    private readonly OrgUnit[] _townships;
    private readonly OrgUnit[] _units;
    private readonly string[] _ownNames;

    public CountyUnits(IEnumerable<OrgUnit> units)
    {
        _units = [.. units];
        _keys = _units.ToDictionary(unit => unit, unit => OrgUnitName.Key(unit.Name));
        _byStem = _units.GroupBy(unit => OrgUnitName.Of(_keys[unit]).Stem, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);
        _townships = [.. _units.Where(unit => unit.Code.Text.Length == 9)];
        _ownNames = [.. _units.Where(unit => unit.Code.Text.Length == 6).Select(unit => _keys[unit])];
    }

    /// <summary>The name as it is compared.</summary>
    public string KeyOf(OrgUnit unit) => _keys[unit];

    /// <summary>Every unit whose name has that stem, whatever its kind and township.</summary>
    public IReadOnlyList<OrgUnit> WithStem(string stem) => _byStem.GetValueOrDefault(stem) ?? [];

    /// <summary>The township or street that a text names on that day; one that is no more is known still; <c>null</c> where it names none or several.</summary>
    public OrgUnit? Township(string? text, DateOnly on)
    {
        var key = OrgUnitName.Key(text);
        var name = OrgUnitName.Of(key);
        var named = key.Length == 0 ? [] : WithStem(name.Stem).Where(unit => unit.Code.Text.Length == 9).ToList();
        var found = named.Exists(unit => unit.IsValidOn(on)) ? named.FindAll(unit => unit.IsValidOn(on)) : [.. named.DistinctBy(unit => unit.Code)];
        return found.Count == 1 ? found[0] : found.FindAll(unit => KeyOf(unit) == key) is [var only] ? only : null;
    }

    /// <summary>Splits 尖山区安邦乡双胜村 into the township 安邦乡 and the rest 双胜村; the county's own name before it is dropped.</summary>
    public (OrgUnit? Township, string Remainder) SplitTownship(string key, DateOnly on)
    {
        var rest = _ownNames.FirstOrDefault(own => key.Length > own.Length && key.StartsWith(own, StringComparison.Ordinal)) is { } county ? key[county.Length..] : key;
        foreach (var township in _townships.OrderByDescending(unit => KeyOf(unit).Length).ThenByDescending(unit => unit.IsValidOn(on)))
        {
            var name = KeyOf(township);
            if (rest.Length > name.Length && rest.StartsWith(name, StringComparison.Ordinal))
            {
                return (township, rest[name.Length..]);
            }
        }

        return (null, rest);
    }

    /// <summary>The up to three units whose names need the fewest changed characters to become the text's, at most half of its length, on that day.</summary>
    public IReadOnlyList<OrgUnit> Nearest(string key, OrgUnitKind? kind, DateOnly on)
    {
        var stem = OrgUnitName.Of(key).Stem;
        return [.. _units
            .Where(unit => unit.Code.Text.Length > 6 && unit.IsValidOn(on) && (kind is null || unit.Kind == kind))
            .Select(unit => (Unit: unit, Distance: EditDistance.Between(stem, OrgUnitName.Of(KeyOf(unit)).Stem)))
            .Where(near => near.Distance * 2 <= Math.Max(stem.Length, 2))
            .OrderBy(near => near.Distance).ThenBy(near => near.Unit.Code)
            .Take(3)
            .Select(near => near.Unit)];
    }
}
