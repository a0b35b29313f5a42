using System.Globalization;
using Analytics.Ingest;
using Analytics.Reports;
using Analytics.Vocabulary;
using Analytics.Warehouse;

namespace Analytics.Host;

/// <summary>Each outcome as one sentence, for the screen and for the log of runs.</summary>
internal static class Words
{
    public static Bilingual Of(ReceiveSummary summary) => new(
        Text($"收到 {summary.Files} 个文件：全部入库 {summary.Accepted}，部分入库 {summary.Partly}，退回 {summary.Returned}，重复 {summary.Duplicates}；入库 {summary.Entries:N0} 条，未入库 {summary.Refused:N0} 条。"),
        Text($"{summary.Files} files: {summary.Accepted} accepted, {summary.Partly} in part, {summary.Returned} returned, {summary.Duplicates} duplicates; {summary.Entries:N0} entries in, {summary.Refused:N0} not."));

    public static Bilingual OfReturns(ReceiveSummary summary) => new(
        Text($"退回工作簿 {summary.ReturnWorkbooks} 个，与回执一起放在 returns 目录各县（区）的文件夹里：问题已在原表中标出，请发给报送单位；改好或写明原因后发回，再接收即可。"),
        Text($"{summary.ReturnWorkbooks} return workbooks lie beside the receipts in the folder returns, by county: what is wrong is marked in them. Send them to their senders; corrected or explained they are received again."));

    public static Bilingual Of(BuildOutcome outcome) => outcome switch
    {
        BuildOutcome.Built built => new(
            Text($"统计表已建成（{built.BuildId}，截止 {built.CutOff}）：{built.Tables.Count} 张表，{built.Warnings.Count} 条提醒。"),
            Text($"Built {built.BuildId} as of {built.CutOff}: {built.Tables.Count} tables, {built.Warnings.Count} warnings.")),
        BuildOutcome.Unchanged unchanged => new($"没有新账，统计表未变（{unchanged.BuildId}）。", $"Nothing new: build {unchanged.BuildId} stands."),
        BuildOutcome.Failed failed => new(
            Text($"核验未通过，没有更新统计表，仍使用上一次的：{string.Join("；", failed.Checks.Select(check => $"{check.CheckId}（{check.FailingRows} 行）{check.Message}"))}"),
            Text($"Checks failed; the last good build stays: {string.Join("; ", failed.Checks.Select(check => $"{check.CheckId} ({check.FailingRows} rows) {check.Message}"))}")),
        _ => throw new InvalidOperationException($"{outcome.GetType()} is not an outcome of a build."),
    };

    public static Bilingual Of(ReleaseOutcome outcome) => outcome switch
    {
        ReleaseOutcome.Published { EmbargoedUntil: { } until } made => new(
            Text($"已制成 {made.ReleaseId}：{made.Figures} 个数，{made.Files} 个文件；{Vintage.Parse(until).ToChinaTime()}（北京时间）发布，此前不得引用，到时请运行 analytics release lift {made.ReleaseId}。"),
            Text($"Made {made.ReleaseId}: {made.Figures} figures, {made.Files} files, embargoed until {Vintage.Parse(until).ToChinaTime()} (China time); then run analytics release lift {made.ReleaseId}.")),
        ReleaseOutcome.Published published => new(
            Text($"已发布 {published.ReleaseId}：{published.Figures} 个数，{published.Charts} 张图，{published.Files} 个文件。"),
            Text($"Published {published.ReleaseId}: {published.Figures} figures, {published.Charts} charts, {published.Files} files.")),
        ReleaseOutcome.Unchanged unchanged => new($"数据和程序都没有变，{unchanged.ReleaseId} 保持原样。", $"Neither data nor code changed: {unchanged.ReleaseId} stands as it is."),
        ReleaseOutcome.NothingToPublish nothing => nothing.Why,
        _ => throw new InvalidOperationException($"{outcome.GetType()} is not an outcome of publishing."),
    };

    public static Bilingual OfQuarantine(int files) => files == 0
        ? new("没有认不出的文件。", "No file waits for somebody to say what it is.")
        : new(Text($"有 {files} 个文件认不出，原件已保留，等人说明：analytics quarantine。"), Text($"{files} files were not understood; they are kept until somebody says what they are: analytics quarantine."));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
