using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Publications.AnnualStatistics;

/// <summary>Notes: what the marks and intervals mean, and every indicator's definition.</summary>
internal static class Methods
{
    public static Section Of(YearFacts facts) => new("notes", new("口径与说明", "Notes and definitions"), [
        new Heading(new("数字怎样印出", "How numbers are printed")),
        new Paragraph(new(
            $"准确数直接印出。台账写“余”“多”“近”“约”“以上”的，印出所写数值，并在括号内给出真值可能的范围；合计把各项范围逐项相加。比例印出分子和分母。金额和面积以亿、万缩写，原数见figures.csv。",
            $"Exact numbers stand alone. Where a ledger says 余, 多, 近, 约 or 以上, the number written is printed with the range that the true value may have; totals add the ranges up. Shares show numerator and denominator. Sums and areas are scaled; figures.csv has them in full.")),
        Tables.Marks,
        .. facts.Catalogue.Any(indicator => indicator.IsUnderControl) ? [new Heading(new("哪些数字隐去", "Which numbers are held back")), new Paragraph(HeldBack(facts))] : Array.Empty<Block>(),
        new Heading(new("数字怎样查证", "How a number is checked")),
        new Paragraph(new(
            $"每个数字都有编号：指标、地区、类型、时期，以点相连；编号在网页中以小字印出，在表格文件中自成一列。凭编号可查到所依据的台账、工作表和单元格。图中另行推算的数字（如控制界限、差额、收报份数）也有编号，其来源列在figures.csv。",
            $"Every number has an id: indicator, area, cohort and span, joined by dots. The page prints it small, the workbook in a column of its own. The id leads to the ledgers, sheets and cells behind it. Numbers reckoned for a chart (limits, remainders, coverage counts) have ids too; figures.csv says from what.")),
        .. RevisionPolicy.Blocks,
        new Heading(new("指标释义", "Definitions of indicators")),
        new Table(
            "definitions",
            new("指标释义", "Definitions"),
            [new(new("指标", "Indicator")), new(new("单位", "Unit")), new(new("释义", "Definition")), new(new("汇总方式", "Aggregation"))],
            [.. facts.Catalogue.Select(indicator => (IReadOnlyList<Cell>)
                [Cell.Of(indicator.Name, indicator.Code), Cell.Of(indicator.UnitName), Cell.Of(indicator.Definition), Cell.Of(Aggregation(indicator))])]),
        .. Breaks(facts),
        .. Unfilled(facts),
    ]);

    private static IEnumerable<Block> Breaks(YearFacts facts) => facts.Breaks.Count == 0 ? [] :
    [
        new Heading(new("口径变动", "Breaks in series")),
        new Paragraph(new(
            $"标有{FigureMarks.Break.Zh}的指标自下表所列月份起按新口径统计，与此前的数字不能直接相比；并列期内新旧口径的逐月数字见统计表series_breaks。",
            $"Indicators marked {FigureMarks.Break.En} follow a new definition from the month below, and are not comparable with earlier numbers; the mart series_breaks has both, month by month, for the months that carry both.")),
        Tables.Breaks(facts),
    ];

    private static IEnumerable<Block> Unfilled(YearFacts facts) => facts.Unfilled.Count == 0 ? [] :
    [
        new Heading(new("目录中有、本期没有数的指标", "Indicators of the catalogue without a number here")),
        new Table(
            "unfilled",
            new("本期没有数的指标", "Indicators without a number"),
            [new(new("指标", "Indicator")), new(new("原因", "Why")), new(new("释义", "Definition"))],
            [.. facts.Unfilled.Select(indicator => (IReadOnlyList<Cell>)[Cell.Of(indicator.Name, indicator.Code), Cell.Of(Why(facts, indicator)), Cell.Of(indicator.Definition)])]),
    ];

    private static Bilingual Why(YearFacts facts, Indicator indicator) => facts.Of(indicator, facts.City).State switch
    {
        // A list that names none says zero; both are told the same way here.
        FigureState.Stated => MissingMarks.Of(FigureState.NoEntries),
        var state => MissingMarks.Of(state),
    };

    private static Prose HeldBack(YearFacts facts)
    {
        var counts = facts.Catalogue.Where(indicator => indicator.SuppressBelow is not null).ToList();
        var amounts = facts.Catalogue.Where(indicator => indicator.SuppressDominated is not null).ToList();
        return new(
            $"为保护个人，下列数字隐去，以〔隐去〕代替：{string.Join("；", [.. counts.Select(indicator => $"{indicator.Name.Zh}小于{indicator.SuppressBelow}而不为零的"), .. amounts.Select(indicator => $"{indicator.Name.Zh}中一个单位占{indicator.SuppressDominated:0.#%}以上的")])}。凡由其他数字（包括以往各期）相加减能推出这些数的，也一并隐去。隐去不是零。",
            $"To protect persons these are held back and marked [c]: {string.Join("; ", [.. counts.Select(indicator => $"{indicator.Name.En} above nought and below {indicator.SuppressBelow}"), .. amounts.Select(indicator => $"{indicator.Name.En} of which one unit makes more than {indicator.SuppressDominated:0.#%}")])}. So are numbers from which, by sums and differences, in this release or beside earlier ones, those could be reckoned. Held back is not zero.");
    }

    private static Bilingual Aggregation(Indicator indicator) => indicator.Aggregation switch
    {
        "sum" => new("相加", "sum"),
        "stock" => new("期末数", "stock at the end"),
        "ratio" => new("比例", "ratio"),
        "distinct" => new("去重计数", "distinct count"),
        _ => new(indicator.Aggregation, indicator.Aggregation),
    };
}
