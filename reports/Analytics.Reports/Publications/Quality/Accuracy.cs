using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;

namespace Analytics.Reports.Publications.Quality;

/// <summary>How near to the truth: entries refused, values that are ranges or missing, revisions, totals that their parts do not explain.</summary>
internal static class Accuracy
{
    /// <summary>The most revised indicators that a table holds; the others are in the mart revisions.</summary>
    private const int MostRevised = 20;

    public static Section Of(YearFacts facts, QualityFacts quality)
    {
        var cells = new CellFigures(facts, quality.Cells);
        var revisions = new RevisionFigures(facts, quality.Revisions);
        return new("accuracy", new("准确性与可靠性", "Accuracy and reliability"), [
            new Heading(new("退回的条目", "Entries refused")),
            new Paragraph(new(
                $"条目不合台账规定的，连同理由退回填报单位，任何人不代为改动；改好再报之前不进入数字。全市退回{new QualityFigures(facts).Refused(quality.All)}。",
                $"An entry that breaks the ledger's rules goes back to its sender with the reason; nobody alters it here, and until it comes again it is in no number. In all {new QualityFigures(facts).Refused(quality.All)} went back.")),
            Refused(facts, quality),
            new Heading(new("范围和缺数", "Ranges and missing values")),
            .. quality.Cells.Count > 0 ? States(facts, cells) : Array.Empty<Block>(),
            new Heading(new("修订：首次与最新", "Revisions: first against latest")),
            .. Revisions(revisions),
            .. facts.Reconciliation.Count == 0 ? Array.Empty<Block>() :
            [
                new Heading(new("总数与分项", "Totals and their parts")),
                .. facts.Reconciliation.GroupBy(part => part.Statement).Where(IsOpen).Select(statement => ReconciliationWaterfall.Draw(facts, [.. statement])),
                Coherence.StatementTable(facts),
            ],
        ]);
    }

    public static bool IsOpen(IEnumerable<StatementPart> statement) => statement.Any(part => part is { IsRemainder: true, Value: not (null or 0) });

    private static Table Refused(YearFacts facts, QualityFacts quality)
    {
        var figures = new QualityFigures(facts);
        return new(
            "refused",
            new("退回条目占读到条目的比例，按台账", "Share of entries refused, by ledger"),
            [new(new("台账", "Ledger")), new(new("退回占比", "Share refused"), "QUALITY_REFUSED", true), new(new("曾经退回的台账（份）", "Ledger-months that went back"), "QUALITY_RETURNED", true), new(new("其中已更正收齐（份）", "Corrected in full"), "QUALITY_CORRECTED", true)],
            [.. Timeliness.ByLedger(facts, quality).Select(row => (IReadOnlyList<Cell>)[Cell.Of(row.Ledger.Name, row.Ledger.Code), Cell.Of(figures.Refused(row.Times)), Cell.Of(figures.Returned(row.Times)), Cell.Of(figures.Corrected(row.Times))])]);
    }

    private static IEnumerable<Block> States(YearFacts facts, CellFigures cells)
    {
        var table = new Table(
            "cell-states",
            new("各类指标的数值状态", "States of values by family"),
            [new(new("类别", "Family")), new(new("应有数值（个）", "Values due"), "QUALITY_CELLS", true), .. CellFigures.States.Select(state => new Column(state.Name, "QUALITY_CELLS_" + state.State.ToUpperInvariant(), true))],
            [.. cells.Present.Select(family => Row(cells, family)).Append(Row(cells, null))]);
        yield return CellStates.Draw(
            facts, cells.Share(null, "not_reported"),
            [.. cells.Present.Select(family => (family, cells.All(family), (IReadOnlyList<Figure>)[cells.Share(family, "reported"), cells.Share(family, "zero"), cells.Share(family, "not_reported"), cells.Excused(family)]))], table);
        yield return new Paragraph(new(
            $"台账写“余”“多”“近”“约”“以上”的，按范围记，合计把范围逐项相加。报来的数值中，这样的占{cells.Ranges(null)}。",
            $"Where a ledger says 余, 多, 近, 约 or 以上 the value is kept as a range, and totals add ranges up. Of the values that came, {cells.Ranges(null)} are such."));
        yield return new Table(
            "ranges",
            new("带范围的数值，按类别", "Values that are ranges, by family"),
            [new(new("类别", "Family")), new(new("占报来数值的比例", "Share of the values that came"), "QUALITY_RANGES", true)],
            [.. cells.Present.Select(family => (IReadOnlyList<Cell>)[Cell.Of(family.Name, family.Key), Cell.Of(cells.Ranges(family))])]);
    }

    private static IReadOnlyList<Cell> Row(CellFigures cells, Families? family) =>
        [Cell.Of(family?.Name ?? new("合计", "All"), family?.Key ?? ""), Cell.Of(cells.All(family)), .. CellFigures.States.Select(state => Cell.Of(cells.Share(family, state.State)))];

    private static IEnumerable<Block> Revisions(RevisionFigures revisions)
    {
        yield return new Paragraph(new(
            $"应报日期一到的数为首次，现在的数为最新。全市各指标的月度数字中，变动过的占{revisions.Revised}。",
            $"First is what stood when the month was due, latest what stands now. Of the city's monthly numbers of all indicators {revisions.Revised} have changed."));
        if (revisions.Changed.Count == 0)
        {
            yield break;
        }

        yield return new Table(
            "mean-revisions",
            new("首次与最新之差，按指标（修订最大的在前）", "First against latest by indicator, the most revised first"),
            [
                new(new("指标", "Indicator")), new(new("变动的月份", "Months revised"), "QUALITY_REVISED", true), new(new("平均修订", "Mean revision"), "QUALITY_MEAN_REVISION", true),
                new(new("平均绝对修订", "Mean absolute revision"), "QUALITY_MEAN_ABSOLUTE_REVISION", true), new(new("与最新数之比", "Relative to the latest"), "QUALITY_RELATIVE_REVISION", true),
            ],
            [.. revisions.Changed.Take(MostRevised).Select(row => (IReadOnlyList<Cell>)
            [
                Cell.Of(new Vocabulary.Bilingual($"{row.Indicator.Name.Zh}（{row.Indicator.UnitName.Zh}）", $"{row.Indicator.Name.En} ({row.Indicator.UnitName.En})"), row.Indicator.Code),
                Cell.Of(revisions.RevisedOf(row.Indicator, row.Revision)), Cell.Of(revisions.Mean(row.Indicator, row.Revision)), Cell.Of(revisions.MeanAbsolute(row.Indicator, row.Revision)), Cell.Of(revisions.Relative(row.Indicator, row.Revision)),
            ])]);
        yield return new Note(Prose.Of(new(
            "平均修订为正，说明首次偏低；平均绝对修订说明一般差多少。迟报的台账到齐后，全市数上升，也计为修订。须保护个人的指标不列入本表，其余变动见统计表revisions。",
            "A positive mean revision says that first numbers are too low; the mean absolute one says how far they are off. A total that rises because a late ledger came in counts as revised. Indicators under protection are not in the table; the mart revisions has every change.")));
    }
}
