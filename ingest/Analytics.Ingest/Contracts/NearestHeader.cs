using Analytics.Ingest.Typing;

namespace Analytics.Ingest.Contracts;

/// <summary>The header a county may have meant: the one that needs the fewest changed characters, at most a third of it, or that holds the other.</summary>
internal static class NearestHeader
{
    /// <summary>The text that comes nearest to one of the column's spellings; <c>null</c> where none is near.</summary>
    public static string? Of(LedgerColumn column, IEnumerable<string> texts) =>
        texts.Select(text => (Text: text, Distance: Distance(Folded(text), column))).Where(t => t.Distance < 1).OrderBy(t => t.Distance).Select(t => t.Text).FirstOrDefault();

    /// <summary>The column whose spellings come nearest to the text; <c>null</c> where none is near.</summary>
    public static LedgerColumn? Of(string text, IEnumerable<LedgerColumn> columns)
    {
        var folded = Folded(text);
        return columns.Select(column => (Column: column, Distance: Distance(folded, column))).Where(c => c.Distance < 1).OrderBy(c => c.Distance).Select(c => c.Column).FirstOrDefault();
    }

    private static string Folded(string text) => HeaderText.Of(text).WithoutBrackets;

    private static double Distance(string folded, LedgerColumn column) => folded.Length == 0 ? 1 : column.FoldedHeaders.Min(spelling =>
        spelling.Length > 1 && folded.Contains(spelling, StringComparison.Ordinal) ? 0.5
        : MayBeNear(folded, spelling) && EditDistance.Between(folded, spelling) is var changes && changes * 3 <= Math.Max(folded.Length, spelling.Length) ? changes / (double)spelling.Length
        : 1);

    // Two texts differ by at least as many changes as one is longer.
    private static bool MayBeNear(string one, string other) => Math.Abs(one.Length - other.Length) * 3 <= Math.Max(one.Length, other.Length);
}
