using System.Globalization;
using Analytics.DuckDb;
using Analytics.Scoring.Composites;
using Analytics.Scoring.Screens;

namespace Analytics.Warehouse.Appraisals;

/// <summary>
/// Questions that the inputs of scores raise: lines copied, counts too even to be counts, last digits as people make them up, silence when things go badly, and what
/// <see cref="ScreensOfTime"/> and <see cref="ScreensOfPeers"/> ask. A list for people to look at; none of it changes a score, and most of it has an innocent answer.
/// </summary>
internal static class ScoreScreens
{
    private const string Slots = """
        select slots.county_code, slots.org_unit_code, slots.secretary_code, slots.period, slots.indicator_code, slots.slot_state, slots.value, indicators.unit, slots.exposure, score_indicators.per
        from core.int_score_inputs as slots
        inner join source.indicators as indicators using (indicator_code)
        inner join source.score_indicators as score_indicators using (indicator_code)
        order by all
        """;

    public static IEnumerable<object?[]> Rows(Engine engine)
    {
        var policy = ScorePolicyRows.Read(engine);
        var slots = engine.Query(Slots, row => new ScreenedSlot(
            new(row.GetString(0), row.GetString(1), row.GetString(2)), row.GetString(3), row.GetString(4), row.GetString(5) == "value" ? row.GetDecimal(6) : null, row.GetString(7), row.IsDBNull(8) ? null : row.GetDecimal(8), row.GetString(9))
        { Stated = row.IsDBNull(6) ? null : row.GetDecimal(6) });
        var months = ScoredMonths.Read(engine, policy);
        var none = policy.Indicators.Select(_ => (0d, 0d)).ToArray();
        var scored = months.Where(month => month.Counted > 0).Select(month => (Month: month, Score: CompositeScore.Of(month.Slots, policy.Weights, none))).ToList();
        return Copies(slots).Concat(TooEven(slots)).Concat(LastDigits(slots)).Concat(Silent(scored))
            .Concat(ScreensOfTime.Jumps(slots)).Concat(ScreensOfTime.Handovers([.. scored.Where(row => row.Score.Enters)])).Concat(ScreensOfTime.OneWay(engine))
            .Concat(ScreensOfPeers.Heaped(slots)).Concat(ScreensOfPeers.Unlike(slots, months))
            .DistinctBy(row => string.Join('\t', row.Take(6))).ToList();
    }

    // What was written, whether or not it counts: lines that differ in a number that does not apply are no copies. Days on post are much the same for all who live
    // in a village: they copy nobody. All counties' lines are one family of tests.
    internal static IEnumerable<object?[]> Copies(IReadOnlyList<ScreenedSlot> slots)
    {
        var months = slots.Where(slot => slot.Unit != "day").GroupBy(slot => (slot.Post, slot.Period)).Select(month => (month.Key, Line: month.Select(slot => (double)(slot.Stated ?? 0)).ToArray()));
        var counties = months.GroupBy(month => month.Key.Post.County).Select(county =>
        {
            var villages = county.Select(month => month.Key.Post.OrgUnit).Distinct().ToList();
            var place = villages.Select((village, at) => (village, at)).ToDictionary();

            // Where a village lists two posts in a month, the first of them stands for it.
            var own = county.GroupBy(month => (place[month.Key.Post.OrgUnit], ScorePolicyRows.Month(month.Key.Period))).ToDictionary(month => month.Key, month => month.First());
            return (Villages: villages, Own: own, Compared: CopyScreen.Compare([.. own.Select(month => new ReportedLine(month.Key.Item1, month.Key.Item2, month.Value.Line))]));
        }).ToList();
        var found = counties.SelectMany(county => county.Compared.Found.Select(copied => (county.Villages, county.Own, copied.Copies.Lines, copied.Chance))).ToList();
        if (FalseDiscoveries.Cut([.. found.Select(copied => copied.Chance), .. Enumerable.Repeat(1d, Math.Max(0, counties.Sum(county => county.Compared.Lines) - found.Count))]) is not { } cut)
        {
            yield break;
        }

        var expected = counties.Sum(county => county.Compared.Expected(cut));
        foreach (var copied in found.Where(copied => copied.Chance <= cut))
        {
            var first = copied.Own[(copied.Lines[0].Unit, copied.Lines[0].Period)].Key;
            yield return Row("copies", first.Post, first.Period, "", copied.Chance, string.Join(' ', copied.Lines.Select(line => copied.Villages[line.Unit]).Where(village => village != first.Post.OrgUnit)), expected);
        }
    }

