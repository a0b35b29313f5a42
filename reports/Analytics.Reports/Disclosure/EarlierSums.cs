using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Disclosure;

/// <summary>What a reader of earlier releases knows beside this one.</summary>
/// <param name="Printed">Numbers that they printed and that still hold: holding them back now would protect nobody. A number revised since is none: it adds up with others of its time only.</param>
/// <param name="HeldBack">Numbers that they held back for their own sake, whether this release prints them or not: it must not give them away.</param>
/// <param name="Ids">Everything that they held back: printed now, it would give away what it kept company.</param>
internal sealed record EarlierSums(IReadOnlyList<PrintedSum> Printed, IReadOnlyList<PrintedSum> HeldBack, IReadOnlySet<FigureId> Ids)
{
    public static EarlierSums None { get; } = new([], [], new HashSet<FigureId>());
}
