using Analytics.Warehouse.Indicators;
using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Claims;

/// <summary>A claim as it was read, with what its check needs to know besides.</summary>
/// <param name="Indicator">What it is of; <c>null</c> where the catalogue has no words for it.</param>
/// <param name="Rival">Another indicator that fits as well.</param>
/// <param name="Cohort">The population its words name: <c>village</c>, <c>community</c>, <c>enterprise</c>, or <c>all</c>.</param>
/// <param name="IsPart">其中 stands before it, or 在 … 中 around the number before it: it counts some of those.</param>
/// <param name="IsTotal">合计, 共计 stands before it.</param>
/// <param name="Sentence">Number of its sentence, from 0.</param>
internal sealed record ReadClaim(
    string Text,
    int Start,
    int End,
    ClaimedAmount Amount,
    NotCounted? CountsNothing,
    Indicator? Indicator,
    Indicator? Rival,
    NamedPlace? Place,
    string Period,
    string Cohort,
    bool IsPart,
    bool IsTotal,
    int Sentence)
{
    /// <summary>What it is of was not read out of the words: a comment says it.</summary>
    public bool IsLinked { get; init; }

    /// <summary>The count of ledgers that a comment says it is; <c>null</c> for every other claim.</summary>
    public FigureId? Coverage { get; init; }

    /// <summary>The claim without a verdict.</summary>
    public Claim Unchecked => CountsNothing is not null
        ? new(Text, Start, End, null, null, null, null, null, null, null, null, null, null, null)
        : new(Text, Start, End, Amount.Quantity.Value, Amount.Quantity.Low, Amount.Quantity.High, Amount.UnitUnder(Indicator?.Unit.Code), Amount.Quantity.Qualifier, Indicator?.Code, Place?.Text, Period, null, null, null);
}
