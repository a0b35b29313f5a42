using Analytics.Reports.Documents;
using Analytics.Reports.Facts;

namespace Analytics.Reports.Publications.Ranking;

/// <summary>How the scores are to be read, for a reader who knows no statistics.</summary>
internal static class RankingNotes
{
    public static Section Of(ScoreFacts scores) => new("notes", new("怎样读、凭什么", "How to read it, and what it rests on"), [
        new Heading(new("怎样读", "How to read it")),
        new KeyPoints([
            Prose.Of(new("看区间，不看点：两个区间互相重叠，就说不出谁好谁差。", "Look at intervals, not points: where two overlap, nobody can say who is better.")),
            Prose.Of(new("名次只给范围；把范围当成一个名次来用，就是误读。", "Ranks are ranges; to use a range as one rank is to misread it.")),
            Prose.Of(new("分数向平均收拢：依据越少，收拢越多。刚上任、少报送的人不会因此排在前面或后面。", "Scores are drawn to the average, the more the less is known: who came late or reported little is neither first nor last for it.")),
            Prose.Of(new("没有评分不是低分：原因写在表里。", "No score is no low score: the reason stands in the table.")),
        ]),
        new Heading(new("凭什么", "What it rests on")),
        new Paragraph(Prose.Of(new(
            $"评价办法{scores.Policy.Version}（{scores.Policy.ApprovedBy.Zh}）定下指标、分母、方向、权重和等次；不看年龄、性别、民族、职级。尺度取自{YearFacts.Month(scores.Policy.ReferenceFrom).Zh}至{YearFacts.Month(scores.Policy.ReferenceTo).Zh}的台账，冻结不变。",
            $"Policy {scores.Policy.Version} ({scores.Policy.ApprovedBy.En}) sets indicators, denominators, directions, weights and bands; it never reads age, sex, ethnicity or rank. Its scale was frozen from the ledgers of {YearFacts.Month(scores.Policy.ReferenceFrom).En} to {YearFacts.Month(scores.Policy.ReferenceTo).En}."))),
        new Paragraph(Prose.Of(new(
            "各月先与全体同月相比，扣去村的基础条件，再按月份多少把人、村、县和偶然分开；区间包含这样分开时的不确定。",
            "Months are first set beside all posts of the same month, what the village is like is taken out, and then person, village, county and chance are told apart by how many months there are; the intervals hold the doubt of doing so."))),
        Tables.Marks,
    ]);
}
