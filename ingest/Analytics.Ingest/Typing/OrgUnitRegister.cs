using System.Collections.Frozen;
using Analytics.Ingest.Register;
using Analytics.Vocabulary.Texts;

namespace Analytics.Ingest.Typing;

/// <summary>The org units that exist, by code and, within each county, by name.</summary>
internal sealed class OrgUnitRegister
{
    private readonly FrozenDictionary<string, Lazy<CountyUnits>> _counties;
    private readonly Lazy<IReadOnlyList<(OrgUnit Unit, string Name)>> _countyNames;
    private readonly FrozenDictionary<string, OrgUnit[]> _byCode;

    /// <summary>A unit that was renamed has a line for each name, one after the other.</summary>
    /// <exception cref="ArgumentException">Two units have one code on the same day.</exception>
    public OrgUnitRegister(IEnumerable<OrgUnit> units)
    {
        var all = units.OrderBy(unit => unit.Code).ToList();
        _byCode = all.GroupBy(unit => unit.Code.Text, StringComparer.Ordinal).ToFrozenDictionary(same => same.Key, same => OneAfterTheOther([.. same]), StringComparer.Ordinal);
        _counties = all.GroupBy(unit => unit.Code.County.Text, StringComparer.Ordinal).ToFrozenDictionary(
            county => county.Key, county => new Lazy<CountyUnits>(() => new CountyUnits(county)), StringComparer.Ordinal);
        _countyNames = new(() => [.. all.Where(unit => unit.Kind is OrgUnitKind.County or OrgUnitKind.District).Select(unit => (unit, FoldedText.Of(unit.Name)))]);
    }

    /// <summary>The one county or district that a text names; <c>null</c> where it names none or several.</summary>
    public OrgUnit? CountyNamedIn(string text)
    {
        var folded = FoldedText.Of(text);
        var named = _countyNames.Value.Where(county => folded.Contains(county.Name, StringComparison.Ordinal)).Select(county => county.Unit).DistinctBy(unit => unit.Code.Text).ToList();
        return named is [var only] ? only : null;
    }

    /// <summary>All units, by code.</summary>
    public IEnumerable<OrgUnit> Units => _byCode.Values.SelectMany(lines => lines).OrderBy(unit => unit.Code);

    /// <summary>The unit by its latest name.</summary>
    public OrgUnit? ByCode(string code) => _byCode.TryGetValue(code, out var lines) ? lines[^1] : null;

    /// <summary>The unit as it was on that day; <c>null</c> where it was not.</summary>
    public OrgUnit? ByCode(string code, DateOnly on) => _byCode.TryGetValue(code, out var lines) ? Array.Find(lines, unit => unit.IsValidOn(on)) : null;

    /// <summary>The units of one county (or of a city itself) by name; <c>null</c> where the register knows no such county.</summary>
    public CountyUnits? County(string countyCode) => _counties.GetValueOrDefault(countyCode)?.Value;

    /// <summary>Reads every CSV file of a register folder, as known today.</summary>
    /// <exception cref="InvalidDataException">A line cannot be read; the message names file and line.</exception>
    public static OrgUnitRegister Load(string folder) => RegisterHistory.Load(folder, asOfToday: true).Newest;

    private static OrgUnit[] OneAfterTheOther(OrgUnit[] lines)
    {
        Array.Sort(lines, (left, right) => (left.ValidFrom ?? DateOnly.MinValue).CompareTo(right.ValidFrom ?? DateOnly.MinValue));
        for (var at = 1; at < lines.Length; at++)
        {
            if ((lines[at - 1].ValidTo ?? DateOnly.MaxValue) >= (lines[at].ValidFrom ?? DateOnly.MinValue))
            {
                throw new ArgumentException($"The register has two lines for code {lines[at].Code} that are valid on the same day: expected one after the other.", nameof(lines));
            }
        }

        return lines;
    }
}
