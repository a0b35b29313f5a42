namespace Analytics.Ingest.Landing;

/// <summary>Names of files that are nobody's ledger: what programs write while they work, what systems leave in every folder, lists and marks.</summary>
internal static class TemporaryName
{
    private static readonly string[] Endings = [".tmp", ".temp", ".part", ".partial", ".filepart", ".crdownload", ".download", ".!ut", ".et~", ".xls~", ".xlsx~", ".swp", ".bak~", FinishedMark.Ending];
    private static readonly string[] Names = [DeliveryList.FileName, "Thumbs.db", "desktop.ini"];

    /// <param name="path">With '/' or the system's own separators.</param>
    public static bool Is(string path)
    {
        var parts = path.Split('/', '\\');
        var name = parts[^1];
        return name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || name.StartsWith("~WRL", StringComparison.Ordinal) || parts.Contains("__MACOSX")
            || Names.Contains(name, StringComparer.OrdinalIgnoreCase)
            || Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }
}
