using System.Globalization;
using Analytics.Reports.Scores;
using Analytics.Scoring.Composites;
using Analytics.Vocabulary;
using Analytics.Warehouse.Appraisals;

namespace Analytics.Host.Commands;

/// <summary>Scores as text: the table of a span, and the sheet of one person.</summary>
internal static class ScoreText
{
    public static void Table(Screen screen, ScoreMarts scores, string span, IReadOnlyList<CountyScore> counties, IReadOnlyList<SecretaryScore> secretaries, int shown)
    {
        var isZh = screen.Language == "zh";
        Head(screen, scores.Policy(), span);
        if (scores.StateOf(span) is not "scored" and var state)
        {
            screen.Line(new($"本时段没有个人评分。{ScoreWords.State(state).Zh}。", $"Nobody has a score in this span: {ScoreWords.State(state).En}."));
        }

        var names = counties.ToDictionary(county => county.County, county => county.Name.In(screen.Language));
        screen.Table(
            isZh ? ["县（区）", "评分（90%区间）", "名次可能在", "另一方法", "组", "分不出高下的", "有评分/在任"] : ["county", "score (90 % interval)", "rank may be", "second method", "group", "cannot be told apart from", "scored/held"],
            counties.Select(county => (IReadOnlyList<string>)
            [
                names[county.County], county.Score is null ? ScoreWords.State(county.State).In(screen.Language) : Interval(county.Score, county.Low, county.High), Ranks(county.RankBest, county.RankWorst),
                Ranks(county.SecondBest, county.SecondWorst), string.Join(' ', county.Groups), string.Join(isZh ? "、" : ", ", county.NotToldApart.Select(other => names.GetValueOrDefault(other, other))), $"{county.PostsScored}/{county.PostsHeld}",
            ]));
        screen.Line(new("同组的县分不出高下，谁先谁后没有意义；名次只给可能的范围。", "Counties of one group cannot be told apart: their order means nothing. Ranks are given as ranges only."));
        screen.Plain();
        var scored = secretaries.Where(score => score.IsScored).ToList();
        if (scored.Count > 0)
        {
            screen.Table(
                isZh ? ["编号", "任职单位", "评分（90%区间）", "名次可能在", "依据", "可说的等次", "计入月数"] : ["code", "org unit", "score (90 % interval)", "place may be", "rests on", "bands", "months"],
                scored.Take(shown).Select(score => (IReadOnlyList<string>)
                [
                    score.Secretary, score.Place.In(screen.Language), Interval(score.Score, score.Low, score.High), ScoreWords.Places(score.PercentileLow!.Value, score.PercentileHigh!.Value).In(screen.Language),
                    ScoreWords.Information(score.Information).In(screen.Language), Bands(score, screen.Language), One(score.MonthsEntered),
                ]));
        }

        if (ScoreWords.Basis(scores, span) is { } basis)
        {
            screen.Line(basis);
        }

        foreach (var group in secretaries.GroupBy(score => score.State).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            screen.Line(new($"{ScoreWords.State(group.Key).Zh}：{group.Count()} 个岗位", $"{ScoreWords.State(group.Key).En}: {group.Count()} posts"));
        }

        screen.Line(ScoreWords.Estimand);
    }

