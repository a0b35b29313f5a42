using System.Globalization;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Contracts;

/// <summary>Findings of one sheet in the order they were met; of one rule only so many, the rest counted.</summary>
internal sealed class FindingLog(string sheet, int mostPerRule)
{
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, int> _counts = [];

    public IReadOnlyList<Finding> All =>
        [.. _findings, .. _counts.Where(c => c.Value > mostPerRule).Select(c => More(c.Key, c.Value - mostPerRule))];

    public void Add(Finding finding)
    {
        var count = _counts[finding.Rule] = _counts.GetValueOrDefault(finding.Rule) + 1;
        if (count <= mostPerRule)
        {
            _findings.Add(finding with { Sheet = sheet });
        }
    }

    private Finding More(string rule, int count)
    {
        var number = count.ToString(CultureInfo.InvariantCulture);
        return new(rule, Severity.Note, sheet, 0, 0, null, new Bilingual($"另有{number}处同样的问题，未逐一列出。", $"{number} more of the same, not listed one by one."));
    }
}
