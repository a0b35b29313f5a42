using Analytics.Ingest.Contracts;
using Analytics.Ingest.Staging;
using Analytics.Ingest.Typing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Ingest.Landing;

/// <summary>Keeps control.db's list of ledgers, and of the columns that their staging has, as the contracts say it.</summary>
internal static class ContractRows
{
    public static void Write(SqliteConnection control, IReadOnlyList<LedgerContract> contracts, OrgUnitRegister register)
    {
        using var transaction = control.BeginTransaction();
        control.Execute("delete from ledgers");
        control.Execute(
            "insert into ledgers (ledger, name_zh, name_en, frequency, due_days, position) values (@Name, @Zh, @En, @Frequency, @DueDays, @Position)",
            contracts.Select((contract, position) => new { contract.Name, contract.Label.Zh, contract.Label.En, contract.Frequency, contract.DueDays, Position = position }));
        control.Execute("delete from ledger_columns");
        control.Execute("insert or ignore into ledger_columns (ledger, column_name) values (@Name, @Column)",
            from contract in contracts
            from at in Enumerable.Range(0, contract.Columns.Count)
            from typed in StagedColumn.Of(contract, at, register).Typed
            select new { contract.Name, Column = typed.Name });
        transaction.Commit();
    }
}
