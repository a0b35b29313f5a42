using Analytics.DuckDb;
using Analytics.Warehouse.Models;

namespace Analytics.Warehouse.Parts;

/// <summary>A table in the engine as long as somebody reads it.</summary>
/// <param name="Name">With its schema.</param>
internal sealed record PassingTable(Engine Engine, string Name) : IDisposable
{
    /// <summary>The rows of a model, one period of it or several.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PassingTable Of(Engine engine, TableName table, string sql, CancellationToken cancellation)
    {
        var together = new PassingTable(engine, $"together.{table.Name}");
        engine.Execute($"create schema if not exists together; create or replace table {together.Name} as {sql}", cancellation);
        return together;
    }

    public void Dispose() => Engine.Execute($"drop table {Name}");
}
