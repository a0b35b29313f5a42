using Analytics.Ingest;
using Analytics.Ingest.Tracing;
using Analytics.Vocabulary;
using Analytics.Warehouse;
using Analytics.Warehouse.Lineage;

namespace Analytics.Host.Tracing;

/// <summary>
/// Figure → measures → entries → cells: lists every contribution, receives the files behind it once more from the landing into an empty
/// home, and puts the figure together from what they say now.
/// </summary>
internal sealed class TraceFigure(Home home, TimeProvider clock)
{
    /// <param name="buildId">Of which build; <c>null</c> takes the current one.</param>
    /// <exception cref="WrongUsageException">The build has no such figure.</exception>
    public FigureTrace Trace(FigureId figure, string? buildId, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        using var contributions = FigureContributions.Open(home, buildId, new WarehouseOptions());
        var lineage = contributions.Of(figure)
            ?? throw new WrongUsageException(new($"没有编号为 {figure} 的数字；编号形如 INF_LAMPS.230500.all.2016，见发布物中的 figures.csv。", $"There is no figure {figure}; see figures.csv of the release for the ids."));
        var editions = lineage.Parts.SelectMany(part => part.Contributions).Select(contribution => contribution.EditionId).ToHashSet();
        var files = editions.Select(edition => edition.Split('-')[0]).ToHashSet();

        using var scratch = ScratchHome.Beside(home);
        scratch.Receive(delivery => files.Contains(Path.GetFileName(delivery.Path)[..12]), null, clock, progress, cancellation);
        using var again = new EntriesAgain(scratch.Home, new IngestOptions());
        var values = lineage.Parts.ToDictionary(part => part, part => again.Values(part.Ledger, part.ValueColumn, KeyColumn(part.DistinctOf)));
        var recomputed = lineage.Recompute((part, contribution) => ReadAgain(values[part], contribution));

        var cells = LandingCells.Read(home, [.. lineage.Parts.SelectMany(part => part.Contributions).Select(Wanted)], cancellation);
        var traced = lineage.Parts.SelectMany(part => part.Contributions.Select(contribution => Cell(part, contribution, ReadAgain(values[part], contribution), cells.GetValueOrDefault(Wanted(contribution))))).ToList();
        return new(figure.ToString(), lineage.Published, recomputed, recomputed == lineage.Published && traced.TrueForAll(cell => cell.IsFound), files.Count, [.. lineage.Path.Select(model => model.Contract.Table.ToString())], traced);
    }

    private static ReadValue ReadAgain(IReadOnlyDictionary<string, EntryAgain> values, Contribution contribution) =>
        values.TryGetValue(contribution.EntryId, out var entry) ? new(entry.Value, entry.Low, entry.High, entry.Key) : default;

    private static CellWanted Wanted(Contribution contribution) => new(contribution.EditionId, contribution.Sheet, contribution.Row, contribution.SourceColumn);

    private static string? KeyColumn(string? distinctOf) => distinctOf switch
    {
        null => null,
        "org_unit" => "org_unit_code",
        "county" => "county_code",
        "secretary" => "secretary_code",
        var facet => facet,
    };

    private static TracedCell Cell(FigurePart part, Contribution contribution, ReadValue read, LandingCell? cell) => new(
        part.Role, part.IndicatorCode, cell?.FileName ?? "", cell?.LandingPath ?? "", contribution.Sheet, cell?.Address ?? "", cell?.Header ?? "", cell?.Raw, part.ValueColumn,
        contribution.CountyCode, contribution.Period, contribution.State, read.Value, read.Low, read.High, read.DistinctKey,
        IsFound: cell is null ? contribution.State == "not_collected" : cell.Raw?.Trim().Length > 0 || contribution.State == "not_reported")
    {
        Reason = cell?.Reason,
    };
}
