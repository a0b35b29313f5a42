using Analytics.DuckDb;
using Analytics.Scoring;
using Analytics.Warehouse.Appraisals;
using Analytics.Warehouse.Configuration;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Parts;
using Analytics.Warehouse.Policies;

namespace Analytics.Warehouse.Estimates;

/// <summary>Tables that no SQL can compute: read by SQL, estimated by the scoring room, written back as a table.</summary>
internal static class EstimatedTable
{
    private static readonly Dictionary<string, Func<Engine, IEnumerable<object?[]>>> All = new()
    {
        ["monthly_runs"] = MonthlyRuns.Rows,
        ["estimated_scores"] = EstimatedScores.Rows,
        ["promotion_shares"] = PromotionShares.Rows,
        ["risk_backtest"] = RiskBacktest.Rows,
        ["risk_groups"] = RiskGroups.Rows,
        ["risk_labels"] = RiskLabels.Rows,
        ["risk_list"] = RiskLists.Rows,
        ["risk_model_card"] = RiskModelCard.Rows,
        ["risk_models"] = RiskModels.Rows,
        ["score_inputs"] = ScoreInputs.Rows,
        ["score_screens"] = ScoreScreens.Rows,
        ["spot_check_coverage"] = SpotCheckCoverage.Rows,
    };

    /// <summary>Of the code that estimates: what another version of it estimated is not taken for this one's.</summary>
    public static string Version { get; } = $"{typeof(EstimatedTable).Module.ModuleVersionId:N}{typeof(WilsonInterval).Module.ModuleVersionId:N}";

    /// <summary>Fills a passing table with the columns of <paramref name="contract"/>; it is gone when the result is disposed.</summary>
    /// <exception cref="ConfigurationException">The contract names an estimate that is not there.</exception>
    public static PassingTable Make(Engine engine, ModelContract contract)
    {
        if (!All.TryGetValue(contract.ComputedBy!, out var rows))
        {
            throw new ConfigurationException($"sql/{contract.Table.Schema}/{contract.Table.Name}.yml: there is no estimate '{contract.ComputedBy}'; expected: {string.Join(", ", All.Keys.Order(StringComparer.Ordinal))}.");
        }

        var table = new PassingTable(engine, $"estimated.{contract.Table.Name}");
        engine.Execute($"create schema if not exists estimated; create or replace table {table.Name} ({string.Join(", ", contract.Columns.Select(column => $"{Sql.Name(column.Name)} {column.Type}"))})");
        engine.Append("estimated", contract.Table.Name, rows(engine));
        return table;
    }
}
