using Analytics.Warehouse.Models;

namespace Analytics.Warehouse.Lineage;

/// <summary>Where one figure comes from: the entries it was put together from, and the models they passed.</summary>
/// <param name="Parts">One part named <c>value</c>; of a ratio the indicators of its <c>numerator</c> and <c>denominator</c>.</param>
/// <param name="Path">The models from staging to the mart, in the order they run.</param>
public sealed record FigureLineage(FigureId Id, FigureValue Published, bool IsRatio, IReadOnlyList<FigurePart> Parts, IReadOnlyList<ModelNode> Path)
{
    /// <summary>
    /// Puts the figure together anew from values that were read again, by the catalogue's own rules; equal to <see cref="Published"/> unless a cell or the mart is damaged.
    /// </summary>
    /// <param name="readAgain">What a contribution's cell says now; a <c>null</c> value where it says nothing.</param>
    public FigureValue Recompute(Func<FigurePart, Contribution, ReadValue> readAgain)
    {
        var sums = Parts.Select(part => (part.Role, Value: part.PutTogether(contribution => readAgain(part, contribution)))).ToList();
        return IsRatio
            ? FigureArithmetic.Divide(FigureArithmetic.Add(sums.Where(sum => sum.Role == "numerator").Select(sum => sum.Value)), FigureArithmetic.Add(sums.Where(sum => sum.Role == "denominator").Select(sum => sum.Value)))
            : sums[0].Value;
    }
}

/// <summary>One indicator's share in a figure.</summary>
/// <param name="Role"><c>value</c>, <c>numerator</c> or <c>denominator</c>.</param>
/// <param name="ValueColumn">The quantity that was added up; <c>entries</c> where entries were counted.</param>
/// <param name="DistinctOf">What was counted once; <c>null</c> where values were added.</param>
/// <param name="Filters">Facets and the values of them that an entry had to have.</param>
/// <param name="ZeroWithoutEntries">A received list that named nothing of the kind says zero.</param>
public sealed record FigurePart(
    string Role,
    string IndicatorCode,
    string Ledger,
    string ValueColumn,
    string? DistinctOf,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Filters,
    bool ZeroWithoutEntries,
    IReadOnlyList<Contribution> Contributions)
{
    internal FigureValue PutTogether(Func<Contribution, ReadValue> read)
    {
        var values = Contributions.Select(read).ToList();
        return values.Count == 0 && ZeroWithoutEntries ? new(0, 0, 0)
            : DistinctOf is null ? FigureArithmetic.Sum(values)
            : FigureArithmetic.CountOnce(values);
    }
}

/// <summary>One cell's contribution.</summary>
/// <param name="SourceColumn">The ledger column whose cell it stands in.</param>
/// <param name="Read">What the build read there.</param>
public sealed record Contribution(
    string EntryId,
    string EditionId,
    string Ledger,
    string Sheet,
    int Row,
    string SourceColumn,
    string CountyCode,
    string OrgUnitCode,
    string Cohort,
    string Period,
    string State,
    string KnownAt,
    ReadValue Read);

/// <summary>What a cell says: its value with its interval, and what it counts once.</summary>
/// <param name="DistinctKey">What is counted once; <c>null</c> where values are added.</param>
public readonly record struct ReadValue(decimal? Value, decimal? Low, decimal? High, string? DistinctKey);

/// <summary>A figure's value; <c>null</c> where nothing was reported, <see cref="High"/> also where nothing bounds it.</summary>
public readonly record struct FigureValue(decimal? Value, decimal? Low, decimal? High);
