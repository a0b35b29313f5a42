using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Reports.Scores;
using Analytics.Vocabulary;
using Analytics.Warehouse.Appraisals;

namespace Analytics.Reports.Publications.Sheets;

/// <summary>What stands on the pages of one county's sheets.</summary>
/// <param name="until">The day in China from which the sheets may no longer be used.</param>
internal sealed class SheetPages(YearFacts facts, ScoreFacts scores, string until)
{
    private static readonly Bilingual Months = new("个月", "months");
    private static readonly Bilingual Place = new("位", "");

    private readonly ScoreFigures _figures = new(facts, scores);

    /// <summary>How to read the pages, and what they must not be used for.</summary>
    public Section Front(OrgUnit place, IReadOnlyList<SecretaryScore> own)
    {
        var (all, scored) = (Count(place, "SHEETS_POSTS", new("岗位", "posts"), own.Count), Count(place, "SHEETS_SCORED", new("有评分的岗位", "posts with a score"), own.Count(score => score.IsScored)));
        return new("summary", new("先看这一页", "Read this first"), [
            new KeyPoints([
                new($"{place.Name.Zh}共{all:u}，其中{scored:u}有评分，一人一页；没有评分的在最后，各有原因。", $"{all:v} posts of {place.Name.En}, {scored:v} of them with a score and a page; those without stand at the end, each with the reason."),
                Prose.Of(new("按单位代码排列，不是名次。请逐页交给本人，不要整本传阅；使用前十个工作日应送本人看过。", "In the order of codes, which is no rank. Hand each page to its person and pass the whole around to nobody; the person sees it ten working days before it is used.")),
                Prose.Of(ScoreWords.Estimand),
                .. scores.Policy.IsSample ? [Prose.Of(ScoreWords.MadeUp)] : Array.Empty<Prose>(),
                new($"本批评分单有效期至{until}；此后不得再用。", $"These sheets are valid until {until} and may not be used after."),
            ]),
        ]);
    }

    /// <summary>One person's page.</summary>
    /// <param name="number">The page's place among them, from 1.</param>
    public Section Of(OrgUnit place, ExplainedScore sheet, int number)
    {
        var score = sheet.Score;
        var key = FormattableString.Invariant($"sheet-{number:0000}");
        return new(key, new($"{score.Place.Zh}　{score.Secretary}", $"{score.Place.En}, {score.Secretary}"), [
            new Paragraph(new($"{place.Name.Zh}{score.Place.Zh}，编号{score.Secretary}；评价办法{scores.Policy.Version}。", $"{score.Place.En}, {place.Name.En}, code {score.Secretary}; policy {scores.Policy.Version}.")),
            new KeyPoints([.. Points(sheet)]),
            .. sheet.Parts.Count > 0 ? [ScoreParts.Draw(facts, scores, sheet, key)] : Array.Empty<Block>(),
            .. sheet.Alike.Count > 0 ? [new Paragraph(Alike(sheet))] : Array.Empty<Block>(),
            new Note(new(
                $"怎样提异议：先核对台账原值（analytics score explain {score.Secretary} --export给出全部依据，可手工复算）；数有误的请报送单位更正后重报；对评分有异议的记录为analytics score contest，前后两张都保留。有效期至{until}。",
                $"To contest: check the ledgers' own values (analytics score explain {score.Secretary} --export gives all of it, to be recomputed by hand); wrong values are corrected by their sender; record a dispute with analytics score contest, which keeps both sheets. Valid until {until}.")),
        ]);
    }

    /// <summary>Who has no score, and why: never a number.</summary>
    public static Section WithoutScore(IReadOnlyList<SecretaryScore> own) => new("without", new("没有评分的岗位", "Posts without a score"), [
        new Table(
            "without",
            new("没有评分的岗位及原因，按单位代码", "Posts without a score and why, by code"),
            [new(new("任职单位", "Org unit")), new(new("原因", "Why"), IsText: true)],
            [.. own.Select(score => (IReadOnlyList<Cell>)[Cell.Of(score.Place, score.Secretary), Cell.Of(ScoreWords.State(score.State))])]),
    ]);

