namespace Analytics.Ingest.Reading;

/// <summary>What kind of file the bytes are, whatever the file is called.</summary>
public enum FileFormat
{
    /// <summary>Text, one record a line, fields parted by a delimiter.</summary>
    Delimited,

    /// <summary>A workbook of parts in a zip container.</summary>
    Xlsx,

    /// <summary>An older binary workbook.</summary>
    Xls,
}

/// <summary>What is known of a file before any row of it is interpreted.</summary>
/// <param name="Format"><c>null</c> where the bytes are none that can be read.</param>
/// <param name="Encoding">Of delimited text; <c>null</c> for workbooks.</param>
/// <param name="EncodingConfidence">0 to 1: how far the evidence in the bytes speaks for the encoding.</param>
/// <param name="Delimiter">The characters between two fields; <c>null</c> for workbooks.</param>
/// <param name="Quote">The character around fields that hold a delimiter; <c>null</c> for workbooks.</param>
public sealed record FileFacts(
    string Path,
    long Bytes,
    string Sha256,
    FileFormat? Format,
    string? Encoding,
    double? EncodingConfidence,
    string? Delimiter,
    string? Quote)
{
    public string FileName => System.IO.Path.GetFileName(Path);
}
