using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;

namespace Analytics.Reports.Publications.Appraisal;

/// <summary>Whether people were there and were prepared: spot checks, attendance against its target, training.</summary>
internal static class PresenceChapters
{
    public static Section Checks(YearFacts facts, AppraisalFacts appraisals)
    {
        var figures = new AppraisalFigures(facts, appraisals);
        return new("checks", new("在岗抽查", "Spot checks"), [
            ShareIntervals.Draw(facts, appraisals.Span, "on-post-by-county", new("随机抽查在岗率", "Share on post in random checks"), figures.OnPost(facts.City), [.. facts.Counties.Select(figures.OnPost)]),
            new Table(
                "checks",
                new("抽查覆盖、在岗率和发现问题，按县（区）", "Spot checks by county"),
                [
                    new(new("县（区）", "County")), new(new("覆盖率（抽到/在任）", "Checked (of posts held)"), "APPRAISAL_CHECKED", true), new(new("在岗率（95%区间）", "On post (95% interval)"), "APPRAISAL_ON_POST", true),
                    new(new("发现问题（95%区间）", "With a finding (95% interval)"), "APPRAISAL_WANTING", true),
                ],
                [.. facts.Counties.Append(facts.City).Select(unit => (IReadOnlyList<Cell>)
                    [Cell.Of(unit == facts.City ? new("全市", "City") : unit.Name, unit.Code), Cell.Of(figures.Checked(unit)), Cell.Of(figures.OnPost(unit)), Cell.Of(figures.Wanting(unit))])]),
            .. appraisals.Findings.Count > 0 ? [Findings(figures, appraisals)] : Array.Empty<Block>(),
            new Note(Prose.Of(new("覆盖率是实数；在岗率只由随机抽中的岗位推算，区间按在任岗位总数（有限总体）精确计算。请假不计入。", "Coverage is counted. The share on post is estimated from posts drawn at random alone, with the exact interval for the finite number of posts held; those on leave are left out."))),
        ]);
    }

    public static Section AttendanceAndTraining(YearFacts facts, AppraisalFacts appraisals)
    {
        var figures = new AppraisalFigures(facts, appraisals);
        return new("attendance", new("考勤与培训", "Attendance and training"), [
            .. facts.Find("ATT_COMPLIANCE") is { } compliance ? [Attendance(facts, appraisals.Span, compliance)] : Array.Empty<Block>(),
            new Table(
                "training",
                new("受训岗位占在任岗位的比例，按县（区）", "Posts trained of those held, by county"),
                [new(new("县（区）", "County")), new(new("受训占比", "Share trained"), "APPRAISAL_TRAINED", true)],
                [.. facts.Counties.Append(facts.City).Select(unit => (IReadOnlyList<Cell>)[Cell.Of(unit == facts.City ? new("全市", "City") : unit.Name, unit.Code), Cell.Of(figures.Trained(unit))])]),
            new Note(Prose.Of(new("岗位总数是有限的，受训的逐个计数；培训台账没有报来的县（区），受训的可能一个没有，也可能全部，区间由此而来。", "Posts are finite and the trained among them counted. Of a county whose training ledger did not come, none or all may have been trained: hence the interval."))),
        ]);
    }

    private static Table Attendance(YearFacts facts, string span, Indicator compliance) => new(
        "attendance",
        new("考勤达标的岗位月占应计岗位月的比例，按县（区）和派驻类型", "Post-months that met the attendance target, by county and cohort"),
        [new(new("县（区）", "County"), $"{compliance.Code} · {span}"), .. YearFacts.Cohorts.Append("all").Select(cohort => new Column(Drawing.Cohort(cohort), cohort, true)), Tables.CoverageColumn],
        [.. facts.Counties.Append(facts.City).Select(unit => (IReadOnlyList<Cell>)
        [
            Cell.Of(unit == facts.City ? new("全市", "City") : unit.Name, unit.Code), .. YearFacts.Cohorts.Append("all").Select(cohort => Cell.Of(facts.Of(compliance, unit, cohort, span))), Tables.Coverage(facts.Of(compliance, unit, "all", span)),
        ])]);

    private static Table Findings(AppraisalFigures figures, AppraisalFacts appraisals) => new(
        "findings",
        new("抽查发现的问题，全市，由多到少", "Findings of spot checks in the city, most frequent first"),
        [new(new("问题", "Finding")), new(new("占发现问题的抽查", "Share of checks with a finding"), "", true)],
        [.. appraisals.Findings.Select(finding => (finding, Name: AppraisalWords.Finding(finding.Finding))).Select(row => (IReadOnlyList<Cell>)[Cell.Of(row.Name), Cell.Of(figures.Finding(row.finding, row.Name))])]);
}
