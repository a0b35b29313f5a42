using System.Data;
using System.Globalization;
using Analytics.DuckDb;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Estimates;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Facts;

/// <summary>Marts in, facts of one year out.</summary>
internal sealed class YearMarts(MartReader marts, IReadOnlyList<Ledger> ledgers, int year)
{
    /// <summary>What every post does every month, in all counties alike.</summary>
    private const string Moved = "VIS_MASSES";

    /// <summary>The facts, or <c>null</c> when the marts hold no city or no ledger-month up to the year.</summary>
    public YearFacts? Read()
    {
        var units = marts.Query(
            "select org_unit_code, org_unit_name, coalesce(name_en, org_unit_name), kind, position::int from org_units where kind in ('city', 'county', 'district') order by position, org_unit_code",
            row => new OrgUnit(row.GetString(0), new(row.GetString(1), row.GetString(2)), row.GetString(3), row.GetInt32(4)));
        var catalogue = Catalogue();
        var ledgerMonths = LedgerMonths();
        if (units.All(unit => unit.Kind != "city") || ledgerMonths.All(month => month.Period.Year != year))
        {
            return null;
        }

        var city = units.First(unit => unit.Kind == "city");
        var months = Period.Range(ledgerMonths.Min(month => month.Period), new(year, 12)).ToList();
        var breaks = Breaks(months);
        catalogue = [.. catalogue.Select(indicator => breaks.Any(each => each.IndicatorCode == indicator.Code) ? SeriesBreak.Marked(indicator) : indicator)];
        var outcomes = new OutcomeMart(marts, year).Read(catalogue, units, $"{months[0]}..{months[^1]}");
        var filled = outcomes.Values.Where(figure => figure.Value is not (null or 0) && figure.Id.Span == YearFacts.SpanOf(figure.Indicator, year, months)).Select(figure => figure.Indicator.Code).ToHashSet();
        return new YearFacts
        {
            Year = year,
            Months = months,
            City = city,
            Counties = [.. units.Where(unit => unit.Kind != "city")],
            Catalogue = [.. catalogue.Where(indicator => filled.Contains(indicator.Code))],
            Unfilled = [.. catalogue.Where(indicator => !filled.Contains(indicator.Code))],
            Outcomes = outcomes,
            Dominated = new DominatedAmounts(marts, year).Read($"{months[0]}..{months[^1]}"),
            LedgerMonths = ledgerMonths,
            Ledgers = ledgers,
            Reconciliation = Reconciliation(city),
            PromotionShares = PromotionShares(),
            MonthlyRuns = MonthlyRuns(),
            ProjectFunds = Funds(),
            Editions = Editions(),
            Breaks = breaks,
            Moves = CountyMoves.Read(marts, Moved, year),
            Open = OpenMonths.Of(ledgerMonths, city.Code),
            Scores = new(() => ScoreFacts.Read(marts, year.ToString("0000", CultureInfo.InvariantCulture))),
            Risks = new(() => RiskFacts.Read(marts, year)),
        };
    }

    private IReadOnlyList<Indicator> Catalogue() => marts.Query(
        """
        select indicator_code, family, name_zh, name_en, definition_zh, definition_en, unit, unit_zh, unit_en, aggregation, coalesce(ledger, ''), published_span, position::int, coalesce(cohorts::varchar, ''),
            coalesce(numerator, ''), coalesce(denominator, ''), suppress_below::int, suppress_dominated,
            elective_column is not null or (ledger is null and aggregation <> 'ratio')
        from indicators
        where in_programme and aggregation <> 'rule'
        order by position, indicator_code
        """,
        row => new Indicator(
            row.GetString(0), row.GetString(1), new(row.GetString(2), row.GetString(3)), new(row.GetString(4), row.GetString(5)),
            row.GetString(6), new(row.GetString(7), row.GetString(8)), row.GetString(9), row.GetString(10), row.GetString(11), row.GetInt32(12))
        {
            Cohorts = row.GetString(13),
            Numerator = row.GetString(14).Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Denominator = row.GetString(15).Split(' ', StringSplitOptions.RemoveEmptyEntries),
            SuppressBelow = row.IsDBNull(16) ? null : row.GetInt32(16),
            SuppressDominated = OutcomeMart.Number(row, 17),
            IsElective = row.GetBoolean(18),
        });

