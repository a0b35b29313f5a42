using Analytics.Ingest.Contracts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Ingest.Landing;

/// <summary>Keeps control.db's list of ledgers as the contracts say it.</summary>
internal static class ContractRows
{
    public static void Write(SqliteConnection control, IReadOnlyList<LedgerContract> contracts)
    {
        using var transaction = control.BeginTransaction();
        control.Execute("delete from ledgers");
        control.Execute(
            "insert into ledgers (ledger, name_zh, name_en, frequency, due_days, position) values (@Name, @Zh, @En, @Frequency, @DueDays, @Position)",
            contracts.Select((contract, position) => new { contract.Name, contract.Label.Zh, contract.Label.En, contract.Frequency, contract.DueDays, Position = position }));
        transaction.Commit();
    }
}
