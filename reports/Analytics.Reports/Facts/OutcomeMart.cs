using System.Data;
using System.Globalization;
using Analytics.DuckDb;
using Analytics.Reports.Figures;
using Analytics.Vocabulary.Numbers;
using Analytics.Warehouse.Lineage;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Facts;

/// <summary>Mart <c>outcomes</c> in, figures out: a value, or the reason why there is none.</summary>
internal sealed class OutcomeMart(MartReader marts, int year)
{
    /// <summary>Every outcome of the year, of its halves and months and of all months since the start, by figure id.</summary>
    public Dictionary<FigureId, Figure> Read(IReadOnlyList<Indicator> catalogue, IReadOnlyList<OrgUnit> units, string sinceStart)
    {
        var indicators = catalogue.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        var places = units.ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        var states = States();
        return marts.Query(
            string.Create(CultureInfo.InvariantCulture, $"""
            select indicator_code, org_unit_code, cohort, span, value, low, high, numerator, denominator, entries::bigint, org_units::bigint, editions::bigint,
                expected::bigint, received::bigint, late::bigint, missing::bigint
            from outcomes
            where span = {Sql.Text(sinceStart)} or span = '{year:0000}' or (span_kind = 'month' and span <= '{year:0000}-12') or (span_kind = 'half_year' and span like '{year:0000}-%')
            """),
            row => Outcome(row, indicators[row.GetString(0)], places[row.GetString(1)], states)).ToDictionary(figure => figure.Id);
    }

    private static Figure Outcome(IDataRecord row, Indicator indicator, OrgUnit unit, Dictionary<(string, string), string> states)
    {
        var id = new FigureId(indicator.Code, unit.Code, row.GetString(2), row.GetString(3));
        var coverage = new Coverage(row.GetInt64(12), row.GetInt64(13), row.GetInt64(14), row.GetInt64(15));
        var value = Number(row, 4);
        var state = value is not null ? FigureState.Stated
            : !IsAbout(indicator, id.Cohort) ? FigureState.NotApplicable
            : coverage.Received == 0 && coverage.Expected > 0 ? FigureState.NotReported
            : states.GetValueOrDefault((indicator.Code, unit.Code)) switch
            {
                "not_collected" => FigureState.NotCollected,
                "not_applicable" => FigureState.NotApplicable,
                "withheld" => FigureState.Withheld,
                _ => row.GetInt64(9) == 0 ? FigureState.NoEntries : FigureState.NotReported,
            };
        return new Figure(id, indicator, unit, state)
        {
            Value = value,
            Low = Number(row, 5),
            High = Number(row, 6),
            Numerator = Number(row, 7),
            Denominator = Number(row, 8),
            Entries = row.GetInt64(9),
            OrgUnits = row.GetInt64(10),
            Editions = row.GetInt64(11),
            Coverage = coverage,
        };
    }

    private static bool IsAbout(Indicator indicator, string cohort) =>
        cohort == "all" || indicator.Cohorts.Length == 0 || indicator.Cohorts.Contains(cohort, StringComparison.Ordinal);

    // Why a county (or the city) has no value of an indicator: the one reason its senders stated most often.
    private Dictionary<(string, string), string> States() => marts.Query(
        """
        with stated as (
            select indicator_code, county_code as org_unit_code, state from measures where value is null and state in ('not_collected', 'not_applicable', 'withheld')
            union all
            select indicator_code, left(county_code, 4) || '00', state from measures where value is null and state in ('not_collected', 'not_applicable', 'withheld')
        ),
        counted as (select indicator_code, org_unit_code, state, count(*) as times from stated group by indicator_code, org_unit_code, state)
        select indicator_code, org_unit_code, state from counted
        qualify row_number() over (partition by indicator_code, org_unit_code order by times desc, state) = 1
        """,
        row => (Key: (row.GetString(0), row.GetString(1)), State: row.GetString(2))).ToDictionary(row => row.Key, row => row.State);

    /// <summary>A decimal as it prints, without the zeros that its type of column adds.</summary>
    public static decimal? Number(IDataRecord row, int column) => TrailingZeros.Trimmed(row.NumberOrNull(column));
}
