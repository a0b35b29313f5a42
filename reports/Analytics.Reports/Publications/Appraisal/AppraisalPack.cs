using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Publications.Appraisal;

/// <summary>
/// What a half-year's appraisal rests on, for those who decide: grades, raters, spot checks, attendance, training, and a line a post. For internal use. It names places and codes, never persons, and of
/// single posts it prints only excellent results: that somebody is below competent needs two reviewers, and to print all grades but the low ones would name them.
/// </summary>
internal sealed class AppraisalPack(ReleasePeriod half) : IPublication
{
    public Func<YearFacts, Document>? Prepare(MartReader marts, YearFacts facts) => AppraisalFacts.Read(marts, half) is { } appraisals ? year => Write(year, appraisals) : null;

    internal static Document Write(YearFacts facts, AppraisalFacts appraisals)
    {
        var span = YearFacts.SpanName(appraisals.Span);
        return new Document(
            new($"{facts.City.Name.Zh}第一书记半年考核材料（{span.Zh}）", $"First Secretaries in {facts.City.Name.En}: Appraisals, {span.En}"),
            new("考核等次、评价主体、抽查、考勤和培训，按县（区）；内部材料", "Grades, raters, spot checks, attendance and training by county; internal"),
            facts.Publisher,
            [
                GradeChapters.Summary(facts, appraisals),
                GradeChapters.Grades(facts, appraisals),
                GradeChapters.Raters(facts, appraisals),
                .. appraisals.Checks.Count > 0 ? [PresenceChapters.Checks(facts, appraisals)] : Array.Empty<Section>(),
                PresenceChapters.AttendanceAndTraining(facts, appraisals),
                SheetChapters.Of(facts, appraisals),
            ])
        {
            Notice = AppraisalWords.Internal,
            Names = appraisals.Posts.SelectMany(post => new[] { post.Secretary, post.Place.Zh, post.Place.En }).ToHashSet(StringComparer.Ordinal),
            Quotations = appraisals.Posts.Where(post => post.IsExcellent).Select(SheetChapters.Arithmetic).SelectMany(words => new[] { words.Zh, words.En }).ToHashSet(StringComparer.Ordinal),
        };
    }
}
