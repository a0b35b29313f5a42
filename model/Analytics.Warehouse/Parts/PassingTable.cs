using Analytics.DuckDb;
using Analytics.Warehouse.Models;

namespace Analytics.Warehouse.Parts;

/// <summary>A table in the engine as long as somebody reads it.</summary>
/// <param name="Name">With its schema.</param>
internal sealed record PassingTable(Engine Engine, string Name) : IDisposable
{
    /// <summary>The rows of a model, one period of it or several, in the order in which its files hold them: what reads the one or the other adds up the same way.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PassingTable Of(Engine engine, ModelContract contract, bool isByPeriod, string sql, CancellationToken cancellation)
    {
        var together = new PassingTable(engine, $"together.{contract.Table.Name}");
        var order = string.Join(", ", (isByPeriod ? contract.Key.Prepend("period").Distinct() : contract.Key).Select(Sql.Name));
        engine.Execute($"create schema if not exists together; create or replace table {together.Name} as select * from ({sql}\n) order by {order}", cancellation);
        return together;
    }

    public void Dispose() => Engine.Execute($"drop table {Name}");
}
