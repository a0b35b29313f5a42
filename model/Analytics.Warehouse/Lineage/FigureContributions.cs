using System.Data;
using Analytics.DuckDb;
using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;
using Analytics.Warehouse.Models;

namespace Analytics.Warehouse.Lineage;

/// <summary>Walks figures of one build back to the entries behind them. Opened once, it answers for as many figures as one likes.</summary>
public sealed class FigureContributions : IDisposable
{
    private readonly MartReader _marts;
    private readonly ModelGraph _graph;

    private FigureContributions(MartReader marts, ModelGraph graph) => (_marts, _graph) = (marts, graph);

    /// <param name="buildId"><c>null</c> takes the current build.</param>
    /// <exception cref="InvalidOperationException">There is no such build.</exception>
    public static FigureContributions Open(Home home, string? buildId, WarehouseOptions options)
    {
        var graph = ModelGraph.Read(options);
        var marts = MartReader.Open(home, buildId);
        marts.Keep("measures", "outcomes", "indicators", "editions", "org_units");
        return new(marts, graph);
    }

    /// <returns><c>null</c> where the build has no such figure.</returns>
    public FigureLineage? Of(FigureId id)
    {
        var found = _marts.Query($"select value, low, high, received from outcomes where {Same(id)}", row => new FigureValue(row.NumberOrNull(0), row.NumberOrNull(1), row.NumberOrNull(2)));
        if (found.Count == 0)
        {
            return null;
        }

        var (aggregation, numerator, denominator) = _marts.Query(
            $"select aggregation, numerator, denominator from indicators where indicator_code = {Sql.Text(id.Indicator)}", row => (row.GetString(0), Text(row, 1), Text(row, 2)))[0];
        var isRatio = aggregation == "ratio";
        List<FigurePart> parts = isRatio
            ? [.. Codes(numerator).Select(code => Part("numerator", id with { Indicator = code })), .. Codes(denominator).Select(code => Part("denominator", id with { Indicator = code }))]
            : [Part("value", id)];
        var path = parts.SelectMany(part => _graph.Between(new(Stage.Staging, "stg_" + part.Ledger), new(Stage.Marts, "outcomes"))).ToHashSet();
        return new(id, found[0], isRatio, parts, [.. _graph.Nodes.Where(path.Contains)]);
    }

    public void Dispose() => _marts.Dispose();

    private FigurePart Part(string role, FigureId id)
    {
        var (first, last) = id.Period;
        var source = _marts.Query(
            $"select ledger, value_column, distinct_of, filters, none_listed, aggregation from indicators where indicator_code = {Sql.Text(id.Indicator)}",
            row => (Ledger: row.GetString(0), Value: row.GetString(1), DistinctOf: Text(row, 2), Filters: Text(row, 3), NoneListed: row.GetString(4), IsStock: row.GetString(5) == "stock"))[0];
        var received = _marts.Query($"select received from outcomes where {Same(id)}", row => row.GetInt64(0)) is [> 0];
        var contributions = _marts.Query($"""
            with counted as (
                select county_code, case when {source.IsStock} then max(period) else {Sql.Text(first.ToString())} end as first_period, max(period) as last_period
                from editions
                where is_in_force and ledger = {Sql.Text(source.Ledger)} and period between {Sql.Text(first.ToString())} and {Sql.Text(last.ToString())}
                group by county_code
            )
            select entry_id, edition_id, ledger, sheet, row_no, source_column, measures.county_code, org_unit_code, cohort, period, state, known_at, value, low, high, distinct_key
            from measures
            inner join counted on measures.county_code = counted.county_code and period between first_period and last_period
            where indicator_code = {Sql.Text(id.Indicator)} and {Sql.Text(id.Cohort)} in ('all', cohort) and measures.county_code in (
                select org_unit_code from org_units where kind in ('county', 'district') and {Sql.Text(id.OrgUnit)} in (org_unit_code, parent_code)
            )
            order by entry_id
            """, Contribution);
        return new(role, id.Indicator, source.Ledger, source.Value, source.DistinctOf, Conditions(source.Filters), source.NoneListed == "zero" && received, contributions);
    }

    private static Contribution Contribution(IDataRecord row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt32(4), row.GetString(5), row.GetString(6), row.GetString(7), row.GetString(8), row.GetString(9), row.GetString(10), row.GetString(11),
        new(row.NumberOrNull(12), row.NumberOrNull(13), row.NumberOrNull(14), Text(row, 15)));

    private static string Same(FigureId id) =>
        $"indicator_code = {Sql.Text(id.Indicator)} and org_unit_code = {Sql.Text(id.OrgUnit)} and cohort = {Sql.Text(id.Cohort)} and span = {Sql.Text(id.Span)}";

    private static Dictionary<string, IReadOnlyList<string>> Conditions(string? filters) =>
        Codes(filters).Select(condition => condition.Split('=')).ToDictionary(condition => condition[0], condition => (IReadOnlyList<string>)condition[1].Split(','));

    private static string[] Codes(string? text) => text?.Split(' ') ?? [];

    private static string? Text(IDataRecord row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
