using Analytics.Vocabulary;
using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Figures;

/// <summary>What an indicator is called and counted in, from the catalogue.</summary>
/// <param name="Aggregation"><c>sum</c>, <c>stock</c>, <c>ratio</c> or <c>distinct</c>.</param>
/// <param name="PublishedSpan"><c>year</c> or <c>since_start</c>: the span under which it is published.</param>
internal sealed record Indicator(
    string Code, string Family, Bilingual Name, Bilingual Definition, string Unit, Bilingual UnitName,
    string Aggregation, string Ledger, string PublishedSpan, int Position)
{
    /// <summary>The cohorts that the indicator is about; empty for all.</summary>
    public string Cohorts { get; init; } = "";

    /// <summary>It reads a column that a county's form may have or not, or no ledger at all: where nothing came, nothing is missing.</summary>
    public bool IsElective { get; init; }

    /// <summary>The indicators that a ratio's numerator adds up; empty for others.</summary>
    public IReadOnlyList<string> Numerator { get; init; } = [];

    public IReadOnlyList<string> Denominator { get; init; } = [];

    /// <summary>Counts above nought and below this are not printed; <c>null</c> where any may be.</summary>
    public int? SuppressBelow { get; init; }

    /// <summary>Amounts of which one org unit makes more than this share are not printed; <c>null</c> where any may be.</summary>
    public decimal? SuppressDominated { get; init; }

    /// <summary>Some of its numbers may have to be held back.</summary>
    public bool IsUnderControl => SuppressBelow is not null || SuppressDominated is not null;

    /// <summary>Its definition changed within the months printed.</summary>
    public bool HasBreak { get; init; }

    /// <summary>Printed as a percentage.</summary>
    public bool IsShare => Unit == "share";
}

/// <summary>A city or one of its counties.</summary>
internal sealed record OrgUnit(string Code, Bilingual Name, string Kind, int Position)
{
    /// <summary>The name as a chart has room for it: in English without its kind.</summary>
    public Bilingual ShortName => new(Name.Zh, Name.En.Replace(" District", "", StringComparison.Ordinal).Replace(" County", "", StringComparison.Ordinal));
}

/// <summary>Ledger-months behind a figure. Late ones are received ones too.</summary>
internal readonly record struct Coverage(long Expected, long Received, long Late, long Missing);

/// <summary>From which mart a number comes; only <see cref="Outcome"/> figures are walked back to ledger cells, the others are reckoned from them or from the receipts.</summary>
internal enum FigureBasis
{
    Outcome,
    Coverage,
    PromotionShare,
    Reconciliation,
    ProjectFunds,
    MonthlyRun,
    Count,
    Score,
    Risk,
    FundFlow,
    Revision,
    Quality,
    Change,
    Appraisal,
    Season,
    Move,
}

/// <summary>One number of a release, with its doubt, its coverage and its origin.</summary>
internal sealed record Figure(FigureId Id, Indicator Indicator, OrgUnit OrgUnit, FigureState State)
{
    public decimal? Value { get; init; }

    public decimal? Low { get; init; }

    /// <summary><c>null</c> beside a value: nothing bounds it from above.</summary>
    public decimal? High { get; init; }

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    public Coverage Coverage { get; init; }

    public long Entries { get; init; }

    public long OrgUnits { get; init; }

    public long Editions { get; init; }

    public FigureBasis Basis { get; init; } = FigureBasis.Outcome;

    /// <summary>Some ledgers of its span were not yet due at the cut-off.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>It rests on too few of the ledgers due; counts of ledgers and what is reckoned from a statement rest on none.</summary>
    public bool HasLowCoverage => IsStated && Basis is FigureBasis.Outcome or FigureBasis.PromotionShare or FigureBasis.ProjectFunds or FigureBasis.FundFlow
        && Coverage.Received < Coverage.Expected * FigureMarks.LeastCoverage;

    /// <summary>The same figure without anything that tells its value: counts of entries do.</summary>
    public Figure AsHeldBack() => new(Id, Indicator, OrgUnit, FigureState.HeldBack) { Coverage = Coverage, Basis = Basis };

    public bool IsStated => State == FigureState.Stated;

    public bool IsExact => IsStated && Low == Value && High == Value;

    /// <summary>How the value is meant, as in the ledgers: exact, over, nearly, about, at_least, at_most.</summary>
    public string Qualifier => !IsStated ? ""
        : IsExact ? "exact"
        : High is null ? "at_least"
        : Low is null ? "at_most"
        : Low == Value ? "over"
        : High == Value ? "nearly"
        : "about";
}