    public static void Sheet(Screen screen, ScoreSheet sheet)
    {
        var (language, score) = (screen.Language, sheet.Score);
        Head(screen, sheet.Policy, sheet.Span);
        screen.Line(new($"编号 {score.Secretary}，{score.Place.Zh}（{score.OrgUnit}）", $"Secretary {score.Secretary}, {score.Place.En} ({score.OrgUnit})"));
        if (!score.IsScored)
        {
            screen.Line(new($"{ScoreWords.State(score.State).Zh}。计入 {One(score.MonthsEntered)} 个月，至少要 {One(sheet.Policy.ScoreMonths)} 个月。", $"{ScoreWords.State(score.State).En}. {One(score.MonthsEntered)} months count; {One(sheet.Policy.ScoreMonths)} are the least."));
        }
        else
        {
            Scored(screen, sheet);
        }

        Missing(screen, sheet);
        if (sheet.LapsedReviews > 0)
        {
            screen.Line(new($"此前有 {sheet.LapsedReviews} 次复核，看的是另一张评分单或另一种说法；此后评分或等次已变，当时的确认不再有效，须重新复核。", $"{sheet.LapsedReviews} reviews were of another sheet or statement: the score or its bands changed since, what they confirmed no longer holds, and reviewers have to look again."));
        }

        foreach (var contest in sheet.Contests)
        {
            screen.Line(new($"异议第{contest.ContestId}号（{contest.ContestedAt.ToChinaTime()}，{contest.ByWhom}）：{contest.Reason}；当时的评分单 {contest.Sheet.Hash[..12]} 原样保存。", $"Contest {contest.ContestId} ({contest.ContestedAt.ToChinaTime()}, {contest.ByWhom}): {contest.Reason}; the sheet {contest.Sheet.Hash[..12]} is kept as it stood."));
        }

        screen.Line(new(
            $"怎样提异议：先核对台账原值（analytics score explain {score.Secretary} --period {sheet.Span} --export 文件.csv 给出全部依据，可手工复算）；数有误的请报送单位更正后重报；对评分有异议的记录为 analytics score contest。使用前十个工作日应送本人看过。",
            $"To contest: check the values (analytics score explain {score.Secretary} --period {sheet.Span} --export FILE.csv gives all of it, to be recomputed by hand); wrong values are corrected by their sender; record a dispute with analytics score contest. The person sees the sheet ten working days before it is used."));
        screen.Line(sheet.IsExpired ? new($"本单已于 {sheet.ExpiresOn:yyyy-MM-dd} 过期，不得再用。", $"This sheet expired on {sheet.ExpiresOn:yyyy-MM-dd} and may no longer be used.") : new($"本单有效期至 {sheet.ExpiresOn:yyyy-MM-dd}；编号 {sheet.Hash[..12]}。", $"Valid until {sheet.ExpiresOn:yyyy-MM-dd}; sheet {sheet.Hash[..12]}."));
        screen.Line(ScoreWords.Estimand);
    }

    /// <summary>The sheet as a reviewer sees it: with what is held back of everybody else, and the code that says it was seen.</summary>
    public static void ForReview(Screen screen, ScoreSheet sheet, ReviewStatement? statement, string? seen)
    {
        Sheet(screen, sheet);
        screen.Plain();
        if (statement is null)
        {
            screen.Line(new("这张评分单没有“低于称职”的说法；复核可直接记录。", "This sheet says nothing of below competent; a review may be recorded as it is."));
            return;
        }

        screen.Line(new($"仅供复核人：{statement.Words.Zh}。依据见上：各方面的贡献、缺报、可比的村。", $"For reviewers only: {statement.Words.En}. The reasons stand above: what each dimension adds, what is missing, villages like it."));
        screen.Line(new($"确认与否请加：--seen {seen} --by 谁 --considered … --reply … --outcome …", $"To confirm it or not, add: --seen {seen} --by WHO --considered … --reply … --outcome …"));
    }

    /// <summary>How many questions each screen asks beside how many chance alone would, then the questions: a list to look at, never a penalty.</summary>
    public static void Questions(Screen screen, IReadOnlyList<ScreenQuestion> questions)
    {
        var (isZh, language) = (screen.Language == "zh", screen.Language);
        screen.Table(
            isZh ? ["问题", "个数", "同样标准下仅凭偶然"] : ["question", "asked", "by chance at the same threshold"],
            questions.GroupBy(question => question.Screen).Select(asked => (IReadOnlyList<string>)[ScoreWords.Screen(asked.Key).In(language), $"{asked.Count()}", asked.First().ByChance?.ToString("0.##", CultureInfo.InvariantCulture) ?? "–"]));
        screen.Table(
            isZh ? ["问题", "县（区）", "单位", "时间", "指标", "说明"] : ["question", "county", "org unit", "when", "indicator", "beside"],
            questions.Select(question => (IReadOnlyList<string>)[ScoreWords.Screen(question.Screen).In(language), question.CountyName.In(language), question.Place.In(language), question.Period, question.Indicator, question.Words]));
        screen.Line(new("这是请人看一看的清单，多数另有正当原因；不影响任何评分，也不是处分依据。", "A list for people to look at: most of it has an innocent answer. None of it changes a score, and nobody is penalised by it."));
    }

