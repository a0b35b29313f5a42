using Analytics.Reports.Figures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Estimates;
using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Facts;

/// <summary>Numbers of who moved as figures, called <c>VIS_MASSES_PER_UNIT.230506.all.2016-H1</c> and, of the change, <c>VIS_MASSES_CHANGE.230506.all.2016-H2</c>.</summary>
internal sealed class MoveFigures(YearFacts facts, CountyMoves moves, Indicator indicator)
{
    public Figure Before(OrgUnit county) => PerUnit(county, moves.Before, Of(county)?.Before);

    public Figure After(OrgUnit county) => PerUnit(county, moves.After, Of(county)?.After);

    /// <summary>By how much the later span is above the earlier one; called by the later.</summary>
    public Figure Change(OrgUnit county) => Of(
        county, moves.After, indicator.Code + "_CHANGE", new($"{indicator.Name.Zh}的变化（每单位每月）", $"{indicator.Name.En}: change by unit and month"), indicator.Unit, indicator.UnitName, Of(county)?.Change);

    /// <summary>Units that reported often enough both times.</summary>
    public Figure Compared(OrgUnit county) => Of(
        county, moves.After, indicator.Code + "_COMPARED", new($"{indicator.Name.Zh}：前后都有数的单位", $"{indicator.Name.En}: units compared"), "organisation", new("个单位", "units"), Exact(Of(county)?.Units ?? 0));

    /// <summary>1 where the county surely rose, −1 where it surely fell, else 0.</summary>
    public int Side(OrgUnit county) => Of(county)?.Side ?? 0;

    private CountyMove? Of(OrgUnit county) => moves.Counties.FirstOrDefault(move => move.County == county.Code);

    private Figure PerUnit(OrgUnit county, string span, Level? level) => Of(
        county, span, indicator.Code + "_PER_UNIT", new($"{indicator.Name.Zh}（每单位每月）", $"{indicator.Name.En} by unit and month"), indicator.Unit, indicator.UnitName, level);

    private static Level Exact(decimal value) => new(value, value, value);

    private Figure Of(OrgUnit county, string span, string code, Bilingual name, string unit, Bilingual unitName, Level? level) =>
        new(new FigureId(code, county.Code, "all", span), new Indicator(code, indicator.Family, name, name, unit, unitName, "estimate", indicator.Ledger, "year", indicator.Position), county, level is null ? FigureState.NotEnough : FigureState.Stated)
        {
            Value = level?.Value,
            Low = level?.Low,
            High = level?.High,
            OrgUnits = Of(county)?.Units ?? 0,
            Coverage = facts.CoverageOf(month => month.Ledger == indicator.Ledger, county, span),
            Basis = FigureBasis.Move,
        };
}
