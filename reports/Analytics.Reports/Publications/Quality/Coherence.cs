using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Publications.Quality;

/// <summary>Whether numbers agree: totals with their parts, ledgers with each other, this year's definitions with last year's.</summary>
internal static class Coherence
{
    public static Section Of(YearFacts facts, QualityFacts quality) => new("coherence", new("一致性与可比性", "Coherence and comparability"), [
        new Heading(new("台账之间", "Between ledgers")),
        .. quality.Comparisons.Count == 0 ? [new Paragraph(Prose.Of(new("没有两种可以互相对照的台账。", "No two ledgers here speak of the same thing.")))] : Between(facts, quality),
        new Heading(new("口径变动", "Breaks in series")),
        .. facts.Breaks.Count == 0
            ? [new Paragraph(Prose.Of(new("本期没有口径变动，各月数字可以前后相比。", "No definition changed; months can be compared with one another.")))]
            : new Block[] { new Paragraph(Prose.Of(new("下列指标自所列月份起按新口径统计，与此前的数字不能直接相比。", "These follow a new definition from the month shown and are not comparable with earlier numbers."))), Tables.Breaks(facts) },
        new Heading(new("县与县、月与月", "Between counties and months")),
        new Paragraph(Prose.Of(new(
            "各县（区）用同一套台账规定；当地台账没有的栏目标为未采，不作零计。派驻类型分批开始，早几个月没有街道社区、企业的数字，不是零。缺报的月份在图中留空。",
            "All counties follow one set of rules for ledgers; a column that a county's form lacks is marked not collected and is no zero. Cohorts began one after another: earlier months without communities or enterprises are not nought. Missing months are gaps in charts."))),
    ]);

    /// <summary>How many statements have a remainder, of how many.</summary>
    public static (Figure Open, Figure All) Statements(YearFacts facts)
    {
        var statements = facts.Reconciliation.GroupBy(part => part.Statement).ToList();
        var unit = new Bilingual("项", "totals");
        return (
            Reckoned.Count(facts, "STATEMENTS_OPEN", new("分项之和与总数有差额的核对", "totals that their parts do not explain"), unit, statements.Count(Accuracy.IsOpen)),
            Reckoned.Count(facts, "STATEMENTS", new("总数与分项的核对", "totals held against their parts"), unit, statements.Count));
    }

    /// <summary>How many pairs of ledgers differ, of those that could be compared.</summary>
    public static (Figure Apart, Figure Compared) Comparisons(YearFacts facts, QualityFacts quality)
    {
        var unit = new Bilingual("组", "pairs");
        return (
            Reckoned.Count(facts, "LEDGER_PAIRS_APART", new("有差异的台账对照", "pairs of ledgers that differ"), unit, quality.Comparisons.Count(each => each.MonthsApart > 0)),
            Reckoned.Count(facts, "LEDGER_PAIRS", new("台账对照", "pairs of ledgers held against each other"), unit, quality.Comparisons.Count(each => each.Agreement != "not_comparable")));
    }

    /// <summary>Every total with the sum of its parts and what is left.</summary>
    public static Table StatementTable(YearFacts facts) => new(
        "statements",
        new("总数、分项之和与差额", "Totals, sums of their parts, remainders"),
        [new(new("总数", "Total")), new(new("数值", "Value"), "", true), new(new("分项之和", "Sum of parts"), "", true), new(new("差额", "Remainder"), "", true), new(new("说明", "What it is"))],
        [.. facts.Reconciliation.GroupBy(part => part.Statement).Where(statement => statement.Any(part => part.IsTotal)).Select(statement => Row(facts, [.. statement]))]);

    private static IReadOnlyList<Cell> Row(YearFacts facts, IReadOnlyList<StatementPart> statement)
    {
        var total = statement.First(part => part.IsTotal);
        var (own, remainder) = (Reckoned.Part(facts, total), statement.FirstOrDefault(part => part.IsRemainder));
        IReadOnlyList<StatementPart> parts = [.. statement.Where(part => part is { IsTotal: false, IsRemainder: false })];
        var name = new Bilingual($"分项之和：{total.Label.Zh}", $"sum of parts: {total.Label.En}");
        var sum = new QualityFigures(facts).Number("PARTS_" + total.Statement.ToUpperInvariant(), name, own.Indicator.Unit, own.Indicator.UnitName, (Sum(parts, part => part.Value), Sum(parts, part => part.Low ?? part.Value), Sum(parts, part => part.High ?? part.Value)));
        var left = remainder is null ? Cell.Of(new Bilingual("无", "none")) : new Cell(new Prose($"{Reckoned.Part(facts, remainder)}", $"{Reckoned.Part(facts, remainder)}"));
        return [Cell.Of(total.Label, total.Statement), new(new Prose($"{own}", $"{own}")), new(new Prose($"{sum}", $"{sum}")), left, Cell.Of(remainder is { Value: not (null or 0) } ? remainder.Explanation : new("相符", "agrees"))];
    }

