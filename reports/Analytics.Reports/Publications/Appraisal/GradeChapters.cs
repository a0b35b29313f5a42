using System.Text.Json.Nodes;
using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Publications.Appraisal;

/// <summary>Who got which grade, how surely counties differ in it, and which raters are strict.</summary>
internal static class GradeChapters
{
    // What lies below competent is one line: single posts among few would be known by it.
    private static readonly (string Code, Bilingual Name, string[] Grades)[] Grouped =
    [
        ("EXCELLENT", new("优秀", "excellent"), ["excellent"]),
        ("COMPETENT", new("称职", "competent"), ["competent"]),
        ("BELOW", new("称职以下", "below competent"), ["basically_competent", "not_competent"]),
    ];

    public static Section Summary(YearFacts facts, AppraisalFacts appraisals)
    {
        var figures = new AppraisalFigures(facts, appraisals);
        return new("summary", new("先看这一页", "Read this first"), [
            new KeyPoints([.. Points(facts, figures)]),
            ShareIntervals.Draw(facts, appraisals.Span, "excellent-by-county", new("优秀占比", "Share excellent"), Excellent(figures, facts.City), [.. facts.Counties.Select(county => Excellent(figures, county))]),
        ]);
    }

    public static Section Grades(YearFacts facts, AppraisalFacts appraisals)
    {
        var figures = new AppraisalFigures(facts, appraisals);
        return new("grades", new("考核等次", "Grades"), [
            new Paragraph(new($"全市参加考核{figures.Appraised(facts.City):u}。等次由县（区）评定；区间为95%威尔逊区间，区间重叠的县（区）说不出谁高谁低。", $"{figures.Appraised(facts.City):v} posts were appraised in the city. Counties give the grades; intervals are Wilson's at 95%, and of counties whose intervals overlap nobody can say which is higher.")),
            new Table(
                "grades",
                new("等次分布，全市", "Grades in the city"),
                [new(new("等次", "Grade")), new(new("占比（95%区间）", "Share (95% interval)"), "", true)],
                [.. Grouped.Select(grade => (IReadOnlyList<Cell>)[Cell.Of(grade.Name), Cell.Of(figures.Grade(facts.City, grade.Code, grade.Name, grade.Grades))])]),
            new Table(
                "grades-by-county",
                new("参加考核的岗位、优秀占比和参评率，按县（区）", "Posts appraised, share excellent and turnout, by county"),
                [new(new("县（区）", "County")), new(new("参加考核（个岗位）", "Posts appraised"), "APPRAISAL_APPRAISED", true), new(new("优秀占比（95%区间）", "Share excellent (95% interval)"), "APPRAISAL_GRADE_EXCELLENT", true), new(new("参评率（有效票/应发票）", "Turnout (cast/eligible)"), "APPRAISAL_TURNOUT", true), Tables.CoverageColumn],
                [.. facts.Counties.Append(facts.City).Select(unit => (IReadOnlyList<Cell>)
                [
                    Cell.Of(unit == facts.City ? new("全市", "City") : unit.Name, unit.Code), Cell.Of(figures.Appraised(unit)), Cell.Of(Excellent(figures, unit)), Cell.Of(figures.Turnout(unit)), Tables.Coverage(figures.Appraised(unit)),
                ])]),
            new Note(Prose.Of(new("县（区）的称职以下不单列，人数少时会指到具体岗位；低于称职的说法须由两人复核、听取本人意见之后另行出具。", "What lies below competent is not shown by county: few posts would be known by it. Such a statement is issued apart, after two reviewers and the person's own answer."))),
        ]);
    }

    public static Section Raters(YearFacts facts, AppraisalFacts appraisals)
    {
        var figures = new AppraisalFigures(facts, appraisals);
        var raters = appraisals.Posts.SelectMany(post => post.By).Select(by => by.Rater).Distinct().Order(StringComparer.Ordinal).Select(rater => (Rater: rater, Name: AppraisalWords.Rater(rater))).ToList();
        var rows = raters.Select(each => (each.Name, Severity: figures.Severity(each.Rater, each.Name), Posts: figures.RatedBy(each.Rater, each.Name))).ToList();
        var table = new Table(
            "raters",
            new("各评价主体给分的宽严", "How strict raters are"),
            [new(new("评价主体", "Rater")), new(new("与同岗位各方平均之差（分，95%区间）", "Beside the mean of all raters (points, 95% interval)"), "", true), new(new("评价的岗位", "Posts rated"), "", true)],
            [.. rows.Select(row => (IReadOnlyList<Cell>)[Cell.Of(row.Name), Cell.Of(row.Severity), Cell.Of(row.Posts)])]);
        return new("raters", new("评价主体的宽严", "How strict raters are"), [.. rows.Exists(row => row.Severity.IsStated) ? [Severity(facts, appraisals, [.. rows.Where(row => row.Severity.IsStated).Select(row => (row.Name, row.Severity))], table)] : new Block[] { table }]);
    }

