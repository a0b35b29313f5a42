using Analytics.Reports.Figures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Changes;

/// <summary>One figure that two releases of the same kind and year do not print alike.</summary>
/// <param name="Before">As the earlier release printed it, under an id of its own; <c>null</c> where it did not.</param>
/// <param name="Now">As this release prints it; <c>null</c> where it does not.</param>
/// <param name="Reasons">Why, in the words of <see cref="ChangeReasons"/>; empty for a figure that only one of the two prints.</param>
internal sealed record FigureChange(FigureId Id, Indicator Indicator, Figure? Before, Figure? Now, IReadOnlyList<string> Reasons)
{
    /// <summary><c>changed</c>, <c>new</c> or <c>gone</c>.</summary>
    public string Kind => Before is null ? "new" : Now is null ? "gone" : "changed";

    public Figure Either => Now ?? Before!;

    /// <summary>How much more it is now, in the indicator's unit; <c>null</c> where one of the two has no value.</summary>
    public decimal? Difference => Now?.Value - Before?.Value;

    /// <summary>The difference as a figure; of a share in percentage points.</summary>
    public Figure? DifferenceFigure()
    {
        if (Difference is not { } difference)
        {
            return null;
        }

        var (value, indicator) = Indicator.IsShare
            ? (difference * 100, Indicator with { Unit = "percentage_point", UnitName = new("个百分点", "percentage points") })
            : (difference, Indicator);
        return new(Id with { Indicator = Id.Indicator + "_CHANGE" }, indicator with { Name = Named(Indicator.Name, new("与上一版之差", "change since the last release")) }, Either.OrgUnit, FigureState.Stated)
        {
            Value = value,
            Low = value,
            High = value,
            Basis = FigureBasis.Revision,
        };
    }

    /// <summary>A figure as it stood in the last release, under an id that says so.</summary>
    public static Figure AsThen(FigureThen then, Indicator indicator, OrgUnit place) =>
        new(then.Id with { Indicator = then.Id.Indicator + "_LAST" }, indicator with { Name = Named(indicator.Name, new("上一版", "last release")) }, place, then.State)
        {
            Value = then.Value,
            Low = then.Low,
            High = then.High,
            Basis = FigureBasis.Revision,
        };

    private static Bilingual Named(Bilingual name, Bilingual what) => new($"{name.Zh}（{what.Zh}）", $"{name.En} ({what.En})");
}
