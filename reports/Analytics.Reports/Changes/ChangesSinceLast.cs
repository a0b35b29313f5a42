using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Reports.Writing;
using Analytics.Warehouse.Lineage;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Changes;

/// <summary>
/// What a release prints otherwise than the last one of its kind and period. A number that either of the two holds back is not compared: beside its other state, or its difference,
/// it could be told.
/// </summary>
/// <param name="last"><c>null</c> for the first release of a kind and period.</param>
internal sealed class ChangesSinceLast(MartReader marts, LastRelease? last)
{
    private readonly Dictionary<FigureId, FigureThen> _then = last?.Figures.Where(figure => figure.Basis != FigureFiles.Basis(FigureBasis.Revision)).ToDictionary(figure => figure.Id) ?? [];
    private ChangeReasons? _reasons;

    public LastRelease? Last => last;

    /// <summary>The document with its section on what changed, before the notes where it has any; a first release says at the end of its first section that it is one.</summary>
    public Document Added(Document document, YearFacts facts)
    {
        if (last is null)
        {
            var first = document.Sections[0];
            return document with { Sections = [first with { Blocks = [.. first.Blocks, ChangesSection.First] }, .. document.Sections.Skip(1)] };
        }

        var section = ChangesSection.Of(facts, last, Of(document, facts), NotCompared(document, facts));
        var at = document.Sections.TakeWhile(other => other.Key != "notes").Count();
        return document with
        {
            Sections = [.. document.Sections.Take(at), section, .. document.Sections.Skip(at)],
            Names = document.Names.Concat(ChangesSection.Names(last, section)).ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>Every figure that changed, then those gone, then those new, each in the order of its release; empty for a first release.</summary>
    /// <param name="facts">With what this release holds back.</param>
    public IReadOnlyList<FigureChange> Of(Document document, YearFacts facts)
    {
        if (last is null)
        {
            return [];
        }

        var reasons = _reasons ??= ChangeReasons.Read(marts, facts, last);
        var now = Compared(document).ToList();
        var printed = now.Select(figure => figure.Id).ToHashSet();
        var changed = now.Where(figure => _then.TryGetValue(figure.Id, out var then) && !IsHeldBack(figure.Id, figure, facts) && Differs(figure, then))
            .Select(figure => new FigureChange(figure.Id, figure.Indicator, FigureChange.AsThen(_then[figure.Id], figure.Indicator, figure.OrgUnit), figure, reasons.Of(figure)));
        var gone = last.Figures.Where(then => _then.ContainsKey(then.Id) && !printed.Contains(then.Id) && !IsHeldBack(then.Id, null, facts))
            .Select(then => (Then: then, Indicator: Called(then, facts))).Select(gone => new FigureChange(gone.Then.Id, gone.Indicator, FigureChange.AsThen(gone.Then, gone.Indicator, Place(gone.Then, facts)), null, []));
        var added = now.Where(figure => !_then.ContainsKey(figure.Id) && !IsHeldBack(figure.Id, figure, facts)).Select(figure => new FigureChange(figure.Id, figure.Indicator, null, figure, []));
        return [.. changed, .. gone, .. added];
    }

    private long NotCompared(Document document, YearFacts facts)
    {
        var now = Compared(document).ToDictionary(figure => figure.Id);
        return now.Keys.Union(_then.Keys).Count(id => IsHeldBack(id, now.GetValueOrDefault(id), facts));
    }

    // What was told of an earlier comparison is no figure of the year.
    private static IEnumerable<Figure> Compared(Document document) => document.Figures().Where(figure => figure.Basis != FigureBasis.Revision);

    private bool IsHeldBack(FigureId id, Figure? now, YearFacts facts) =>
        facts.HeldBack.Contains(id) || now?.State == FigureState.HeldBack || _then.GetValueOrDefault(id)?.State == FigureState.HeldBack;

    private static bool Differs(Figure now, FigureThen then) =>
        now.State != then.State || now.Value != then.Value || now.Low != then.Low || now.High != then.High;

    private static Indicator Called(FigureThen then, YearFacts facts) =>
        facts.Catalogue.Concat(facts.Unfilled).FirstOrDefault(indicator => indicator.Code == then.Id.Indicator)
        ?? new(then.Id.Indicator, "", new(then.Id.Indicator, then.Id.Indicator), new("", ""), then.Unit, new("", ""), "sum", "", "year", 0);

    private static OrgUnit Place(FigureThen then, YearFacts facts) => then.Id.OrgUnit == facts.City.Code ? facts.City
        : facts.Counties.FirstOrDefault(county => county.Code == then.Id.OrgUnit) ?? new(then.Id.OrgUnit, new(then.Id.OrgUnit, then.Id.OrgUnit), "", 0);
}
