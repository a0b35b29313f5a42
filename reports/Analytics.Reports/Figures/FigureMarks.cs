using Analytics.Vocabulary;

namespace Analytics.Reports.Figures;

/// <summary>The marks that stand beside a number or its name and say what to mind, with their words: the one place where they are set.</summary>
internal static class FigureMarks
{
    /// <summary>A number resting on a smaller share of the ledgers due than this is marked; the words below say the same.</summary>
    public const decimal LeastCoverage = 0.8m;

    /// <summary>Beside the name of an indicator ([b] is the mark that statistical offices use for a break, SDMX).</summary>
    public static Bilingual Break { get; } = new("〔口径变动〕", "[b]");

    /// <summary>Beside a number that will still change because ledgers were not yet due.</summary>
    public static Bilingual Provisional { get; } = new("〔暂定〕", "[p]");

    private static readonly (string Word, Bilingual Mark, Bilingual Meaning, Func<Figure, bool> IsOn)[] Beside =
    [
        ("low_coverage", new("〔收报不足〕", "[lc]"), new("数字所依据的台账，收到的不到应收的八成", "rests on fewer than four fifths of the ledgers due"), figure => figure.HasLowCoverage),
        ("provisional", Provisional, new("数据截止时，该时期还有台账未到报送期限，以后可能会变", "at the cut-off some ledgers of its span were not yet due; it may still change"), figure => figure is { IsStated: true, IsProvisional: true }),
    ];

    /// <summary>Every mark with its meaning, in the order of the legend.</summary>
    public static IReadOnlyList<(Bilingual Mark, Bilingual Meaning)> All { get; } =
    [
        .. Beside.Select(mark => (mark.Mark, mark.Meaning)),
        (Break, new("所列时期内改了口径，与此前的数字不能直接相比", "its definition changed within the months printed; not comparable with earlier numbers")),
    ];

    /// <summary>The marks that some of these figures carry, or their names, with their meaning, in the order of the legend.</summary>
    public static IReadOnlyList<(Bilingual Mark, Bilingual Meaning)> On(IReadOnlyList<Figure> figures)
    {
        var beside = Beside.Where(mark => figures.Any(mark.IsOn)).Select(mark => mark.Mark).ToHashSet();
        return [.. All.Where(mark => mark.Mark == Break ? figures.Any(figure => figure.Indicator.HasBreak) : beside.Contains(mark.Mark))];
    }

    /// <summary>What stands beside the number, as in <c>〔收报不足〕〔暂定〕</c>; empty where there is nothing to mind.</summary>
    public static string Text(Figure figure, string language) => string.Join(
        language == "zh" ? "" : " ", Beside.Where(mark => mark.IsOn(figure)).Select(mark => mark.Mark.In(language)));

    /// <summary>The marks as words of <c>figures.csv</c>, of the name too.</summary>
    public static string Words(Figure figure) =>
        string.Join(' ', Beside.Where(mark => mark.IsOn(figure)).Select(mark => mark.Word).Concat(figure.Indicator.HasBreak ? ["break"] : Array.Empty<string>()));
}
