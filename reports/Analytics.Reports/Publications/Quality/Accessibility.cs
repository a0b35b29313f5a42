using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;

namespace Analytics.Reports.Publications.Quality;

/// <summary>Where numbers are found, what is held back, and how a number is read.</summary>
internal static class Accessibility
{
    public static Section Of(YearFacts facts) => new("accessibility", new("可得性与清晰性", "Accessibility and clarity"), [
        new Paragraph(Prose.Of(new(
            "每期发布都有网页、PDF、Word、幻灯片、表格和机器可读的figures.csv，中英文各一份；发布后原样保存，更正进入下一次修订。每个数字都有编号：台账的汇总数凭编号可查到单元格，另行推算的数在figures.csv中列明来源。",
            "Every release has a page, PDF, Word, slides, a workbook and figures.csv for machines, in Chinese and English; it is kept as it was, and corrections enter the next revision. Every number has an id: totals of ledgers lead back to their cells, and of numbers reckoned from others figures.csv says from what."))),
        new Heading(new("隐去的数", "Numbers held back")),
        .. Protected(facts),
        Tables.Marks,
    ]);

    private static IEnumerable<Block> Protected(YearFacts facts)
    {
        var rows = facts.Catalogue.Where(indicator => indicator.IsUnderControl).Select(indicator => (Indicator: indicator, Cells: CellsOf(facts, indicator))).ToList();
        if (rows.Count == 0)
        {
            yield return new Paragraph(Prose.Of(new("没有须保护的指标，一个数也没有隐去。", "No indicator calls for protection; nothing is held back.")));
            yield break;
        }

        var figures = new QualityFigures(facts);
        yield return new Paragraph(new(
            $"过小而会指到个人，或几乎全由一个单位构成的数，占这些指标应印出数的{figures.Share("PROTECTED", new("须隐去的数占比", "share of numbers that must be held back"), rows.Sum(row => row.Cells.Protected), rows.Sum(row => row.Cells.Stated))}。凡可据以推出它们的数也一并隐去；隐去不是零。",
            $"Numbers so small that they point at a person, or that one unit nearly makes alone, are {figures.Share("PROTECTED", new("须隐去的数占比", "share of numbers that must be held back"), rows.Sum(row => row.Cells.Protected), rows.Sum(row => row.Cells.Stated))} of what these indicators would print. What would give them away goes with them; held back is not zero."));
        yield return new Table(
            "held-back",
            new("须隐去的数，按指标", "Numbers that must be held back, by indicator"),
            [new(new("指标", "Indicator")), new(new("须隐去的占比", "Share to be held back"), "QUALITY_PROTECTED", true)],
            [.. rows.Select(row => (IReadOnlyList<Cell>)
            [
                Cell.Of(row.Indicator.Name, row.Indicator.Code),
                Cell.Of(figures.Share("PROTECTED_" + row.Indicator.Code, new($"须隐去的数占比：{row.Indicator.Name.Zh}", $"share to be held back: {row.Indicator.Name.En}"), row.Cells.Protected, row.Cells.Stated, ledger: row.Indicator.Ledger)),
            ])]);
    }

    /// <summary>Of the numbers by county and cohort those that must be held back for their own sake, and all.</summary>
    private static (int Protected, int Stated) CellsOf(YearFacts facts, Indicator indicator)
    {
        var stated = facts.Outcomes.Values.Where(figure => figure.Id.Indicator == indicator.Code && figure.Id.Span == facts.SpanOf(indicator) && figure.Value > 0).ToList();
        return (stated.Count(figure => figure.Value < indicator.SuppressBelow || facts.Dominated.Contains(figure.Id)), stated.Count);
    }
}
