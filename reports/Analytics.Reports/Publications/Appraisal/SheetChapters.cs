using System.Globalization;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Publications.Appraisal;

/// <summary>A line a post, by code and in the order of the register: who rated it, turnout, whether it was made public, and where it is excellent the result with its arithmetic.</summary>
internal static class SheetChapters
{
    private static readonly Bilingual NotPrinted = new("不逐岗印出", "not printed by post");

    public static Section Of(YearFacts facts, AppraisalFacts appraisals)
    {
        var figures = new AppraisalFigures(facts, appraisals);
        var above = appraisals.Scores?.SurelyAbove.Select(score => (score.OrgUnit, score.Secretary)).ToHashSet() ?? [];
        return new("sheets", new("考核单（一岗一行）", "A line a post"), [
            new Paragraph(Prose.Of(new(
                "按单位代码排列，不是名次。只印优秀的结果和算式；其余岗位不论等次一律不逐岗印出，否则没有印出的就成了低于称职的名单。本人的考核结果由县（区）委组织部向本人反馈。",
                "In the order of codes, which is no rank. Only excellent results are printed, with their arithmetic; no other grade is, for else those left out would be a list of who is below competent. Each person hears the own result from the county's organisation department."))),
            .. facts.Counties.Select(county => (county, Posts: figures.Of(county))).Where(row => row.Posts.Count > 0).Select(row => Sheet(figures, row.county, row.Posts, above)),
        ]);
    }

    /// <summary>How an excellent score is made, as the mart has it, its raters in words.</summary>
    public static Bilingual Arithmetic(AppraisedPost post) => new(
        string.Join(" + ", post.By.Select(by => $"{AppraisalWords.Rater(by.Rater).Zh} {Plain(by.Weight)}×{Plain(by.Score)}")),
        string.Join(" + ", post.By.Select(by => $"{AppraisalWords.Rater(by.Rater).En} {Plain(by.Weight)}×{Plain(by.Score)}")));

    private static Table Sheet(AppraisalFigures figures, OrgUnit county, IReadOnlyList<AppraisedPost> posts, HashSet<(string, string)> above) => new(
        "sheets-" + county.Code,
        new($"{county.Name.Zh}各岗位", $"Posts of {county.Name.En}"),
        [
            new(new("任职单位", "Org unit")), new(new("评价主体", "Raters"), "", true), new(new("参评率", "Turnout"), "", true), new(new("公示", "Made public")), new(new("等次", "Grade")), new(new("加权得分", "Weighted score"), "", true),
            new(new("算式", "Arithmetic"), IsText: true), new(new("工作评分", "Score of the work")),
        ],
        [.. posts.Select(post => (IReadOnlyList<Cell>)
        [
            Cell.Of(post.Place, post.Secretary), Cell.Of(figures.Raters(post)), Cell.Of(figures.Turnout(post)), Cell.Of(post.IsPublished ? new Bilingual("已公示", "yes") : new("未公示", "no")),
            Cell.Of(post.IsExcellent ? new("优秀", "excellent") : NotPrinted), post.IsExcellent ? Cell.Of(figures.Score(post)) : Cell.Of(new Bilingual("", "")), Cell.Of(post.IsExcellent ? Arithmetic(post) : new("", "")),
            Cell.Of(above.Contains((post.OrgUnit, post.Secretary)) ? new("明显高于平均", "surely above the average") : new Bilingual("", "")),
        ])]);

    private static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
