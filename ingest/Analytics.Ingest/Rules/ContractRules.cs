using System.Data.Common;
using System.Text.RegularExpressions;
using Analytics.DuckDb;
using Analytics.Ingest.Contracts;
using Analytics.Ingest.Staging;

namespace Analytics.Ingest.Rules;

/// <summary>
/// The rules of a contract over all its entries in one query; only entries that break one are looked at again. A rule over a value that is not
/// there holds: whether it may be missing is the column's matter.
/// </summary>
internal sealed partial class ContractRules(Engine engine, FindingsTable findings, LedgerStage ledger)
{
    /// <exception cref="ContractRuleException">A rule is no SQL over the columns of its ledger.</exception>
    public void Run(CancellationToken cancellation)
    {
        var rules = ledger.Contract.Rules;
        if (rules.Count == 0)
        {
            return;
        }

        try
        {
            engine.Execute(Judged(rules), cancellation);
        }
        catch (DbException wrong) when (!HomeNotWritableException.IsCauseOf(wrong))
        {
            throw new ContractRuleException(ledger.Contract.Name, wrong);
        }

        for (var at = 0; at < rules.Count; at++)
        {
            AddBroken(at, rules[at], cancellation);
        }
    }

    private string Judged(IReadOnlyList<LedgerRule> rules)
    {
        var words = rules.SelectMany(rule => Word().Matches(rule.Holds).Select(word => word.Value)).ToHashSet(StringComparer.Ordinal);
        var columns = ledger.Columns.Where(column => column.Typed.Any(typed => words.Contains(typed.Name))).ToList();
        return $"""
            create or replace temp table judged as
            select * from (
                select table_no, row_no, {string.Join(", ", rules.Select((rule, at) => $"coalesce(not ({rule.Holds}), false) as breaks_{at}"))}
                from ({TypedSelect.Of(ledger, columns)})
            )
            where {string.Join(" or ", rules.Select((_, at) => $"breaks_{at}"))}
            """;
    }

    private void AddBroken(int at, LedgerRule rule, CancellationToken cancellation)
    {
        if (engine.Scalar<long>($"select count(*) from judged where breaks_{at}") == 0)
        {
            return;
        }

        var column = ledger.Columns[ledger.Contract.IndexOf(rule.Column)];
        findings.Add($"""
            select raw.table_no, raw.row_no, {column.Position}, {Sql.Text(rule.Id)}, {Sql.Text(Meaning.InWords(rule.Severity))}, {column.RawText}, {Sql.Text(rule.Message.Zh)}, {Sql.Text(rule.Message.En)}
            {TypedSelect.From(ledger, [column])}
            inner join judged on judged.table_no = raw.table_no and judged.row_no = raw.row_no
            where judged.breaks_{at}
            """, cancellation);
    }

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Word();
}

/// <summary>A contract's rule cannot be computed; the message has the engine's own words.</summary>
public sealed class ContractRuleException(string ledger, Exception cause)
    : Exception($"A rule of the contract '{ledger}' cannot be computed: {cause.Message}", cause);
