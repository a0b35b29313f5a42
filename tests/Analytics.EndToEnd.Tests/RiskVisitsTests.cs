using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Analytics.EndToEnd.Tests;

/// <summary>A flagged village becomes a line of a workbook, the county fills it in and sends it back, and the next list says how often the one before was right.</summary>
public sealed partial class RiskVisitsTests
{
    private const string Of = "2016-Q2";
    private const string Next = "2016-Q4";

    [Test]
    public void Visits_asked_for_by_one_list_tell_the_next_how_often_it_was_right()
    {
        var home = SmallHome.Copy();
        var (folder, back) = (Samples.NewFolder("tasks"), Samples.NewFolder("visited"));
        var before = Cli.Run("risk", Next, "--home", home);
        var written = Cli.Run("risk", Of, "--tasks", folder, "--home", home);
        var tasks = Directory.EnumerateFiles(folder, "*.xlsx", SearchOption.AllDirectories).Single();
        var outcomes = FillIn(tasks, Path.Combine(back, Path.GetFileName(tasks)));
        var received = Cli.Run("receive", back, "--home", home);
        var built = Cli.Run("build", "--home", home);
        var after = Cli.Run("risk", Next, "--home", home);
        var result = Cli.Run("risk", Next, "--home", home, "--json").Json.GetProperty("results").EnumerateArray().Single(list => list.GetProperty("period").GetString() == Of);

        var (visited, notReal) = (outcomes.Count(outcome => outcome != "未走访"), outcomes.Count(outcome => outcome == "不属实"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(before.Output, Does.Contain("还没有走访结果").And.Not.Contain("走访结果 2016"));
            Assert.That((written.ExitCode, received.ExitCode, built.ExitCode), Is.EqualTo((0, 0, 0)), $"{written}\n{received}\n{built}");
            Assert.That(visited, Is.GreaterThanOrEqualTo(2));
            Assert.That((Number(result, "visited"), Number(result, "not_visited")), Is.EqualTo(((decimal)visited, (decimal)(outcomes.Count - visited))));
            Assert.That(Number(result, "false_alarms"), Is.EqualTo((decimal)notReal / visited).Within(1e-6m).And.GreaterThan(Number(result, "false_alarms_low")).And.LessThan(Number(result, "false_alarms_high")));
            Assert.That(Number(result, "at_capacity"), Is.InRange(Number(result, "at_capacity_low"), Number(result, "at_capacity_high")));
            Assert.That(Number(result, "places_visited"), Is.InRange(1, Number(result, "capacity")));
            Assert.That(after.Output, Does.Match($"走访结果 {Of}（列入\\d+村，名额\\d+）：走访{visited}村(，报未走访{outcomes.Count - visited}村)?；名额内属实[\\d.]+%（[\\d.]+%–[\\d.]+%），误报[\\d.]+%（[\\d.]+%–[\\d.]+%）"));
            Assert.That(after.Output, Does.Not.Contain("还没有走访结果"));
        }
    }

    // Into the blank cells that the workbook holds ready: day, outcome and difficulty, as a clerk would type them.
    private static List<string> FillIn(string from, string to)
    {
        string[] said = ["属实", "不属实", "未走访", "部分属实"];
        File.Copy(from, to);
        using var package = ZipFile.Open(to, ZipArchiveMode.Update);
        var sheet = package.GetEntry("xl/worksheets/sheet1.xml")!;
        using var reader = new StreamReader(sheet.Open());
        var xml = reader.ReadToEnd();
        reader.Close();
        Assert.That(xml, Does.Contain("属实,部分属实,不属实,未走访"), "the outcomes to choose from");
        var outcomes = new List<string>();
        xml = BlankOutcome().Replace(xml, blank =>
        {
            outcomes.Add(said[outcomes.Count % said.Length]);
            return Cell("F", blank.Groups[1].Value, outcomes[^1]);
        });
        var line = 0;
        xml = BlankDay().Replace(xml, blank => outcomes[line++] == "未走访" ? blank.Value : Cell("E", blank.Groups[1].Value, "2016-08-05"));
        line = 0;
        xml = BlankNeed().Replace(xml, blank => outcomes[line++] is "属实" or "部分属实" ? Cell("G", blank.Groups[1].Value, "资金不到位") : blank.Value);
        sheet.Delete();
        using var writer = new StreamWriter(package.CreateEntry("xl/worksheets/sheet1.xml").Open());
        writer.Write(xml);
        return outcomes;
    }

    private static string Cell(string column, string row, string text) => $"<c r=\"{column}{row}\" s=\"1\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static decimal Number(JsonElement result, string name) => result.GetProperty(name).GetDecimal();

    [GeneratedRegex("""<c r="E(\d+)" s="1"/>""")]
    private static partial Regex BlankDay();

    [GeneratedRegex("""<c r="F(\d+)" s="1"/>""")]
    private static partial Regex BlankOutcome();

    [GeneratedRegex("""<c r="G(\d+)" s="1"/>""")]
    private static partial Regex BlankNeed();
}
