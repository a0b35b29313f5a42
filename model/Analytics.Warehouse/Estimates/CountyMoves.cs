using System.Globalization;
using Analytics.DuckDb;
using Analytics.Scoring;
using Analytics.Warehouse.Marts;

namespace Analytics.Warehouse.Estimates;

/// <summary>
/// Who moved: of each county what its units reported a month, on average, at two times, and the change. Only units that reported often enough both times are
/// compared, each with itself, so that units which came in between change nothing. Grain: one a county that reported anything. Unit: the indicator's, a unit and month.
/// </summary>
/// <param name="Before">The earlier span, as <c>2016-H1</c> or <c>2015</c>.</param>
/// <param name="After">The later span.</param>
public sealed record CountyMoves(string Indicator, string Before, string After, IReadOnlyList<CountyMove> Counties)
{
    /// <summary>Fewer units than this say nothing of a county, and could point at one of them.</summary>
    public const int LeastUnits = 5;

    private const double Confidence = 0.95;

    public int Compared => Counties.Count(county => county.Change is not null);

    /// <summary>The year before with the year where that can be compared in as many counties, else the halves of the year; <c>null</c> where no county can be compared.</summary>
    public static CountyMoves? Read(MartReader marts, string indicator, int year)
    {
        if (!marts.Has("measures"))
        {
            return null;
        }

        var (before, now) = ((year - 1).ToString("0000", CultureInfo.InvariantCulture), year.ToString("0000", CultureInfo.InvariantCulture));
        var years = new CountyMoves(before, now, indicator, Units(marts, indicator, before + "-01", now + "-01", now + "-12"), leastMonths: 6);
        var halves = new CountyMoves(now + "-H1", now + "-H2", indicator, Units(marts, indicator, now + "-01", now + "-07", now + "-12"), leastMonths: 3);
        var fuller = years.Compared >= halves.Compared ? years : halves;
        return fuller.Compared == 0 ? null : fuller;
    }

    private CountyMoves(string before, string after, string indicator, IReadOnlyList<Unit> units, int leastMonths)
        : this(indicator, before, after, [])
    {
        var counties = units.GroupBy(unit => unit.County, StringComparer.Ordinal).OrderBy(county => county.Key, StringComparer.Ordinal)
            .Select(county => (Code: county.Key, Units: county.Where(unit => unit.Before.Months >= leastMonths && unit.After.Months >= leastMonths).ToList())).ToList();
        // Of so many changes looked at once all intervals hold together.
        var compared = counties.Count(county => county.Units.Count >= LeastUnits);
        Counties = [.. counties.Select(county => county.Units.Count >= LeastUnits ? Of(county.Code, county.Units, 1 - ((1 - Confidence) / compared)) : new CountyMove(county.Code, county.Units.Count, null, null, null))];
    }

    private static CountyMove Of(string county, List<Unit> units, double confidence) => new(
        county,
        units.Count,
        Level.Of([.. units.Select(unit => unit.Before.Mean)], Confidence).AtLeastNought(),
        Level.Of([.. units.Select(unit => unit.After.Mean)], Confidence).AtLeastNought(),
        Level.Of([.. units.Select(unit => new Bounded(unit.After.Mean.Value - unit.Before.Mean.Value, unit.After.Mean.Low - unit.Before.Mean.High, unit.After.Mean.High - unit.Before.Mean.Low))], confidence));

    // Sums of decimals are the same in any order; what follows goes through the units in theirs.
    private static IReadOnlyList<Unit> Units(MartReader marts, string indicator, string from, string turn, string to) => marts.Query(
        $"""
        with months as (
            select county_code, org_unit_code, period, sum(value) as value, case when count(low) = count(*) then sum(low) end as low, case when count(high) = count(*) then sum(high) end as high
            from measures
            where indicator_code = {Sql.Text(indicator)} and value is not null and period between {Sql.Text(from)} and {Sql.Text(to)}
            group by county_code, org_unit_code, period
        ),
        sides as (
            select county_code, org_unit_code, period >= {Sql.Text(turn)} as is_after, count(*) as months, sum(value) as value,
                case when count(low) = count(*) then sum(low) end as low, case when count(high) = count(*) then sum(high) end as high
            from months
            group by county_code, org_unit_code, is_after
        )
        select county_code, before.months, before.value::double, before.low::double, before.high::double, after.months, after.value::double, after.low::double, after.high::double
        from sides as before
        inner join sides as after using (county_code, org_unit_code)
        where not before.is_after and after.is_after
        order by county_code, org_unit_code
        """,
        row => new Unit(row.GetString(0), Side(row, 1), Side(row, 5)));

    private static Half Side(System.Data.IDataRecord row, int at)
    {
        var months = row.GetInt64(at);
        double? Mean(int column) => row.IsDBNull(column) ? null : row.GetDouble(column) / months;
        return new(months, new(row.GetDouble(at + 1) / months, Mean(at + 2), Mean(at + 3)));
    }

    private sealed record Unit(string County, Half Before, Half After);

    private sealed record Half(long Months, Bounded Mean);
}

/// <summary>One county at two times.</summary>
/// <param name="Units">Units compared.</param>
/// <param name="Before">With its 95% interval; <c>null</c>, as the others, where fewer than <see cref="CountyMoves.LeastUnits"/> can be compared.</param>
/// <param name="Change">With the interval that holds for all counties at once with 95%.</param>
public sealed record CountyMove(string County, int Units, Level? Before, Level? After, Level? Change)
{
    /// <summary>1 where the county surely rose, −1 where it surely fell, 0 where neither can be said.</summary>
    public int Side => Change?.Low > 0 ? 1 : Change?.High < 0 ? -1 : 0;
}

/// <summary>A mean with its interval, widened by what the words of the ledgers leave open; a bound is <c>null</c> where a word has none.</summary>
public sealed record Level(decimal Value, decimal? Low, decimal? High)
{
    internal static Level Of(IReadOnlyList<Bounded> values, double confidence)
    {
        var estimate = StudentInterval.Of([.. values.Select(value => value.Value)], confidence);
        double? Mean(Func<Bounded, double?> of) => values.All(value => of(value) is not null) ? values.Sum(of) / values.Count : null;
        return new(
            SixPlaces.Of(estimate.Value),
            Mean(value => value.Value - value.Low) is { } below ? SixPlaces.Of(estimate.Low - below) : null,
            Mean(value => value.High - value.Value) is { } above ? SixPlaces.Of(estimate.High + above) : null);
    }

    internal Level AtLeastNought() => this with { Low = Low is { } low ? Math.Max(0, low) : null };
}

/// <summary>A number between the bounds that the words of a ledger allow.</summary>
internal readonly record struct Bounded(double Value, double? Low, double? High);
