using Analytics.Ingest.Contracts;
using Analytics.Ingest.Landing;
using Analytics.Ingest.Reading;
using Analytics.Ingest.Returns.Answers;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Staging;

/// <summary>One file of a batch: its bytes, its sender, what was found in it.</summary>
internal sealed class StagedFile(Delivery delivery, LandedFile landed, FileFacts facts)
{
    private readonly List<StagedEdition> _returned = [];

    public Delivery Delivery => delivery;

    public LandedFile Landed => landed;

    public FileFacts Facts => facts;

    /// <summary>The county that the file is received from; <c>null</c> where neither delivery nor file says.</summary>
    public string? CountyCode { get; set; } = delivery.CountyCode;

    /// <summary>The bytes are those of a file received before, which by its name is about another month.</summary>
    public bool IsAnotherMonth { get; set; }

    /// <summary>The bytes could not be read to the end.</summary>
    public bool IsUnreadable { get; set; }

    /// <summary>What the sender answers, where the file is a return workbook that came back; else <c>null</c>.</summary>
    public ReturnAnswer? Answer { get; set; }

    /// <summary>The name that may tell ledger and month: a return workbook is called anything when it comes back, so it keeps the name of the file it answers.</summary>
    public string TellingName => Answer?.Key.FileName ?? delivery.FileName;

    /// <summary>What is wrong or odd about the file or a sheet as a whole.</summary>
    public List<Finding> Findings { get; } = [];

    public List<StagedTable> Tables { get; } = [];

    /// <summary>Editions whose sheet went back for its header; of the others, those of which no line entered.</summary>
    public IEnumerable<StagedEdition> ReturnedEditions => _returned.Concat(Editions.Where(edition => !edition.IsKept));

    public IEnumerable<StagedEdition> Editions => Tables.Select(table => table.Edition).Distinct();

    public void Return(StagedEdition edition) => _returned.Add(edition);

    /// <summary>Something of the file could not be taken in at all.</summary>
    public bool IsReturned => Findings.Exists(finding => finding.Severity > Severity.Note);

    public int Entries => Editions.Sum(edition => edition.Entries);

    public int Refused => Editions.Sum(edition => edition.Refused);

    public ReceiptOutcome Outcome => (Entries, Refused, IsReturned) switch
    {
        _ when delivery.Unpacked is { Members.Count: > 0 } => ReceiptOutcome.Partly,
        (_, 0, false) => ReceiptOutcome.Accepted,
        ( > 0, _, _) => ReceiptOutcome.Partly,
        _ => ReceiptOutcome.Returned,
    };
}

/// <summary>One ledger, county and period out of one file, be it in one sheet or in several.</summary>
internal sealed class StagedEdition(StagedFile file, LedgerContract contract, string countyCode, Period period)
{
    public StagedFile File => file;

    public LedgerContract Contract => contract;

    public string CountyCode => countyCode;

    public Period Period => period;

    public string Id { get; } = $"{file.Landed.Sha256[..12]}-{contract.Name}-{period}";

    public int Entries { get; set; }

    public int Refused { get; set; }

    /// <summary>An edition of which every line went back is not one: it must not take the place of an earlier edition.</summary>
    public bool IsKept => Entries > 0 || Refused == 0;
}

/// <summary>One sheet's part of an edition.</summary>
/// <param name="Number">Of the table in its batch; stands in the raw table.</param>
internal sealed record StagedTable(int Number, StagedEdition Edition, string Sheet, int SheetIndex, HeaderMatch Match)
{
    /// <summary>Whether the sheet has a column of the contract.</summary>
    public bool Has(StagedColumn column) => Match.Columns[column.Position] is not null;

    /// <summary>Rows of the body.</summary>
    public int Lines { get; set; }

    /// <summary>Rows that say what others add up to.</summary>
    public IReadOnlyList<TotalRow> Totals { get; set; } = [];

    /// <summary>What is odd about the header and the form of the rows.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Findings among them that the sender gave a reason for.</summary>
    public List<(Finding Finding, string Reason)> Explained { get; } = [];

    /// <summary>The sheet's column in which a column of the contract stands, from 1; 0 where the sheet lacks it.</summary>
    public int ColumnIndex(int position) => Match.Columns[position] is { } column ? column.Cell + 1 : 0;

    /// <summary>The position in the contract of a column of the sheet, counted from 1; -1 where it is none of the contract's.</summary>
    public int PositionOf(int columnIndex)
    {
        for (var position = 0; position < Match.Columns.Count; position++)
        {
            if (Match.Columns[position] is { } column && column.Cell + 1 == columnIndex)
            {
                return position;
            }
        }

        return -1;
    }
}
