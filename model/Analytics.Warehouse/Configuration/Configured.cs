using Analytics.DuckDb;
using Analytics.Warehouse.Indicators;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Policies;
using Analytics.Warehouse.Sources;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Warehouse.Configuration;

/// <summary>All that a build is configured by; reading it lists everything that is wrong with it before anything runs.</summary>
internal sealed record Configured(IReadOnlyList<ModelFile> Models, IndicatorCatalogue Catalogue, ModelGraph Graph, ScorePolicy Score, RiskPolicy Risk)
{
    /// <exception cref="ConfigurationException">Every fault: of contracts and SQL, tables that are missing or read in a circle, indicators, policies, and ledgers that no contract has.</exception>
    public static Configured Read(Engine engine, ConfigurationFolder folder, SqliteConnection control)
    {
        var faults = new Faults();
        var models = ModelFile.ReadAll(folder, faults);
        var catalogue = faults.Try(() => IndicatorCatalogue.Read(folder, models));
        var score = catalogue is null ? null : faults.Try(() => ScorePolicyFile.Read(folder, catalogue));
        var risk = faults.Try(() => RiskPolicyFile.Read(folder));
        var graph = faults.Try(() => ModelGraph.Order(engine, models, SourceSchema.Tables(models)));
        CompareWithContracts(models, catalogue, control, faults);
        faults.ThrowIfAny();
        return new(models, catalogue!, graph!, score!, risk!);
    }

    /// <summary>What the staging models and the indicators ask for must be in the contracts by which ledgers are received, as control.db lists them.</summary>
    private static void CompareWithContracts(IReadOnlyList<ModelFile> models, IndicatorCatalogue? catalogue, SqliteConnection control, Faults faults)
    {
        var ledgers = control.Query<string>("select ledger from ledgers").ToHashSet();
        foreach (var indicator in catalogue?.Indicators.Where(indicator => indicator.Source is { } source && !ledgers.Contains(source.Ledger)) ?? [])
        {
            faults.Add($"indicators/{indicator.Family}/{indicator.Code}.yml: no contract of a ledger '{indicator.Source!.Ledger}' is known; there are: {string.Join(", ", ledgers.Order(StringComparer.Ordinal))}.");
        }

        if (!ControlTables.Has(control, "ledger_columns"))
        {
            return;
        }

        var columns = control.Query<(string Ledger, string Name)>("select ledger, column_name from ledger_columns").ToLookup(column => column.Ledger, column => column.Name);
        foreach (var (ledger, received) in SourceSchema.Ledgers(models).Where(ledger => columns.Contains(ledger.Name)))
        {
            foreach (var column in received.Where(column => !columns[ledger].Contains(column.Name)))
            {
                faults.Add($"sql/staging/stg_{ledger}.yml: 'receives' names {column.Name}, which the contract ledgers/{ledger}.yml does not have.");
            }
        }
    }
}
