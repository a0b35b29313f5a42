using System.Runtime.CompilerServices;
using System.Text;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Documents;

/// <summary>
/// A piece of a sentence: words, or a figure and how it is printed: <c>u</c> with unit, <c>n</c> number and interval, <c>v</c> value alone, <c>s</c> as a sentence says it;
/// <c>e</c>, <c>r</c>, <c>l</c>, <c>m</c> its ledger-months expected, received, late, missing.
/// </summary>
internal readonly record struct Run(string Words, Figure? Figure, char Form)
{
    public string In(string language) => Figure is null ? Words : Form switch
    {
        'v' => FigureText.Value(Figure, language),
        'n' => FigureText.Number(Figure, language),
        's' => FigureText.Said(Figure, language),
        'e' => FigureText.Plain(Figure.Coverage.Expected, 0),
        'r' => FigureText.Plain(Figure.Coverage.Received, 0),
        'l' => FigureText.Plain(Figure.Coverage.Late, 0),
        'm' => FigureText.Plain(Figure.Coverage.Missing, 0),
        _ => FigureText.WithUnit(Figure, language),
    };
}

/// <summary>A sentence in both languages whose numbers remember which figure they are: <c>new Prose($"共{posts}", $"{posts} in all")</c>.</summary>
internal sealed class Prose(ProseRuns zh, ProseRuns en)
{
    private readonly IReadOnlyList<Run> _zh = zh.Runs;
    private readonly IReadOnlyList<Run> _en = en.Runs;

    public static Prose Of(Bilingual words) => new($"{words.Zh}", $"{words.En}");

    public IReadOnlyList<Run> In(string language) => language == "zh" ? _zh : _en;

    public string Text(string language) => string.Concat(In(language).Select(run => run.In(language)));

    public Bilingual Words => new(Text("zh"), Text("en"));

    public IEnumerable<Figure> Figures => _zh.Concat(_en).Select(run => run.Figure).OfType<Figure>().Distinct();
}

/// <summary>Collects the runs of an interpolated string.</summary>
[InterpolatedStringHandler]
internal readonly struct ProseRuns
{
    private readonly List<Run> _runs;

    public ProseRuns(int literalLength, int formattedCount) => _runs = new(formattedCount + literalLength);

    public IReadOnlyList<Run> Runs => _runs;

    public void AppendLiteral(string words) => _runs.Add(new(words, null, ' '));

    public void AppendFormatted(string words) => _runs.Add(new(words, null, ' '));

    public void AppendFormatted(Figure figure, string? format = null) => _runs.Add(new("", figure, format is null ? 'u' : format[0]));

    /// <summary>Another sentence, as a part of this one.</summary>
    public void AppendFormatted(IReadOnlyList<Run> runs) => _runs.AddRange(runs);

    public override string ToString() => _runs.Aggregate(new StringBuilder(), (text, run) => text.Append(run.Words)).ToString();
}
