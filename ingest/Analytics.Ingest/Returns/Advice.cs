using System.Text.RegularExpressions;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Returns;

/// <summary>A finding's sentence in its two halves: what is wrong, and what to do about it.</summary>
internal sealed partial record Advice(string Problem, string ToDo)
{
    public static Advice Of(ReturnFinding finding)
    {
        var sentence = finding.Message.Zh;
        var (problem, toDo) = Split().Match(sentence) is { Success: true } split
            ? (sentence[..split.Groups["problem"].Length] + (split.Groups["mark"].Value == "？" ? "？" : "。"), sentence[(split.Groups["mark"].Index + 1)..])
            : (sentence, Usual(finding.Severity));
        var reason = finding.Severity == Severity.Explain && !toDo.Contains("说明", StringComparison.Ordinal) ? "如属实，请在“说明”栏写明原因。" : "";
        return new(problem, toDo + reason);
    }

    private static string Usual(Severity severity) => severity switch
    {
        Severity.Refuse => "请在标色的单元格里改正。",
        Severity.Explain => "请核对，有误请改正。",
        _ => "请核对，无误则不必处理。",
    };

    // What a sentence quotes may itself ask for something: only a 请 outside the quotes parts it.
    [GeneratedRegex("^(?<problem>(?:“[^”]*”|[^“])*?)(?<mark>[，；。？])(?=请|如[^，。；？]{1,12}，请|确属)")]
    private static partial Regex Split();
}
