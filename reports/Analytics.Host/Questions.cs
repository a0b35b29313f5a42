using System.Globalization;
using System.Text;
using Analytics.DuckDb;
using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;

namespace Analytics.Host;

/// <summary>
/// What the rules across ledgers and months ask of each county, as a text in its folder of returns: made anew after every build, gone where nothing
/// is asked any more.
/// </summary>
internal static class Questions
{
    public const string FileName = "需要说明的条目.txt";

    public static void Write(Home home)
    {
        using var marts = MartReader.Open(home, buildId: null);
        var cutOff = marts.CutOff.ToString()[..10];
        var asked = marts.Query(
            """
            select rule_findings.county_code, editions.file_name, rule_findings.sheet, rule_findings.row_no, message_zh, message_en
            from rule_findings
            inner join editions using (edition_id)
            order by all
            """,
            row => new Question(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt32(3), new(row.GetString(4), row.GetString(5))))
            .ToLookup(question => question.County);
        foreach (var county in asked)
        {
            DurableFile.WriteText(Path.Combine(home.Returns, county.Key, FileName), Text([.. county], cutOff));
        }

        foreach (var folder in Directory.Exists(home.Returns) ? Directory.EnumerateDirectories(home.Returns) : [])
        {
            if (!asked.Contains(Path.GetFileName(folder)))
            {
                File.Delete(Path.Combine(folder, FileName));
            }
        }
    }

    private static string Text(IReadOnlyList<Question> questions, string cutOff)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"需要说明的条目（截至{cutOff}）\n\n以下条目已经收入，但与其他台账或其他月份不一致。请核对：有误的，改正后重新报送该文件；无误的，在该行“说明”栏写明原因后重新报送。\n");
        Append(text, questions, question => question.Sentence.Zh, (file, sheet, row) => $"{file}{(sheet.Length > 0 ? $" 工作表“{sheet}”" : "")} 第{row}行：");
        text.Append(CultureInfo.InvariantCulture, $"\n----------------------------------------\n\nEntries to explain (known by {cutOff})\n\nThese have entered, but do not agree with other ledgers or months. Correct what is wrong and send the file again; where it is right, give the reason in the row's column 说明.\n");
        Append(text, questions, question => question.Sentence.En, (file, sheet, row) => $"{file}{(sheet.Length > 0 ? $", sheet “{sheet}”" : "")}, row {row}: ");
        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<Question> questions, Func<Question, string> sentence, Func<string, string, int, string> place)
    {
        for (var at = 0; at < questions.Count; at++)
        {
            var question = questions[at];
            text.Append(CultureInfo.InvariantCulture, $"  {at + 1}. {place(question.File, question.Sheet, question.Row)}{sentence(question)}\n");
        }
    }

    private sealed record Question(string County, string File, string Sheet, int Row, Bilingual Sentence);
}
