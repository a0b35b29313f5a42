using Analytics.DuckDb;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Staging;

/// <summary>The meanings of a ledger's distinct texts as a table of the engine: one row per column and text.</summary>
internal sealed class MeaningsTable(Engine engine, LedgerStage ledger)
{
    public void Create()
    {
        engine.Execute($"""
            create or replace table {ledger.MeaningsTable} (
                column_no integer, code integer, raw varchar, value varchar, name varchar, low decimal(18, 4), high decimal(18, 4),
                qualifier varchar, state varchar, is_doubtful boolean, rule varchar, severity varchar, message_zh varchar, message_en varchar)
            """);
        using var writer = engine.Writer(ledger.MeaningsTable);
        foreach (var (column, meanings) in ledger.Columns.AsParallel().AsOrdered().Select(column => (column, column.Meanings())))
        {
            foreach (var meaning in meanings)
            {
                Write(writer, column.Position, meaning);
            }
        }
    }

    private static void Write(BulkWriter writer, int column, Meaning meaning) => writer
        .Integer(column).Integer(meaning.Code).Text(meaning.Raw).Text(meaning.Value).Text(meaning.Name).Decimal(meaning.Low).Decimal(meaning.High)
        .Text(meaning.Qualifier == Qualifier.Exact ? null : Meaning.InWords(meaning.Qualifier))
        .Text(meaning.State is { } state ? Meaning.InWords(state) : null)
        .Flag(meaning.IsDoubtful)
        .Text(meaning.Issue?.Rule).Text(meaning.Issue is { } issue ? Meaning.InWords(issue.Severity) : null).Text(meaning.Issue?.Message.Zh).Text(meaning.Issue?.Message.En)
        .EndRow();
}
