using Analytics.Ingest.Reading;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Returns.Answers;

/// <summary>
/// What came back other than it was sent and was not asked about: cells whose text differs, rows put in or taken out. The sender may well be
/// right to change them; whoever receives them should know.
/// </summary>
internal sealed class ChangedCells(string before, string after, string fileName, ReturnedList list, Func<RawSheet, RawSheet> masked)
{
    /// <summary>Changes that are listed; the rest are counted.</summary>
    public const int MostListed = 50;

    private readonly HashSet<(string Sheet, int Row, int Column)> _asked = [.. list.Listed.Select(finding => (finding.Sheet, finding.Row, finding.Column))];
    private readonly List<Finding> _findings = [];
    private int _count;

    public IReadOnlyList<Finding> Findings()
    {
        var (old, current) = (Read(before), Read(after));
        foreach (var (name, rows) in old)
        {
            if (current.TryGetValue(name, out var returned))
            {
                Compare(name, rows, returned);
            }
            else
            {
                Add(new("return.sheet_removed", Severity.Note, "", 0, 0, name, new Bilingual(
                    $"发回的文件里没有了工作表“{name}”。", $"The file that came back no longer has the sheet “{name}”.")));
            }
        }

        return _count <= MostListed ? _findings : [.. _findings, new("return.cell_changed", Severity.Note, "", 0, 0, null, new Bilingual(
            $"另有{_count - MostListed}处改动，问题清单没有问到，未逐一列出。", $"{_count - MostListed} more changes that the list did not ask for are not listed one by one."))];
    }

    private void Compare(string sheet, SheetRows before, SheetRows after)
    {
        foreach (var (old, current) in RowPairs.Unequal(before.Fingerprints, after.Fingerprints))
        {
            if (old >= 0 && current >= 0)
            {
                CompareCells(sheet, before.Texts(old), after.Texts(current), before.Numbers[old], after.Numbers[current]);
            }
            else if (current >= 0)
            {
                Add(OfRow("return.row_added", sheet, after.Numbers[current], after.Texts(current), "发回的文件多了这一行，问题清单没有要求增加。", "This row was added; the list did not ask for it."));
            }
            else
            {
                Add(OfRow("return.row_removed", sheet, 0, before.Texts(old),
                    $"发回的文件少了原来的第{before.Numbers[old]}行。", $"Row {before.Numbers[old]} of the file sent before is gone."));
            }
        }
    }

    private void CompareCells(string sheet, string[] before, string[] after, int oldRow, int row)
    {
        // About a whole row the list asks with column 0.
        if (_asked.Contains((sheet, oldRow, 0)))
        {
            return;
        }

        for (var cell = 0; cell < Math.Max(before.Length, after.Length); cell++)
        {
            var (old, current) = (Text(before, cell), Text(after, cell));
            if (old != current && !_asked.Contains((sheet, oldRow, cell + 1)))
            {
                Add(new("return.cell_changed", Severity.Note, sheet, row, cell + 1, current, new Bilingual(
                    $"这一格原来是“{old}”，发回时改成了“{current}”，问题清单没有要求改，已按发回的收下。",
                    $"This cell said “{old}” and came back as “{current}”; the list did not ask for it. It was taken as it came back.")));
            }
        }
    }

    private void Add(Finding finding)
    {
        if (_count++ < MostListed)
        {
            _findings.Add(finding);
        }
    }

    private static Finding OfRow(string rule, string sheet, int row, string[] texts, string zh, string en) =>
        new(rule, Severity.Note, sheet, row, 0, string.Join(" ", texts.Where(text => text.Length > 0).Take(4)), new Bilingual(zh, en));

    private static string Text(string[] row, int cell) => cell < row.Length ? row[cell].Trim() : "";

    /// <summary>The sheets of a version by their names in the return workbook, each row as its fingerprint.</summary>
    private Dictionary<string, SheetRows> Read(string path)
    {
        var sheets = new Dictionary<string, SheetRows>(StringComparer.Ordinal);
        var file = RawFile.Open(path);
        foreach (var sheet in file.Sheets())
        {
            var peeked = new PeekedSheet(sheet, FindingList.HeaderRow);
            if (ReturnedList.KeyOf(peeked) is null)
            {
                sheets[Marking.GridWorkbook.NameOf(sheet.Name, fileName)] = SheetRows.Of(path, masked(peeked), masked);
            }
        }

        return sheets;
    }
}
