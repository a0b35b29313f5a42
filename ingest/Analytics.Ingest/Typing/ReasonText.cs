using Analytics.Vocabulary.Texts;

namespace Analytics.Ingest.Typing;

/// <summary>What a sender writes to explain a value.</summary>
internal static class ReasonText
{
    private static readonly HashSet<string> NoReasons = [.. new[] { "无", "没有", "暂无", "同上", "已核对", "是", "否", "0", "-", "—", "——", "、", "." }.Select(FoldedText.Of)];

    /// <summary>The reason without the blanks around it; <c>null</c> where the text is blank or a word that fills a cell and explains nothing.</summary>
    public static string? Of(string text)
    {
        var reason = text.Trim();
        return reason.Length == 0 || NoReasons.Contains(FoldedText.Of(reason)) || MissingText.Of(reason) is not null ? null : reason;
    }
}
