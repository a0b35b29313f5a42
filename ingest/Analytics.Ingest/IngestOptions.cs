using Analytics.DuckDb;
using Analytics.Ingest.Reading;
using Analytics.Vocabulary;

namespace Analytics.Ingest;

/// <summary>How receiving works on one machine. What it finds in a file does not depend on any of these but the contracts.</summary>
public sealed record IngestOptions
{
    /// <summary>Folder of the contracts; <c>null</c> takes those that come with the product.</summary>
    public string? Contracts { get; init; }

    /// <summary>A batch is closed, and its files are received for good, when it holds this many entries …</summary>
    public int EntriesPerBatch { get; init; } = 1_000_000;

    /// <summary>… or this many files.</summary>
    public int FilesPerBatch { get; init; } = 2_000;

    /// <summary>Most findings of one rule that are stored for one sheet; the rest are counted in one more.</summary>
    public int MaxFindingsPerRule { get; init; } = 1_000;

    /// <summary>Memory of the engine; the process peaks some 300 MB above it.</summary>
    public int MemoryLimitMegabytes { get; init; } = 500;

    /// <summary>0 takes all cores.</summary>
    public int Threads { get; init; }

    /// <summary>How long to wait for another process that is at work on the same home.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a file in the inbox must stay the same until it is taken for whole; one with a mark beside it (<c>ledger.xlsx.done</c>) is taken at once.</summary>
    public TimeSpan SettleTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A home without a key file gets one when the first number of a person is met; else that is an error.</summary>
    public bool MakesKey { get; init; } = true;

    /// <summary>Read every file under the register of today, not of the moment it arrived: for asking what would be different.</summary>
    public bool RegisterAsOfToday { get; init; }

    /// <summary>Write receipts and return workbooks. A home made only to compute something again has no sender to answer.</summary>
    public bool AnswersSenders { get; init; } = true;

    internal string ContractsFolder => Contracts ?? Path.Combine(AppContext.BaseDirectory, "ledgers");

    internal EngineOptions Engine(Home home) => new(Path.Combine(home.Scratch, "spill"), MemoryLimitMegabytes, Threads);

    internal ReadOptions Reading => new() { MaxFindingsPerRule = MaxFindingsPerRule };
}
