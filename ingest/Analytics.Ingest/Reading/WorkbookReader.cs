using System.Text;
using Analytics.Vocabulary;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Analytics.Ingest.Reading;

/// <summary>An open workbook. Whatever breaks inside it ends its rows and is told as a finding: a wrong file never stops its batch.</summary>
internal sealed class WorkbookReader : IDisposable
{
    // Old binary workbooks name their texts' encoding by code page; the runtime itself knows only the Unicode ones.
    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Twenty times the largest ledger of a province; every cell of the grid takes time, blank or not.</summary>
    private const long MostCells = 400_000_000;

    private readonly Stream _stream;
    private readonly IExcelDataReader? _reader;
    private readonly FileSignature _signature;
    private readonly bool _fullMoments;
    private int _sheets;

    private WorkbookReader(Stream stream, FileSignature signature, bool fullMoments)
    {
        (_stream, _signature, _fullMoments) = (stream, signature, fullMoments);
        try
        {
            _reader = ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration
            {
                FallbackEncoding = CodePagesEncodingProvider.Instance.GetEncoding(54936),
                LeaveOpen = true,
            });
        }
        catch (Exception failure) when (IsOfTheFile(failure))
        {
            Broken = Explain(failure);
        }
    }

    /// <summary>What is wrong with the workbook; <c>null</c> as long as it reads well.</summary>
    public Finding? Broken { get; private set; }

    public static WorkbookReader Open(string path, FileSignature signature, bool fullMoments) =>
        new(signature.Records is { } records ? new MemoryStream(records, false) : File.OpenRead(path), signature, fullMoments);

    public RawSheet? NextSheet()
    {
        if (_reader is null || Broken is not null || (_sheets > 0 && !Guard(_reader.NextResult)))
        {
            return null;
        }

        _sheets++;
        if (!Guard(HasPossibleSize))
        {
            return null;
        }

        return new WorkbookSheet(_reader, _sheets, _signature, _fullMoments, () => Guard(_reader.Read));
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _stream.Dispose();
    }

    /// <summary>A sheet that says it is larger than any program makes is damaged; one whose last cell lies far out in the blank would keep a reader busy for nothing.</summary>
    private bool HasPossibleSize()
    {
        var (rows, columns) = (_reader!.RowCount, _reader.FieldCount);
        var (mostRows, mostColumns) = _signature.Format == FileFormat.Xls ? (65_536, 256) : (1_048_576, 16_384);
        Broken = rows > mostRows || columns > mostColumns ? Refusals.Damaged
            : (long)rows * columns > MostCells ? Refusals.MostlyBlank(_reader.Name, rows, columns)
            : null;
        return Broken is null;
    }

    private bool Guard(Func<bool> step)
    {
        try
        {
            return Broken is null && step();
        }
        catch (Exception failure) when (IsOfTheFile(failure))
        {
            Broken = Explain(failure);
            return false;
        }
    }

    /// <summary>The reader throws nearly anything on a damaged file; what the machine itself may throw is not its fault.</summary>
    private static bool IsOfTheFile(Exception failure) => failure is not (OutOfMemoryException or OperationCanceledException or UnauthorizedAccessException);

    private static Finding Explain(Exception failure) => failure is InvalidPasswordException ? Refusals.Encrypted : Refusals.Damaged;
}
