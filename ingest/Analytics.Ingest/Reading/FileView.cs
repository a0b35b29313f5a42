using System.Text.Json.Serialization;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Reading;

/// <summary>What the system sees in a file: <c>analytics read FILE</c>.</summary>
/// <param name="Error">Why nothing could be read, in Chinese and English; <c>null</c> where it could.</param>
public sealed record FileView(
    [property: JsonPropertyName("file")] string File,
    [property: JsonPropertyName("bytes")] long Bytes,
    [property: JsonPropertyName("sha256")] string Sha256,
    [property: JsonPropertyName("format")] string? Format,
    [property: JsonPropertyName("encoding")] string? Encoding,
    [property: JsonPropertyName("encoding_confidence")] double? EncodingConfidence,
    [property: JsonPropertyName("delimiter")] string? Delimiter,
    [property: JsonPropertyName("quote")] string? Quote,
    [property: JsonPropertyName("error")] string? Error,
    [property: JsonPropertyName("sheets")] IReadOnlyList<SheetView> Sheets,
    [property: JsonPropertyName("findings")] IReadOnlyList<FindingView> Findings);

/// <summary>One sheet: its table's bounds, rows 1-based as in the file, and the texts within them.</summary>
/// <param name="HeaderRows">Row numbers of the header; none where the table has no header.</param>
/// <param name="FirstRow">First row of the body; 0 where there is none.</param>
/// <param name="FooterRows">Row numbers of notes and signatures under the table.</param>
/// <param name="Ledger">The contract the sheet answers; <c>null</c> where it answers none.</param>
public sealed record SheetView(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("visible")] bool IsVisible,
    [property: JsonPropertyName("header_rows")] IReadOnlyList<int> HeaderRows,
    [property: JsonPropertyName("first_row")] int FirstRow,
    [property: JsonPropertyName("last_row")] int LastRow,
    [property: JsonPropertyName("footer_rows")] IReadOnlyList<int> FooterRows,
    [property: JsonPropertyName("ledger")] string? Ledger,
    [property: JsonPropertyName("columns")] IReadOnlyList<string> Columns,
    [property: JsonPropertyName("rows")] IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A finding as the command shows it.</summary>
public sealed record FindingView(
    [property: JsonPropertyName("rule")] string Rule,
    [property: JsonPropertyName("severity")] string Severity,
    [property: JsonPropertyName("sheet")] string Sheet,
    [property: JsonPropertyName("row")] int Row,
    [property: JsonPropertyName("column")] int Column,
    [property: JsonPropertyName("cell")] string Cell,
    [property: JsonPropertyName("raw")] string? Raw,
    [property: JsonPropertyName("message_zh")] string MessageZh,
    [property: JsonPropertyName("message_en")] string MessageEn)
{
    public static FindingView Of(Finding finding) => new(
        finding.Rule, finding.Severity.ToString().ToLowerInvariant(), finding.Sheet, finding.Row, finding.Column, finding.Cell, finding.Raw,
        finding.Message.Zh, finding.Message.En);
}
