using Analytics.Vocabulary;

namespace Analytics.Reports;

/// <summary>How a publishing ended: <see cref="Published"/>, <see cref="Unchanged"/> or <see cref="NothingToPublish"/>.</summary>
public abstract record ReleaseOutcome
{
    private ReleaseOutcome()
    {
    }

    /// <summary>A new release stands, frozen.</summary>
    /// <param name="Folder">Where its files are.</param>
    /// <param name="Page">The page to open first.</param>
    public sealed record Published(string ReleaseId, string Folder, string Page, int Figures, int Charts, int Files) : ReleaseOutcome
    {
        /// <summary>The moment before which it may not be quoted, in UTC; <c>null</c> where it waits for none.</summary>
        public string? EmbargoedUntil { get; init; }
    }

    /// <summary>The same build by the same code has been published before: nothing was written.</summary>
    public sealed record Unchanged(string ReleaseId, string Folder, string Page) : ReleaseOutcome;

    /// <summary>There is no build yet, or it holds nothing of that year.</summary>
    public sealed record NothingToPublish(Bilingual Why) : ReleaseOutcome;
}
