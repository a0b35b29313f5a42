using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;

namespace Analytics.Reports.Drafts;

/// <summary>The sentences of a bulletin: family after family what was counted, then what the numbers rest on.</summary>
internal static class BulletinText
{
    /// <summary>The most a paragraph can say before nobody reads it.</summary>
    private const int MostOfFamily = 8;

    public static Document Of(YearFacts facts, OrgUnit place, string span)
    {
        Section[] chapters = [.. Families.All.Select(family => Chapter(facts, family, place, span)).OfType<Section>()];
        return Whole(facts, place, span, [.. chapters, Basis(facts, place, span, [.. chapters.SelectMany(chapter => chapter.Blocks).SelectMany(block => block.Figures)])]);
    }

    private static Document Whole(YearFacts facts, OrgUnit place, string span, IReadOnlyList<Section> sections) => new(
        new($"{place.Name.Zh}第一书记工作情况（{YearFacts.SpanName(span).Zh}）", $"First Secretaries in {place.Name.En} ({YearFacts.SpanName(span).En})"),
        new("初稿，供修改；改后请用 analytics claims check 核对", "A draft to be edited; hold the edited text against the warehouse with analytics claims check"),
        facts.Publisher,
        sections);

    private static Section? Chapter(YearFacts facts, Families family, OrgUnit place, string span)
    {
        var own = facts.Catalogue.Where(indicator => Families.Of(indicator) == family).Select(indicator => facts.Of(indicator, place, "all", SpanOf(facts, indicator, span)))
            .Where(figure => figure is { IsStated: true, Value: > 0 }).ToList();
        Paragraph[] paragraphs = [.. own.GroupBy(figure => figure.Id.Span).OrderBy(group => group.Key.Length)
            .Select(group => new Paragraph(Sentence(facts, place, group.Key, [.. group.OrderBy(figure => figure.Indicator.Position).Take(MostOfFamily)])))];
        return paragraphs.Length == 0 ? null : new(family.Key, family.Name, paragraphs);
    }

    private static Prose Sentence(YearFacts facts, OrgUnit place, string span, IReadOnlyList<Figure> figures)
    {
        var (zh, en) = (new ProseRuns(0, figures.Count), new ProseRuns(0, figures.Count));
        zh.AppendLiteral(span.Contains("..", StringComparison.Ordinal) ? $"{YearFacts.SpanName(span).Zh}，{facts.PlaceName(place).Zh}累计" : $"{YearFacts.SpanName(span).Zh}，{facts.PlaceName(place).Zh}");
        en.AppendLiteral($"{YearFacts.SpanName(span).En}, {facts.PlaceName(place).En}: ");
        foreach (var (figure, at) in figures.Select((figure, at) => (figure, at)))
        {
            zh.AppendLiteral((at == 0 ? "" : "，") + figure.Indicator.Name.Zh);
            zh.AppendFormatted(figure, "s");
            en.AppendLiteral((at == 0 ? "" : "; ") + figure.Indicator.Name.En + " ");
            en.AppendFormatted(figure, "s");
        }

        zh.AppendLiteral("。");
        en.AppendLiteral(".");
        return new(zh, en);
    }

    private static Section Basis(YearFacts facts, OrgUnit place, string span, IReadOnlyList<Figure> printed)
    {
        var covered = span.Length == 7 ? span : facts.SinceStart;
        var (received, expected) = (Reckoned.Received(facts, place, covered), Reckoned.Expected(facts, place, covered));
        var (marks, heldBack) = (FigureMarks.On(printed), HeldBack(facts, place, span));
        return new("basis", new("数字的依据", "What the numbers rest on"), [
            new Paragraph(received.Value == expected.Value
                ? new($"以上数字依据{facts.PlaceName(place).Zh}收到的台账{received:v}份，应收的全部收到。", $"All this rests on {received:v} ledger-months, all that were due.")
                : new($"以上数字依据{facts.PlaceName(place).Zh}收到的台账{received:v}份，应收{expected:v}份；未报的不作零计。", $"All this rests on {received:v} of {expected:v} ledger-months due; what did not come is not zero.")),
            .. marks.Count > 0 ? [new Note(Prose.Of(new(
                $"标记：{string.Join("；", marks.Select(mark => mark.Mark.Zh + mark.Meaning.Zh))}。",
                $"Marks: {string.Join("; ", marks.Select(mark => $"{mark.Mark.En} {mark.Meaning.En}"))}.")))] : Array.Empty<Block>(),
            .. heldBack.Count > 0 ? [new Note(Prose.Of(new(
                $"为保护个人隐去、不得补写：{string.Join("、", heldBack.Select(indicator => indicator.Name.Zh))}。",
                $"Held back to protect persons, not to be filled in: {string.Join(", ", heldBack.Select(indicator => indicator.Name.En))}.")))] : Array.Empty<Block>(),
        ]);
    }

    // Without these words somebody would miss the number and write it in from elsewhere.
    private static List<Indicator> HeldBack(YearFacts facts, OrgUnit place, string span) =>
        [.. facts.Catalogue.Where(indicator => facts.Of(indicator, place, "all", SpanOf(facts, indicator, span)).State == FigureState.HeldBack).OrderBy(indicator => indicator.Position)];

    private static string SpanOf(YearFacts facts, Indicator indicator, string span) => span.Length == 7 ? span : facts.SpanOf(indicator);
}
