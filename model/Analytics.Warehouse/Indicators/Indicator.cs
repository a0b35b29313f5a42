using Analytics.Vocabulary;

namespace Analytics.Warehouse.Indicators;

/// <summary>How an indicator's values are put together over org units and months.</summary>
public enum Aggregation
{
    /// <summary>Added over org units and months.</summary>
    Sum,

    /// <summary>Of each county the last month received, then added over org units.</summary>
    Stock,

    /// <summary>Sum of the numerators over sum of the denominators, never an average of ratios.</summary>
    Ratio,

    /// <summary>Different org units, counties, secretaries or classifiers, each counted once.</summary>
    Distinct,

    /// <summary>A parameter that a rule of the programme sets; nothing is added up.</summary>
    Rule,
}

/// <summary>One indicator: its definition, and the only place where its formula stands.</summary>
/// <param name="Polarity"><c>more_is_better</c>, <c>fewer_is_better</c> or <c>neutral</c>.</param>
/// <param name="Population">What is counted or measured, as in <c>posts</c>: figures of different populations are never added.</param>
/// <param name="Source">Where its values come from; <c>null</c> for a ratio, a rule and what no ledger asks for.</param>
/// <param name="PublishedSpan">The kind of span it is usually published for: <c>month</c>, <c>year</c> or <c>since_start</c>.</param>
/// <param name="OfWhich">The indicator it is a part of, if any.</param>
/// <param name="Overlaps">Indicators that partly count the same things: never added to this one.</param>
/// <param name="SuppressBelow">A count above nought and below this is not printed, because it could point at a person.</param>
/// <param name="SuppressDominated">A sum of which one org unit makes more than this share is not printed, because it gives away that unit's.</param>
public sealed record Indicator(
    string Code,
    string Family,
    Bilingual Name,
    Bilingual Definition,
    IndicatorUnit Unit,
    Aggregation Aggregation,
    string Polarity,
    string Population,
    IReadOnlyList<string> Cohorts,
    IndicatorSource? Source,
    IReadOnlyList<string> Numerator,
    IReadOnlyList<string> Denominator,
    string PublishedSpan,
    string? OfWhich,
    IReadOnlyList<string> Overlaps,
    IReadOnlyList<string> Mechanisms,
    int? SuppressBelow,
    decimal? SuppressDominated,
    Bilingual Owner,
    int Position)
{
    /// <summary><c>false</c>: of another programme or a survey, in the catalogue to prove that it enters no total (D16, D19, J11).</summary>
    public bool IsInProgramme { get; init; } = true;

    /// <summary>Why no ledger asks for it; <c>null</c> where one does, or where it is reckoned from others.</summary>
    public Bilingual? NotCollected { get; init; }

    /// <summary>Why it and those it overlaps are never added; <c>null</c> leaves it to the general reason.</summary>
    public Bilingual? OverlapReason { get; init; }

    /// <summary>The definition whose place it takes, and from when; <c>null</c> where it takes none.</summary>
    public Replacement? Replaces { get; init; }

    /// <summary>
    /// How people say it in a text: phrases of words apart by blanks, all of which must stand around a number; a word may have other words beside it, apart by a slash.
    /// </summary>
    public IReadOnlyList<string> SpokenAs { get; init; } = [];

    /// <summary>What a county or city has of it is more than its villages have: people also live in towns, so the sum over villages says nothing of a text's 全县人口.</summary>
    public bool IsOfVillagesOnly { get; init; }

    /// <summary>Of a rule: what the parameter is, where and from when.</summary>
    public IReadOnlyList<ParameterValue> Values { get; init; } = [];
}

/// <summary>A change of definition: the old one stays an indicator of its own, so that both series stand over the months that carry both, and the break shows.</summary>
/// <param name="Code">The indicator that was.</param>
/// <param name="From">The first month that the new definition is the published one.</param>
/// <param name="Until">The last month that carries both.</param>
public sealed record Replacement(string Code, Period From, Period Until, Bilingual Reason);

/// <summary>A parameter as one city or county set it.</summary>
/// <param name="ValidFrom">The first month it holds; the next line of the same place ends it.</param>
public sealed record ParameterValue(string OrgUnitCode, Period ValidFrom, decimal Value);

/// <param name="Code">The base unit, as in <c>km</c>.</param>
public sealed record IndicatorUnit(string Code, Bilingual Label);

/// <summary>Which entries an indicator is made from, and what of them.</summary>
/// <param name="ValueColumn">The quantity added up; <c>entries</c> counts entries.</param>
/// <param name="SourceColumn">The ledger column whose cell shows a contribution.</param>
/// <param name="DistinctOf">What is counted once: <c>org_unit</c>, <c>county</c>, <c>secretary</c> or a facet.</param>
/// <param name="NoneListedIsZero">A received list that names nothing of the kind says: none.</param>
/// <param name="Where">Facets and the values of them that count.</param>
public sealed record IndicatorSource(
    string Ledger,
    string ValueColumn,
    string SourceColumn,
    string? DistinctOf,
    bool NoneListedIsZero,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Where)
{
    /// <summary>The column it reads that a county's form may have or not: without it, nothing is missing. <c>null</c> where every form must have all of them.</summary>
    public string? ElectiveColumn { get; init; }
}
