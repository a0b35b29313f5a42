namespace Analytics.Ingest.Typing;

/// <summary>The least number of characters to insert, drop or replace to make one text of another (Levenshtein 1966).</summary>
internal static class EditDistance
{
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<int> row = right.Length < 128 ? stackalloc int[right.Length + 1] : new int[right.Length + 1];
        for (var at = 0; at <= right.Length; at++)
        {
            row[at] = at;
        }

        for (var from = 1; from <= left.Length; from++)
        {
            var diagonal = row[0];
            row[0] = from;
            for (var to = 1; to <= right.Length; to++)
            {
                var replaced = diagonal + (left[from - 1] == right[to - 1] ? 0 : 1);
                diagonal = row[to];
                row[to] = Math.Min(replaced, Math.Min(row[to], row[to - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
