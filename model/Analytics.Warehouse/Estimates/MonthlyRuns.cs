using Analytics.DuckDb;
using Analytics.Scoring;

namespace Analytics.Warehouse.Estimates;

/// <summary>Of each added-up indicator of a city and its counties the months in a row, with the limits of a control chart of single values.</summary>
internal static class MonthlyRuns
{
    private const string Months = """
        select outcomes.indicator_code, outcomes.org_unit_code, outcomes.span, outcomes.value, outcomes.missing
        from marts.outcomes
        inner join marts.indicators using (indicator_code)
        inner join core.dim_org_units using (org_unit_code)
        where outcomes.span_kind = 'month' and outcomes.cohort = 'all' and dim_org_units.kind in ('city', 'county', 'district') and indicators.aggregation = 'sum'
        order by outcomes.indicator_code, outcomes.org_unit_code, outcomes.span
        """;

    public static IEnumerable<object?[]> Rows(Engine engine) =>
        engine.Query(Months, row => new Month(row.GetString(0), row.GetString(1), row.GetString(2), row.NumberOrNull(3), row.GetInt64(4)))
            .GroupBy(month => (month.Indicator, month.OrgUnit))
            .SelectMany(Run);

    private static IEnumerable<object?[]> Run(IEnumerable<Month> months)
    {
        var known = months.Where(month => month.Value is not null).ToList();
        if (known.Count < 2)
        {
            return months.Select(month => new object?[] { month.Indicator, month.OrgUnit, month.Period, month.Value, null, null, null, month.Missing, false });
        }

        var chart = IndividualsChart.Of([.. known.Select(month => (double)month.Value!)]);
        var signals = known.Zip(chart.Signals).Where(pair => pair.Second != ChartSignals.None).Select(pair => pair.First.Period).ToHashSet();
        // None of these amounts can be below zero, so neither can their limit.
        var (centre, lower, upper) = (Rounded(chart.Centre), Rounded(Math.Max(0, chart.Lower)), Rounded(chart.Upper));
        return months.Select(month => new object?[] { month.Indicator, month.OrgUnit, month.Period, month.Value, centre, lower, upper, month.Missing, signals.Contains(month.Period) });
    }

    private static decimal Rounded(double value) => decimal.Round((decimal)value, 4);

    private sealed record Month(string Indicator, string OrgUnit, string Period, decimal? Value, long Missing);
}
