using Analytics.Samples.Register;

namespace Analytics.Samples.Plan;

/// <summary>The 770 places that a first secretary is posted to, chosen from the register and from the made-up enterprises.</summary>
internal sealed class Places
{
    public const int Villages = 415;
    public const int DistrictCommunities = 80;
    public const int CountyCommunities = 34;

    private readonly IReadOnlyList<Unit> _register;

    public Places(IReadOnlyList<Unit> register)
    {
        _register = register;
        Names = register.ToDictionary(unit => unit.Code, unit => unit.Name);
        Counties = [.. register.Where(unit => unit.Kind is "district" or "county")];
        var districts = Counties.Where(unit => unit.Kind == "district").Select(unit => unit.Code).ToHashSet();
        All =
        [
            .. Drawn("village", register.Where(unit => unit.IsRuralVillage), Villages),
            .. register.Where(unit => unit.Kind == "street"),
            .. Communities(districts.Contains).Take(DistrictCommunities),
            .. Drawn("community", Communities(county => !districts.Contains(county)).Where(unit => unit.Code[9] != '4'), CountyCommunities),
            .. MakeEnterprises.All(),
        ];
    }

    public IReadOnlyList<Unit> All { get; }

    public IReadOnlyList<Unit> Counties { get; }

    /// <summary>All villages that could have a post, chosen or not.</summary>
    public IReadOnlyList<Unit> RuralVillages => [.. _register.Where(unit => unit.IsRuralVillage)];

    public IReadOnlyDictionary<string, string> Names { get; }

    /// <summary>The township or street a unit lies in; of a street itself, and of an enterprise, none is written.</summary>
    public string? Township(Unit unit) => unit.ParentCode.Length == 9 ? Names[unit.ParentCode] : null;

    /// <summary>Residents' committees first, then bodies like them, those under a town of their own last.</summary>
    private IEnumerable<Unit> Communities(Func<string, bool> isIn) =>
        _register.Where(unit => unit.Kind == "community" && isIn(unit.County))
            .OrderBy(unit => unit.Code[9] == '4').ThenBy(unit => unit.Name.Contains("虚拟", StringComparison.Ordinal)).ThenBy(unit => unit.Code, StringComparer.Ordinal);

    /// <summary>A drawn choice in which every county has its share.</summary>
    private static IEnumerable<Unit> Drawn(string subject, IEnumerable<Unit> candidates, int number)
    {
        var counties = candidates.GroupBy(unit => unit.County).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.ToList()).ToList();
        var shares = Apportion.Whole(number, [.. counties.Select(units => (long)units.Count)]);
        return counties.SelectMany((units, at) => new SeededStream($"places:{subject}:{units[0].County}").Shuffled(units).Take((int)shares[at]).OrderBy(unit => unit.Code, StringComparer.Ordinal));
    }
}
