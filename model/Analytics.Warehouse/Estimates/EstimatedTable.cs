using Analytics.DuckDb;
using Analytics.Warehouse.Appraisals;
using Analytics.Warehouse.Configuration;
using Analytics.Warehouse.Models;

namespace Analytics.Warehouse.Estimates;

/// <summary>Tables that no SQL can compute: read by SQL, estimated by the scoring room, written back as a table.</summary>
internal static class EstimatedTable
{
    private static readonly Dictionary<string, Func<Engine, IEnumerable<object?[]>>> All = new()
    {
        ["monthly_runs"] = MonthlyRuns.Rows,
        ["estimated_scores"] = EstimatedScores.Rows,
        ["promotion_shares"] = PromotionShares.Rows,
        ["score_inputs"] = ScoreInputs.Rows,
        ["score_screens"] = ScoreScreens.Rows,
        ["spot_check_coverage"] = SpotCheckCoverage.Rows,
    };

    /// <summary>Fills a passing table with the columns of <paramref name="contract"/>; it is gone when the result is disposed.</summary>
    /// <exception cref="ConfigurationException">The contract names an estimate that is not there.</exception>
    public static Estimated Make(Engine engine, ModelContract contract)
    {
        if (!All.TryGetValue(contract.ComputedBy!, out var rows))
        {
            throw new ConfigurationException($"sql/{contract.Table.Schema}/{contract.Table.Name}.yml: there is no estimate '{contract.ComputedBy}'; expected: {string.Join(", ", All.Keys.Order(StringComparer.Ordinal))}.");
        }

        engine.Execute($"create schema if not exists estimated; create table estimated.{contract.Table.Name} ({string.Join(", ", contract.Columns.Select(column => $"{Sql.Name(column.Name)} {column.Type}"))})");
        engine.Append("estimated", contract.Table.Name, rows(engine));
        return new(engine, $"estimated.{contract.Table.Name}");
    }
}

/// <summary>A filled table as long as somebody reads it.</summary>
internal sealed record Estimated(Engine Engine, string Name) : IDisposable
{
    public void Dispose() => Engine.Execute($"drop table {Name}");
}
