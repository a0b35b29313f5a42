using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Changes;

/// <summary>The section of a release that says what it prints otherwise than the last one, and why.</summary>
internal static class ChangesSection
{
    /// <summary>What a reader takes in; the workbook and <c>changes.csv</c> have all.</summary>
    private const int MostRows = 60;

    private static readonly Bilingual Title = new("与上一版相比", "Changes since the last release");

    /// <summary>What the first release of a kind and period says in place of the section.</summary>
    public static Note First { get; } = new(Prose.Of(new(
        "这是本期的第一版，没有上一版可比。以后如有更正，另出新版，逐项说明改了哪些数、为什么改；本版不再改动。",
        "This is the first release for the period: there is none to compare it with. A correction will be a new release that says which numbers changed and why; this one stays as it is.")));

    /// <param name="changes">All of them, in order.</param>
    /// <param name="notCompared">Figures that one of the two holds back.</param>
    public static Section Of(YearFacts facts, LastRelease last, IReadOnlyList<FigureChange> changes, long notCompared)
    {
        Figure Count(string code, Bilingual name, long count) => Reckoned.Count(facts, "FIGURES_" + code, name, new("个数", "figures"), count) with { Basis = FigureBasis.Revision };
        var changed = Count("CHANGED", new("改动的数", "figures changed"), changes.Count(change => change.Kind == "changed"));
        var added = Count("NEW", new("新增的数", "figures added"), changes.Count(change => change.Kind == "new"));
        var gone = Count("GONE", new("不再印出的数", "figures no longer printed"), changes.Count(change => change.Kind == "gone"));
        var held = Count("NOT_COMPARED", new("不作比较的数", "figures not compared"), notCompared);
        var day = last.CutOff.ToChinaTime()[..10];
        var shown = changes.OrderBy(Rank).Take(MostRows).ToList();
        return new Section("changes", Title, [
            new Paragraph(new(
                $"本版取代{last.ReleaseId}（数据截至{day}）。与它相比，改动{changed:u}，新增{added:u}，不再印出{gone:u}。",
                $"This release takes the place of {last.ReleaseId} (known by {day}). Beside it {changed:v} figures changed, {added:v} are new and {gone:v} are no longer printed.")),
            .. notCompared > 0 ? [new Paragraph(new($"为保护个人，有{held:u}在其中一版隐去，不作比较。", $"To protect persons {held:v} figures that one of the two holds back are not compared."))] : Array.Empty<Block>(),
            .. shown.Count < changes.Count ? [new Paragraph(Prose.Of(new("下表先列全市和各县（区）的主要数字，其余见表格文件和changes.csv。", "The table has the main figures of the city and its counties; the workbook and changes.csv have all.")))] : Array.Empty<Block>(),
            .. shown.Count > 0 ? [Rows(shown)] : Array.Empty<Block>(),
        ]);
    }

    /// <summary>What holds digits in this section and counts nothing: the earlier release's id, names and codes of indicators.</summary>
    public static IEnumerable<string> Names(LastRelease last, Section section) => section.Blocks.OfType<Table>().SelectMany(table => table.Rows)
        .SelectMany(row => row.Take(2)).SelectMany(cell => new[] { cell.Text.Text("zh"), cell.Text.Text("en") }).Append(last.ReleaseId);

    private static Table Rows(IEnumerable<FigureChange> changes) => new(
        "changes",
        new("与上一版相比变动的数字", "Figures that changed since the last release"),
        [new(new("指标", "Indicator"), IsText: true), new(new("地区、类型、时期", "Area, cohort, span"), IsText: true), new(new("上一版", "Last release"), "", true), new(new("本版", "This release"), "", true), new(new("增减", "Change"), "", true), new(new("原因", "Why"))],
        [.. changes.Select(change => (IReadOnlyList<Cell>)
        [
            Cell.Of(Head(change.Indicator), change.Id.ToString()),
            Cell.Of(About(change)),
            change.Before is { } before ? Cell.Of(before) : Cell.Of(new Bilingual("未印出", "not printed")),
            change.Now is { } now ? Cell.Of(now) : Cell.Of(new Bilingual("不再印出", "no longer printed")),
            change.DifferenceFigure() is { } difference ? new Cell(new Prose($"{difference:u}", $"{difference:u}")) : Cell.Of(new Bilingual("—", "—")),
            Cell.Of(ChangeReasons.Text(change.Reasons)),
        ])]);

    private static Bilingual Head(Indicator indicator) => indicator.IsShare || indicator.UnitName.Zh.Length == 0 ? indicator.Name : new($"{indicator.Name.Zh}（{indicator.UnitName.Zh}）", $"{indicator.Name.En} ({indicator.UnitName.En})");

    private static Bilingual About(FigureChange change)
    {
        var (place, cohort, span) = (change.Either.OrgUnit.Name, Drawing.Cohort(change.Id.Cohort), YearFacts.ShortSpanName(change.Id.Span));
        return new($"{place.Zh}，{cohort.Zh}，{span.Zh}", $"{place.En}, {cohort.En}, {span.En}");
    }

    /// <summary>The published figures of the city before those of its counties, before cohorts and months, before what is reckoned from them; changed before gone before new.</summary>
    private static (int, bool, bool, bool, bool) Rank(FigureChange change) =>
        (change.Kind switch { "changed" => 0, "gone" => 1, _ => 2 }, change.Either is { Basis: not FigureBasis.Outcome } && change.Now is not null, change.Id.Span.Length == 7, change.Id.Cohort != "all", change.Either.OrgUnit.Kind != "city");
}
