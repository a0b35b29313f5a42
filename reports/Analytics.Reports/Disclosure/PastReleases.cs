using Analytics.Reports.Changes;
using Analytics.Reports.Figures;
using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Disclosure;

/// <summary>What the releases before this one said of figures.</summary>
/// <param name="Values">Printed values of a figure, over all of them.</param>
/// <param name="HeldBack">Figures that one of them held back.</param>
internal sealed record PastReleases(ILookup<FigureId, decimal> Values, IReadOnlySet<FigureId> HeldBack)
{
    /// <summary>The newest of them that is of the same kind and year; <c>null</c> where there is none.</summary>
    public LastRelease? Last { get; init; }

    public static PastReleases None { get; } = new(Array.Empty<FigureId>().ToLookup(id => id, _ => 0m), new HashSet<FigureId>());

    /// <summary>Whether anybody can read this number in an earlier release.</summary>
    public bool Printed(Figure figure) => figure.Value is { } value && !HeldBack.Contains(figure.Id) && Values[figure.Id].Contains(value);
}