    private static decimal? Sum(IReadOnlyList<StatementPart> parts, Func<StatementPart, decimal?> of) => parts.All(part => of(part) is not null) ? parts.Sum(of) : null;

    private static IEnumerable<Block> Between(YearFacts facts, QualityFacts quality)
    {
        var (apart, compared) = Comparisons(facts, quality);
        yield return new Paragraph(new(
            $"两种台账说同一件事的，逐县逐月对照，共{compared:u}，有差异的{apart:u}。在约数范围之内的不算差异；一方没有报来的不参加对照。",
            $"Where two ledgers speak of the same thing they are held against each other, county by county and month by month: {compared:v} pairs, of which {apart:v} differ. A difference within the doubt is none; what one of the two did not send is left out."));
        yield return new Table(
            "ledgers-compared",
            new("台账之间的对照", "Ledgers held against each other"),
            [
                new(new("甲方台账—乙方台账", "First and second ledger")), new(new("甲方", "First"), "", true), new(new("乙方", "Second"), "", true), new(new("乙方减甲方", "Second less first"), "", true),
                new(new("有差异的县月", "County-months apart"), "", true), new(new("结果", "Outcome")), new(new("由谁负责", "Who answers")),
            ],
            [.. quality.Comparisons.Select(each => Row(facts, each))]);
    }

    private static IReadOnlyList<Cell> Row(YearFacts facts, LedgerComparison each)
    {
        var figures = new QualityFigures(facts);
        var (first, second) = (NameOf(facts, each.FirstLedger), NameOf(facts, each.SecondLedger));
        var name = new Bilingual($"{first.Zh}—{second.Zh}", $"{first.En} and {second.En}");
        var unit = each.Unit switch { "yuan" => new Bilingual("元", "yuan"), "post" => new("个岗位", "posts"), _ => new("", each.Unit) };
        Cell Side(string side, Bilingual of, (decimal? Value, decimal? Low, decimal? High) number)
        {
            var figure = figures.Number($"{side}_{each.Statement.ToUpperInvariant()}", new($"{name.Zh}：{of.Zh}", $"{name.En}: {of.En}"), each.Unit, unit, number);
            return new(new Prose($"{figure}", $"{figure}"));
        }

        return
        [
            Cell.Of(name, each.Statement), Side("FIRST", new("甲方", "first"), each.First), Side("SECOND", new("乙方", "second"), each.Second), Side("DIFFERENCE", new("乙方减甲方", "second less first"), (each.Difference, each.Difference, each.Difference)),
            Cell.Of(figures.Number("MONTHS_APART_" + each.Statement.ToUpperInvariant(), new($"{name.Zh}：有差异的县月", $"{name.En}: county-months apart"), new("个县月", "county-months"), each.MonthsApart)),
            Cell.Of(Outcome(each.Agreement)), Cell.Of(Owner(each.Owner)),
        ];
    }

    private static Bilingual NameOf(YearFacts facts, string ledger) => facts.Ledgers.FirstOrDefault(each => each.Code == ledger)?.Name ?? new(ledger, ledger);

    private static Bilingual Outcome(string agreement) => agreement switch
    {
        "agrees" => new("一致", "agree"),
        "agrees_in_sum_only" => new("合计一致，分县分月有差异", "agree in sum only"),
        "differs" => new("有差异", "differ"),
        _ => new("无法对照", "cannot be compared"),
    };

    private static Bilingual Owner(string owner) => owner switch
    {
        "county_organisation_department" => new("县（区）委组织部", "county organisation department"),
        "county_finance_bureau" => new("县（区）财政局", "county finance bureau"),
        "dispatching_unit" => new("派出单位", "dispatching unit"),
        _ => new(owner, owner),
    };
}
