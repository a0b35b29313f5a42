using System.Globalization;
using Analytics.Vocabulary;

namespace Analytics.Reports;

/// <summary>How the period of a kind of release is written.</summary>
public enum PeriodForm
{
    /// <summary>As in <c>2016</c>.</summary>
    Year,

    /// <summary>As in <c>2016-06</c>.</summary>
    Month,

    /// <summary>As in <c>2016H1</c>.</summary>
    HalfYear,

    /// <summary>As in <c>2016-spring</c>.</summary>
    Season,
}

/// <summary>The months that a release is about, as they stand in its id: <c>annual-2016</c>, <c>bulletin-2016-06</c>, <c>appraisal-2016H1</c>, <c>season-2016-spring</c>. A year is one.</summary>
public sealed record ReleasePeriod
{
    // Each season is the three months whose work it is named after: sowing, field work, harvest. Winter lies in two years and is none.
    private static readonly (string Name, int First, int Last)[] Seasons = [("spring", 3, 5), ("summer", 6, 8), ("autumn", 9, 11)];

    private ReleasePeriod(string text, PeriodForm form, Period first, Period last) => (Text, Form, First, Last) = (text, form, first, last);

    public string Text { get; }

    public PeriodForm Form { get; }

    public Period First { get; }

    public Period Last { get; }

    public int Year => First.Year;

    /// <summary>The period if the text is one, in any of its forms; <c>2016-H1</c> is read as <c>2016H1</c>.</summary>
    public static ReleasePeriod? TryParse(string? text)
    {
        if (text is not { Length: >= 4 } || Period.TryParse(text[..4] + "-01") is not { Year: var year })
        {
            return null;
        }

        return text[4..] switch
        {
            "" => year,
            "H1" or "-H1" => new($"{text[..4]}H1", PeriodForm.HalfYear, new(year, 1), new(year, 6)),
            "H2" or "-H2" => new($"{text[..4]}H2", PeriodForm.HalfYear, new(year, 7), new(year, 12)),
            _ when Period.TryParse(text) is { } month => new(text, PeriodForm.Month, month, month),
            var rest => Seasons.Where(season => rest == "-" + season.Name).Select(season => new ReleasePeriod(text, PeriodForm.Season, new(year, season.First), new(year, season.Last))).FirstOrDefault(),
        };
    }

    /// <exception cref="FormatException">The text is no period of a release.</exception>
    public static ReleasePeriod Parse(string text) =>
        TryParse(text) ?? throw new FormatException($"'{text}' is no period of a release: expected 2016, 2016-06, 2016H1 or 2016-spring.");

    /// <summary>The period in the id of a release of a kind: <c>2016-06</c> of <c>bulletin-2016-06.r2</c>.</summary>
    /// <exception cref="FormatException">The id is none of that kind.</exception>
    public static ReleasePeriod OfRelease(string releaseId, string kind) => releaseId.StartsWith(kind + "-", StringComparison.Ordinal)
        ? Parse(releaseId[(kind.Length + 1)..].Split('.')[0])
        : throw new FormatException($"'{releaseId}' is no release of the kind '{kind}'.");

    public static implicit operator ReleasePeriod(int year) => new(year.ToString("0000", CultureInfo.InvariantCulture), PeriodForm.Year, new(year, 1), new(year, 12));

    public override string ToString() => Text;
}