    /// <summary>Changes of definition within the months printed.</summary>
    private IReadOnlyList<SeriesBreak> Breaks(List<Period> months) => !marts.Has("series_breaks") ? [] : marts.Query(
        $"""
        select distinct indicator_code, replaced_code, valid_from, both_until, reason_zh, reason_en
        from series_breaks
        where valid_from between {Sql.Text(months[0].ToString())} and {Sql.Text(months[^1].ToString())}
        order by indicator_code
        """,
        row => new SeriesBreak(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), new(row.GetString(4), row.GetString(5))));

    private IReadOnlyList<LedgerMonth> LedgerMonths() => marts.Query(
        string.Create(CultureInfo.InvariantCulture, $"""
        select ledger, county_code, period, expected > 0, state, content, entries::bigint, refused::bigint, findings::bigint
        from coverage where period <= '{year:0000}-12' order by ledger, county_code, period
        """),
        row => new LedgerMonth(
            row.GetString(0), row.GetString(1), Period.Parse(row.GetString(2)), row.GetBoolean(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5), Count(row, 6), Count(row, 7), Count(row, 8)));

    private IReadOnlyList<StatementPart> Reconciliation(OrgUnit city) => marts.Query(
        $"""
        select statement, position::int, span, part_label_zh, part_label_en, coalesce(explanation_zh, ''), coalesce(explanation_en, ''), indicator_code,
            value, low, high, is_total, is_remainder
        from reconciliation where org_unit_code = {Sql.Text(city.Code)} order by statement, position
        """,
        row => new StatementPart(row.GetString(0), row.GetInt32(1), row.GetString(2), new(row.GetString(3), row.GetString(4)), new(row.GetString(5), row.GetString(6)))
        {
            IndicatorCode = row.IsDBNull(7) ? null : row.GetString(7),
            Value = OutcomeMart.Number(row, 8),
            Low = OutcomeMart.Number(row, 9),
            High = OutcomeMart.Number(row, 10),
            IsTotal = row.GetBoolean(11),
            IsRemainder = row.GetBoolean(12),
        });

    private IReadOnlyList<PromotionShare> PromotionShares() => !marts.Has("promotion_shares") ? [] : marts.Query(
        """
        select org_unit_code, posts::bigint, promotions::bigint, share::decimal(18, 6), low::decimal(18, 6), high::decimal(18, 6),
            lower_95::decimal(18, 6), upper_95::decimal(18, 6), lower_998::decimal(18, 6), upper_998::decimal(18, 6)
        from promotion_shares where share is not null order by org_unit_code
        """,
        row => new PromotionShare(
            row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetDecimal(3), row.GetDecimal(4), row.GetDecimal(5),
            row.GetDecimal(6), row.GetDecimal(7), row.GetDecimal(8), row.GetDecimal(9)));

    private IReadOnlyList<MonthlyRun> MonthlyRuns() => !marts.Has("monthly_runs") ? [] : marts.Query(
        string.Create(CultureInfo.InvariantCulture, $"""
        select indicator_code, org_unit_code, period, value::decimal(18, 4), centre::decimal(18, 4), lower::decimal(18, 4), upper::decimal(18, 4), is_signal
        from monthly_runs
        where period <= '{year:0000}-12' and centre is not null
        order by indicator_code, org_unit_code, period
        """),
        row => new MonthlyRun(row.GetString(0), row.GetString(1), Period.Parse(row.GetString(2)), OutcomeMart.Number(row, 3), row.GetDecimal(4), row.GetDecimal(5), row.GetDecimal(6), row.GetBoolean(7)));

    private IReadOnlyList<ProjectFunds> Funds() => marts.Query(
        """
        select org_unit_code, span, project_kind, funds_landed::decimal(18, 4), funds_landed_low::decimal(18, 4), funds_landed_high::decimal(18, 4)
        from projects_by_kind where funds_landed is not null order by org_unit_code, span, project_kind
        """,
        row => new ProjectFunds(row.GetString(0), row.GetString(1), row.GetString(2), row.GetDecimal(3), OutcomeMart.Number(row, 4), OutcomeMart.Number(row, 5)));

    private IReadOnlyList<EditionUsed> Editions() => marts.Query(
        "select edition_id, sha256, file_name, ledger, county_code, period, received_at, is_in_force from editions order by ledger, county_code, period, received_at, edition_id",
        row => new EditionUsed(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetBoolean(7)));

    private static long Count(IDataRecord row, int column) => row.IsDBNull(column) ? 0 : row.GetInt64(column);
}
