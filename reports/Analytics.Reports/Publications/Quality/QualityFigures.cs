using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Publications.Quality;

/// <summary>Numbers about the numbers as figures, called <c>QUALITY_…</c>; since the first month, reckoned from marts of coverage, measures, revisions and comparisons.</summary>
internal sealed class QualityFigures(YearFacts facts)
{
    public static Bilingual Days { get; } = new("天", "days");

    public static Bilingual Cells { get; } = new("个", "cells");

    private static readonly Bilingual Ledgers = new("份", "ledger-months");

    /// <summary>A count or a quantity; <c>null</c> says that there is nothing to count.</summary>
    public Figure Number(string code, Bilingual name, Bilingual unit, decimal? value, OrgUnit? place = null, string ledger = "") => Number(code, name, "item", unit, (value, value, value), place, ledger);

    /// <summary>A quantity with its interval in a unit of the catalogue.</summary>
    public Figure Number(string code, Bilingual name, string unit, Bilingual unitName, (decimal? Value, decimal? Low, decimal? High) number, OrgUnit? place = null, string ledger = "") =>
        Of(code, name, unit, unitName, place, ledger, number.Value) with { Value = number.Value, Low = number.Low, High = number.High };

    /// <summary>A part of a whole; a whole of nought has no share.</summary>
    public Figure Share(string code, Bilingual name, long part, long whole, OrgUnit? place = null, string ledger = "")
    {
        decimal? share = whole == 0 ? null : decimal.Round((decimal)part / whole, 6);
        return Of(code, name, "share", new("", ""), place, ledger, share) with { Value = share, Low = share, High = share, Numerator = whole == 0 ? null : part, Denominator = whole == 0 ? null : whole };
    }

    /// <summary>Ledger-months that came by their day, of those due.</summary>
    public Figure OnTime(OrgUnit place, Ledger? ledger = null)
    {
        var coverage = facts.CoverageOf(month => ledger is null || month.Ledger == ledger.Code, place, facts.SinceStart);
        return Share("ON_TIME" + Suffix(ledger), Named(new("按时率", "share on time"), ledger), coverage.Received - coverage.Late, coverage.Expected, place, ledger?.Code ?? "");
    }

    /// <summary>The median, least or most days until receipt.</summary>
    public Figure Receipt(ReceiptTimes times, string what, Bilingual name, long? days) => Number("DAYS_" + what + Suffix(LedgerOf(times)), Named(name, LedgerOf(times)), Days, days, PlaceOf(times), times.Ledger);

    public Figure Returned(ReceiptTimes times) => Number("RETURNED" + Suffix(LedgerOf(times)), Named(new("曾经退回的台账", "ledger-months that went back at least in part"), LedgerOf(times)), Ledgers, times.Returned, PlaceOf(times), times.Ledger);

    public Figure Corrected(ReceiptTimes times) => Number("CORRECTED" + Suffix(LedgerOf(times)), Named(new("其中已更正收齐的", "of these corrected in full"), LedgerOf(times)), Ledgers, times.Corrected, PlaceOf(times), times.Ledger);

    /// <summary>Lines refused, of all lines read from the editions in force.</summary>
    public Figure Refused(ReceiptTimes times) => Share("REFUSED" + Suffix(LedgerOf(times)), Named(new("退回条目占比", "share of entries refused"), LedgerOf(times)), times.Refused, times.Entries + times.Refused, PlaceOf(times), times.Ledger);

    private Ledger? LedgerOf(ReceiptTimes times) => facts.Ledgers.FirstOrDefault(ledger => ledger.Code == times.Ledger);

    private OrgUnit PlaceOf(ReceiptTimes times) => facts.Counties.FirstOrDefault(county => county.Code == times.County) ?? facts.City;

    private static string Suffix(Ledger? ledger) => ledger is null ? "" : "_" + ledger.Code.ToUpperInvariant();

    private static Bilingual Named(Bilingual name, Ledger? ledger) => ledger is null ? name : new($"{name.Zh}（{ledger.Name.Zh}）", $"{name.En} ({ledger.Name.En})");

    private Figure Of(string code, Bilingual name, string unit, Bilingual unitName, OrgUnit? place, string ledger, decimal? value) =>
        new(new FigureId("QUALITY_" + code, (place ?? facts.City).Code, "all", facts.SinceStart), new Indicator("QUALITY_" + code, "Quality", name, name, unit, unitName, unit == "share" ? "ratio" : "sum", ledger, "since_start", 0), place ?? facts.City,
            value is null ? FigureState.NotEnough : FigureState.Stated)
        {
            Coverage = facts.CoverageOf(month => ledger.Length == 0 || month.Ledger == ledger, place ?? facts.City, facts.SinceStart),
            Basis = FigureBasis.Quality,
        };
}
