using System.Data.Common;
using Analytics.DuckDb;
using Analytics.Ingest.Contracts;
using Analytics.Ingest.Rules;
using Analytics.Reports.Rendering;
using Analytics.Vocabulary;
using Analytics.Warehouse.Configuration;
using Microsoft.Data.Sqlite;

namespace Analytics.Host;

/// <summary>Says what went wrong with the machine or its settings (disk, permissions, a damaged file, a broken contract) in words for its administrator.</summary>
internal static class Failure
{
    private const int SqliteReadOnly = 8;

    /// <returns>The sentence, or <c>null</c> for a fault of the program itself, which must not be hidden.</returns>
    public static Bilingual? Explain(Exception failure) => failure switch
    {
        ExplainedException explained => explained.Sentence,
        ContractException or ContractRuleException => new($"台账规定（ledgers/*.yml）有误，请改正后再次运行：{failure.Message}", $"A ledger's contract is wrong, mend it and run again. {failure.Message}"),
        ConfigurationException => new($"模型或指标配置有误，请改正后再次运行：{failure.Message}", $"The models or indicators are wrong, mend them and run again. {failure.Message}"),
        RenderingException => new($"图表或文档无法生成：{failure.Message}", $"Charts or documents could not be made. {failure.Message}"),
        UnauthorizedAccessException => ReadOnly(failure),
        SqliteException { SqliteErrorCode: SqliteReadOnly } => ReadOnly(failure),
        IOException or DbException when HomeNotWritableException.IsFull(failure) => DiskFull(failure),
        FileNotFoundException or DirectoryNotFoundException => new($"找不到文件或目录，请检查路径：{failure.Message}", $"There is no such file or folder, check the path. {failure.Message}"),
        IOException or SqliteException => new($"文件读写失败：{failure.Message} 已入库的数据未受影响，排除故障后再次运行。", $"A file could not be read or written: {failure.Message} What was stored before is intact; mend the cause and run again."),
        DbException => new($"计算引擎报错：{failure.Message}", $"The engine reports: {failure.Message}"),
        InvalidDataException or FormatException => new(failure.Message, failure.Message),
        _ => null,
    };

    private static Bilingual DiskFull(Exception failure) => new(
        $"磁盘已满：{failure.Message} 已入库的数据未受影响，腾出空间后再次运行。",
        $"The disk is full: {failure.Message} What was stored before is intact; free some space and run again.");

    private static Bilingual ReadOnly(Exception failure) => new(
        $"目录不可写：{failure.Message} 请检查目录权限，已入库的数据未受影响。",
        $"The folder cannot be written: {failure.Message} Check its permissions; what was stored before is intact.");
}
