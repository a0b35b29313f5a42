using System.Data;
using Analytics.DuckDb;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Lineage;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Facts;

/// <summary>What a briefing of a county, or a bulletin of the city, needs beyond the facts of the year: funds from source to use, and figures that changed after they were due.</summary>
internal sealed record CountyFacts(OrgUnit County, IReadOnlyList<FundFlow> Funds, IReadOnlyList<Revision> Revisions)
{
    public static CountyFacts Read(MartReader marts, YearFacts facts, OrgUnit county) => new(county, ReadFunds(marts, facts, county), ReadRevisions(marts, facts, county));

    private static List<FundFlow> ReadFunds(MartReader marts, YearFacts facts, OrgUnit county) => !marts.Has("fund_flow") ? [] : marts.Query(
        $"""
        select source_kind, fund_use, funds_landed, funds_landed_low, funds_landed_high from fund_flow
        where org_unit_code = {Sql.Text(county.Code)} and span = {Sql.Text(facts.SinceStart)} and funds_landed > 0
        """,
        row => new FundFlow(row.GetString(0), row.GetString(1), row.GetDecimal(2), OutcomeMart.Number(row, 3), OutcomeMart.Number(row, 4)))
        .OrderBy(flow => FundKinds.SourcePosition(flow.Source)).ThenBy(flow => FundKinds.UsePosition(flow.Use)).ToList();

    private static List<Revision> ReadRevisions(MartReader marts, YearFacts facts, OrgUnit county) => !marts.Has("revisions") ? [] : marts.Query(
        $"""
        select indicator_code, span, known_at, value_before, low_before, high_before, value, low, high, reason from revisions
        where org_unit_code = {Sql.Text(county.Code)} and cohort = 'all' and span between {Sql.Text(facts.Months[0].ToString())} and {Sql.Text(facts.Months[^1].ToString())} and length(span) = 7
        order by indicator_code, span, known_at
        """,
        row => new Revision(row.GetString(0), row.GetString(1), Vintage.Parse(row.GetString(2)), Number(row, 3), Number(row, 6), row.GetString(9)))
        // A number before its change is printed beside the one held back: of indicators under control neither is.
        .Where(revision => facts.Find(revision.Indicator) is { IsUnderControl: false }).ToList();

    private static (decimal? Value, decimal? Low, decimal? High) Number(IDataRecord row, int at) => (OutcomeMart.Number(row, at), OutcomeMart.Number(row, at + 1), OutcomeMart.Number(row, at + 2));

    /// <summary>Funds that landed from one source for one use.</summary>
    public Figure Landed(YearFacts facts, FundFlow flow)
    {
        var name = new Bilingual($"到位资金：{FundKinds.Source(flow.Source).Zh}用于{FundKinds.Use(flow.Use).Zh}", $"Funds landed: {FundKinds.Source(flow.Source).En} for {FundKinds.Use(flow.Use).En}");
        return Money(facts, $"FUNDS_{flow.Source}_{flow.Use}".ToUpperInvariant(), name, flow.Value, flow.Low, flow.High);
    }

    /// <summary>Funds that landed from one source, or for one use, or all of them.</summary>
    public Figure Landed(YearFacts facts, string? source, string? use)
    {
        var flows = Funds.Where(flow => (source is null || flow.Source == source) && (use is null || flow.Use == use)).ToList();
        var name = source is not null ? new Bilingual($"到位资金：{FundKinds.Source(source).Zh}", $"Funds landed: {FundKinds.Source(source).En}")
            : use is not null ? new($"到位资金：用于{FundKinds.Use(use).Zh}", $"Funds landed for {FundKinds.Use(use).En}") : new("到位资金", "Funds landed");
        return Money(facts, (source is not null ? "FUNDS_FROM_" + source : use is not null ? "FUNDS_FOR_" + use : "FUNDS_LANDED_ALL").ToUpperInvariant(), name, flows.Sum(flow => flow.Value), Sum(flows, flow => flow.Low), Sum(flows, flow => flow.High));
    }

    /// <summary>A month's figure as it stood before a change.</summary>
    public Figure Before(Revision revision, Indicator indicator, int at) =>
        new(new FigureId(FormattableString.Invariant($"{indicator.Code}_BEFORE_{at:00}"), County.Code, "all", revision.Span), indicator, County, revision.Before.Value is null ? FigureState.NotReported : FigureState.Stated)
        {
            Value = revision.Before.Value,
            Low = revision.Before.Low,
            High = revision.Before.High,
            Basis = FigureBasis.Revision,
        };

    private Figure Money(YearFacts facts, string code, Bilingual name, decimal value, decimal? low, decimal? high) =>
        facts.Printable(new(new FigureId(code, County.Code, "all", facts.SinceStart), new Indicator(code, "Funds", name, name, "yuan", new("元", "yuan"), "sum", "funds", "since_start", 0), County, FigureState.Stated)
        {
            Value = value,
            Low = low,
            High = high,
            Coverage = facts.CoverageOf(month => month.Ledger == "funds", County, facts.SinceStart),
            Basis = FigureBasis.FundFlow,
        });

    // A sum has a bound only where every part has one.
    private static decimal? Sum(List<FundFlow> flows, Func<FundFlow, decimal?> of) => flows.TrueForAll(flow => of(flow) is not null) ? flows.Sum(of) : null;
}

/// <summary>Funds landed from one kind of source for one use since the start, in yuan.</summary>
internal sealed record FundFlow(string Source, string Use, decimal Value, decimal? Low, decimal? High);

/// <summary>A month's figure that changed after the month was due.</summary>
/// <param name="Reason"><c>late</c>, <c>corrected</c>, <c>explained</c>, <c>contract_change</c> or <c>reopened</c>; several joined.</param>
internal sealed record Revision(string Indicator, string Span, Vintage KnownAt, (decimal? Value, decimal? Low, decimal? High) Before, (decimal? Value, decimal? Low, decimal? High) After, string Reason);
