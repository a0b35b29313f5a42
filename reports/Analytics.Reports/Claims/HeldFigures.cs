using System.Data;
using System.Globalization;
using Analytics.DuckDb;
using Analytics.Vocabulary;
using Analytics.Warehouse.Indicators;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Claims;

/// <summary>The values of one build that claims are held against: outcomes of city and counties, entries of townships and villages, parameters.</summary>
internal sealed class HeldFigures : IDisposable
{
    private readonly MartReader _marts;

    private HeldFigures(MartReader marts)
    {
        _marts = marts;
        Register = marts.Query("select org_unit_code, org_unit_name, coalesce(parent_code, '') from org_units order by org_unit_code", row => (row.GetString(0), row.GetString(1), row.GetString(2)));
        Spans = marts.Query("select span, span_kind from outcomes group by all order by all", row => (row.GetString(0), row.GetString(1)));
    }

    public IReadOnlyList<(string Code, string Name, string ParentCode)> Register { get; }

    public IReadOnlyList<(string Span, string Kind)> Spans { get; }

    /// <summary>Of which build the values are.</summary>
    public string BuildId => _marts.BuildId;

    /// <exception cref="NotBuiltException">The home has no build yet.</exception>
    public static HeldFigures Open(Home home) => new(MartReader.Open(home, buildId: null));

    /// <summary>Every outcome of these indicators and areas, by figure id.</summary>
    public IReadOnlyDictionary<string, HeldValue> Outcomes(IReadOnlyCollection<string> indicators, IReadOnlyCollection<string> areas) => indicators.Count == 0 || areas.Count == 0
        ? new Dictionary<string, HeldValue>()
        : _marts.Query(
            $"select indicator_code, org_unit_code, cohort, span, value, low, high, state from outcomes where indicator_code in ({Sql.Texts(indicators)}) and org_unit_code in ({Sql.Texts(areas)})",
            row => ($"{row.GetString(0)}.{row.GetString(1)}.{row.GetString(2)}.{row.GetString(3)}", new HeldValue(Number(row, 4), Number(row, 5), Number(row, 6), row.GetString(7))))
            .ToDictionary(outcome => outcome.Item1, outcome => outcome.Item2, StringComparer.Ordinal);

    /// <summary>What the entries of a township or village add up to in a span; of a stock, those of its last month. <c>null</c> where it has none.</summary>
    public HeldValue? OfUnit(Indicator indicator, string orgUnit, string first, string last)
    {
        var months = $"period between '{first}' and '{last}'";
        var counted = $"indicator_code = '{indicator.Code}' and {Within(orgUnit)} and {months} and value is not null";
        var latest = indicator.Aggregation == Aggregation.Stock ? $" and period = (select max(period) from measures where {counted})" : "";
        if (indicator.Aggregation == Aggregation.Distinct)
        {
            return _marts.Query($"select count(distinct distinct_key)::decimal from measures where {counted} having count(*) > 0", row => row.GetDecimal(0)) is [var once] ? new(once, once, once, "reported") : null;
        }

        return _marts.Query($"select sum(value), sum(low), case when count(high) = count(*) then sum(high) end from measures where {counted}{latest} having count(*) > 0", row => new HeldValue(Number(row, 0), Number(row, 1), Number(row, 2), "reported")) is [var held] ? held : null;
    }

    /// <summary>A parameter of a place on the last day that the warehouse holds.</summary>
    public HeldValue? Parameter(string indicator, string orgUnit) =>
        _marts.Query($"select value from parameters where indicator_code = '{indicator}' and org_unit_code = '{orgUnit}' order by valid_from desc limit 1", row => row.GetDecimal(0)) is [var value] ? new(value, value, value, "reported") : null;

    /// <summary>What a statement over the mart of coverage counts.</summary>
    public decimal Counted(string statement) => _marts.Query(statement, row => Number(row, 0)!.Value).Single();

    /// <summary>The rows of a village, or of a township with all its villages, whose codes begin with its own: a condition of SQL.</summary>
    public static string Within(string orgUnit) => orgUnit.Length == 9 ? $"starts_with(org_unit_code, {Sql.Text(orgUnit)})" : $"org_unit_code = {Sql.Text(orgUnit)}";

    public void Dispose() => _marts.Dispose();

    private static decimal? Number(IDataRecord row, int column) => row.IsDBNull(column) ? null : Convert.ToDecimal(row.GetValue(column), CultureInfo.InvariantCulture);
}

/// <param name="State">As in the mart <c>outcomes</c>: why there is no value.</param>
internal sealed record HeldValue(decimal? Value, decimal? Low, decimal? High, string State);
