using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Estimates;

namespace Analytics.Reports.Charts;

/// <summary>Who moved: what a unit reports a month, each county at two times, grey where the change cannot be told from none.</summary>
internal static class WhoMoved
{
    public static Chart Draw(YearFacts facts, CountyMoves moves)
    {
        var indicator = facts.Find(moves.Indicator)!;
        var figures = new MoveFigures(facts, moves, indicator);
        Figure Count(string code, Bilingual name, Func<CountyMove, bool> counts) => Reckoned.Count(facts, code, name, new("个县（区）", "counties"), moves.Counties.Count(counts));
        var all = Count("MOVES_COMPARED", new("前后可比的县（区）", "counties compared over time"), move => move.Change is not null);
        var up = Count("MOVED_UP", new("明显增加的县（区）", "counties that surely rose"), move => move.Side > 0);
        var down = Count("MOVED_DOWN", new("明显减少的县（区）", "counties that surely fell"), move => move.Side < 0);
        var (before, after) = (YearFacts.SpanName(moves.Before), YearFacts.SpanName(moves.After));
        return new Chart(
            "who-moved",
            "dumbbell",
            Headline(all, up, down),
            new(
                $"{indicator.Name.Zh}（每单位每月，{indicator.UnitName.Zh}），{facts.City.Name.Zh}，{before.Zh}与{after.Zh}",
                $"{indicator.Name.En} by unit and month ({indicator.UnitName.En}), {facts.City.Name.En}, {before.En} and {after.En}"),
            language => Draw(facts, moves, figures, indicator, language),
            Numbers(facts, moves, figures),
            new(
                $"每个县（区）一行：空心点为{before.Zh}，实心点为{after.Zh}；细线为变化的95%区间，从空心点量起。",
                $"One row a county: hollow dot {before.En}, full dot {after.En}; the thin line is the 95% interval of the change, measured from the hollow dot."),
            new(
                $"细线够不着空心点的才算变化，其余用灰色。只比前后都有数的单位，各与自身相比；各县（区）同时比较，区间已相应放宽。季节也会造成前后差别。",
                $"Only where the thin line does not reach the hollow dot has a county changed; the others are grey. Only units with numbers both times are compared, each with itself; intervals are widened for so many counties at once. Seasons differ too."));
    }

    // Of none nothing is said but where no county moved at all.
    private static Prose Headline(Figure all, Figure up, Figure down)
    {
        var (zh, en) = up.Value + down.Value == all.Value ? ("", "") : ("，其余看不出变化", "; the others cannot be told");
        return (up.Value > 0, down.Value > 0) switch
        {
            (false, false) => new($"{all:v}个县（区）前后都看不出变化", $"No county of {all:v} surely changed"),
            (true, false) => new($"{all:v}个县（区）中，{up:v}个明显增加{zh}", $"Of {all:v} counties {up:v} surely rose{en}"),
            (false, true) => new($"{all:v}个县（区）中，{down:v}个明显减少{zh}", $"Of {all:v} counties {down:v} surely fell{en}"),
            _ => new($"{all:v}个县（区）中，{up:v}个明显增加，{down:v}个明显减少{zh}", $"Of {all:v} counties {up:v} surely rose, {down:v} surely fell{en}"),
        };
    }

    private static JsonObject Draw(YearFacts facts, CountyMoves moves, MoveFigures figures, Indicator indicator, string language) => new()
    {
        ["axis"] = indicator.UnitName.In(language),
        ["cut"] = new Bilingual($"{indicator.UnitName.Zh}（横轴不从零开始）", $"{indicator.UnitName.En} (the axis does not start from nought)").In(language),
        ["before"] = YearFacts.SpanName(moves.Before).In(language),
        ["after"] = YearFacts.SpanName(moves.After).In(language),
        ["rows"] = Drawing.Array(InOrder(facts, figures).Select(county => (JsonNode?)Row(county, figures, language))),
    };

    private static JsonObject Row(OrgUnit county, MoveFigures figures, string language)
    {
        var (before, after, change) = (figures.Before(county), figures.After(county), figures.Change(county));
        return new JsonObject
        {
            ["name"] = county.ShortName.In(language),
            ["before"] = Drawing.Number(before.Value),
            ["after"] = Drawing.Number(after.Value),
            ["low"] = Drawing.Number(before.Value + change.Low),
            ["high"] = Drawing.Number(before.Value + change.High),
            ["side"] = figures.Side(county),
            ["words"] = (change.Value > 0 ? "+" : "") + FigureText.Number(change, language),
        };
    }

    // The greatest change first; those without one last.
    private static List<OrgUnit> InOrder(YearFacts facts, MoveFigures figures) =>
        [.. facts.Counties.OrderByDescending(county => figures.Change(county).Value ?? decimal.MinValue).ThenBy(county => county.Position)];

    private static Table Numbers(YearFacts facts, CountyMoves moves, MoveFigures figures) => new(
        "who-moved",
        new("每单位每月，前后两期", "By unit and month, at two times"),
        [
            new(new("县（区）", "County")), new(Head(moves.Before), "PER_UNIT", true), new(Head(moves.After), "PER_UNIT", true),
            new(new("变化（95%区间）", "Change (95% interval)"), "CHANGE", true), new(new("比较的单位", "Units compared"), "COMPARED", true),
        ],
        [.. InOrder(facts, figures).Select(county => (IReadOnlyList<Cell>)
            [Cell.Of(county.Name, county.Code), Cell.Of(figures.Before(county)), Cell.Of(figures.After(county)), Cell.Of(figures.Change(county)), Cell.Of(figures.Compared(county))])]);

    private static Bilingual Head(string span) => new($"{YearFacts.SpanName(span).Zh}（95%区间）", $"{YearFacts.SpanName(span).En} (95% interval)");
}