    // What is counted in persons, times or cases; not amounts, days or shares.
    private static IEnumerable<object?[]> TooEven(IReadOnlyList<ScreenedSlot> slots) =>
        from county in slots.Where(IsCount).GroupBy(slot => (slot.Post.County, slot.Period, slot.Indicator))
        let counts = county.Select(slot => (int)slot.Value!.Value).ToArray()
        where OnePerPostScreen.Asks(counts)
        select Row("too_even", new(county.Key.County, "", ""), county.Key.Period, county.Key.Indicator, OnePerPostScreen.Chance(counts)!.Value, counts.Length.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<object?[]> LastDigits(IReadOnlyList<ScreenedSlot> slots)
    {
        var tests = slots.Where(IsCount).GroupBy(slot => (slot.Post.County, slot.Indicator))
            .Select(group => (group.Key, Test: DigitScreen.LastDigit([.. group.Select(slot => (long)slot.Value!.Value)]))).Where(group => group.Test is not null).ToList();
        var stands = FalseDiscoveries.Of([.. tests.Select(test => test.Test!.Value.Chance)]);
        return tests.Where((_, at) => stands[at]).Select(test => Row("last_digits", new(test.Key.County, "", ""), "", test.Key.Indicator, test.Test!.Value.Chance, test.Test.Value.Values.ToString(CultureInfo.InvariantCulture)));
    }

    private static bool IsCount(ScreenedSlot slot) => slot.Value is not null && IsCounted(slot);

    private static IEnumerable<object?[]> Silent(IReadOnlyList<(ScoredMonth Month, CompositeScore Score)> scored)
    {
        var neighbours = scored.Where(row => row.Score.Enters).GroupBy(row => (row.Month.Post.County, row.Month.Period)).ToDictionary(group => group.Key, group => group.Average(row => row.Score.Value));
        return from post in scored.GroupBy(row => row.Month.Post)
               let quarters = post.Where(row => neighbours.ContainsKey((post.Key.County, row.Month.Period))).Select(row => new QuarterHeard(neighbours[(post.Key.County, row.Month.Period)], row.Score.Enters)).ToList()
               where quarters.Count > 0
               let silence = SelectiveSilence.Of(quarters, PostScores.Seed)
               where silence is { Chance: < 0.01 }
               select Row("silence", post.Key, "", "", silence.Value.Chance, $"{silence.Value.Missing}/{silence.Value.Quarters}");
    }

    /// <param name="expected">How many questions of the screen chance alone would raise at the same threshold; nothing where that is not counted.</param>
    public static object?[] Row(string screen, PostKey post, string period, string indicator, double statistic, string words, double? expected = null) =>
        [screen, post.County, post.OrgUnit, post.Secretary, period, indicator, words, decimal.Round((decimal)statistic, 9), expected is { } count ? decimal.Round((decimal)count, 4) : null];

    /// <summary>What is counted in persons, times or cases; not amounts, days or areas.</summary>
    public static bool IsCounted(ScreenedSlot slot) => slot.Unit is not ("yuan" or "day" or "mu" or "km");
}

/// <summary>One indicator of one post and month as it was stated, with its unit and denominator.</summary>
/// <param name="Value">Nothing where none was stated or none counts.</param>
internal sealed record ScreenedSlot(PostKey Post, string Period, string Indicator, decimal? Value, string Unit, decimal? Exposure, string Per)
{
    /// <summary>What was written, whether or not it counts.</summary>
    public decimal? Stated { get; init; } = Value;
}
