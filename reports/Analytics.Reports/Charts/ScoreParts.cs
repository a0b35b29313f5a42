using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Charts;

/// <summary>Why a score is what it is: the points that each dimension adds, one after another, to how far the score lies from the average.</summary>
internal static class ScoreParts
{
    /// <param name="key">Names the chart among those of its document.</param>
    public static Chart Draw(YearFacts facts, ScoreFacts scores, ExplainedScore explained, string key = "score-parts")
    {
        var figures = new ScoreFigures(facts, scores);
        var score = explained.Score;
        var parts = explained.Parts.Where(part => part.Points != 0).OrderByDescending(part => part.Points).Select(part => (part.Name, Figure: figures.Part(score, part))).ToList();
        var away = figures.OfPost(score, "AWAY", new("评分与平均之差", "score less the average"), "score", new("分", "points"), decimal.Round(explained.Parts.Sum(part => part.Points), 6));
        return new Chart(
            key,
            "waterfall",
            Headline(figures, explained, away),
            new($"各方面对评分的贡献（分），{score.Place.Zh}，{YearFacts.SpanName(scores.Span).Zh}", $"What each dimension adds to the score (points), {score.Place.En}, {YearFacts.SpanName(scores.Span).En}"),
            language => new JsonObject
            {
                ["axis"] = new Bilingual("分", "points").In(language),
                ["bars"] = Drawing.Array([
                    .. parts.Select(part => (JsonNode?)Bar(part.Name.In(language), part.Figure, "part", language)),
                    Bar(new Bilingual("与平均之差", "from the average").In(language), away, "total", language),
                ]),
            },
            new Table(
                key,
                new("各方面的贡献", "What each dimension adds"),
                [new(new("方面", "Dimension")), new(new("对评分的贡献（分）", "Adds to the score (points)"), "", true)],
                [
                    .. parts.Select(part => (IReadOnlyList<Cell>)[Cell.Of(part.Name), Cell.Of(part.Figure)]),
                    [Cell.Of(new Bilingual("与平均之差", "from the average")), Cell.Of(away)],
                ]),
            new("自上而下：各方面的贡献依次相加，最后一行为评分与平均之差。", "From the top: what each dimension adds, one after another; the last row is the score less the average."),
            new($"各方面相加等于总差。贡献已按依据多少打过折扣：月份少，留下的就少。各数印到一位小数，相加时末位可差一。", $"The parts sum to the whole. Each is kept only as far as the months that are in can bear it. Printed to one decimal, the last digit of a sum may differ by one."));
    }

    private static Prose Headline(ScoreFigures figures, ExplainedScore explained, Figure away)
    {
        var (most, least) = (explained.Parts.MaxBy(part => part.Points)!, explained.Parts.MinBy(part => part.Points)!);
        return ScoreFacts.Side(explained.Score.Low, explained.Score.High) switch
        {
            1 => new($"高出平均{away:u}，其中{most.Name.Zh}最多，为{figures.Part(explained.Score, most):u}", $"{away:u} above the average, most of it {most.Name.En}: {figures.Part(explained.Score, most):v}"),
            -1 => new($"与平均相差{away:u}，其中{least.Name.Zh}最多，为{figures.Part(explained.Score, least):u}", $"{away:u} from the average, most of it {least.Name.En}: {figures.Part(explained.Score, least):v}"),
            _ => new($"与平均分不出高下：相差{away:u}，在区间之内", $"Cannot be told from the average: {away:u} from it lies within the interval"),
        };
    }

    private static JsonObject Bar(string name, Figure figure, string role, string language) => new()
    {
        ["name"] = name,
        ["value"] = Drawing.Number(figure.Value),
        ["words"] = FigureText.Value(figure, language),
        ["role"] = role,
    };
}
