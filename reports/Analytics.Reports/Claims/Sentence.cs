namespace Analytics.Reports.Claims;

/// <summary>A sentence of a claim text.</summary>
/// <param name="Start">Where it begins in the plain text.</param>
/// <param name="Paragraph">Its paragraph, counted from 0.</param>
internal sealed record Sentence(string Text, int Start, int Paragraph)
{
    /// <summary>All sentences in their order. A point between digits ends none.</summary>
    public static IReadOnlyList<Sentence> Of(string plain)
    {
        var (sentences, start, paragraph) = (new List<Sentence>(), 0, 0);
        for (var at = 0; at <= plain.Length; at++)
        {
            if (at < plain.Length && !Ends(plain, at))
            {
                continue;
            }

            if (at > start)
            {
                sentences.Add(new(plain[start..at], start, paragraph));
            }

            paragraph += at < plain.Length && plain[at] == '\n' ? 1 : 0;
            start = at + 1;
        }

        return sentences;
    }

    private static bool Ends(string plain, int at) => plain[at] switch
    {
        '\n' or '。' or '!' or '?' or ';' => true,
        '.' => at + 1 >= plain.Length || (!char.IsAsciiDigit(plain[at + 1]) && !char.IsAsciiLetter(plain[at + 1]) && (at == 0 || !char.IsAsciiDigit(plain[at - 1]))),
        _ => false,
    };
}
