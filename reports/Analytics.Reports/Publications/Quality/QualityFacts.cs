using System.Data;
using Analytics.DuckDb;
using Analytics.Reports.Facts;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Publications.Quality;

/// <summary>What a quality statement needs beyond the facts of the year: days until ledgers came and were corrected, states of cells, revisions, ledgers held against each other.</summary>
internal sealed record QualityFacts(IReadOnlyList<ReceiptTimes> Times, IReadOnlyList<CellCount> Cells, IReadOnlyList<IndicatorRevision> Revisions, IReadOnlyList<LedgerComparison> Comparisons)
{
    public static QualityFacts Read(MartReader marts, YearFacts facts)
    {
        var (first, last) = (Sql.Text(facts.Months[0].ToString()), Sql.Text(facts.Months[^1].ToString()));
        return new(ReadTimes(marts, first, last), ReadCells(marts, first, last), ReadRevisions(marts, facts, first, last), ReadComparisons(marts, facts));
    }

    public ReceiptTimes All => Times.First(times => times is { Ledger: "", County: "" });

    // A day ends when it ends in China, eight hours before UTC's.
    private static IReadOnlyList<ReceiptTimes> ReadTimes(MartReader marts, string first, string last) => marts.Query(
        $"""
        with due as (
            select ledger, county_code, entries, refused, returned_at, corrected_at, days_to_correct,
                date_diff('day', last_day(strptime(period || '-01', '%Y-%m-%d')::date), (received_at::timestamp + interval 8 hour)::date) as days
            from coverage where expected > 0 and period between {first} and {last}
        )
        select coalesce(ledger, ''), coalesce(county_code, ''), min(days)::bigint, quantile_disc(days, 0.5)::bigint, max(days)::bigint, count(returned_at)::bigint, count(corrected_at)::bigint,
            quantile_disc(days_to_correct, 0.5)::bigint, max(days_to_correct)::bigint, coalesce(sum(entries), 0)::bigint, coalesce(sum(refused), 0)::bigint
        from due group by grouping sets ((ledger), (county_code), ()) order by all
        """,
        row => new ReceiptTimes(row.GetString(0), row.GetString(1), Count(row, 2), Count(row, 3), Count(row, 4), row.GetInt64(5), row.GetInt64(6), Count(row, 7), Count(row, 8), row.GetInt64(9), row.GetInt64(10)));

    private static IReadOnlyList<CellCount> ReadCells(MartReader marts, string first, string last) => marts.Query(
        $"""
        select indicator_code, state, count(*)::bigint, count(*) filter (value is not null and (low is distinct from value or high is distinct from value))::bigint
        from measures where period between {first} and {last} group by indicator_code, state order by indicator_code, state
        """,
        row => new CellCount(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3)));

    // First is what stood when the month had become due; a month that had no figure then has nothing to be compared with.
    private static IReadOnlyList<IndicatorRevision> ReadRevisions(MartReader marts, YearFacts facts, string first, string last) => !marts.Has("revisions") ? [] : marts.Query(
        $"""
        with changed as (
            select indicator_code, span, value_before as first_value from revisions
            where org_unit_code = {Sql.Text(facts.City.Code)} and cohort = 'all' and length(span) = 7
            qualify row_number() over (partition by indicator_code, span order by known_at) = 1
        ),
        pairs as (
            select outcomes.indicator_code, outcomes.value as latest, if(changed.span is null, outcomes.value, changed.first_value) as first_value
            from outcomes left join changed on outcomes.indicator_code = changed.indicator_code and outcomes.span = changed.span
            where outcomes.org_unit_code = {Sql.Text(facts.City.Code)} and outcomes.cohort = 'all' and outcomes.span_kind = 'month' and outcomes.span between {first} and {last}
        )
        select indicator_code, count(*)::bigint, count(*) filter (latest <> first_value)::bigint, sum(latest - first_value), sum(abs(latest - first_value)), sum(abs(latest))
        from pairs where latest is not null and first_value is not null group by indicator_code order by indicator_code
        """,
        row => new IndicatorRevision(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetDecimal(3), row.GetDecimal(4), row.GetDecimal(5)));

    private static IReadOnlyList<LedgerComparison> ReadComparisons(MartReader marts, YearFacts facts) => !marts.Has("ledger_reconciliation") ? [] : marts.Query(
        $"""
        select statement, unit, first_ledger, second_ledger, agreement, owner, first_value, first_low, first_high, second_value, second_low, second_high, side_difference, compared::bigint, left_out::bigint, months_apart::bigint
        from ledger_reconciliation where org_unit_code = {Sql.Text(facts.City.Code)} and span = {Sql.Text(facts.SinceStart)} order by statement
        """,
        row => new LedgerComparison(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5),
            (OutcomeMart.Number(row, 6), OutcomeMart.Number(row, 7), OutcomeMart.Number(row, 8)), (OutcomeMart.Number(row, 9), OutcomeMart.Number(row, 10), OutcomeMart.Number(row, 11)),
            OutcomeMart.Number(row, 12), Count(row, 13), Count(row, 14), Count(row, 15)));

    private static long? Count(IDataRecord row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}

/// <summary>Days from the end of the month to the first usable receipt, days from a return to its correction, and lines, of one ledger, of one county, or of all.</summary>
/// <param name="Ledger">Empty for all ledgers.</param>
/// <param name="County">Empty for all counties.</param>
/// <param name="Days">The median; <c>null</c> where nothing came.</param>
internal sealed record ReceiptTimes(
    string Ledger, string County, long? DaysLeast, long? Days, long? DaysMost, long Returned, long Corrected, long? CorrectionDays, long? CorrectionDaysMost, long Entries, long Refused);

/// <summary>How many measures of an indicator are in one state, and how many of them are ranges.</summary>
/// <param name="State"><c>reported</c>, <c>zero</c>, <c>not_reported</c>, <c>not_collected</c>, <c>not_applicable</c> or <c>withheld</c>.</param>
internal sealed record CellCount(string Indicator, string State, long Cells, long Ranges);

/// <summary>The city's monthly figures of one indicator, as first known when due against as known now, in the indicator's unit.</summary>
/// <param name="Months">Months that have both.</param>
/// <param name="Revised">Months of which the two differ.</param>
/// <param name="Sum">Sum of latest less first.</param>
/// <param name="Absolute">Sum of their absolute differences.</param>
/// <param name="Latest">Sum of the absolute latest values.</param>
internal sealed record IndicatorRevision(string Indicator, long Months, long Revised, decimal Sum, decimal Absolute, decimal Latest)
{
    public decimal Relative => Latest == 0 ? 0 : Absolute / Latest;
}

/// <summary>Two ledgers that speak of the same thing, held against each other for the city since the start.</summary>
/// <param name="Agreement"><c>agrees</c>, <c>agrees_in_sum_only</c>, <c>differs</c> or <c>not_comparable</c>.</param>
/// <param name="MonthsApart">County-months of which the two differ beyond their doubt.</param>
internal sealed record LedgerComparison(
    string Statement, string Unit, string FirstLedger, string SecondLedger, string Agreement, string Owner,
    (decimal? Value, decimal? Low, decimal? High) First, (decimal? Value, decimal? Low, decimal? High) Second, decimal? Difference, long? Compared, long? LeftOut, long? MonthsApart);
