using Analytics.DuckDb;
using Analytics.Warehouse.Indicators;

namespace Analytics.Warehouse.Sources;

/// <summary>The indicator catalogue as tables of schema <c>source</c>.</summary>
internal static class CatalogueTables
{
    public static void Load(Engine engine, IndicatorCatalogue catalogue)
    {
        var indicators = catalogue.Indicators;
        engine.Append("source", "indicators", indicators.Select(Row));
        engine.Append("source", "indicator_filters",
            from indicator in indicators
            from filter in indicator.Source?.Where ?? new Dictionary<string, IReadOnlyList<string>>()
            from accepted in filter.Value
            select new object?[] { indicator.Code, filter.Key, accepted });
        engine.Append("source", "indicator_parts", indicators.SelectMany(indicator =>
            indicator.Numerator.Select(part => new object?[] { indicator.Code, "numerator", part })
                .Concat(indicator.Denominator.Select(part => new object?[] { indicator.Code, "denominator", part }))));
        engine.Append("source", "indicator_edges", catalogue.Edges.Select(edge => new object?[] { edge.Code, edge.Kind, edge.Other, edge.Reason.Zh, edge.Reason.En }));
        engine.Append("source", "indicator_replacements",
            from indicator in indicators
            where indicator.Replaces is not null
            let replaces = indicator.Replaces
            select new object?[] { indicator.Code, replaces.Code, replaces.From.ToString(), replaces.Until.ToString(), replaces.Reason.Zh, replaces.Reason.En });
        engine.Append("source", "parameters",
            from indicator in indicators
            from value in indicator.Values
            select new object?[] { indicator.Code, value.OrgUnitCode, value.ValidFrom.ToString(), value.Value });
        engine.Append("source", "reconciliation_lines", catalogue.Reconciliations.SelectMany(Lines));
    }

    private static object?[] Row(Indicator indicator) =>
    [
        indicator.Code, indicator.Family, indicator.Name.Zh, indicator.Name.En, indicator.Definition.Zh, indicator.Definition.En,
        indicator.Unit.Code, indicator.Unit.Label.Zh, indicator.Unit.Label.En,
        indicator.Aggregation.ToString().ToLowerInvariant(), indicator.Polarity, indicator.Population, string.Join(' ', indicator.Cohorts),
        indicator.Source?.Ledger, indicator.Source?.ValueColumn, indicator.Source?.SourceColumn, indicator.Source?.DistinctOf,
        indicator.Source is null ? null : indicator.Source.NoneListedIsZero ? "zero" : "not_reported",
        indicator.PublishedSpan, string.Join(' ', indicator.Mechanisms), indicator.SuppressBelow, indicator.SuppressDominated, indicator.Owner.Zh, indicator.Owner.En, indicator.Position,
        indicator.Source?.ElectiveColumn, indicator.IsInProgramme, indicator.NotCollected?.Zh, indicator.NotCollected?.En,
    ];

    private static IEnumerable<object?[]> Lines(Reconciliation statement)
    {
        var lines = statement.Parts.Prepend(statement.Total).Append(statement.Remainder).ToList();
        return lines.Select((line, position) => new object?[]
        {
            statement.Statement, statement.SpanKind, statement.Cohort, position + 1, line.Label.Zh, line.Label.En,
            line.Explanation?.Zh, line.Explanation?.En, line.Owner?.Zh, line.Owner?.En, line.Indicator, position == 0, position == lines.Count - 1,
        });
    }
}
