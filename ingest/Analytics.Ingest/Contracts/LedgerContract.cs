using System.Text;
using Analytics.Ingest.Personal;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Contracts;

/// <summary>What the texts of a column are.</summary>
public enum ColumnType
{
    Text,
    Choice,
    Flag,
    Date,
    OrgUnit,
    Quantity,
}

/// <summary>One column of a ledger, as its contract asks for it.</summary>
/// <param name="Headers">The spellings counties write above it, the first being ours.</param>
/// <param name="IsPersonal">Holds what is known about a person; never published.</param>
/// <param name="Choices">Canonical key to the texts that mean it; empty unless <see cref="ColumnType.Choice"/>.</param>
/// <param name="Unit">Base unit of a quantity; <c>null</c> where the entry states its own in <paramref name="UnitColumn"/>.</param>
/// <param name="TownshipColumn">For an org unit: the column that says in which township it lies.</param>
/// <param name="KindColumn">For an org unit: the column that says of which kind it is.</param>
public sealed record LedgerColumn(
    string Name,
    Bilingual Label,
    ColumnType Type,
    bool IsRequired,
    bool IsPersonal,
    IReadOnlyList<string> Headers,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Choices,
    string? Unit,
    string? UnitColumn,
    string? TownshipColumn,
    string? KindColumn)
{
    /// <summary>The column asks for a number of a person: its pseudonym is kept, the number never; <c>null</c> for any other column.</summary>
    public PersonalKind? Number { get; init; }

    /// <summary>A county's form may have the column or not: where it has not, nothing is missing and no entry says so.</summary>
    public bool IsElective { get; init; }

    /// <summary>The spellings of its header, folded for comparing.</summary>
    internal IReadOnlyList<string> FoldedHeaders { get; } = [.. Headers.Select(HeaderText.Fold)];

    /// <summary>Elective quantities share one map in the staged entries, so that the columns few counties have cost the others nothing.</summary>
    internal bool IsInMap => IsElective && Type == ColumnType.Quantity;
}

/// <summary>A rule every entry must hold, as a boolean SQL expression over the columns.</summary>
/// <param name="Column">The column its finding points at.</param>
public sealed record LedgerRule(string Id, Severity Severity, string Column, string Holds, Bilingual Message);

/// <summary>What is asked of the counties for one kind of ledger: one YAML file in <c>ingest/ledgers</c>.</summary>
/// <param name="Name">The file's name without its ending, as in <c>projects</c>.</param>
/// <param name="Frequency"><c>monthly</c>, <c>quarterly</c>, <c>half_yearly</c>, <c>yearly</c>, or <c>on_request</c>: of a quarter, and due only where it came.</param>
/// <param name="DueDays">Days after the end of the period until an edition is late.</param>
/// <param name="Titles">Words that stand in the title lines of such ledgers.</param>
/// <param name="Key">The columns that tell one entry of a period from another.</param>
public sealed record LedgerContract(
    string Name,
    Bilingual Label,
    Bilingual Grain,
    string Frequency,
    int DueDays,
    IReadOnlyList<string> Titles,
    IReadOnlyList<string> Key,
    IReadOnlyList<LedgerColumn> Columns,
    IReadOnlyList<LedgerRule> Rules)
{
    /// <summary>What a column does that is not in the contract, or an optional one that is not in the sheet: <c>true</c> sends the sheet back, <c>false</c> reads on and says so.</summary>
    public bool StopsOnDrift { get; init; }

    /// <summary>Every spelling of a header, folded for comparing, with the position of its column.</summary>
    internal IReadOnlyDictionary<string, int> FoldedHeaders { get; } = Folded(Columns);

    /// <summary>No header is written in Latin letters and digits alone: a number or a date, of which a sheet is full, is none.</summary>
    internal bool HasNoAsciiHeader => FoldedHeaders.Keys.All(header => !Ascii.IsValid(header));

    /// <summary>Position of a column, from 0; -1 where the ledger has none of that name.</summary>
    public int IndexOf(string column)
    {
        for (var at = 0; at < Columns.Count; at++)
        {
            if (Columns[at].Name == column)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>All contracts of a folder, in the order of their file names.</summary>
    /// <exception cref="ContractException">A file is not a contract; the message names file and line.</exception>
    public static IReadOnlyList<LedgerContract> LoadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.yml").Order(StringComparer.Ordinal).Select(Load)];

    /// <inheritdoc cref="LoadAll"/>
    public static LedgerContract Load(string path) => new ContractFile(path, File.ReadAllText(path)).Read();

    /// <summary>The contracts that come with the product.</summary>
    public static IReadOnlyList<LedgerContract> LoadShipped() => LoadAll(Path.Combine(AppContext.BaseDirectory, "ledgers"));

    private static Dictionary<string, int> Folded(IReadOnlyList<LedgerColumn> columns)
    {
        var folded = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < columns.Count; at++)
        {
            foreach (var header in columns[at].FoldedHeaders.Append(HeaderText.Fold(columns[at].Label.Zh)))
            {
                folded.TryAdd(header, at);
            }
        }

        return folded;
    }
}

/// <summary>A contract file says something a contract cannot say.</summary>
public sealed class ContractException(string file, long line, string problem)
    : Exception($"{file}, line {line}: {problem}")
{
    public string File { get; } = file;

    public long Line { get; } = line;
}
