namespace Analytics.Ingest.Returns.Marking;

/// <summary>How wide a text is printed, in digits: a Chinese character takes two.</summary>
internal static class TextWidth
{
    public static int Of(string text) => text.Sum(c => c >= '\u2E80' || c is '“' or '”' or '…' or '—' ? 2 : 1);

    /// <summary>Lines the text takes in a cell or comment of a width.</summary>
    public static int Lines(string text, int width) => text.Split('\n').Sum(line => Math.Max(1, (Of(line) + width - 1) / width));
}
