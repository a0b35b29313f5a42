using Analytics.DuckDb;
using Analytics.Scoring;

namespace Analytics.Warehouse.Estimates;

/// <summary>Of each county the share of promotions since the start, with its Wilson interval and the limits that chance alone would keep.</summary>
internal static class PromotionShares
{
    private const string Counties = """
        select outcomes.org_unit_code, outcomes.span, outcomes.numerator, outcomes.denominator, city.numerator, city.denominator
        from marts.outcomes
        inner join core.dim_org_units using (org_unit_code)
        inner join marts.outcomes as city
            on dim_org_units.city_code = city.org_unit_code
            and outcomes.indicator_code = city.indicator_code
            and outcomes.cohort = city.cohort
            and outcomes.span = city.span
        where outcomes.indicator_code = 'PER_PROMOTED_RATE' and outcomes.cohort = 'all' and outcomes.span_kind = 'since_start' and dim_org_units.kind <> 'city'
        order by outcomes.org_unit_code
        """;

    public static IEnumerable<object?[]> Rows(Engine engine) =>
        engine.Query(Counties, row => Row(row.GetString(0), row.GetString(1), Count(row, 2), Count(row, 3), Count(row, 4), Count(row, 5)));

    private static long? Count(System.Data.IDataRecord row, int column) => row.IsDBNull(column) ? null : (long)row.GetDecimal(column);

    private static object?[] Row(string county, string span, long? promotions, long? posts, long? cityPromotions, long? cityPosts)
    {
        // More promotions than posts are left when many have moved on: then it is no share of the posts.
        if (promotions is not { } successes || posts is not { } trials || trials == 0 || successes > trials || cityPromotions > cityPosts || cityPosts is null or 0)
        {
            return [county, span, posts, promotions, null, null, null, null, null, null, null, null];
        }

        var target = (double)(cityPromotions ?? 0) / cityPosts.Value;
        var share = WilsonInterval.Of(successes, trials, FunnelLimits.Warning);
        var warning = FunnelLimits.Exact(target, (int)trials, FunnelLimits.Warning);
        var alarm = FunnelLimits.Exact(target, (int)trials, FunnelLimits.Alarm);
        double[] estimates = [share.Value, share.Low, share.High, target, warning.Lower, warning.Upper, alarm.Lower, alarm.Upper];
        return [county, span, posts, promotions, .. estimates.Select(estimate => (object)SixPlaces.Of(estimate))];
    }
}
