using Analytics.Warehouse.Lineage;

namespace Analytics.Host.Tracing;

/// <summary>A figure walked back: every cell behind it, as it stands in the file received, and the figure put together from them anew.</summary>
/// <param name="Recomputed">From the landing bytes, by the catalogue's rules.</param>
/// <param name="Models">The SQL models on the way, from staging to the mart.</param>
internal sealed record FigureTrace(
    string Figure, FigureValue Published, FigureValue Recomputed, bool IsEqual, int Files, IReadOnlyList<string> Models, IReadOnlyList<TracedCell> Contributions);

/// <summary>One cell behind a figure.</summary>
/// <param name="Part"><c>value</c>, or <c>numerator</c> and <c>denominator</c> of a ratio.</param>
/// <param name="Rule">What the cell gives: the quantity's column, or <c>entries</c> where the line itself is counted.</param>
/// <param name="IsFound">The file received still has this cell, and it holds a text; where the county's form has no such column, that there is none.</param>
internal sealed record TracedCell(
    string Part, string Indicator, string File, string Landing, string Sheet, string Cell, string Header, string? Raw, string Rule, string County, string Period, string State, decimal? Value, decimal? Low, decimal? High, string? CountsOnce, bool IsFound)
{
    /// <summary>Why its sender keeps a value that a rule asked to explain; <c>null</c> where none asked.</summary>
    public string? Reason { get; init; }
}
