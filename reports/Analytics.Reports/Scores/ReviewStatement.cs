using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Vocabulary;
using Analytics.Warehouse.Appraisals;

namespace Analytics.Reports.Scores;

/// <summary>
/// What a sheet says of below competent, as a reviewer is shown it and confirms it or not. It is kept with the review number for number: bands are cut by all posts,
/// so they may move though nothing of the sheet itself did, and then nobody has confirmed them. Points of T, bands by name, chances from 0 to 1.
/// </summary>
public sealed record ReviewStatement(decimal Score, decimal Low, decimal High, string BandLowest, string BandHighest, decimal Chance, decimal CompetentChance)
{
    private const int Decimals = 4;
    private const int CodeLength = 12;

    /// <summary>The statement in words, for reviewers.</summary>
    public Bilingual Words
    {
        get
        {
            var (bands, score, interval) = (ScoreWords.Bands(BandLowest, BandHighest), ScoreWords.Points(Score), $"{ScoreWords.Points(Low)}–{ScoreWords.Points(High)}");
            return new(
                $"评分 {score}（90%区间 {interval}）；{(bands is null ? "" : $"等次 {bands.Zh}（{ScoreWords.Chance(Chance)}）；")}低于称职的可能性 {ScoreWords.Chance(1 - CompetentChance)}",
                $"score {score} (90 % interval {interval}); {(bands is null ? "" : $"bands {bands.En} ({ScoreWords.Chance(Chance)}); ")}chance of below competent {ScoreWords.Chance(1 - CompetentChance)}");
        }
    }

    /// <summary>Number for number, as it is kept.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"score={Score} low={Low} high={High} bands={BandLowest}..{BandHighest} chance={Chance} competent={CompetentChance}");

    /// <returns>Nothing where the sheet says nothing of below competent.</returns>
    public static ReviewStatement? Of(ScoreMarts marts, SecretaryScore score, string span) => marts.HeldBackOf(score, span) is not { } held ? null
        : new(score.Score!.Value, score.Low!.Value, score.High!.Value, held.BandLowest, held.BandHighest, decimal.Round(held.Chance, Decimals), decimal.Round(held.CompetentChance, Decimals));

    /// <summary>What the reviewer who was shown it names again: of this sheet and these numbers and no others.</summary>
    public string SeenCode(SheetKey sheet) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{sheet.Secretary} {sheet.OrgUnit} {sheet.Span} {sheet.Hash} {Text}")))[..CodeLength];
}
