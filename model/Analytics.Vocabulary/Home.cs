namespace Analytics.Vocabulary;

/// <summary>The folder of one deployment and the places in it. Only paths: nothing here touches the disk.</summary>
public sealed record Home(string Root)
{
    /// <summary>
    /// The key file of the pseudonyms that stand for numbers of persons. Never inside the home: who has both has the numbers. Beside it, as
    /// <c>warehouse.key</c>, unless its operator names another place.
    /// </summary>
    public string Key { get; init; } = Path.TrimEndingDirectorySeparator(Root) + ".key";

    /// <summary>The org-unit register this home works with, as CSV files; <c>init</c> fills it.</summary>
    public string Register => Path.Combine(Root, "register");

    /// <summary>Files arrive here, one folder per county code.</summary>
    public string Inbox => Path.Combine(Root, "inbox");

    /// <summary>Bytes as received, by SHA-256, never edited.</summary>
    public string Landing => Path.Combine(Root, "landing");

    /// <summary>Entries as Parquet, by ledger and period.</summary>
    public string Staging => Path.Combine(Root, "staging");

    /// <summary>Receipts and return workbooks, one folder per county code.</summary>
    public string Returns => Path.Combine(Root, "returns");

    /// <summary>One folder per build; the file <c>current</c> names the published one.</summary>
    public string Marts => Path.Combine(Root, "marts");

    /// <summary>Frozen releases, one folder each.</summary>
    public string Publications => Path.Combine(Root, "publications");

    /// <summary>Spill and half-written files; anything here may be deleted while nothing runs.</summary>
    public string Scratch => Path.Combine(Root, ".scratch");

    /// <summary>SQLite: editions, findings, runs, builds, releases, figures.</summary>
    public string ControlDatabase => Path.Combine(Root, "control.db");
}
