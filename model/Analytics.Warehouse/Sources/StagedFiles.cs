using Analytics.DuckDb;
using Analytics.Vocabulary;
using Microsoft.Data.Sqlite;

namespace Analytics.Warehouse.Sources;

/// <summary>Whether the staging files are those that were written: the engine does not notice a bit that turned.</summary>
internal static class StagedFiles
{
    /// <exception cref="StagingDamagedException">Some are not; all of them are named.</exception>
    public static void Check(Home home, SqliteConnection control)
    {
        var wrong = StagedLedgers.Files(control).AsParallel().AsOrdered().Select(file => (file.Path, Fault: Fault(Path.Combine(home.Root, file.Path), file.Sha256))).Where(file => file.Fault is not null).ToList();
        if (wrong.Count > 0)
        {
            throw new StagingDamagedException(wrong.ConvertAll(file => (file.Path, file.Fault!)));
        }
    }

    private static Bilingual? Fault(string path, string sha256) => !File.Exists(path) ? new("不见了", "missing") : DurableFile.Sha256(path) != sha256 ? new("内容被改动", "changed") : null;
}

/// <summary>Staging files are gone or changed. The last build stays; <c>analytics rebuild</c> makes them again from the landing.</summary>
public sealed class StagingDamagedException : ExplainedException
{
    internal StagingDamagedException(IReadOnlyList<(string Path, Bilingual Fault)> files)
        : base(new(
            $"暂存文件有损，统计表没有更新，仍使用上一次的：{string.Join("；", files.Select(file => $"{file.Path}（{file.Fault.Zh}）"))}。运行 analytics rebuild，由原始文件重建。",
            $"Staging files are damaged; the last build stays: {string.Join("; ", files.Select(file => $"{file.Path} ({file.Fault.En})"))}. Run analytics rebuild: it makes them again from the landing."))
    {
    }
}
