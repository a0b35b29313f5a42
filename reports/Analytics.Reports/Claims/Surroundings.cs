namespace Analytics.Reports.Claims;

/// <summary>
/// The words around one number of a sentence, parted by how much they say about it: before it in its own clause, behind it up to the next number or stop, before it in the
/// same breath, earlier in the sentence, and what follows.
/// </summary>
/// <param name="Near">增加水稻种植面积 before 8.3万亩.</param>
/// <param name="Behind">The unit and the noun behind it: 个具有代表性的富民项目.</param>
/// <param name="Breath">Between the number before and <paramref name="Near"/>.</param>
/// <param name="Earlier">What stands before the number before: a verb there counts for a whole row of numbers.</param>
/// <param name="Later">The rest of the sentence.</param>
/// <param name="UnitLength">Characters of the unit with which <paramref name="Behind"/> begins: they name nothing.</param>
internal readonly record struct Surroundings(string Near, string Behind, string Breath, string Earlier, string Later, int UnitLength)
{
    /// <summary>Everything around the number, parts apart: a word that is not in it is nowhere.</summary>
    public string All { get; } = string.Join('\n', Near, Behind, Breath, Earlier, Later);

    private const int LongestNoun = 30;
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("“”\"「」『』‘’()");


    private static readonly System.Buffers.SearchValues<char> Commas = System.Buffers.SearchValues.Create(",，、:");

    public static Surroundings Of(string sentence, IReadOnlyList<NumberMention> mentions, int at)
    {
        var mention = mentions[at];
        var counted = mentions.Take(at).LastOrDefault(earlier => earlier.CountsNothing is null);
        var previous = counted?.End ?? 0;
        var next = mentions.Skip(at + 1).FirstOrDefault(later => later.CountsNothing is null)?.Start ?? sentence.Length;
        var before = sentence[previous..mention.Start];
        var clause = before.AsSpan().LastIndexOfAny(Commas) + 1;
        var behindEnd = Math.Min(Math.Min(next, mention.UnitStart + LongestNoun), StopAfter(sentence, mention.UnitStart));
        return new(
            Words(before[clause..]), Words(sentence[mention.UnitStart..Math.Max(behindEnd, mention.UnitStart)]), Words(before[..clause]), Words(sentence[..previous]),
            Words(WithoutParts(sentence[Math.Max(behindEnd, mention.End)..])), mention.Amount.Unit?.Word.Length ?? 0);
    }

    // What 其中 opens is said of a part.
    private static string WithoutParts(string later) => later.IndexOf("其中", StringComparison.Ordinal) is var part and >= 0 ? later[..part] : later;

    private static int StopAfter(string sentence, int from)
    {
        var stop = sentence.AsSpan(from).IndexOfAny(Commas);
        return stop < 0 ? sentence.Length : from + stop;
    }

    private static string Words(string text) => text.AsSpan().IndexOfAny(Marks) < 0 ? text : string.Concat(text.Where(c => !Marks.Contains(c)));
}
