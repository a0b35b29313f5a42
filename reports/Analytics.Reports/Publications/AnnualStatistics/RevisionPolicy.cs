using Analytics.Reports.Documents;
using Analytics.Reports.Figures;

namespace Analytics.Reports.Publications.AnnualStatistics;

/// <summary>What is revised, when and how it is told: the policy that the program carries out.</summary>
internal static class RevisionPolicy
{
    public static IReadOnlyList<Block> Blocks { get; } =
    [
        new Heading(new("数字怎样修订", "How numbers are revised")),
        new Paragraph(Prose.Of(new(
            "发布了的版本不再改动。数字有变，另出新版，在“与上一版相比”一章逐项写明原数、现数、增减和原因。",
            "A release that was published is never altered. Where numbers change there is a new release, which tells each of them, old and new, with the difference and the reason."))),
        new Paragraph(Prose.Of(new(
            "每一版只用数据截止以前收到的台账。截止以后收到的迟报和更正、报送单位说明了理由的数、台账规定变更后的重述，都进入下一版。",
            "A release uses what was received by its cut-off. What comes later enters the next one: late ledgers, corrections, values explained by their sender, and restatements under a changed contract."))),
        new Paragraph(Prose.Of(new(
            $"标{FigureMarks.Provisional.Zh}的数，等该时期的台账到期以后再出一版，可能有变；没有这个标记的数，有更正才变。",
            $"A number marked {FigureMarks.Provisional.En} may change in the release made when the ledgers of its span are due; others change only where something was corrected."))),
        new Paragraph(Prose.Of(new(
            "关了账的月份，此后收到的台账先保存；重新开账以后，才计入下一版。",
            "What arrives for a month that was closed is kept, and counts in the next release after the month was reopened."))),
        new Paragraph(Prose.Of(new(
            "程序或评价办法换了版本，也另出新版，原因写作“程序或方法换了版本”；口径有变的指标另加标记，新旧口径并列的月份列在说明里。",
            "Another version of the program or of a policy makes a new release too, and is given as the reason; an indicator whose definition changed is marked, with the months that carry both."))),
        new Paragraph(Prose.Of(new(
            "更正制成即可发布，不等下一个发布日；发布日历为更正另定了时间的，按日历。",
            "A correction is published as soon as it is made, unless the release calendar sets a moment for it."))),
    ];
}
