using System.Globalization;
using Analytics.Reports.Calendar;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Warehouse.Appraisals;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Publications.Sheets;

/// <summary>
/// One county's secretaries, a page each, to be handed to the person it is about and to nobody else: the score with its doubt, what it is made of, whom to compare with, what is missing, how to
/// contest it. In the order of codes. What is said of below competent is on no page: <c>analytics score explain</c> prints it once two people confirmed it.
/// </summary>
internal sealed class PostSheets(string county, ReleasePeriod period) : IPublication
{
    public Func<YearFacts, Document>? Prepare(MartReader marts, YearFacts facts)
    {
        var span = period.Form == PeriodForm.HalfYear ? $"{period.Text[..4]}-{period.Text[4..]}" : period.Text;
        if (facts.Counties.FirstOrDefault(unit => unit.Code == county) is not { } place || ScoreFacts.Read(marts, span) is not { } scores)
        {
            return null;
        }

        var reader = new ScoreMarts(marts);
        var own = scores.Secretaries.Where(score => score.County == county).OrderBy(score => score.OrgUnit, StringComparer.Ordinal).ThenBy(score => score.Secretary, StringComparer.Ordinal).ToList();
        var explained = own.Where(score => score.IsScored).Select(score => ExplainedScore.Read(reader, score, span)).ToList();
        var expires = ChinaTime.Day(marts.CutOff).AddMonths(scores.Policy.SheetMonths);
        return own.Count == 0 ? null : year => Write(year, scores, place, own, explained, expires);
    }

    private static Document Write(YearFacts facts, ScoreFacts scores, OrgUnit place, List<SecretaryScore> own, List<ExplainedScore> explained, DateOnly expires)
    {
        var (span, until) = (YearFacts.SpanName(scores.Span), expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var pages = new SheetPages(facts, scores, until);
        return new Document(
            new($"{place.Name.Zh}第一书记评分单（{span.Zh}）", $"First Secretaries in {place.Name.En}: Score Sheets, {span.En}"),
            new("一人一页，只交本人；内部使用", "A page a person, for that person alone; internal"),
            facts.Publisher,
            [pages.Front(place, own), .. explained.Select((sheet, at) => pages.Of(place, sheet, at + 1)), .. own.Count > explained.Count ? [SheetPages.WithoutScore([.. own.Where(score => !score.IsScored)])] : Array.Empty<Section>()])
        {
            Notice = new("内部使用，只交本人", "Internal, for the person alone"),
            Names = new[] { scores.Policy.Version, until }
                .Concat(own.SelectMany(score => new[] { score.Secretary, score.Place.Zh, score.Place.En }))
                .Concat(explained.SelectMany(sheet => sheet.Alike).SelectMany(alike => new[] { alike.Name.Zh, alike.Name.En })).ToHashSet(StringComparer.Ordinal),
        };
    }
}
