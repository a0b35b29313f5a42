namespace Analytics.Ingest.Landing;

/// <summary>A mark beside a file says that its sender has finished writing it: <c>ledger.xlsx.done</c> or <c>ledger.done</c>.</summary>
internal static class FinishedMark
{
    public const string Ending = ".done";

    /// <summary>The marks that are there.</summary>
    public static IEnumerable<string> Of(string path) => new[] { path + Ending, Path.ChangeExtension(path, Ending) }.Distinct().Where(File.Exists);
}
