using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;

namespace Analytics.Reports.Publications.Bulletin;

/// <summary>The month in a few sentences.</summary>
internal static class BulletinPoints
{
    /// <summary>The most indicators that are said in words; the table has all.</summary>
    private const int MostSaid = 5;

    public static IEnumerable<Prose> Of(YearFacts facts, MonthFigures months, IReadOnlyList<Indicator> headlines, CountyFacts revisions)
    {
        foreach (var indicator in headlines.Where(indicator => indicator.Aggregation != "ratio" && months.Of(indicator).Value > 0).Take(MostSaid))
        {
            yield return Said(months, indicator);
        }

        var span = months.Month.ToString();
        var (received, expected, missing) = (Reckoned.Received(facts, facts.City, span), Reckoned.Expected(facts, facts.City, span), Reckoned.Missing(facts, facts.City, span));
        yield return missing.Value == 0
            ? new($"当月应报台账{expected:u}，全部收到。", $"All {expected:v} ledgers due for the month came in.")
            : new($"当月应报台账{expected:u}，收到{received:v}份，缺{missing:v}份；缺报的不作零计。", $"Of {expected:v} ledgers due for the month {received:v} came in; {missing:v} {Drawing.Plural(missing, "is", "are")} missing, which is not zero.");
        var count = RevisionTable.Count(facts, revisions);
        if (count.Value > 0)
        {
            yield return new($"上期以来变动的月度数字{count:u}，见文末。", $"{count:v} monthly {Drawing.Plural(count, "number", "numbers")} changed since the last bulletin: see the end.");
        }
    }

    private static Prose Said(MonthFigures months, Indicator indicator)
    {
        var (now, isStock) = (months.Of(indicator), indicator.Aggregation is "stock" or "distinct");
        var lead = isStock ? new Vocabulary.Bilingual($"月末{indicator.Name.Zh}", $"{indicator.Name.En} at the month's end: ") : new($"当月{indicator.Name.Zh}", $"{indicator.Name.En}: ");
        if (months.Before is not { } before || months.Change(indicator, before, "ON_MONTH", BulletinTables.OnMonth) is not { IsStated: true } change)
        {
            return new($"{lead.Zh}{now:u}。", $"{lead.En}{now:u}.");
        }

        var then = months.Of(indicator, before);
        return change switch
        {
            { Low: > 0 } => new($"{lead.Zh}{now:u}，比上月增加{change:u}。", $"{lead.En}{now:u}, up {change:n} on the month before."),
            { High: < 0 } => new($"{lead.Zh}{now:u}，比上月减少{months.Decline(indicator, before):u}。", $"{lead.En}{now:u}, down {months.Decline(indicator, before):n} on the month before."),
            { IsExact: true } => new($"{lead.Zh}{now:u}，与上月持平。", $"{lead.En}{now:u}, the same as the month before."),
            _ => new($"{lead.Zh}{now:u}，上月{then:u}，增减说不准。", $"{lead.En}{now:u}, {then:u} the month before; which is more cannot be told."),
        };
    }
}
