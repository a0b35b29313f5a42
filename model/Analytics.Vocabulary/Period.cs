using System.Globalization;

namespace Analytics.Vocabulary;

/// <summary>One calendar month: the time a ledger's entries are about. Written <c>2016-05</c>.</summary>
/// <exception cref="ArgumentException">The month is not 1 to 12, or the year not 1949 to 2999.</exception>
public readonly record struct Period : IComparable<Period>
{
    public int Year { get; }

    public int Month { get; }

    public Period(int year, int month)
    {
        if (year is < 1949 or > 2999 || month is < 1 or > 12)
        {
            throw new ArgumentException($"{year}-{month} is not a period: expected a month of the years 1949 to 2999.");
        }

        (Year, Month) = (year, month);
    }

    public DateOnly FirstDay => new(Year, Month, 1);

    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    public Period Next => Month == 12 ? new(Year + 1, 1) : new(Year, Month + 1);

    /// <summary>Every month from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static IEnumerable<Period> Range(Period first, Period last)
    {
        for (var period = first; period <= last; period = period.Next)
        {
            yield return period;
        }
    }

    /// <exception cref="FormatException">The text is not of the form <c>2016-05</c>.</exception>
    public static Period Parse(string text) =>
        TryParse(text) ?? throw new FormatException($"'{text}' is not a period: expected year and month, as in 2016-05.");

    public static Period? TryParse(string? text) =>
        DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1949 and <= 2999
            ? new Period(day.Year, day.Month)
            : null;

    public int CompareTo(Period other) => (Year, Month).CompareTo((other.Year, other.Month));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;
}
