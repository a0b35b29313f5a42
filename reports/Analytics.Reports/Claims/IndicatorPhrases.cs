using Analytics.Vocabulary.Texts;
using Analytics.Warehouse.Indicators;

namespace Analytics.Reports.Claims;

/// <summary>
/// Binds a number to the indicator whose words stand around it. The words are the catalogue's: each indicator's name and its <c>spoken_as</c>. All words of a phrase must be
/// there, at least one of them beside the number, and the unit must fit; the phrase that says most wins.
/// </summary>
internal sealed class IndicatorPhrases
{
    /// <summary>Below this nothing is said: two characters right beside the number are the least.</summary>
    private const double Enough = 2.0;

    /// <summary>A word that begins so soon behind the number is the noun it counts: 60多个项目.</summary>
    private const int Noun = 2;

    /// <summary>The least for a number in Chinese numerals, which stands in many a figure of speech.</summary>
    private const double EnoughForHan = 2.8;

    /// <summary>Two indicators closer than this cannot be told apart.</summary>
    private const double Tie = 0.15;

    private const double NearWeight = 1.0;
    private const double NounWeight = 1.3;
    private const double BehindWeight = 0.95;
    private const double BreathWeight = 0.55;
    private const double EarlierWeight = 0.4;
    private const double LaterWeight = 0.25;

    private readonly IReadOnlyList<(Indicator Indicator, string[][][] Phrases)> _indicators;

    public IndicatorPhrases(IEnumerable<Indicator> indicators) => _indicators =
    [
        .. indicators.Select(indicator => (indicator, indicator.SpokenAs.Append(indicator.Name.Zh).Select(Words).ToArray())),
    ];

    /// <summary>The indicator, and another one that fits as well.</summary>
    /// <returns>No indicator where no phrase fits.</returns>
    public (Indicator? Indicator, Indicator? Rival) Find(ClaimedAmount amount, Surroundings around, bool isHan)
    {
        var (best, second) = ((Indicator: (Indicator?)null, Score: 0.0), (Indicator: (Indicator?)null, Score: 0.0));
        foreach (var (indicator, phrases) in _indicators)
        {
            if (UnitFit.Of(amount, indicator) is not { } fit)
            {
                continue;
            }

            var said = phrases.Max(phrase => Score(phrase, around));
            var score = said < (isHan ? EnoughForHan : Enough) ? 0 : said + fit + (indicator.IsInProgramme ? 0.1 : 0);
            if (score > best.Score)
            {
                (best, second) = ((indicator, score), best);
            }
            else if (score > second.Score)
            {
                second = (indicator, score);
            }
        }

        return (best.Indicator, second.Score > 0 && best.Score - second.Score < Tie ? second.Indicator : null);
    }

    private static double Score(string[][] phrase, Surroundings around)
    {
        foreach (var word in phrase)
        {
            if (!Array.Exists(word, way => around.All.Contains(way, StringComparison.Ordinal)))
            {
                return 0;
            }
        }

        var (sum, isBeside) = (0.0, false);
        foreach (var word in phrase)
        {
            var (best, beside) = (0.0, false);
            foreach (var way in word)
            {
                var (weight, near) = Weight(way, around);
                if (weight * way.Length > best)
                {
                    (best, beside) = (weight * way.Length, near);
                }
            }

            if (best == 0)
            {
                return 0;
            }

            sum += best;
            isBeside |= beside;
        }

        return isBeside ? sum : 0;
    }

    private static (double Weight, bool IsBeside) Weight(string word, Surroundings around) =>
        around.Behind.IndexOf(word, StringComparison.Ordinal) is >= 0 and <= Noun and var place ? (NounWeight, place + word.Length > around.UnitLength || (word.Length > 1 && word[^1] != '次'))
        : around.Near.Contains(word, StringComparison.Ordinal) ? (NearWeight, true)
        : around.Behind.Contains(word, StringComparison.Ordinal) ? (BehindWeight, true)
        : around.Breath.Contains(word, StringComparison.Ordinal) ? (BreathWeight, around.Near.Length < 2 || word.Length > 2)
        // One character far away says nothing.
        : word.Length < 2 ? (0, false)
        : around.Earlier.Contains(word, StringComparison.Ordinal) ? (EarlierWeight, false)
        : around.Later.Contains(word, StringComparison.Ordinal) ? (LaterWeight, false)
        : (0, false);

    private static string[][] Words(string phrase) =>
        [.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(way => Plain(way)).ToArray())];

    private static string Plain(string word) => string.Concat(SimplifiedText.Of(PlainText.Of(word)).Where(c => c is not ('“' or '”' or '(' or ')')));
}
