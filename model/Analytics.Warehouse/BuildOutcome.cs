using Analytics.Vocabulary;
using Analytics.Warehouse.Checks;

namespace Analytics.Warehouse;

/// <summary>How a build ended: <see cref="Built"/>, <see cref="Unchanged"/> or <see cref="Failed"/>, and nothing else.</summary>
public abstract record BuildOutcome
{
    private BuildOutcome()
    {
    }

    /// <summary>New marts are there.</summary>
    /// <param name="Warnings">Checks that only show and do not hold.</param>
    /// <param name="Tables">Exported tables with their rows.</param>
    public sealed record Built(string BuildId, Vintage CutOff, IReadOnlyList<CheckResult> Warnings, IReadOnlyDictionary<string, long> Tables, TimeSpan Took) : BuildOutcome
    {
        /// <summary>Parts of tables that were computed.</summary>
        public int PartsMade { get; init; }

        /// <summary>Parts that an earlier build had made from the same ingredients.</summary>
        public int PartsKept { get; init; }
    }

    /// <summary>The same inputs had been built already.</summary>
    public sealed record Unchanged(string BuildId, Vintage CutOff) : BuildOutcome;

    /// <summary>At least one check that stops does not hold; the last good build stays current.</summary>
    /// <param name="Checks">All checks that do not hold.</param>
    public sealed record Failed(string BuildId, IReadOnlyList<CheckResult> Checks) : BuildOutcome;
}
