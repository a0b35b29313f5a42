using Analytics.Reports.Changes;
using Analytics.Reports.Figures;
using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Disclosure;

/// <summary>What the releases before this one said of figures.</summary>
/// <param name="ValuesOf">Printed values of some figures, over all releases: asked for, not held, since thousands of briefings print a million.</param>
/// <param name="HeldBack">Figures that one of them held back.</param>
internal sealed record PastReleases(Func<IReadOnlyCollection<FigureId>, ILookup<FigureId, decimal>> ValuesOf, IReadOnlySet<FigureId> HeldBack)
{
    /// <summary>The newest of them that is of the same kind and period; <c>null</c> where there is none.</summary>
    public LastRelease? Last { get; init; }

    public static PastReleases None { get; } = new(_ => Array.Empty<FigureId>().ToLookup(id => id, _ => 0m), new HashSet<FigureId>());

    /// <summary>Those whose number anybody can read in an earlier release.</summary>
    public HashSet<FigureId> Printed(IReadOnlyCollection<Figure> figures)
    {
        if (figures.Count == 0)
        {
            return [];
        }

        var values = ValuesOf([.. figures.Select(figure => figure.Id)]);
        return [.. figures.Where(figure => figure.Value is { } value && !HeldBack.Contains(figure.Id) && values[figure.Id].Contains(value)).Select(figure => figure.Id)];
    }
}
