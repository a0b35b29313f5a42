using Analytics.Ingest.Returns.Answers;

namespace Analytics.Ingest.Tests.Returns;

public sealed class RowPairsTests
{
    [TestCase("abc", "abc", "")]
    [TestCase("abc", "axc", "1-1")]
    [TestCase("abc", "axbc", "+1")]
    [TestCase("abc", "ac", "-1")]
    [TestCase("abcde", "xbcdy", "0-0 4-4")]
    [TestCase("abcdefg", "bcdaefg", "-0 +3", Description = "one row moved: the others stay paired")]
    [TestCase("aXbYc", "aPQbRc", "1-1 +2 3-4")]
    [TestCase("aaa", "aa", "-2")]
    [TestCase("", "ab", "+0 +1")]
    public void Rows_are_paired_by_what_they_say(string before, string after, string unequal)
    {
        var pairs = RowPairs.Unequal([.. before.Select(row => row.ToString())], [.. after.Select(row => row.ToString())]);

        Assert.That(string.Join(' ', pairs.Select(pair => pair.Before < 0 ? $"+{pair.After}" : pair.After < 0 ? $"-{pair.Before}" : $"{pair.Before}-{pair.After}")), Is.EqualTo(unequal));
    }
}
