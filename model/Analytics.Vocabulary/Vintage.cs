using System.Globalization;

namespace Analytics.Vocabulary;

/// <summary>The moment something was known, in UTC to the second. Written <c>2017-01-10T08:00:00Z</c>; the text sorts as the time does.</summary>
public readonly record struct Vintage : IComparable<Vintage>
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    // One zone all over the country, without summer time.
    private static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    public DateTimeOffset Time { get; }

    public Vintage(DateTimeOffset time) => Time = new(time.UtcDateTime.AddTicks(-(time.UtcTicks % TimeSpan.TicksPerSecond)), TimeSpan.Zero);

    /// <summary>A date alone means the end of that day in UTC, so that a cut-off includes its own day.</summary>
    /// <exception cref="FormatException">The text is neither a date nor an ISO 8601 time with its zone.</exception>
    public static Vintage Parse(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new(new DateTimeOffset(day, new TimeOnly(23, 59, 59), TimeSpan.Zero));
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? new(time)
            : throw new FormatException($"'{text}' is not a moment: expected a date (2017-01-10) or a time (2017-01-10T08:00:00Z).");
    }

    public int CompareTo(Vintage other) => Time.CompareTo(other.Time);

    public override string ToString() => Time.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The same moment as offices' clocks in China show it, to the minute: <c>2017-01-10 16:00</c>.</summary>
    public string ToChinaTime() => Time.ToOffset(ChinaOffset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static bool operator <(Vintage left, Vintage right) => left.CompareTo(right) < 0;

    public static bool operator >(Vintage left, Vintage right) => left.CompareTo(right) > 0;

    public static bool operator <=(Vintage left, Vintage right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Vintage left, Vintage right) => left.CompareTo(right) >= 0;
}