    public static void Reference(Screen screen, IReadOnlyList<(string Indicator, FrozenScale Scale, int Values)> references, IReadOnlyList<SpanDeviations> deviations)
    {
        var isZh = screen.Language == "zh";
        screen.Table(
            isZh ? ["指标", "中位数", "离散度", "数值个数"] : ["indicator", "median", "spread", "values"],
            references.Select(reference => (IReadOnlyList<string>)[reference.Indicator, Six(reference.Scale.Median), Six(reference.Scale.Spread), reference.Values.ToString(CultureInfo.InvariantCulture)]));
        screen.Table(
            isZh ? ["时段", "岗位标准差", "县标准差"] : ["span", "post_deviation", "county_deviation"],
            deviations.Select(span => (IReadOnlyList<string>)[span.Span, Six((double)span.Post), Six((double)span.County)]));
    }

    private static void Scored(Screen screen, ScoreSheet sheet)
    {
        var (isZh, score) = (screen.Language == "zh", sheet.Score);
        screen.Line(new(
            $"评分 {Interval(score.Score, score.Low, score.High)}（90%区间），{ScoreWords.Places(score.PercentileLow!.Value, score.PercentileHigh!.Value).Zh}；{ScoreWords.Information(score.Information).Zh}（可靠度 {Hundredths(score.Reliability)}），计入 {One(score.MonthsEntered)} 个月，已报 {Percent(score.ReportedShare)}。",
            $"Score {Interval(score.Score, score.Low, score.High)} (90 % interval), {ScoreWords.Places(score.PercentileLow.Value, score.PercentileHigh.Value).En}; {ScoreWords.Information(score.Information).En} (reliability {Hundredths(score.Reliability)}), {One(score.MonthsEntered)} months, {Percent(score.ReportedShare)} reported."));
        screen.Line(new($"缺报若按同行较差一成计为 {Two(score.IfWorst)}，按较好一成计为 {Two(score.IfBest)}。", $"With what is missing at the peers' tenth percentile {Two(score.IfWorst)}, at their ninetieth {Two(score.IfBest)}."));
        foreach (var line in Statements(sheet))
        {
            screen.Line(line);
        }

        screen.Table(
            isZh ? ["方面", "权重", "本人各月与全体之差", "对评分的贡献"] : ["dimension", "weight", "own months beside all", "adds to the score"],
            sheet.Parts.Select(part => (IReadOnlyList<string>)[part.Name.In(screen.Language), $"{Percent(part.Weight)}", Signed(part.Observed), Signed(part.Points)])
                .Append([isZh ? "合计（评分减50）" : "sum (score less 50)", "", "", Signed(sheet.Parts.Sum(part => part.Points))]));
        screen.Line(new($"因依据只有这些月份，本人的差别保留了 {Percent(score.Reliability)}，其余按平均看待。", $"Because only these months are in, {Percent(score.Reliability)} of the difference is kept; the rest is taken as average."));
        if (sheet.Basis is { } basis)
        {
            screen.Line(basis);
        }

        if (sheet.Sensitivity is { } moved)
        {
            screen.Line(new(
                $"权重各增减至多25%时：{ScoreWords.Places(moved.WeightsLow, moved.WeightsHigh).Zh}；抽样的不确定：{ScoreWords.Places(score.PercentileLow.Value, score.PercentileHigh.Value).Zh}。{(moved.DependsOn.Count > 0 ? $"名次取决于：{string.Join("、", sheet.Parts.Where(part => moved.DependsOn.Contains(part.Dimension)).Select(part => part.Name.Zh))}。" : "")}",
                $"With weights up to a quarter more or less: {ScoreWords.Places(moved.WeightsLow, moved.WeightsHigh).En}; sampling alone leaves {ScoreWords.Places(score.PercentileLow.Value, score.PercentileHigh.Value).En}. {(moved.DependsOn.Count > 0 ? $"The place depends on: {string.Join(", ", sheet.Parts.Where(part => moved.DependsOn.Contains(part.Dimension)).Select(part => part.Name.En))}." : "")}"));
        }

        screen.Line(new($"可比的村：{string.Join("；", sheet.Alike.Select(alike => $"{alike.Name.Zh} {Known(alike.Observed)}"))}。", $"Villages like it: {string.Join("; ", sheet.Alike.Select(alike => $"{alike.Name.En} {Known(alike.Observed)}"))}."));
    }

