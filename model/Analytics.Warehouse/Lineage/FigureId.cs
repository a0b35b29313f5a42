using Analytics.Vocabulary;

namespace Analytics.Warehouse.Lineage;

/// <summary>What one figure is about, written <c>INF_LAMPS.230500.all.2016</c>: indicator, org unit, cohort, span.</summary>
/// <param name="Span">A month (<c>2016-05</c>), a quarter (<c>2016-Q2</c>), a half-year (<c>2016-H1</c>), a year (<c>2016</c>) or both ends (<c>2015-12..2016-12</c>).</param>
public sealed record FigureId(string Indicator, string OrgUnit, string Cohort, string Span)
{
    /// <exception cref="FormatException">The text does not have these four parts.</exception>
    public static FigureId Parse(string text) => TryParse(text)
        ?? throw new FormatException($"'{text}' is not a figure: expected indicator, org unit, cohort and span, as in INF_LAMPS.230500.all.2016.");

    public static FigureId? TryParse(string? text) =>
        text?.Split('.', 4) is [{ Length: > 0 } indicator, { Length: > 0 } orgUnit, { Length: > 0 } cohort, var span] && Months(span) is not null
            ? new(indicator, orgUnit, cohort, span)
            : null;

    /// <summary>The first and the last month of the span.</summary>
    public (Period First, Period Last) Period => MonthsOf(Span);

    /// <summary>The first and the last month of a span.</summary>
    /// <exception cref="FormatException">The text is no span.</exception>
    public static (Period First, Period Last) MonthsOf(string span) =>
        Months(span) ?? throw new FormatException($"'{span}' is not a span: expected 2016-05, 2016-Q2, 2016-H1, 2016 or 2015-12..2016-12.");

    public override string ToString() => $"{Indicator}.{OrgUnit}.{Cohort}.{Span}";

    private static (Period First, Period Last)? Part(string span)
    {
        var length = span[5] == 'Q' ? 3 : 6;
        return Analytics.Vocabulary.Period.TryParse(span[..4] + "-01") is { } start && span[6] - '0' is var number && number >= 1 && number * length <= 12
            ? (new Period(start.Year, ((number - 1) * length) + 1), new Period(start.Year, number * length))
            : null;
    }

    private static (Period First, Period Last)? Months(string span)
    {
        var ends = span.Split("..");
        return ends switch
        {
            [{ Length: 4 } year] when Analytics.Vocabulary.Period.TryParse(year + "-01") is { } first => (first, new Period(first.Year, 12)),
            [{ Length: 7 } part] when part[4..6] is "-Q" or "-H" && Part(part) is { } inYear => inYear,
            [var month] when Analytics.Vocabulary.Period.TryParse(month) is { } only => (only, only),
            [var from, var to] when Analytics.Vocabulary.Period.TryParse(from) is { } first && Analytics.Vocabulary.Period.TryParse(to) is { } last && first <= last => (first, last),
            _ => null,
        };
    }
}
