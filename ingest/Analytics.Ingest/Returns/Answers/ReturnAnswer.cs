using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Returns.Answers;

/// <summary>A file that came back: its list, with every reason brought to the row in which its finding stands now.</summary>
internal sealed class ReturnAnswer
{
    private readonly Dictionary<(string Rule, string Sheet, int Row, int Column), string> _reasons = [];

    private ReturnAnswer(ReturnedList list) => List = list;

    public ReturnedList List { get; }

    public ReturnKey Key => List.Key;

    /// <summary>Reasons by the sheet and row of this file.</summary>
    public IEnumerable<(string Rule, string Sheet, int Row, int Column, string Reason)> Reasons =>
        _reasons.Select(reason => (reason.Key.Rule, reason.Key.Sheet, reason.Key.Row, reason.Key.Column, reason.Value));

    /// <summary>The reason given for a finding; <c>null</c> where none was.</summary>
    public string? ReasonFor(string rule, string sheet, int row, int column) => _reasons.GetValueOrDefault((rule, sheet, row, column));

    /// <summary>
    /// Finds the rows again: by their number where the row still says the same, else by their texts, for a sender may put rows in or take some
    /// out; a row of which a text was changed keeps its number.
    /// </summary>
    public static ReturnAnswer Of(ReturnedList list, string path)
    {
        var answer = new ReturnAnswer(list);
        var wanted = list.Reasons.Select(reason => (reason.Finding.Sheet, reason.Finding.Fingerprint)).Where(row => row.Fingerprint.Length > 0).ToHashSet();
        var rows = wanted.Count == 0 ? [] : RowsOf(path, wanted);
        foreach (var (finding, reason) in list.Reasons)
        {
            var found = rows.GetValueOrDefault((finding.Sheet, finding.Fingerprint), []);
            var row = found.Contains(finding.Row) || found.Count == 0 ? finding.Row : found[0];
            answer._reasons.TryAdd((finding.Rule, finding.Sheet, row, finding.Column), reason);
        }

        return answer;
    }

    private static Dictionary<(string Sheet, string Fingerprint), List<int>> RowsOf(string path, HashSet<(string Sheet, string Fingerprint)> wanted)
    {
        var rows = new Dictionary<(string, string), List<int>>();
        var sheets = wanted.Select(row => row.Sheet).ToHashSet(StringComparer.Ordinal);
        var file = RawFile.Open(path);
        foreach (var sheet in file.Sheets().Where(sheet => sheets.Contains(sheet.Name)))
        {
            while (sheet.ReadRow())
            {
                var row = (sheet.Name, RowFingerprint.Of(sheet));
                if (wanted.Contains(row))
                {
                    rows.TryAdd(row, []);
                    rows[row].Add(sheet.RowNumber);
                }
            }
        }

        return rows;
    }
}
