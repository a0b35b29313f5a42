using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;

namespace Analytics.Reports.Publications.Quality;

/// <summary>When numbers come, and whether by their day; how long a returned ledger stays out.</summary>
internal static class Timeliness
{
    public static Section Of(YearFacts facts, QualityFacts quality)
    {
        var figures = new QualityFigures(facts);
        var all = Times(figures, quality.All);
        return new("timeliness", new("及时性与准时性", "Timeliness and punctuality"), [
            CompletenessMap.Draw(facts),
            .. all.Median.IsStated
                ? [ReceiptDays.Draw(facts, all, [.. ByLedger(facts, quality).Select(row => (row.Ledger, Times(figures, row.Times))).Select(row => (row.Ledger, row.Item2.Least, row.Item2.Median, row.Item2.Most))], ByLedgerTable(facts, quality))]
                : new Block[] { ByLedgerTable(facts, quality) },
            ByCounty(facts, quality),
            Corrections(figures, quality),
        ]);
    }

    /// <summary>Each ledger with its days, in the order of the ledgers.</summary>
    public static IEnumerable<(Ledger Ledger, ReceiptTimes Times)> ByLedger(YearFacts facts, QualityFacts quality) =>
        facts.Ledgers.Select(ledger => (ledger, quality.Times.FirstOrDefault(times => times.Ledger == ledger.Code))).Where(row => row.Item2 is not null).Select(row => (row.ledger, row.Item2!));

    public static (Figure Least, Figure Median, Figure Most) Times(QualityFigures figures, ReceiptTimes times) => (
        figures.Receipt(times, "LEAST", new("最早的收到天数", "fewest days to receipt"), times.DaysLeast),
        figures.Receipt(times, "MEDIAN", new("收到天数的中位数", "median days to receipt"), times.Days),
        figures.Receipt(times, "MOST", new("最迟的收到天数", "most days to receipt"), times.DaysMost));

    private static Table ByLedgerTable(YearFacts facts, QualityFacts quality) => Table(
        facts, "receipt-days", new("从月末到收到的天数和按时率，按台账", "Days to receipt and punctuality, by ledger"), new("台账", "Ledger"),
        [.. ByLedger(facts, quality).Select(row => (row.Ledger.Name, row.Ledger.Code, facts.City, (Ledger?)row.Ledger, row.Times))]);

    private static Table ByCounty(YearFacts facts, QualityFacts quality) => Table(
        facts, "receipt-days-by-county", new("从月末到收到的天数和按时率，按县（区）", "Days to receipt and punctuality, by county"), new("县（区）", "County"),
        [.. facts.Counties.Select(county => (county, quality.Times.FirstOrDefault(times => times.County == county.Code))).Where(row => row.Item2 is not null).Select(row => (row.county.Name, row.county.Code, row.county, (Ledger?)null, row.Item2!))]);

    private static Table Table(YearFacts facts, string key, Vocabulary.Bilingual title, Vocabulary.Bilingual head, IReadOnlyList<(Vocabulary.Bilingual Name, string Code, OrgUnit Place, Ledger? Ledger, ReceiptTimes Times)> rows)
    {
        var figures = new QualityFigures(facts);
        return new(
            key,
            title,
            [new(head), new(new("最早（天）", "Earliest (days)"), "QUALITY_DAYS_LEAST", true), new(new("中位数（天）", "Median (days)"), "QUALITY_DAYS_MEDIAN", true), new(new("最迟（天）", "Latest (days)"), "QUALITY_DAYS_MOST", true), new(new("按时率（按时/应收）", "On time (of those due)"), "QUALITY_ON_TIME", true)],
            [.. rows.Select(row => (row, times: Times(figures, row.Times))).Select(each => (IReadOnlyList<Cell>)
                [Cell.Of(each.row.Name, each.row.Code), Cell.Of(each.times.Least), Cell.Of(each.times.Median), Cell.Of(each.times.Most), Cell.Of(figures.OnTime(each.row.Place, each.row.Ledger))])]);
    }

    private static Paragraph Corrections(QualityFigures figures, QualityFacts quality)
    {
        var (returned, corrected) = (figures.Returned(quality.All), figures.Corrected(quality.All));
        if (quality.All.Corrected == 0)
        {
            return new(new(
                $"整份或部分退回的台账共{returned:u}，还没有一份更正收齐。",
                $"{returned:v} {Drawing.Plural(returned, "ledger-month", "ledger-months")} went back, whole or in part; none has come again in full."));
        }

        var (median, most) = (
            figures.Number("CORRECTION_MEDIAN", new("更正用时的中位数", "median days from return to correction"), QualityFigures.Days, quality.All.CorrectionDays),
            figures.Number("CORRECTION_MOST", new("更正用时最长的", "most days from return to correction"), QualityFigures.Days, quality.All.CorrectionDaysMost));
        return new(new(
            $"整份或部分退回的台账共{returned:u}，其中{corrected:u}已更正收齐，从退回到收齐用时的中位数为{median:u}，最长{most:u}。",
            $"{returned:v} {Drawing.Plural(returned, "ledger-month", "ledger-months")} went back, whole or in part; {corrected:v} {Drawing.Plural(corrected, "was", "were")} corrected in full, at the median after {median:u}, at most {most:u}."));
    }
}
