using System.Text.RegularExpressions;
using Analytics.Vocabulary.Texts;
using Analytics.Warehouse.Indicators;

namespace Analytics.Reports.Claims;

/// <summary>
/// Reads a text: every number, bound to indicator, place, population, period and qualifier. A paragraph that is printed twice is read once (H-07). Nothing is looked up.
/// </summary>
public sealed partial class ReadClaims
{
    private static readonly (string Cohort, string[] Words)[] Cohorts =
    [
        ("community", ["社区第一书记", "驻社区", "街道社区第一书记", "社区居民"]), ("enterprise", ["非公企业", "社会组织", "两新组织"]), ("village", ["驻村第一书记", "农村第一书记"]),
    ];

    private const string Context = "context";

    private static readonly string[] SumWords = ["合计", "共计", "总计"];

    private readonly IndicatorPhrases _phrases;
    private readonly PlaceWords _places;

    public ReadClaims(IReadOnlyList<Indicator> indicators, IReadOnlyList<(string Code, string Name, string ParentCode)> register)
    {
        _phrases = new(indicators);
        _places = new([.. register.Select(unit => new RegisteredPlace(unit.Code, unit.Name, unit.ParentCode))]);
    }

    /// <summary>The claims of a text in their order, without verdicts and without digits that count nothing.</summary>
    public IReadOnlyList<Claim> Extract(string text) => [.. Read(text).Where(claim => claim.CountsNothing is null).Select(claim => claim.Unchecked)];

    internal IReadOnlyList<ReadClaim> Read(string original)
    {
        var text = ClaimText.Of(original);
        var subject = _places.Subject(text.Plain);
        var (claims, seen, paragraph) = (new List<ReadClaim>(), new HashSet<string>(StringComparer.Ordinal), -1);
        var (place, period) = (subject, (string?)null);
        foreach (var (sentence, number) in Sentence.Of(text.Plain).Select((sentence, number) => (sentence, number)))
        {
            if (sentence.Paragraph != paragraph)
            {
                (place, period, paragraph) = (subject, null, sentence.Paragraph);
            }

            var mentions = NumberMentions.In(sentence.Text);
            if (mentions.Any(mention => mention.CountsNothing is null) && !seen.Add(sentence.Text))
            {
                continue;
            }

            var (places, periods) = (_places.In(sentence.Text, subject), PeriodWords.In(sentence.Text));
            for (var at = 0; at < mentions.Count; at++)
            {
                var here = places.LastOrDefault(named => named.Position < mentions[at].Start) ?? place;
                var then = periods.LastOrDefault(named => named.Position < mentions[at].Start).Period ?? period;
                if (ReadOne(text, sentence, mentions, at, number, here, then, claims.LastOrDefault(claim => claim.Sentence == number && claim.CountsNothing is null)) is { } claim)
                {
                    claims.Add(claim);
                }
            }

            place = places is [.., var lastPlace] ? lastPlace : place;
            period = periods is [.., var latest] ? latest.Period : period;
        }

        return claims;
    }

    private ReadClaim? ReadOne(ClaimText text, Sentence sentence, IReadOnlyList<NumberMention> mentions, int at, int number, NamedPlace? place, string? period, ReadClaim? before)
    {
        var mention = mentions[at];
        var (start, end) = text.Origin(sentence.Start + mention.Start, sentence.Start + mention.End);
        var written = text.Original[start..end];
        if (mention.CountsNothing is not null)
        {
            return new(written, start, end, Nothing, mention.CountsNothing, null, null, null, "", "all", false, false, number);
        }

        var around = Surroundings.Of(sentence.Text, mentions, at);
        var amount = ClaimedAmount.Of(mention.Amount, sentence.Text[mention.Start..mention.End], around.Near.Length > 0 ? around.Near : around.Breath);
        var (indicator, rival) = Rises().IsMatch(around.Near) && before?.Amount.Unit?.Base == amount.Unit?.Base ? (before?.Indicator, null) : _phrases.Find(amount, around, mention.IsHan);
        amount = indicator?.Family == Context ? amount.AsContext(text.Original[start..end]) : amount;
        if (!IsClaim(mention, amount, indicator))
        {
            return mention.IsPartlyArabic ? new(written, start, end, Nothing, mention.Amount.Unit is null ? NotCounted.NoUnit : NotCounted.TimeSpan, null, null, null, "", "all", false, false, number) : null;
        }

        var earlier = sentence.Text[..mention.Start];
        var told = indicator?.Aggregation == Aggregation.Rule ? PeriodWords.Rule : period ?? PeriodWords.AsOf;
        return new(
            written, start, end, amount, null, indicator, rival, place, told, CohortIn(earlier + around.Behind),
            IsPart(around.Breath + around.Near), SumWords.Any(word => sentence.Text[..mention.UnitStart].EndsWith(word + sentence.Text[mention.Start..mention.UnitStart], StringComparison.Ordinal) || sentence.Text.AsSpan(mention.Start).StartsWith(word)), number);
    }

    private static ClaimedAmount Nothing { get; } = new(default, null, 0, []);

    /// <summary>Digits with a unit claim something. Without a unit, in Chinese numerals, or as a stretch of time only where an indicator's words stand beside them.</summary>
    private static bool IsClaim(NumberMention mention, ClaimedAmount amount, Indicator? indicator)
    {
        var isTime = amount.Unit is { Base: "year" or "month" or "day" or "hour" or "minute" or "second" };
        if (amount.Unit is null || isTime)
        {
            return indicator is not null;
        }

        if (mention.IsPartlyArabic || mention.Amount.IsQualified || amount.Unit is { IsMoney: true })
        {
            return true;
        }

        // 一个, 一项 are articles; 每周一次 and 一公里 are numbers.
        return indicator is not null && (amount.Quantity.Value != 1 || amount.Rate.Count > 0 || amount.Unit is { IsMeasure: true } || HanDigits.Of(amount.Unit.Word[0]) >= 0);
    }

    private static bool IsPart(string between) =>
        between.Contains("其中", StringComparison.Ordinal) || between.Split(',', '，') is [{ Length: > 1 and < 16 } first, _, ..] && (first.EndsWith('中') || first.EndsWith("当中", StringComparison.Ordinal) || first.EndsWith("里面", StringComparison.Ordinal));

    private static string CohortIn(string words)
    {
        var named = Cohorts.Where(cohort => cohort.Words.Any(word => words.Contains(word, StringComparison.Ordinal))).Select(cohort => cohort.Cohort).Distinct().ToList();
        return named is [var only] ? only : "all";
    }

    /// <summary>由3万元增加到28万元: the same thing at a later time.</summary>
    [GeneratedRegex("^(?:增加|增长|提高|上升|提升|发展|扩大|扩展|下降|降低|减少|压缩)?(?:到了?|至|为)$|^(?:增|升|降|减|扩)(?:至|到)$")]
    private static partial Regex Rises();
}
