using Analytics.DuckDb;
using Analytics.Ingest.Contracts;
using Analytics.Ingest.Rules;
using Analytics.Ingest.Typing;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Staging;

/// <summary>Files that are read, checked, written and recorded together.</summary>
internal sealed class IngestBatch : IDisposable
{
    private readonly Engine _engine;
    private readonly OrgUnitRegister _register;
    private readonly Dictionary<string, LedgerStage> _ledgers = new(StringComparer.Ordinal);
    private readonly List<StagedFile> _files = [];
    private readonly Dictionary<string, StagedFile> _byBytes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _editions = new(StringComparer.Ordinal);
    private int _tables;

    public IngestBatch(EngineOptions options, OrgUnitRegister register)
    {
        (_engine, _register) = (new Engine(options), register);
        // In the rules a period is the first day of its month; last_day is the engine's own.
        _engine.Execute("create macro first_day(period) as period");
        Findings = new FindingsTable(_engine);
        Findings.Create();
        Explanations = new ExplanationsTable(_engine);
        Explanations.Create();
    }

    public IReadOnlyList<StagedFile> Files => _files;

    public FindingsTable Findings { get; }

    public ExplanationsTable Explanations { get; }

    /// <summary>Lines read so far.</summary>
    public int Lines { get; private set; }

    public void Add(StagedFile file)
    {
        _files.Add(file);
        _byBytes.TryAdd(file.Landed.Sha256, file);
    }

    /// <summary>The first file of the batch with these bytes; <c>null</c> where there is none.</summary>
    public StagedFile? FileOf(string sha256) => _byBytes.GetValueOrDefault(sha256);

    public bool HasEdition(string editionId) => _editions.Contains(editionId);

    public StagedTable Add(StagedEdition edition, LedgerTable rows)
    {
        var table = new StagedTable(_tables++, edition, rows.Sheet, rows.SheetIndex, rows.Match);
        edition.File.Tables.Add(table);
        _editions.Add(edition.Id);
        return table;
    }

    public void Write(StagedTable table, LedgerTable rows, CancellationToken cancellation)
    {
        var contract = table.Edition.Contract;
        if (!_ledgers.TryGetValue(contract.Name, out var ledger))
        {
            _ledgers[contract.Name] = ledger = new LedgerStage(_engine, contract, _register);
        }

        table.Lines = ledger.Write(table, rows, cancellation);
        table.Totals = rows.Totals;
        Lines += table.Lines;
    }

    /// <summary>Takes back what was read of a file or sheet that turned out to be broken further down.</summary>
    public void Drop(StagedTable table)
    {
        _ledgers[table.Edition.Contract.Name].Drop(table);
        table.Edition.File.Tables.Remove(table);
        if (!table.Edition.File.Editions.Contains(table.Edition))
        {
            _editions.Remove(table.Edition.Id);
        }
    }

    /// <summary>Checks every entry and counts what enters.</summary>
    public void Check(CancellationToken cancellation)
    {
        Explanations.Add(_files);
        foreach (var ledger in Ledgers)
        {
            ledger.Close();
            new EntryChecks(_engine, Findings, Explanations, ledger).Run(cancellation);
        }
    }

    /// <summary>Writes the Parquet files of what entered.</summary>
    public IReadOnlyList<StagingFile> Write(Home home, string batchId, CancellationToken cancellation)
    {
        var writer = new StagingWriter(home, _engine);
        return [.. Ledgers.SelectMany(ledger => writer.Write(ledger, batchId, cancellation))];
    }

    /// <summary>How the numbers of a table's column are scaled; <c>null</c> where it is no quantity or has no scale of its own.</summary>
    public decimal? ScaleOf(StagedTable table, int position) =>
        _ledgers[table.Edition.Contract.Name].Columns[position] is QuantityColumn quantity ? quantity.ScaleOf(table) : null;

    private IEnumerable<LedgerStage> Ledgers => _ledgers.Values.OrderBy(ledger => ledger.Contract.Name, StringComparer.Ordinal);

    public void Dispose()
    {
        foreach (var ledger in _ledgers.Values)
        {
            ledger.Dispose();
        }

        _engine.Dispose();
    }
}
