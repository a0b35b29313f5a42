using System.Globalization;
using Analytics.DuckDb;
using Analytics.Warehouse.Lineage;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Facts;

/// <summary>Mart <c>measures</c> in, figures out of which one org unit makes nearly all: who knows the figure knows that unit's amount.</summary>
internal sealed class DominatedAmounts(MartReader marts, int year)
{
    /// <summary>Sums of indicators with a limit of dominance, of the year, its halves and months and all months since the start, beyond that limit.</summary>
    public IReadOnlySet<FigureId> Read(string sinceStart) => marts.Query(
        string.Create(CultureInfo.InvariantCulture, $"""
        with measured as (
            select measures.indicator_code, indicators.suppress_dominated, measures.org_unit_code, measures.value,
                unnest([measures.county_code, left(measures.county_code, 4) || '00']) as area, measures.cohort, measures.period
            from measures inner join indicators on measures.indicator_code = indicators.indicator_code
            where indicators.suppress_dominated is not null and measures.value > 0 and measures.period <= '{year:0000}-12'
        ),
        spanned as (
            select * exclude (period), unnest([period, left(period, 4) || if(period[6:] <= '06', '-H1', '-H2'), left(period, 4), {Sql.Text(sinceStart)}]) as span from measured
        ),
        grouped as (
            select * exclude (cohort), unnest([cohort, 'all']) as cohort from spanned
        ),
        units as (
            select indicator_code, suppress_dominated, area, cohort, span, org_unit_code, sum(value) as value
            from grouped group by all
        )
        select indicator_code, area, cohort, span from units
        group by indicator_code, suppress_dominated, area, cohort, span
        having max(value) > suppress_dominated * sum(value)
        """),
        row => new FigureId(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3))).ToHashSet();
}
