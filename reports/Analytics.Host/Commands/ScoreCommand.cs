using System.CommandLine;
using Analytics.DuckDb;
using Analytics.Reports.Scores;
using Analytics.Vocabulary;
using Analytics.Warehouse.Appraisals;
using Analytics.Warehouse.Marts;

namespace Analytics.Host.Commands;

/// <summary><c>analytics score</c>: counties and secretaries with their doubt; one person's sheet; its reviews and contests; the scale for the next policy.</summary>
internal static class ScoreCommand
{
    private const int Shown = 20;

    private static readonly Argument<string> Secretary = new("SECRETARY") { Description = "第一书记人员编号 / the secretary's code" };
    private static readonly Option<string?> Span = new("--period") { Description = "半年（2016H1）或年（2016） / a half-year or a year; the newest year by default" };
    private static readonly Option<string?> Place = new("--org-unit") { Description = "同一时段任过几处时的单位代码 / the org unit, where there were several posts" };
    private static readonly Option<string?> Export = new("--export") { Description = "把全部依据写成 CSV / write all that the score was made from as CSV" };
    private static readonly Option<string> By = new("--by") { Description = "谁 / who", Required = true };
    private static readonly Option<string?> Reviewer = new("--by") { Description = "谁 / who" };
    private static readonly Option<string?> Considered = new("--considered") { Description = "还考虑了什么 / what else was considered" };
    private static readonly Option<string?> Reply = new("--reply") { Description = "本人的答复 / what the person answered" };
    private static readonly Option<string?> Seen = new("--seen") { Description = "看过的评分单所示的编码 / the code shown with the sheet that was looked at" };
    private static readonly Option<string?> Outcome = Chosen();
    private static readonly Option<string> Reason = new("--reason") { Description = "对什么有异议 / what is disputed", Required = true };

    public static Command Create(TimeProvider clock)
    {
        var period = new Argument<string?>("PERIOD") { Description = "半年（2016H1）或年（2016） / a half-year or a year", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "列出全部岗位 / every post" };
        var command = new Command("score", "评分：区间、可说的话、分不出高下的县 / scores with their doubt") { period, all, Explain(clock), Review(clock), Contest(clock), Questions(), Reference() };
        command.SetAction(parsed => With(parsed, parsed.GetValue(period), (screen, scores, span, _) =>
        {
            var (counties, secretaries) = (scores.Counties(span), scores.Secretaries(span));
            screen.Result(new { Span = span, State = scores.StateOf(span), Policy = scores.Policy(), Counties = counties, Secretaries = secretaries }, _ => ScoreText.Table(screen, scores, span, counties, secretaries, parsed.GetValue(all) ? int.MaxValue : Shown));
            return ExitCode.Ok;
        }));
        return command;
    }

    private static Command Explain(TimeProvider clock)
    {
        var command = new Command("explain", "一个人的评分单 / the sheet of one person") { Secretary, Span, Place, Export };
        command.SetAction(parsed => With(parsed, parsed.GetValue(Span), (screen, scores, span, cutOff) =>
        {
            var score = Post(parsed, scores, span);
            if (parsed.GetValue(Export) is { } file)
            {
                DurableFile.WriteText(Path.GetFullPath(file), ScoreExport.Of(scores, score, span));
            }

            var sheet = ScoreSheet.Of(scores, new ScoreReviews(FrontDoor.HomeOf(parsed), clock), score, span, cutOff, clock.GetUtcNow());
            screen.Result(sheet, _ => ScoreText.Sheet(screen, sheet));
            return ExitCode.Ok;
        }));
        return command;
    }

    private static Command Review(TimeProvider clock)
    {
        var command = new Command("review", "给复核人看评分单；带 --outcome 记录复核。低于称职的说法须两人确认才能公布 / shows a reviewer the sheet; with --outcome, records the review") { Secretary, Span, Place, Seen, Reviewer, Considered, Reply, Outcome };
        command.SetAction(parsed => With(parsed, parsed.GetValue(Span), (screen, scores, span, cutOff) =>
        {
            var score = Post(parsed, scores, span);
            var (reviews, sheet, statement) = (new ScoreReviews(FrontDoor.HomeOf(parsed), clock), Key(score, span, ScoreExport.Of(scores, score, span)), ReviewStatement.Of(scores, score, span));
            var shown = ScoreSheet.Of(scores, reviews, score, span, cutOff, clock.GetUtcNow());
            if (parsed.GetValue(Outcome) is not { } outcome)
            {
                screen.Result(new { Sheet = shown, Statement = statement, Seen = statement?.SeenCode(sheet) }, _ => ScoreText.ForReview(screen, shown, statement, statement?.SeenCode(sheet)));
                return ExitCode.Ok;
            }

            var review = reviews.Review(sheet, statement, parsed.GetValue(Seen), parsed.GetValue(Reviewer) ?? "", parsed.GetValue(Considered) ?? "", parsed.GetValue(Reply) ?? "", outcome);
            screen.Result(review, _ => Answer(screen, reviews, sheet, statement, shown));
            return ExitCode.Ok;
        }));
        return command;
    }

