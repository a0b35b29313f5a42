using Analytics.Vocabulary;

namespace Analytics.Reports.Claims;

/// <summary>How a claim stands to the warehouse.</summary>
public enum Verdict
{
    /// <summary>The warehouse's value lies where the number, read with its qualifier and printed digits, says.</summary>
    Supported,

    /// <summary>It lies nowhere near, or the text contradicts itself.</summary>
    Contradicted,

    /// <summary>It lies close, but no rounding or qualifier leads from it to the number as printed.</summary>
    CannotBeRoundedTo,

    /// <summary>Two readings are possible, or the warehouse's own interval reaches over the line.</summary>
    Ambiguous,

    /// <summary>The warehouse has no value for it, and says why.</summary>
    NoData,

    /// <summary>A date, a rank, a name, a slogan: digits that count nothing.</summary>
    NotAClaim,
}

/// <summary>What the warehouse holds for a claim.</summary>
/// <param name="Figure">The figure's id, as in <c>INF_LAMPS.230500.all.2016</c>.</param>
/// <param name="Trace">The command that leads back to the cells.</param>
public sealed record ClaimedFigure(decimal Value, decimal? Low, decimal? High, string Figure, string Trace);

/// <summary>One number of a text: where it stands, what it says and of what, and how it stands to the warehouse.</summary>
/// <param name="Text">As written.</param>
/// <param name="Start">First character in the text, from 0; <paramref name="End"/> is behind the last.</param>
/// <param name="Value">In <paramref name="Unit"/>, scale words resolved.</param>
/// <param name="Low">The least that the truth may be for the claim to be right.</param>
/// <param name="High">The most; <c>null</c> where nothing bounds it.</param>
/// <param name="Indicator">Its code in the catalogue; <c>null</c> where none fits.</param>
/// <param name="Place">As the text names it, with its county and township.</param>
/// <param name="Period"><c>since-2015</c>, <c>2016-05</c>, <c>2016</c>, <c>past-year</c>, <c>last-year</c>, <c>this-year</c>, <c>as-of</c> or <c>rule</c>.</param>
/// <param name="Verdict"><c>null</c> where the text was read and not checked.</param>
public sealed record Claim(
    string Text,
    int Start,
    int End,
    decimal? Value,
    decimal? Low,
    decimal? High,
    string? Unit,
    Qualifier? Qualifier,
    string? Indicator,
    string? Place,
    string? Period,
    Verdict? Verdict,
    ClaimedFigure? Warehouse,
    Bilingual? Reason);
