namespace Analytics.Ingest.Contracts;

/// <summary>How far one text speaks as the name of the column below it: above 0 for, below 0 against.</summary>
internal static class HeaderEvidence
{
    /// <param name="below">What stands in the column below, without blanks.</param>
    /// <param name="above">What full rows above have in the column: a text met there is no name.</param>
    public static double Of(string text, List<string> below, List<string> above)
    {
        var kind = CellKinds.Of(text);
        if (below.Count == 0)
        {
            return kind is CellKind.Text or CellKind.Year ? 0.3 : -0.3;
        }

        var kinds = below.ConvertAll(CellKinds.Of);
        return kind switch
        {
            CellKind.Text when above.Contains(text) || below.Count(t => t == text) * 10 > below.Count || HasShapeOf(text, below) => -0.6,
            CellKind.Text => 0.3 + (0.9 * kinds.Count(k => k is CellKind.Number or CellKind.Date or CellKind.Year) / below.Count),
            CellKind.Year => kinds.TrueForAll(k => k == CellKind.Year) ? -1 : 0.5,
            // 2015-01 over amounts of that month.
            CellKind.Date when kinds.Count(k => k == CellKind.Number) * 10 >= below.Count * 8 => 0.5,
            CellKind.Blank => -0.2,
            _ => -0.9,
        };
    }

    /// <summary>P001 over P002 and P003 is one of them.</summary>
    private static bool HasShapeOf(string text, List<string> below) =>
        text.Any(char.IsAsciiDigit) && Shape(text) is var shape && below.Count(t => Shape(t) == shape) * 10 >= below.Count * 8;

    private static string Shape(string text) => string.Create(text.Length, text, static (shape, from) =>
    {
        for (var at = 0; at < from.Length; at++)
        {
            shape[at] = char.IsAsciiDigit(from[at]) ? '9' : char.IsAsciiLetter(from[at]) ? 'a' : from[at];
        }
    });
}
