using Analytics.Ingest.Reading;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Returns.Marking;

/// <summary>The cells of one sheet that are to be coloured, with what is said of each: the gravest finding of a cell gives the colour.</summary>
/// <param name="merged">Joined cells: a mark inside goes to the cell that shows the text.</param>
/// <param name="firstCells">By row, the first column that holds a text: there stands what is said of the whole row.</param>
internal sealed class SheetMarks(IReadOnlyList<CellBlock> merged, IReadOnlyDictionary<int, int> firstCells)
{
    private readonly SortedDictionary<(int Row, int Column), (Severity Severity, List<ReturnFinding> Findings)> _marks = [];

    /// <summary>By row, then column.</summary>
    public IEnumerable<(int Row, int Column, Severity Severity, IReadOnlyList<ReturnFinding> Findings)> All =>
        _marks.Select(mark => (mark.Key.Row, mark.Key.Column, mark.Value.Severity, (IReadOnlyList<ReturnFinding>)mark.Value.Findings));

    public int Count => _marks.Count;

    /// <summary>Where the finding's mark stands: of a row as a whole, in its first text; of a sheet or file as a whole, nowhere.</summary>
    public (int Row, int Column)? PlaceOf(ReturnFinding finding)
    {
        if (finding.Row == 0)
        {
            return null;
        }

        var (row, column) = (finding.Row, finding.Column > 0 ? finding.Column : firstCells.GetValueOrDefault(finding.Row, 1));
        foreach (var block in merged)
        {
            if (row >= block.FirstRow && row <= block.LastRow && column >= block.FirstColumn && column <= block.LastColumn)
            {
                return (block.FirstRow, block.FirstColumn);
            }
        }

        return (row, column);
    }

    public void Add(ReturnFinding finding)
    {
        if (PlaceOf(finding) is not { } place)
        {
            return;
        }

        var (severity, findings) = _marks.GetValueOrDefault(place, (finding.Severity, []));
        findings.Add(finding);
        _marks[place] = (finding.Severity > severity ? finding.Severity : severity, findings);
    }
}
