using Analytics.Warehouse.Configuration;
using Analytics.Warehouse.Models;

namespace Analytics.Warehouse.Indicators;

/// <summary>All indicators, and the statements that reconcile totals with their parts.</summary>
public sealed class IndicatorCatalogue
{
    private const string Statements = "reconciliations";

    private IndicatorCatalogue(IReadOnlyList<Indicator> indicators, IReadOnlyList<Reconciliation> reconciliations)
    {
        (Indicators, Reconciliations) = (indicators, reconciliations);
        Edges = IndicatorEdge.Of(indicators);
    }

    /// <summary>In the order of publication.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    public IReadOnlyList<Reconciliation> Reconciliations { get; }

    /// <summary>Which indicators hold or overlap which, and why they are not added; overlaps stand once.</summary>
    public IReadOnlyList<IndicatorEdge> Edges { get; }

    /// <exception cref="ConfigurationException">Files that are wrong, each fault with file and line.</exception>
    public static IndicatorCatalogue Read(WarehouseOptions options)
    {
        var folder = new ConfigurationFolder(options.ConfigurationRoot);
        return Read(folder, ModelFile.ReadAll(folder));
    }

    /// <summary>The indicators alone, for who needs their words and no ledger behind them: faster, for the models are not read.</summary>
    /// <exception cref="ConfigurationException">Files that are wrong, each fault with file and line.</exception>
    public static IReadOnlyList<Indicator> ReadIndicators(WarehouseOptions options)
    {
        var faults = new Faults();
        var read = faults.Collect(new ConfigurationFolder(options.ConfigurationRoot).Indicators.Where(file => file.Folders[1] != Statements), IndicatorFile.Read);
        faults.ThrowIfAny();
        return [.. read.Select(entry => entry.Indicator).OrderBy(indicator => indicator.Position).ThenBy(indicator => indicator.Code, StringComparer.Ordinal)];
    }

    internal static IndicatorCatalogue Read(ConfigurationFolder folder, IReadOnlyList<ModelFile> models)
    {
        var faults = new Faults();
        var files = folder.Indicators.ToLookup(file => file.Folders.Count > 1 && file.Folders[1] == Statements);
        var read = faults.Collect(files[false], IndicatorFile.Read);
        var codes = read.Select(entry => entry.Indicator.Code).ToHashSet();
        var checkedOnes = faults.Collect(read, entry => Checked(entry, read, codes, models));
        faults.ThrowIfAny();
        var sums = new IndicatorSums(checkedOnes);
        faults.Collect(read.Where(entry => entry.Indicator.Aggregation == Aggregation.Ratio), entry => WithoutOverlap(entry, sums));
        var reconciliations = faults.Collect(files[true], file => Reconciliation.Read(file, sums));
        faults.ThrowIfAny();
        return new([.. checkedOnes.OrderBy(indicator => indicator.Position).ThenBy(indicator => indicator.Code, StringComparer.Ordinal)], reconciliations);
    }

    private static Indicator Checked(CataloguedIndicator entry, List<CataloguedIndicator> all, HashSet<string> codes, IReadOnlyList<ModelFile> models)
    {
        var (indicator, file) = entry;
        foreach (var key in new[] { "numerator", "denominator", "of_which", "overlaps" })
        {
            foreach (var code in file.Texts(key).Where(code => !codes.Contains(code)))
            {
                throw file.Wrong(key, $"there is no indicator '{code}'.");
            }
        }

        foreach (var part in indicator.Numerator.Concat(indicator.Denominator))
        {
            var indicatorOfPart = all.First(other => other.Indicator.Code == part).Indicator;
            if (indicatorOfPart.Source is null)
            {
                throw file.Wrong("aggregation", indicatorOfPart.Aggregation == Aggregation.Ratio
                    ? $"'{part}' is itself a ratio, and ratios are not divided again."
                    : $"'{part}' has no ledger behind it: a ratio is made of what ledgers say.");
            }
        }

        if (indicator.Replaces is { } replaces)
        {
            CheckReplaced(indicator, file.Map("replaces"), all.Find(other => other.Indicator.Code == replaces.Code)?.Indicator);
        }

        if (all.Find(other => other.Indicator.Position == indicator.Position && other.Indicator.Code != indicator.Code) is { } rival)
        {
            throw file.Wrong("position", $"{rival.Indicator.Code} stands at {indicator.Position} too.");
        }

        return indicator with { Source = CheckSource(indicator.Source, file, models) };
    }

    // Two series are compared month by month: they must measure in one unit, put together in one way.
    private static void CheckReplaced(Indicator indicator, YamlMap file, Indicator? replaced)
    {
        if (replaced is null)
        {
            throw file.Wrong("code", $"there is no indicator '{indicator.Replaces!.Code}'.");
        }

        if (replaced.Unit.Code != indicator.Unit.Code || replaced.Aggregation != indicator.Aggregation)
        {
            throw file.Wrong("code", $"'{replaced.Code}' is a {replaced.Aggregation} in {replaced.Unit.Code}, this a {indicator.Aggregation} in {indicator.Unit.Code}: the two series cannot be held against each other.");
        }

        if (replaced.Replaces is { } before && before.From.CompareTo(indicator.Replaces!.From) >= 0)
        {
            throw file.Wrong("from", $"'{replaced.Code}' itself holds from {before.From} only.");
        }
    }

    /// <summary>Neither side of a ratio adds indicators of which one holds or overlaps another.</summary>
    private static Indicator WithoutOverlap(CataloguedIndicator entry, IndicatorSums sums)
    {
        foreach (var (key, parts) in new[] { ("numerator", entry.Indicator.Numerator), ("denominator", entry.Indicator.Denominator) })
        {
            if (sums.Overlapping(parts) is { } reason)
            {
                throw entry.File.Wrong(key, reason.En);
            }
        }

        return entry.Indicator;
    }

    private static IndicatorSource? CheckSource(IndicatorSource? source, YamlMap file, IReadOnlyList<ModelFile> models)
    {
        if (source is null)
        {
            return null;
        }

        var yaml = file.Map("source");
        var ledger = models.FirstOrDefault(model => model.Table == new TableName(Stage.Staging, "stg_" + source.Ledger))
            ?? throw yaml.Wrong("ledger", $"there is no model staging.stg_{source.Ledger}.");
        var received = ledger.Contract.Received;
        var quantities = received.Where(column => column.Role == "quantity").Select(column => column.Name).Append(IndicatorFile.CountsEntries).ToList();
        if (!quantities.Contains(source.ValueColumn))
        {
            throw yaml.Wrong("value", $"'{source.ValueColumn}' is no quantity of {source.Ledger}; expected: {string.Join(", ", quantities)}.");
        }

        var facets = received.Where(column => column.Role == "facet").Select(column => column.Name).Concat(ledger.Contract.DerivedFacets).Append("county_kind").ToList();
        foreach (var facet in source.Where.Keys.Where(facet => !facets.Contains(facet)))
        {
            throw yaml.Map("where").Wrong(facet, $"'{facet}' is no facet of {source.Ledger}; expected: {string.Join(", ", facets)}.");
        }

        if (source.DistinctOf is { } once && !facets.Concat(["org_unit", "county", "secretary", "dispatching_unit"]).Contains(once))
        {
            throw yaml.Wrong("distinct", $"'{once}' cannot be counted; expected: org_unit, county, secretary, dispatching_unit, {string.Join(", ", facets)}.");
        }

        return source with
        {
            ElectiveColumn = source.Where.Keys.Prepend(source.ValueColumn).FirstOrDefault(name => received.Any(column => column.IsElective && column.Name == name)),
        };
    }
}
