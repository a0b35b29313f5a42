using Analytics.Vocabulary;

namespace Analytics.Ingest.Typing;

/// <summary>An org unit as read from a cell. Nothing at all is a blank.</summary>
internal readonly record struct OrgUnitReading(OrgUnit? Unit, TypingIssue? Issue);

/// <summary>
/// Finds the org unit that a cell means, within one county and never across: by code, by full or short name, with or without 村委会, 社区, 街道办事处, in
/// traditional or simplified characters. The kind decides between 长安村, 长安社区 and 长安街道; the township between two villages of one name.
/// </summary>
internal static class OrgUnitText
{
    /// <param name="countyCode">Six digits: the county whose ledger it is.</param>
    /// <param name="kind">What the entry says that it is; <c>null</c> where it does not say.</param>
    /// <param name="township">What the entry says in its township column.</param>
    /// <param name="on">A day of the period: units that were not valid on it are not found.</param>
    public static OrgUnitReading Find(OrgUnitRegister register, string countyCode, string? text, OrgUnitKind? kind, string? township, DateOnly on)
    {
        var key = OrgUnitName.Key(text);
        if (key.Length == 0)
        {
            return string.IsNullOrWhiteSpace(text) ? default : new(null, OrgUnitIssues.NotFound(text, []));
        }

        if (register.County(countyCode) is not { } county)
        {
            return new(null, OrgUnitIssues.NoCounty(countyCode));
        }

        if (OrgUnitCode.IsValid(key.ToUpperInvariant()))
        {
            return OfCode(register, countyCode, key.ToUpperInvariant(), on);
        }

        return Choose(county, key, kind, county.Township(township, on), text!, on)
            ?? (county.SplitTownship(key, on) is var (named, rest) && rest != key ? Choose(county, rest, kind, named ?? county.Township(township, on), text!, on) : null)
            ?? new(null, DamagedText.Repaired(text!) is { } meant && Find(register, countyCode, meant, kind, township, on).Unit is { } unit ? OrgUnitIssues.Damaged(text!, unit)
                : DamagedText.IsLost(text!) ? OrgUnitIssues.Lost(text!)
                : OrgUnitIssues.NotFound(text!, county.Nearest(key, kind, on)));
    }

    private static OrgUnitReading OfCode(OrgUnitRegister register, string countyCode, string code, DateOnly on) =>
        register.ByCode(code, on) is { } unit && unit.Code.County.Text == countyCode
            ? new(unit, null)
            : new(null, OrgUnitIssues.CodeNotFound(code, countyCode));

    private static OrgUnitReading? Choose(CountyUnits county, string key, OrgUnitKind? kind, OrgUnit? township, string text, DateOnly on)
    {
        var name = OrgUnitName.Of(key);
        var found = Candidates(county, key, name, kind, on);
        var inTownship = township is null ? found : found.Where(unit => Lies(unit, township)).ToList();
        var close = inTownship.Count > 0 ? inTownship : found;
        var exact = close.Count > 1 ? close.Where(unit => county.KeyOf(unit) == key).ToList() : close;
        return (exact.Count == 1 ? exact : close) switch
        {
            [] => null,
            [var unit] when township is not null && inTownship.Count == 0 => new(unit, OrgUnitIssues.OtherTownship(text, unit, township)),
            [var unit] => new(unit, null),
            [.. var several] => new(null, OrgUnitIssues.Ambiguous(text, several)),
        };
    }

    private static List<OrgUnit> Candidates(CountyUnits county, string key, OrgUnitName name, OrgUnitKind? kind, DateOnly on)
    {
        var valid = county.WithStem(name.Stem).Concat(name.Stem == key ? [] : county.WithStem(key))
            .Where(unit => unit.IsValidOn(on) && (kind is null ? unit.Code.Text.Length > 6 : unit.Kind == kind))
            .Distinct().ToList();

        // The ending decides where the entry does not: 长安村 is not 长安社区. A unit without such an ending (第一管理区) fits any.
        return kind is not null || name.Suffix is not { } suffix ? valid
            : [.. valid.Where(unit => OrgUnitName.Of(county.KeyOf(unit)).Suffix is not { } ending || ending == suffix)];
    }

    private static bool Lies(OrgUnit unit, OrgUnit township) => unit.Code.Text.StartsWith(township.Code.Text, StringComparison.Ordinal)
        || unit.ParentCode == township.Code.Text;
}