    private static Chart Severity(YearFacts facts, AppraisalFacts appraisals, IReadOnlyList<(Bilingual Name, Figure Severity)> rows, Table table)
    {
        var strict = rows.Where(row => row.Severity.High < 0).Select(row => row.Name).ToList();
        return new Chart(
            "rater-severity",
            "caterpillar",
            strict.Count == 0
                ? Prose.Of(new("没有哪一方明显偏严", "No rater is surely stricter than the others"))
                : Prose.Of(new($"给分明显偏严的：{string.Join("、", strict.Select(name => name.Zh))}", $"Surely stricter than the others: {string.Join(", ", strict.Select(name => name.En))}")),
            new($"给分与同岗位各方平均之差（分），{facts.City.Name.Zh}，{YearFacts.SpanName(appraisals.Span).Zh}", $"Scores beside the mean of all raters of the same post (points), {facts.City.Name.En}, {YearFacts.SpanName(appraisals.Span).En}"),
            language => new JsonObject
            {
                ["axis"] = new Bilingual("分", "points").In(language),
                ["centre"] = 0,
                ["centreWords"] = new Bilingual("各方平均", "mean of all").In(language),
                ["rows"] = Drawing.Array(rows.OrderByDescending(row => row.Severity.Value).Select(row => (JsonNode?)new JsonObject
                {
                    ["name"] = row.Name.In(language),
                    ["value"] = Drawing.Number(row.Severity.Value),
                    ["low"] = Drawing.Number(row.Severity.Low),
                    ["high"] = Drawing.Number(row.Severity.High),
                    ["side"] = row.Severity.Low > 0 ? 1 : row.Severity.High < 0 ? -1 : 0,
                    ["words"] = FigureText.Number(row.Severity, language),
                })),
            },
            table,
            new("每个评价主体一个点和一根横线，横线为均值的95%区间；线在零的右边为偏宽，左边为偏严。", "One dot and line a rater, the line the 95% interval of the mean; right of nought is lenient, left strict."),
            new($"同一岗位由各方分别给分，偏宽偏严是一方与各方平均相比，不说明谁给得对。各县（区）采用的评价主体不同。", $"Raters score the same posts; strict and lenient are beside the mean of all, and do not say who is right. Counties ask different raters."));
    }

    private static Figure Excellent(AppraisalFigures figures, OrgUnit unit) => figures.Grade(unit, Grouped[0].Code, Grouped[0].Name, Grouped[0].Grades);

    private static IEnumerable<Prose> Points(YearFacts facts, AppraisalFigures figures)
    {
        yield return new($"参加考核{figures.Appraised(facts.City):u}，优秀占{Excellent(figures, facts.City)}。", $"{figures.Appraised(facts.City):v} posts were appraised; excellent: {Excellent(figures, facts.City)}.");
        yield return new($"测评参评率{figures.Turnout(facts.City)}。", $"Turnout of the ballots: {figures.Turnout(facts.City)}.");
        if (figures.OnPost(facts.City) is { IsStated: true } onPost)
        {
            yield return new($"抽查覆盖{figures.Checked(facts.City)}，随机抽中的岗位在岗率{onPost}。", $"Spot checks reached {figures.Checked(facts.City)}; of posts drawn at random {onPost} were on post.");
        }

        if (figures.Trained(facts.City) is { IsStated: true } trained)
        {
            yield return new($"本期受训岗位占{trained}。", $"Trained in the half-year: {trained}.");
        }

        yield return Prose.Of(new("逐岗的结果只印优秀的；等次由县（区）评定，本材料不改动，也不排名。", "Of single posts only excellent results are printed; grades are the counties', nothing is altered and nobody is ranked."));
    }
}
