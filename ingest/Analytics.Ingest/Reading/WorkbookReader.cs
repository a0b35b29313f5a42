using System.Text;
using System.Xml;
using Analytics.Vocabulary;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Analytics.Ingest.Reading;

/// <summary>An open workbook. Whatever breaks inside it ends its rows and is told as a finding: a wrong file never stops its batch.</summary>
internal sealed class WorkbookReader : IDisposable
{
    // Old binary workbooks name their texts' encoding by code page; the runtime itself knows only the Unicode ones.
    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private readonly Stream _stream;
    private readonly IExcelDataReader? _reader;
    private int _sheets;

    private WorkbookReader(Stream stream)
    {
        _stream = stream;
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

    public static WorkbookReader Open(string path) => new(File.OpenRead(path));

    public RawSheet? NextSheet()
    {
        if (_reader is null || Broken is not null || (_sheets > 0 && !Guard(_reader.NextResult)))
        {
            return null;
        }

        _sheets++;
        return new WorkbookSheet(_reader, _sheets, () => Guard(_reader.Read));
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _stream.Dispose();
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

    private static Finding Explain(Exception failure) => failure switch
    {
        InvalidPasswordException => ReadingFindings.Unreadable("file.encrypted", "文件设有打开密码，无法读取，请取消密码后重新报送。", "The workbook is protected by a password. Remove the password and send it again."),
        XmlException => ReadingFindings.Unreadable("file.damaged", "工作簿内部内容不合规范，未读取，请用表格软件另存为新的.xlsx文件后重新报送。", "The workbook's inner parts are not well formed, so it was not read. Save it as a new .xlsx file and send it again."),
        _ => ReadingFindings.Unreadable("file.damaged", "工作簿不完整或已损坏，请用表格软件打开、另存后重新报送。", "The workbook is incomplete or damaged. Open it in a spreadsheet program, save it again and send it anew."),
    };
}