    private IEnumerable<Prose> Points(ExplainedScore sheet)
    {
        var score = sheet.Score;
        var (value, months) = (_figures.Score(score), Post(score, "MONTHS", new("计入月数", "months that count"), "month", Months, score.MonthsEntered));
        var reported = Post(score, "REPORTED", new("已报权重占应报权重", "share of the weight due that was reported"), "share", new("", ""), score.ReportedShare);
        var information = ScoreWords.Information(score.Information);
        yield return new($"评分{value}，{information.Zh}；计入{months:u}，应报的工作已报{reported:v}。平均为五十分。", $"Score {value}, {information.En}; {months:v} months count, {reported:v} of what is due was reported. The average is fifty.");
        var reliability = Post(score, "RELIABILITY", new("可靠度", "reliability"), "share", new("", ""), score.Reliability);
        yield return new($"与全体之差留下{reliability:v}，其余按平均看待：月份越多，留下越多。", $"Of the difference from all, {reliability:v} is kept and the rest taken as average: more months keep more.");
        yield return new($"在全市有评分的岗位中，每百人{Places(score, "PLACE", score.PercentileLow!.Value, score.PercentileHigh!.Value, "zh")}。", $"Among all scored posts of the city, {Places(score, "PLACE", score.PercentileLow.Value, score.PercentileHigh.Value, "en")} of a hundred.");
        yield return Bands(score);
        if (sheet.Sensitivity is { } moved)
        {
            var on = sheet.Parts.Where(part => moved.DependsOn.Contains(part.Dimension)).Select(part => part.Name).ToList();
            yield return new(
                $"权重各增减至多四分之一时，每百人{Places(score, "WEIGHTS", moved.WeightsLow, moved.WeightsHigh, "zh")}。{(on.Count > 0 ? $"位次取决于：{string.Join("、", on.Select(name => name.Zh))}。" : "")}",
                $"With weights up to a quarter more or less, {Places(score, "WEIGHTS", moved.WeightsLow, moved.WeightsHigh, "en")} of a hundred. {(on.Count > 0 ? $"The place depends on: {string.Join(", ", on.Select(name => name.En))}." : "")}");
        }

        // What a person never reported is missing of many indicators alike: they stand in one line.
        foreach (var (alike, at) in sheet.Missing.GroupBy(missing => (missing.State, missing.Periods.Count)).Select((alike, at) => (alike, at)))
        {
            var names = new Bilingual(string.Join("、", alike.Select(missing => missing.Name.Zh)), string.Join(", ", alike.Select(missing => missing.Name.En)));
            yield return Missing(alike.Key.State, names, Post(score, FormattableString.Invariant($"MISSING_{at + 1:00}"), new($"{names.Zh}没有可用数值的月数", $"{names.En}: months without a value"), "month", Months, alike.Key.Count));
        }

        if (sheet.Missing.Count > 0)
        {
            var (worst, best) = (
                Post(score, "IF_WORST", new("缺报按较差计的评分", "score with what is missing at its worst"), "score", new("分", "points"), score.IfWorst),
                Post(score, "IF_BEST", new("缺报按较好计的评分", "score with what is missing at its best"), "score", new("分", "points"), score.IfBest));
            yield return new($"缺报若按同行中较差的计为{worst:v}分，按较好的计为{best:v}分。", $"With what is missing taken as among the worst of peers the score is {worst:v}, among the best {best:v}.");
        }
    }

    private Prose Bands(SecretaryScore score)
    {
        if (score.AwaitsReview)
        {
            return Prose.Of(new("等次的说法须由两人复核、听取本人意见之后才能说，本单不印。", "What may be said of bands waits for two reviewers and for the person's reply, and is not on this sheet."));
        }

        if (ScoreWords.Bands(score) is not { } bands)
        {
            return Prose.Of(new("等次说不出来：依据不够，或月份不足。", "No band may be named: too little, or too few months."));
        }

        var chance = Post(score, "BAND_CHANCE", new("等次说法成立的可能性", "chance that the bands named hold"), "share", new("", ""), score.BandChance);
        return new($"可说的等次：{bands.Zh}（可能性{chance:v}）。{(score.IsAtLeastCompetent ? "可说不低于称职。" : "")}", $"Bands that may be named: {bands.En} (chance {chance:v}).{(score.IsAtLeastCompetent ? " At least competent may be said." : "")}");
    }

    private static Prose Missing(string state, Bilingual names, Figure months) => state switch
    {
        "zeros_left_blank" => new($"{months:u}不计：{names.Zh}。本县从不填零而留空，空格是零还是漏报分不清。", $"Left out (months: {months:v}): {names.En}. The county writes no zero and leaves cells blank, which may be zero or silence."),
        "size_unknown" => new($"{months:u}不计：{names.Zh}。本村没有年初以前的村情台账，户数不明。", $"Left out (months: {months:v}): {names.En}. The village has no profile from before the year: its households are not known."),
        _ => new($"{months:u}未报：{names.Zh}。按平均看待，并降低权重。", $"Missing (months: {months:v}): {names.En}. Taken as average, at less weight."),
    };

    private Prose Alike(ExplainedScore sheet)
    {
        var (zh, en) = (new ProseRuns(0, 0), new ProseRuns(0, 0));
        foreach (var (alike, at) in sheet.Alike.Select((alike, at) => (alike, at)))
        {
            var observed = Post(sheet.Score, FormattableString.Invariant($"ALIKE_{at + 1:00}"), new($"{alike.Name.Zh}各月均值与全体之差", $"{alike.Name.En}: mean of months beside all"), "item", new("", ""), alike.Observed);
            zh.AppendFormatted(new Prose($"{(at > 0 ? "；" : "")}{alike.Name.Zh} {observed:v}", $"").In("zh"));
            en.AppendFormatted(new Prose($"", $"{(at > 0 ? "; " : "")}{alike.Name.En} {observed:v}").In("en"));
        }

        return new($"条件相近的村（各月均值与全体之差）：{zh.Runs}。", $"Villages like it (mean of months beside all): {en.Runs}.");
    }

    // A place is never said alone: what chance leaves open is a range.
    private IReadOnlyList<Run> Places(SecretaryScore score, string code, decimal low, decimal high, string language)
    {
        var (best, worst) = ScoreWords.PlacesOf(low, high);
        var (first, last) = (
            Post(score, code + "_BEST", new("每百人中最好的位次", "best place of a hundred"), "rank", Place, best),
            Post(score, code + "_WORST", new("每百人中最差的位次", "worst place of a hundred"), "rank", Place, worst));
        return new Prose($"第{first:v}至{last:v}位", $"{first:v} to {last:v}").In(language);
    }

    private Figure Post(SecretaryScore score, string code, Bilingual name, string unit, Bilingual unitName, decimal? value) => _figures.OfPost(score, code, name, unit, unitName, value);

    private Figure Count(OrgUnit place, string code, Bilingual name, int count) => _figures.Counted(place, code, name, count);
}
