using System.Data;
using Analytics.DuckDb;
using Analytics.Scoring;

namespace Analytics.Warehouse.Estimates;

/// <summary>
/// Of each area and span: the posts that were checked, which is counted, and what the posts drawn at random say of all posts, which is estimated from a
/// finite population (S20, D03). Of a city the interval takes the draw as one, though counties draw at different rates.
/// </summary>
internal static class SpotCheckCoverage
{
    private const double Confidence = 0.95;

    private const string Areas = """
        select org_unit_code, span, span_kind, posts, posts_checked, checks, posts_drawn, posts_present, posts_absent, posts_wanting, county_months, county_months_listed
        from core.int_spot_checks_by_span
        order by org_unit_code, span
        """;

    public static IEnumerable<object?[]> Rows(Engine engine) => engine.Query(Areas, Row);

    private static object?[] Row(IDataRecord row)
    {
        var (posts, months, listed) = (row.GetInt64(3), row.GetInt64(10), row.GetInt64(11));
        object?[] area = [row.GetString(0), row.GetString(1), row.GetString(2), posts];
        if (listed == 0)
        {
            // No ledger speaks of these months: nobody knows whether anybody was checked.
            return [.. area, null, null, null, null, null, null, months, listed, null, null, null, null, null, null, null];
        }

        var (isChecked, checks, drawn, present, absent, wanting) = (row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7), row.GetInt64(8), row.GetInt64(9));
        return [.. area, isChecked, checks, drawn, present, absent, wanting, months, listed, SixPlaces.Of((double)isChecked / posts), .. Share(present, present + absent, posts), .. Share(wanting, drawn, posts)];
    }

    private static object?[] Share(long successes, long drawn, long posts) =>
        drawn == 0 ? [null, null, null] : FinitePopulationInterval.Of(successes, drawn, posts, Confidence) is var share ? [SixPlaces.Of(share.Value), SixPlaces.Of(share.Low), SixPlaces.Of(share.High)] : [];
}
