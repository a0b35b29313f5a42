using System.Globalization;
using System.Text;
using Analytics.Ingest.Periods;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Returns;

/// <summary>What entered of one ledger and month.</summary>
/// <param name="Closing">What had closed the month before it came; <c>null</c> where the month was open.</param>
internal sealed record ReceiptEdition(Bilingual Ledger, string Period, int Entries, int Refused, PeriodAction? Closing);

/// <summary>The text of a receipt as a clerk reads it: Chinese, then the same in English.</summary>
/// <param name="county">The sender's name and code; <c>null</c> where it is not known.</param>
/// <param name="isOfAnotherCounty">The bytes are another county's, received before.</param>
/// <param name="returnPath">The workbook that goes back with the receipt; <c>null</c> where none does.</param>
internal sealed class ReceiptText(
    Receipt receipt, string? county, bool isOfAnotherCounty, IReadOnlyList<ReceiptEdition> editions, IReadOnlyList<ReturnFinding> findings, string? returnPath)
{
    private const int MostListed = 300;

    /// <summary>The archive that the file came in, with its path in it; <c>null</c> where it came by itself.</summary>
    public string? Archive { get; init; }

    public override string ToString() => string.Join('\n', [.. Lines("zh"), "", "----------------------------------------", "", .. Lines("en"), ""]);

    /// <summary>What became of the file and what to do, in a sentence or two.</summary>
    public static Bilingual Sentence(Receipt receipt, bool isOfAnotherCounty) => receipt.Outcome switch
    {
        ReceiptOutcome.Accepted when receipt.Entries == 0 => new("文件已收下，本月没有记录。", "Received; it states that there is nothing this month."),
        ReceiptOutcome.Accepted => new($"全部收下，共{receipt.Entries}条。", $"All {receipt.Entries} entries were taken in."),
        ReceiptOutcome.Partly when receipt.Entries == 0 => new(
            "压缩包里的文件只收了一部分（各有回执），其余没有收下，请按下列说明处理后只报送没有收下的文件。",
            "Some files of the archive were taken in, each with a receipt of its own; the others were not. See below, and send only those again."),
        ReceiptOutcome.Partly when receipt.Refused == 0 => new(
            $"收下{receipt.Entries}条；文件中另有内容没有收下，请按下列说明改正后重新报送整个文件。",
            $"{receipt.Entries} entries were taken in; a part of the file was not. Correct what is listed below and send the whole file again."),
        ReceiptOutcome.Partly => new(
            $"收下{receipt.Entries}条，退回{receipt.Refused}条。请按下列说明改正后重新报送整个文件。",
            $"{receipt.Entries} entries were taken in, {receipt.Refused} went back. Correct what is listed below and send the whole file again."),
        ReceiptOutcome.Duplicate => new("与以前收到的文件完全相同，没有重复收入，不需要再报。", "The very same file was received before: nothing was taken in twice, nothing is to be done."),
        _ when isOfAnotherCounty => new(
            "与另一县（区）已报送的文件完全相同，没有收下。请核对是否发错文件，并报送本县（区）的台账。",
            "Another county sent this very file before, so it was not taken in. Is it the wrong file? Send your own county's ledger."),
        _ => new("整个文件退回，没有收下任何记录。请按下列说明改正后重新报送。", "The whole file went back, nothing was taken in. Correct what is listed below and send it again."),
    };

    private IEnumerable<string> Lines(string language)
    {
        var zh = language == "zh";
        yield return zh ? "台账报送回执" : "Receipt";
        yield return "";
        yield return (zh ? "文件：" : "File: ") + receipt.FileName;
        if (Archive is not null)
        {
            yield return (zh ? "取自压缩包：" : "Taken out of: ") + Archive;
        }

        yield return (zh ? "报送单位：" : "From: ") + (county ?? (zh ? "不明" : "not known"));
        yield return zh ? $"收到时间：{receipt.ReceivedAt.ToChinaTime()}（北京时间）" : $"Received: {receipt.ReceivedAt.ToChinaTime()} (China time)";
        yield return (zh ? "文件指纹：" : "SHA-256: ") + receipt.Sha256;
        yield return (zh ? "结果：" : "Outcome: ") + Sentence(receipt, isOfAnotherCounty).In(language);
        foreach (var edition in editions)
        {
            yield return zh
                ? $"  {edition.Ledger.Zh} {edition.Period}：收下{edition.Entries}条，退回{edition.Refused}条"
                : $"  {edition.Ledger.En} {edition.Period}: {edition.Entries} entries taken in, {edition.Refused} sent back";
            if (edition.Closing is { } closing)
            {
                yield return Waits(edition, closing).In(language);
            }
        }

        if (returnPath is not null)
        {
            var name = Path.GetFileName(returnPath);
            yield return zh
                ? $"退回的工作簿：{name}（问题已在表中标出；在表中改正，或在“问题清单”的“说明”栏写明原因，把整个文件发回即可）"
                : $"Return workbook: {name} (what is listed here is marked in it: correct it there, or give your reason in the column “说明” of its first sheet, and send the whole file back)";
        }

        foreach (var line in Section(zh ? "需要改正（改正前不收入）" : "To correct (does not enter until then)", Severity.Refuse, language)
            .Concat(Section(zh ? "需要说明（说明前不收入）" : "To explain (does not enter until then)", Severity.Explain, language))
            .Concat(Section(zh ? "请留意（已收入）" : "To note (has entered)", Severity.Note, language)))
        {
            yield return line;
        }
    }

    private static Bilingual Waits(ReceiptEdition edition, PeriodAction closing) => new(
        $"    注意：{edition.Period} 已于 {closing.ActedAt.ToChinaTime()}（北京时间）关账。这份台账已经保存，重新开账之前不计入统计；确需补报或更正，请联系：{closing.Contact ?? closing.ByWhom}。",
        $"    Note: {edition.Period} was closed at {closing.ActedAt.ToChinaTime()} (China time). This ledger is kept and will not count until the month is reopened; if it must count, turn to: {closing.Contact ?? closing.ByWhom}.");

    private IEnumerable<string> Section(string title, Severity severity, string language)
    {
        var listed = findings.Where(finding => finding.Severity == severity).ToList();
        if (listed.Count == 0)
        {
            yield break;
        }

        yield return "";
        yield return title;
        for (var at = 0; at < Math.Min(listed.Count, MostListed); at++)
        {
            yield return $"  {(at + 1).ToString(CultureInfo.InvariantCulture)}. {Line(listed[at], language)}";
        }

        if (listed.Count > MostListed)
        {
            yield return language == "zh" ? $"  另有{listed.Count - MostListed}处，未逐一列出。" : $"  {listed.Count - MostListed} more are not listed.";
        }
    }

    private static string Line(ReturnFinding finding, string language)
    {
        var zh = language == "zh";
        var place = new StringBuilder();
        if (finding.Sheet.Length > 0)
        {
            place.Append(zh ? $"工作表“{finding.Sheet}”" : $"sheet “{finding.Sheet}” ");
        }

        var saysItself = finding.Message.Zh.StartsWith($"第{finding.Row}行", StringComparison.Ordinal);
        if (finding.Row > 0 && !saysItself)
        {
            place.Append(zh ? $"第{finding.Row}行" : $"row {finding.Row} ");
        }

        if (finding.Column > 0 && !saysItself)
        {
            var letters = CellRef.ColumnLetters(finding.Column);
            var name = finding.Label is null ? "" : zh ? $"“{finding.Label.Zh}”" : $" ({finding.Label.En})";
            place.Append(zh ? $"{letters}列{name}" : $"column {letters}{name}");
        }

        return place.Length == 0 ? finding.Message.In(language) : $"{place.ToString().TrimEnd()}{(zh ? "：" : ": ")}{finding.Message.In(language)}";
    }
}
