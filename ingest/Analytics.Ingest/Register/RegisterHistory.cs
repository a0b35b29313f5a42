using Analytics.Ingest.Typing;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Register;

/// <summary>The register at every moment it was added to. A file is read under what was known when it arrived, so that reading it again finds the same units.</summary>
internal sealed class RegisterHistory
{
    private readonly IReadOnlyList<RegisterLine> _lines;
    private readonly IReadOnlyList<Vintage> _moments;
    private readonly Dictionary<int, OrgUnitRegister> _registers = [];
    private readonly bool _asOfToday;

    /// <param name="asOfToday">Read everything under what is known today.</param>
    public RegisterHistory(IReadOnlyList<RegisterLine> lines, bool asOfToday)
    {
        (_lines, _asOfToday) = (lines, asOfToday);
        _moments = [.. lines.Select(line => line.KnownFrom).OfType<Vintage>().Distinct().Order()];
    }

    public static RegisterHistory Load(string folder, bool asOfToday) => new(RegisterFolder.Read(folder), asOfToday);

    /// <summary>All that is known today.</summary>
    public OrgUnitRegister Newest => At(_moments.Count);

    /// <summary>The same object for every moment at which the same was known.</summary>
    public OrgUnitRegister KnownAt(Vintage moment) => _asOfToday ? Newest : At(_moments.Count(known => known <= moment));

    private OrgUnitRegister At(int moments)
    {
        if (!_registers.TryGetValue(moments, out var register))
        {
            Vintage? known = moments == _moments.Count ? null : moments == 0 ? new Vintage(DateTimeOffset.MinValue) : _moments[moments - 1];
            _registers[moments] = register = new OrgUnitRegister(RegisterFolder.Known(_lines, known).Select(line => line.Unit));
        }

        return register;
    }
}
