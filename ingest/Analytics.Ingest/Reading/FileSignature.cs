using System.IO.Compression;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Reading;

/// <summary>What a file is, by its first bytes and its container's directory.</summary>
internal static class FileSignature
{
    public static FileFormat? Of(string path, TextEvidence evidence, ReadOptions options, out Finding? refusal)
    {
        refusal = null;
        switch (evidence.Head)
        {
            case []:
                refusal = ReadingFindings.Unreadable("file.empty", "文件是空的，没有任何内容，请重新导出后再报送。", "The file is empty. Export it again and send it anew.");
                return null;
            case [0x50, 0x4B, 0x03 or 0x05 or 0x07, ..]:
                refusal = Zip(path, options);
                return FileFormat.Xlsx;
            case [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..]:
                return FileFormat.Xls;
            default:
                return FileFormat.Delimited;
        }
    }

    private static Finding? Zip(string path, ReadOptions options)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            return zip.Entries.Sum(e => e.Length) > options.MaxUnpackedBytes
                ? ReadingFindings.Unreadable("file.too_large", "文件解压后过大，疑似异常文件，未读取。", "The file unpacks to far more than a workbook holds, so it was not read.")
                : null;
        }
        catch (InvalidDataException)
        {
            return ReadingFindings.Unreadable("file.truncated", "文件不完整或已损坏，请用表格软件打开、另存后重新报送。", "The file is incomplete or damaged. Open it in a spreadsheet program, save it again and send it anew.");
        }
    }
}
