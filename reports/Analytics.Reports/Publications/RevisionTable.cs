using System.Text.RegularExpressions;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Publications;

/// <summary>Which numbers of a place changed, from what to what, when it was known and why.</summary>
internal static partial class RevisionTable
{
    /// <summary>The most changes that a few pages hold; the others are in the mart revisions.</summary>
    private const int MostRevisions = 12;

    /// <param name="what">What the table holds, in a sentence: the changes of a year, or those since the last bulletin.</param>
    public static IEnumerable<Block> Of(YearFacts facts, CountyFacts place, Bilingual what, int most = MostRevisions)
    {
        var count = Count(facts, place);
        yield return new Heading(new("哪些数字变了，为什么", "What changed, and why"));
        yield return new Paragraph(place.Revisions.Count > most
            ? new Prose($"{what.Zh}共{count:u}，下表列出一部分，其余见统计表revisions。", $"{count:v} {what.En}; the table has some of them, the mart revisions all.")
            : new Prose($"{what.Zh}共{count:u}。", $"{count:v} {(count.Value == 1 ? what.En.Replace("numbers", "number", StringComparison.Ordinal) : what.En)}."));
        yield return new Table(
            "revisions",
            new("变动的数字", "Numbers that changed"),
            [new(new("指标", "Indicator")), new(new("月份", "Month"), IsShort: true), new(new("原来", "Before"), "", true), new(new("现在", "Now"), "", true), new(new("原因", "Why")), new(new("获知", "Known since"), IsShort: true)],
            [.. place.Revisions.Take(most).Select((revision, at) => (revision, at, indicator: facts.Find(revision.Indicator)!)).Select(change => (IReadOnlyList<Cell>)
            [
                Cell.Of(new Bilingual($"{change.indicator.Name.Zh}（{change.indicator.UnitName.Zh}）", $"{change.indicator.Name.En} ({change.indicator.UnitName.En})"), change.indicator.Code),
                Cell.Of(YearFacts.Month(change.revision.Span)), Cell.Of(place.Before(change.revision, change.indicator, change.at + 1)),
                Cell.Of(facts.Of(change.indicator, place.County, "all", change.revision.Span)), Cell.Of(Reason(change.revision.Reason)), Cell.Of(new Bilingual(Day(change.revision), Day(change.revision))),
            ])]);
    }

    public static Figure Count(YearFacts facts, CountyFacts place) =>
        Reckoned.Count(facts, "REVISIONS", new("应报日期之后变动的月度数字", "monthly numbers that changed after they were due"), new("处", "numbers"), place.Revisions.Count, place.County);

    /// <summary>The day in China on which a change was known.</summary>
    public static string Day(Revision revision) => revision.KnownAt.ToChinaTime()[..10];

    private static Bilingual Reason(string reasons)
    {
        var words = Words().Matches(reasons).Select(word => word.Value switch
        {
            "late" => new Bilingual("迟报", "came late"),
            "corrected" => new("更正", "corrected by the county"),
            "explained" => new("说明了理由", "explained by the county"),
            "contract_change" => new("台账规定变更", "the ledger's contract changed"),
            "reopened" => new("重新开账", "the month was reopened"),
            var other => new(other, other),
        }).ToList();
        return new(string.Join("、", words.Select(word => word.Zh)), string.Join(", ", words.Select(word => word.En)));
    }

    [GeneratedRegex("[a-z_]+")]
    private static partial Regex Words();
}
