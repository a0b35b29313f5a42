using Analytics.Vocabulary;
using Analytics.Warehouse.Indicators;

namespace Analytics.Reports.Claims;

/// <summary>Which span of the warehouse a text's period means. Where the text has no date, the year is the one a person stated, or the newest that the warehouse holds, and the reason says so.</summary>
/// <param name="spans">Every span of the outcomes and its kind.</param>
/// <param name="year">The year the text was written, as a person says; <c>null</c> where nobody does.</param>
internal sealed class ClaimSpans(IReadOnlyList<(string Span, string Kind)> spans, int? year)
{
    private readonly HashSet<string> _known = [.. spans.Select(span => span.Span)];

    private string? Start => spans.FirstOrDefault(span => span.Kind == "since_start").Span;

    private string? Newest => year is { } stated ? stated.ToString(System.Globalization.CultureInfo.InvariantCulture) : spans.Where(span => span.Kind == "year").Select(span => span.Span).Max();

    /// <summary>The span, or <c>null</c> where the warehouse does not hold that time; and what was assumed.</summary>
    public (string? Span, Bilingual? Assumed) Of(string period, Aggregation aggregation) => period switch
    {
        PeriodWords.ThisYear or PeriodWords.PastYear => (Known(Newest), Undated),
        PeriodWords.LastYear => (Known(Newest is { } last && int.TryParse(last, out var number) ? (number - 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : null), Undated),
        PeriodWords.AsOf when aggregation is Aggregation.Stock or Aggregation.Distinct => (Known(Newest), Undated),
        PeriodWords.AsOf => (Start, year is null ? new($"文中没有写时段，按有台账以来（{Start}）核对", $"the text names no period; taken as since the first ledger ({Start})") : null),
        ['s', ..] => (Start is { } start && start.StartsWith(period["since-".Length..], StringComparison.Ordinal) ? start : null, null),
        _ => (Known(period), null),
    };

    private Bilingual? Undated => year is null ? new($"文章没有日期，按数据仓库最新的{Newest}年理解", $"the text is undated; taken as {Newest}, the newest year held") : null;

    private string? Known(string? span) => span is not null && _known.Contains(span) ? span : null;
}