    private static void Answer(Screen screen, ScoreReviews reviews, SheetKey sheet, ReviewStatement? statement, ScoreSheet shown)
    {
        if (statement is null)
        {
            screen.Line(new("复核已记录。这张评分单没有“低于称职”的说法。", "The review is recorded. This sheet says nothing of below competent."));
            return;
        }

        screen.Line(new($"复核已记录，所看的是：{statement.Words.Zh}。评分或等次若变，须重新复核。", $"The review is recorded, of this: {statement.Words.En}. Where the score or its bands change, reviewers look again."));
        if (shown.IsExpired)
        {
            screen.Line(new($"但本单已于 {shown.ExpiresOn:yyyy-MM-dd} 过期，不得再用。", $"But the sheet expired on {shown.ExpiresOn:yyyy-MM-dd} and may no longer be used."));
        }

        screen.Line(reviews.MayBePrinted(sheet, statement) ? new("两人已确认，“低于称职”的说法可以公布。", "Two people confirmed: the statement may be printed.")
            : new("还须另一人确认，“低于称职”的说法才能公布。", "Another person has to confirm before the statement may be printed."));
    }

    private static Command Contest(TimeProvider clock)
    {
        var command = new Command("contest", "记录对评分单的异议；当时的评分单原样保存 / record a dispute; the sheet as it stood is kept") { Secretary, Span, Place, By, Reason };
        command.SetAction(parsed => With(parsed, parsed.GetValue(Span), (screen, scores, span, _) =>
        {
            var score = Post(parsed, scores, span);
            var export = ScoreExport.Of(scores, score, span);
            var sheet = Key(score, span, export);
            var contest = new ScoreReviews(FrontDoor.HomeOf(parsed), clock).Contest(sheet, parsed.GetValue(By)!, parsed.GetValue(Reason)!, export);
            screen.Result(contest, _ => screen.Line(new(
                $"异议第{contest.ContestId}号已记录，当时的评分单（{sheet.Hash[..12]}）原样保存。请报送单位核对台账；更正后重新计算，前后两张评分单都保留。",
                $"Contest {contest.ContestId} is recorded, and the sheet as it stood ({sheet.Hash[..12]}) is kept. The sender checks the ledgers; when they are corrected and built anew, both sheets stay.")));
            return ExitCode.Ok;
        }));
        return command;
    }

    private static Command Questions()
    {
        var command = new Command("questions", "填报中值得看一看的地方，和仅凭偶然会有多少；不影响评分 / what in the reports is worth a second look, beside how much of it chance would give; changes no score");
        command.SetAction(parsed => With(parsed, null, (screen, scores, _, _) =>
        {
            var questions = scores.Questions();
            screen.Result(questions, _ => ScoreText.Questions(screen, questions));
            return ExitCode.Ok;
        }));
        return command;
    }

    private static Command Reference()
    {
        var command = new Command("reference", "按现有台账算出各指标的中位数、离散度和岗位、县的标准差，供起草下一版评价办法 / the scale that these marts would freeze, for the next version of the policy");
        command.SetAction(parsed => With(parsed, null, (screen, scores, _, _) =>
        {
            var (references, deviations) = (scores.References(), scores.Deviations());
            screen.Result(new { Indicators = references.Select(reference => new { reference.Indicator, reference.Scale.Median, reference.Scale.Spread, reference.Values }), Deviations = deviations }, _ => ScoreText.Reference(screen, references, deviations));
            return ExitCode.Ok;
        }));
        return command;
    }

    private static int With(ParseResult parsed, string? period, Func<Screen, ScoreMarts, string, Vintage, int> act)
    {
        using var marts = MartReader.Open(FrontDoor.HomeOf(parsed), buildId: null);
        var scores = new ScoreMarts(marts);
        var spans = scores.Spans();
        var span = period is null ? spans.LastOrDefault(each => each.Length == 4) ?? "" : period.Length == 6 ? $"{period[..4]}-{period[4..]}" : period;
        return spans.Contains(span) ? act(FrontDoor.ScreenOf(parsed), scores, span, marts.CutOff)
            : throw new WrongUsageException(new($"没有时段“{period}”。可用的有：{string.Join("、", spans)}", $"There is no span '{period}'. There are: {string.Join(", ", spans)}"));
    }

    private static SheetKey Key(SecretaryScore score, string span, string export) => new(score.Secretary, score.OrgUnit, span, ScoreExport.HashOf(export));

    private static SecretaryScore Post(ParseResult parsed, ScoreMarts scores, string span)
    {
        var (secretary, place) = (parsed.GetValue(Secretary)!, parsed.GetValue(Place));
        return scores.Of(secretary, span).Where(post => place is null || post.OrgUnit == place).ToList() switch
        {
            [var only] => only,
            [] => throw new WrongUsageException(new($"{span} 没有编号为 {secretary} 的岗位。", $"No post of {secretary} was held in {span}.")),
            var several => throw new WrongUsageException(new(
                $"{secretary} 在 {span} 任过几处，请加 --org-unit：{string.Join("、", several.Select(post => $"{post.OrgUnit}（{post.Place.Zh}）"))}", $"{secretary} held several posts in {span}; add --org-unit: {string.Join(", ", several.Select(post => $"{post.OrgUnit} ({post.Place.En})"))}")),
        };
    }

    private static Option<string?> Chosen()
    {
        var option = new Option<string?>("--outcome") { Description = "结论 / what came of it: confirmed, not_confirmed, postponed" };
        option.AcceptOnlyFromAmong(ScoreReviews.Confirmed, "not_confirmed", "postponed");
        return option;
    }
}
