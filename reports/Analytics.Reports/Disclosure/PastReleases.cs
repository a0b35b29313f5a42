using Analytics.Reports.Changes;
using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Disclosure;

/// <summary>What the releases before this one said of figures.</summary>
/// <param name="ValuesOf">Every value that one of them printed of some indicators: asked for, not held, since thousands of briefings print a million.</param>
/// <param name="HeldBack">Figures that one of them held back.</param>
internal sealed record PastReleases(Func<IReadOnlyCollection<string>, IReadOnlyList<(FigureId Figure, decimal Value)>> ValuesOf, IReadOnlySet<FigureId> HeldBack)
{
    /// <summary>The newest of them that is of the same kind and period; <c>null</c> where there is none.</summary>
    public LastRelease? Last { get; init; }

    public static PastReleases None { get; } = new(_ => [], new HashSet<FigureId>());
}