    private static IEnumerable<Bilingual> Statements(ScoreSheet sheet)
    {
        var score = sheet.Score;
        if (score.AwaitsReview)
        {
            yield return sheet.Confirmed is { } said
                ? new($"低于称职（{ScoreWords.Chance(1 - said.CompetentChance)}），经两人复核确认。", $"Below competent ({ScoreWords.Chance(1 - said.CompetentChance)}), confirmed by two reviewers.")
                : new($"等次的说法待两人复核（已复核 {sheet.Reviews.Count} 人），复核前不得公布。", $"What may be said of bands waits for two reviewers ({sheet.Reviews.Count} so far) and is not to be printed before.");
            yield break;
        }

        yield return ScoreWords.Bands(score) is { } bands ? new($"可说的等次：{bands.Zh}（{ScoreWords.Chance(score.BandChance)}）。", $"Bands that may be named: {bands.En} ({ScoreWords.Chance(score.BandChance)}).") : new("等次说不出来：依据不够，或月份不足。", "No band may be named: too little, or too few months.");
        if (score.IsAtLeastCompetent)
        {
            yield return new($"可说不低于称职（{ScoreWords.Chance(score.CompetentChance)}）。", $"At least competent may be said ({ScoreWords.Chance(score.CompetentChance)}).");
        }
    }

    private static void Missing(Screen screen, ScoreSheet sheet)
    {
        foreach (var missing in sheet.Missing)
        {
            screen.Line(missing.State switch
            {
                "zeros_left_blank" => new($"不计：{missing.Name.Zh} {missing.Periods.Count} 个月。本县从不填零而留空，空格是零还是漏报分不清，填了的几个月不能与别县相比。", $"Left out: {missing.Name.En} in {missing.Periods.Count} months. The county writes no zero and leaves cells blank, which may be zero or silence, so the months it filled in cannot be held against others'."),
                "size_unknown" => new($"不计：{missing.Name.Zh} {missing.Periods.Count} 个月。本村年初以前没有村情台账（如新合并的村），户数不明，报了的数不能与别村相比。", $"Left out: {missing.Name.En} in {missing.Periods.Count} months. The village has no profile from before the year, as after a merger: its households are not known, and what came cannot be held against others'."),
                _ => new($"缺：{missing.Name.Zh} {missing.Periods.Count} 个月未报（{string.Join("、", missing.Periods)}），按平均看待，并降低权重。", $"Missing: {missing.Name.En} in {missing.Periods.Count} months ({string.Join(", ", missing.Periods)}): taken as average, at less weight."),
            });
        }
    }

    private static void Head(Screen screen, ScorePolicyOf policy, string span)
    {
        screen.Line(new($"{span} · 评价办法 {policy.Version}（{policy.ApprovedBy.Zh}）", $"{span} · policy {policy.Version} ({policy.ApprovedBy.En})"));
        if (policy.IsSample)
        {
            screen.Line(ScoreWords.MadeUp);
        }
    }

    private static string Bands(SecretaryScore score, string language) => ScoreWords.Bands(score)?.In(language) ?? "–";

    private static string Ranks(int? best, int? worst) => best is null ? "–" : best == worst ? $"{best}" : $"{best}–{worst}";

    private static string Interval(decimal? value, decimal? low, decimal? high) => $"{ScoreWords.Points(value)}（{ScoreWords.Points(low)}–{ScoreWords.Points(high)}）";

    private static string Known(decimal? value) => value is null ? "–" : Signed(value.Value);

    private static string Signed(decimal value) => value.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    private static string Two(decimal? value) => value?.ToString("0.0", CultureInfo.InvariantCulture) ?? "–";

    private static string Hundredths(decimal? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–";

    private static string Percent(decimal? share) => share is { } value ? decimal.Round(100 * value, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + "%" : "–";

    private static string Six(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string One(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
