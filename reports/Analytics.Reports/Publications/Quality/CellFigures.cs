using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Publications.Quality;

/// <summary>Counts and shares of the values that ledgers owe, by their state and by family of indicators; of all families where none is named.</summary>
internal sealed class CellFigures(YearFacts facts, IReadOnlyList<CellCount> cells)
{
    private readonly QualityFigures _figures = new(facts);
    private readonly ILookup<string, CellCount> _byFamily = Counted(facts, cells).ToLookup(each => each.Family, each => each.Cells);

    /// <summary>The states in the order of tables, with their names.</summary>
    public static IReadOnlyList<(string State, Bilingual Name)> States { get; } =
    [
        ("reported", new("有数", "A number")), ("zero", new("填零", "Zero stated")), ("not_reported", new("未报", "Not reported")),
        ("not_collected", new("未采", "Not collected")), ("not_applicable", new("不适用", "Not applicable")), ("withheld", new("不公开", "Withheld")),
    ];

    /// <summary>The families of which some value was due.</summary>
    public IEnumerable<Families> Present => Families.All.Where(family => Of(family).Any());

    public Figure All(Families? family) => _figures.Number("CELLS" + Suffix(family), Named(new("应有的数值", "values due"), family), QualityFigures.Cells, Of(family).Sum(cell => cell.Cells));

    public Figure Share(Families? family, string state) => Share(family, state, Of(family).Where(cell => cell.State == state));

    /// <summary>Not collected, not applicable and withheld together.</summary>
    public Figure Excused(Families? family) => Share(family, "excused", Of(family).Where(cell => cell.State is "not_collected" or "not_applicable" or "withheld"));

    /// <summary>Values that are ranges, of those that came.</summary>
    public Figure Ranges(Families? family) => _figures.Share(
        "RANGES" + Suffix(family), Named(new("带范围的数值占比", "share of values that are ranges"), family), Of(family).Sum(cell => cell.Ranges), Of(family).Where(cell => cell.State is "reported" or "zero").Sum(cell => cell.Cells));

    private Figure Share(Families? family, string state, IEnumerable<CellCount> of)
    {
        var name = States.FirstOrDefault(each => each.State == state).Name ?? new("未采、不适用或不公开", "Not collected, not applicable or withheld");
        return _figures.Share("CELLS_" + state.ToUpperInvariant() + Suffix(family), Named(new($"{name.Zh}的占比", $"share: {name.En}"), family), of.Sum(cell => cell.Cells), Of(family).Sum(cell => cell.Cells));
    }

    private IEnumerable<CellCount> Of(Families? family) => family is null ? _byFamily.SelectMany(group => group) : _byFamily[family.Key];

    private static string Suffix(Families? family) => family is null ? "" : "_" + family.Key.ToUpperInvariant();

    private static Bilingual Named(Bilingual name, Families? family) => family is null ? name : new($"{name.Zh}：{family.Name.Zh}", $"{name.En}: {family.Name.En}");

    private static IEnumerable<(string Family, CellCount Cells)> Counted(YearFacts facts, IReadOnlyList<CellCount> cells)
    {
        var catalogue = facts.Catalogue.Concat(facts.Unfilled).ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        return cells.Where(cell => catalogue.ContainsKey(cell.Indicator)).Select(cell => (Families.Of(catalogue[cell.Indicator]).Key, cell));
    }
}
