using System.Globalization;
using Analytics.Scoring.Screens;

namespace Analytics.Warehouse.Appraisals;

/// <summary>Questions that peers raise: days that crowd just at what is due, and a village far from those most like it before the post.</summary>
internal static class ScreensOfPeers
{
    /// <summary>A village's year says something from half of it on.</summary>
    private const int FewestMonths = 6;

    /// <summary>Where something is due there is a target to stop at; of posts with enough reports, else of the county.</summary>
    public static IEnumerable<object?[]> Heaped(IReadOnlyList<ScreenedSlot> slots)
    {
        foreach (var due in slots.Where(slot => slot is { Value: not null, Exposure: > 0, Per: "days_due" }).GroupBy(slot => slot.Indicator))
        {
            var reports = due.Select(slot => (slot.Post, IsAt: HeapingScreen.IsInWindow((double)(slot.Value!.Value / slot.Exposure!.Value), 1))).ToList();
            foreach (var county in reports.GroupBy(report => report.Post.County))
            {
                foreach (var asked in Asked(due.Key, county.Key, [.. county], [.. reports.Where(report => report.Post.County != county.Key)]))
                {
                    yield return asked;
                }
            }
        }
    }

    /// <summary>By county and year: what a village reported for each unit of its denominator, beside the villages nearest to it in case-mix.</summary>
    public static IEnumerable<object?[]> Unlike(IReadOnlyList<ScreenedSlot> slots, IReadOnlyList<ScoredMonth> months)
    {
        var caseMix = months.Where(month => month.CaseMix.Count > 0 && month.CaseMix.All(value => value is not null)).GroupBy(month => (month.Post.County, month.Post.OrgUnit, Year: month.Period[..4]))
            .ToDictionary(own => own.Key, own => own.First().CaseMix.Select(value => value!.Value).ToArray());
        var tests = (from own in slots.Where(slot => slot is { Value: not null, Exposure: > 0 } && slot.Unit != "day").GroupBy(slot => (slot.Post.County, Year: slot.Period[..4], slot.Indicator))
                     let villages = own.GroupBy(slot => slot.Post.OrgUnit).Where(village => village.Count() >= FewestMonths && caseMix.ContainsKey((own.Key.County, village.Key, own.Key.Year))).OrderBy(village => village.Key, StringComparer.Ordinal).ToList()
                     where villages.Count > 0
                     let rates = villages.ConvertAll(village => (double)(village.Sum(slot => slot.Value!.Value) / village.Sum(slot => slot.Exposure!.Value)))
                     let events = villages.ConvertAll(village => ScoreScreens.IsCounted(village.First()) ? (double)village.Sum(slot => slot.Value!.Value) : 0)
                     let ratios = NeighbourScreen.Of(rates, villages.ConvertAll(village => caseMix[(own.Key.County, village.Key, own.Key.Year)]), events)
                     from at in Enumerable.Range(0, villages.Count)
                     where ratios[at] is not null
                     select (own.Key, Village: villages[at].Key, Rate: rates[at], ratios[at]!.Value.LogRatio, ratios[at]!.Value.Chance)).ToList();
        return FalseDiscoveries.Cut([.. tests.Select(test => test.Chance)]) is not { } cut ? []
            : tests.Where(test => test.Chance <= cut).Select(test => ScoreScreens.Row("neighbours", new(test.Key.County, test.Village, ""), test.Key.Year, test.Key.Indicator, test.LogRatio, test.Rate.ToString("0.####", CultureInfo.InvariantCulture), tests.Count * cut));
    }

    private static IEnumerable<object?[]> Asked(string indicator, string county, List<(PostKey Post, bool IsAt)> own, List<(PostKey Post, bool IsAt)> others)
    {
        if (others.Count > 0 && Asks([.. own.Select(report => report.IsAt)], [.. others.Select(report => report.IsAt)]) is { } ofCounty)
        {
            yield return ScoreScreens.Row("heaping", new(county, "", ""), "", indicator, ofCounty, $"{own.Count(report => report.IsAt)}/{own.Count}");
        }

        foreach (var post in own.GroupBy(report => report.Post))
        {
            if (Asks([.. post.Select(report => report.IsAt)], [.. own.Where(report => report.Post != post.Key).Select(report => report.IsAt)]) is { } ofPost)
            {
                yield return ScoreScreens.Row("heaping", post.Key, "", indicator, ofPost, $"{post.Count(report => report.IsAt)}/{post.Count()}");
            }
        }
    }

    // One of each is added to the peers, so that a share of all or nothing among few does not decide.
    private static double? Asks(bool[] own, bool[] others)
    {
        var share = (others.Count(isAt => isAt) + 1.0) / (others.Length + 2.0);
        var inWindow = own.Count(isAt => isAt);
        return HeapingScreen.Asks(inWindow, own.Length, share) ? HeapingScreen.Chance(inWindow, own.Length, share) : null;
    }
}
