using Analytics.Vocabulary;

namespace Analytics.Ingest;

/// <summary>What became of one received file.</summary>
public enum ReceiptOutcome
{
    /// <summary>Every entry entered.</summary>
    Accepted,

    /// <summary>Some entries entered, others went back.</summary>
    Partly,

    /// <summary>Nothing entered.</summary>
    Returned,

    /// <summary>The same bytes were received before; nothing changed.</summary>
    Duplicate,
}

/// <summary>The receipt of one file, as its sender gets it.</summary>
/// <param name="Path">The receipt's text, relative to the home.</param>
/// <param name="Sentence">What became of the file and what to do.</param>
public sealed record FileReceipt(
    string FileName, string? CountyCode, string Sha256, ReceiptOutcome Outcome, int Entries, int Refused, string Path, Bilingual Sentence)
{
    /// <summary>The return workbook that goes back with the receipt, relative to the home; <c>null</c> where nothing is to be answered.</summary>
    public string? ReturnPath { get; init; }
}

/// <summary>What one run of receiving did.</summary>
/// <param name="Findings">Of the files of this run, by severity.</param>
public sealed record ReceiveSummary(IReadOnlyList<FileReceipt> Receipts, IReadOnlyDictionary<Severity, int> Findings)
{
    /// <summary>Names of files in the inbox that are still being written; the next run looks at them again.</summary>
    public IReadOnlyList<string> Waiting { get; init; } = [];

    public int Files => Receipts.Count;

    public int Accepted => Count(ReceiptOutcome.Accepted);

    public int Partly => Count(ReceiptOutcome.Partly);

    public int Returned => Count(ReceiptOutcome.Returned);

    /// <summary>Files that go back to their sender as a workbook with the findings marked.</summary>
    public int ReturnWorkbooks => Receipts.Count(receipt => receipt.ReturnPath is not null);

    public int Duplicates => Count(ReceiptOutcome.Duplicate);

    public long Entries => Taken.Sum(receipt => (long)receipt.Entries);

    public long Refused => Taken.Sum(receipt => (long)receipt.Refused);

    /// <summary>A sender has to do something: a whole file or some entries went back.</summary>
    public bool AnythingReturned => Returned + Partly > 0;

    /// <summary>The home holds entries it did not hold before.</summary>
    public bool AnythingEntered => Accepted + Partly > 0;

    private IEnumerable<FileReceipt> Taken => Receipts.Where(receipt => receipt.Outcome != ReceiptOutcome.Duplicate);

    private int Count(ReceiptOutcome outcome) => Receipts.Count(receipt => receipt.Outcome == outcome);
}
