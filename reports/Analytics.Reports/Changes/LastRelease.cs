using Analytics.Reports.Figures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Changes;

/// <summary>The release of the same kind and year that a new one takes the place of, as its control database remembers it.</summary>
/// <param name="Figures">Everything it printed, in its order.</param>
internal sealed record LastRelease(string ReleaseId, Vintage CutOff, string CodeVersion, IReadOnlyList<FigureThen> Figures);

/// <summary>One figure as an earlier release printed it, in the indicator's own unit.</summary>
/// <param name="High"><c>null</c> beside a value: nothing bounded it from above.</param>
/// <param name="Basis">The word of <c>figures.csv</c>.</param>
internal sealed record FigureThen(FigureId Id, decimal? Value, decimal? Low, decimal? High, string Unit, string Basis, FigureState State);
