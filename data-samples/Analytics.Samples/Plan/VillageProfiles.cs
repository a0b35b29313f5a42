using Analytics.Samples.Register;
using Analytics.Vocabulary;

namespace Analytics.Samples.Plan;

/// <summary>The village fact book: one entry a village and year, posted to or not, so that coverage has a denominator.</summary>
internal static class VillageProfiles
{
    private static readonly string[] Types = ["ordinary", "ordinary", "ordinary", "ordinary", "poor", "poor", "weak_organisation", "weak_organisation", "disorderly", "specialised", "specialised", "distinctive"];

    public static IEnumerable<Edition> Editions(Places places) =>
        from county in places.RuralVillages.GroupBy(unit => unit.County).OrderBy(own => own.Key, StringComparer.Ordinal)
        from year in (int[])[2015, 2016]
        let period = new Period(year, 12)
        where !Calendar.IsMissing(county.Key, "village_profile", period)
        select new Edition(county.Key, "village_profile", period, Entries(county.Key, period, [.. county.Select(unit => Of(unit, places.Township(unit), year))]));

    private static List<Entry> Entries(string county, Period period, List<Entry> entries)
    {
        foreach (var wrong in WrongCells.Of(county, "village_profile", period))
        {
            entries[wrong.Row] = entries[wrong.Row].Refused(wrong.Column, wrong.Text);
        }

        return entries;
    }

    /// <summary>A village stays what it is; a year moves its numbers a little.</summary>
    private static Entry Of(Unit village, string? township, int year)
    {
        var stream = new SeededStream("village:" + village.Code);
        var change = new SeededStream($"village:{village.Code}:{year}");
        var households = stream.Between(80, 420);
        var population = (households * stream.Between(27, 34) / 10) + change.Between(-6, 6);
        var members = population * stream.Between(18, 38) / 1000;
        var isPoor = stream.Percent(30);
        var poor = households * stream.Between(isPoor ? 12 : 2, isPoor ? 26 : 9) / 100;
        return new(village, new Dictionary<string, Value>
        {
            ["township"] = township is null ? Value.Blank : Value.Of(township),
            ["unit_kind"] = Value.Of("village"),
            ["org_unit"] = Value.Of(village.Name),
            ["village_type"] = Value.Of(isPoor ? "poor" : stream.Of(Types)),
            ["households"] = Value.Of(households),
            ["population"] = Value.Of(population),
            ["party_members"] = Value.Of(members),
            ["party_members_poor"] = Value.Of(Math.Min(members, change.Between(0, 4))),
            ["poor_households"] = Value.Of(year == 2016 ? poor * 7 / 10 : poor),
            ["dibao_recipients"] = Value.Of(population * stream.Between(15, 60) / 1000),
            ["wubao_households"] = Value.Of(stream.Between(0, 6)),
            ["sanlao_cadres"] = Value.Of(stream.Between(2, 14)),
            ["land_area"] = Value.Of(households * stream.Between(60, 160)),
            ["collective_income"] = Value.Of((isPoor ? stream.Between(0, 30) : stream.Between(10, 420)) * (year == 2016 ? 1_100m : 1_000m)),
        });
    }
}
