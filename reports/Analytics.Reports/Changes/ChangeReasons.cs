using System.Text.RegularExpressions;
using Analytics.DuckDb;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Changes;

/// <summary>
/// Why figures changed between two releases, as far as the warehouse knows: what came or was restated after the last cut-off, a change of definition, another version of the
/// program. A figure reckoned from others has the reasons of the ledger that it rests on.
/// </summary>
internal sealed partial class ChangeReasons
{
    /// <summary>The reasons in the order in which they are told.</summary>
    private static readonly (string Word, Bilingual Text)[] Known =
    [
        ("late", new("台账迟报", "a ledger came late")),
        ("corrected", new("报送单位更正", "corrected by the sender")),
        ("explained", new("报送单位说明了理由", "explained by the sender")),
        ("contract_change", new("台账规定变更后重述", "restated under a changed contract")),
        ("reopened", new("重新开账", "the month was reopened")),
        ("received", new("截止以后收到的台账", "a ledger received after the last cut-off")),
        ("definition", new("口径变动", "the definition changed")),
        ("earlier", new("数据截止时间提前", "an earlier cut-off")),
        ("method", new("程序或方法换了版本", "another version of the program or method")),
        ("follows", new("随所依据的数字变动", "follows from the figures it rests on")),
        ("unknown", new("原因未记录", "no reason is on record")),
    ];

    private readonly IReadOnlyList<Arrival> _arrivals;
    private readonly ILookup<string, EditionUsed> _received;
    private readonly Dictionary<string, string> _ledgers;
    private readonly OrgUnit _city;
    private readonly HashSet<string> _redefined;
    private readonly string _otherwise;

    private ChangeReasons(IReadOnlyList<Arrival> arrivals, YearFacts facts, LastRelease last, Vintage cutOff)
    {
        _arrivals = arrivals;
        _received = facts.Editions.Where(edition => Vintage.Parse(edition.ReceivedAt) > last.CutOff).ToLookup(edition => edition.Ledger, StringComparer.Ordinal);
        _city = facts.City;
        _ledgers = facts.Catalogue.Concat(facts.Unfilled).ToDictionary(indicator => indicator.Code, indicator => indicator.Ledger, StringComparer.Ordinal);
        _redefined = [.. facts.Breaks.Select(change => change.IndicatorCode)];
        // Where nothing became known in between, only the models, the policy or the program can have changed.
        _otherwise = last.CodeVersion != ReleasePress.CodeVersion || last.CutOff == cutOff ? "method"
            : cutOff < last.CutOff ? "earlier"
            : arrivals.Count + _received.Count > 0 ? "follows" : "unknown";
    }

    /// <summary>What changed months' figures since the last release's cut-off.</summary>
    public static ChangeReasons Read(MartReader marts, YearFacts facts, LastRelease last)
    {
        var arrivals = !marts.Has("revisions") ? [] : marts.Query(
            $"select indicator_code, org_unit_code, cohort, span, reason from revisions where known_at > {Sql.Text(last.CutOff.ToString())} and length(span) = 7 order by all",
            row => new Arrival(row.GetString(0), row.GetString(1), row.GetString(2), Period.Parse(row.GetString(3)), row.GetString(4)));
        return new(arrivals, facts, last, marts.CutOff);
    }

    public static Bilingual Text(IReadOnlyList<string> reasons)
    {
        var texts = Known.Where(reason => reasons.Contains(reason.Word)).Select(reason => reason.Text).ToList();
        return new(string.Join("、", texts.Select(text => text.Zh)), string.Join(", ", texts.Select(text => text.En)));
    }

    /// <summary>The words of the reasons, at least one, in the order in which they are told.</summary>
    public IReadOnlyList<string> Of(Figure figure)
    {
        var (first, last) = figure.Id.Period;
        var here = _arrivals.Where(arrival => arrival.OrgUnit == figure.Id.OrgUnit && arrival.Month >= first && arrival.Month <= last).ToList();
        var codes = new[] { figure.Id.Indicator }.Concat(figure.Indicator.Numerator).Concat(figure.Indicator.Denominator).ToHashSet(StringComparer.Ordinal);
        var ledgers = figure.Indicator.Ledger.Length > 0 ? [figure.Indicator.Ledger] : codes.Select(code => _ledgers.GetValueOrDefault(code, "")).ToHashSet(StringComparer.Ordinal);
        var isOfAll = figure is { Basis: FigureBasis.Coverage, Indicator.Ledger.Length: 0 };
        var own = here.Where(arrival => codes.Contains(arrival.Indicator) && arrival.Cohort == figure.Id.Cohort).ToList();
        if (own.Count == 0)
        {
            own = here.Where(arrival => isOfAll || ledgers.Contains(_ledgers.GetValueOrDefault(arrival.Indicator, "-"))).ToList();
        }

        var words = own.SelectMany(arrival => Word().Matches(arrival.Reason)).Select(word => word.Value).ToHashSet(StringComparer.Ordinal);
        if (words.Count == 0)
        {
            words.Add(_redefined.Contains(figure.Id.Indicator) ? "definition" : HasReceived() ? "received" : _otherwise);
        }

        return [.. Known.Where(reason => words.Contains(reason.Word)).Select(reason => reason.Word)];

        bool HasReceived() => _received.Where(editions => isOfAll || ledgers.Contains(editions.Key)).SelectMany(editions => editions)
            .Any(edition => (figure.OrgUnit == _city || edition.County == figure.Id.OrgUnit) && Period.TryParse(edition.Period) is { } month && month >= first && month <= last);
    }

    /// <summary>A month's figure that changed when an edition came into force.</summary>
    private sealed record Arrival(string Indicator, string OrgUnit, string Cohort, Period Month, string Reason);

    [GeneratedRegex("[a-z_]+")]
    private static partial Regex Word();
}
