using System.Text;
using System.Text.RegularExpressions;
using Analytics.Vocabulary.Texts;

namespace Analytics.Vocabulary.Numbers;

/// <summary>A plain text made ready for the number grammar: simplified, without spaces, quotes and closing punctuation; 廿 and 卅 written out.</summary>
public static partial class NumberText
{
    public static string Of(string plain)
    {
        var text = SimplifiedText.Of(plain).TrimStart('\'', '‘', '“', '"').TrimEnd('。', '，', ',', '、', '；', ';', '.', '"', '”', '\'', '!', '！');
        text = MixedFraction().Replace(text, "${whole}又${part}");
        text = GroupsBySpace().Replace(text, found => found.Value.Replace(" ", "", StringComparison.Ordinal));
        if (DigitsApart().IsMatch(text))
        {
            throw new NumberTextException(NumberTrouble.WrongGroups);
        }

        return text.AsSpan().ContainsAny(Rewritten) ? WrittenOut(text) : text;
    }

    private static readonly System.Buffers.SearchValues<char> Rewritten = System.Buffers.SearchValues.Create(" 廿卅卌俩（）。，．—–－");

    private static string WrittenOut(string text)
    {
        var written = new StringBuilder(text.Length + 4);
        for (var at = 0; at < text.Length; at++)
        {
            _ = text[at] switch
            {
                ' ' => written,
                '廿' => written.Append("二十"),
                '卅' => written.Append("三十"),
                '卌' => written.Append("四十"),
                '俩' => written.Append('两'),
                // A Chinese full stop between digits is a decimal point typed with the wrong keyboard.
                '。' when at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]) => written.Append('.'),
                _ => written.Append(text[at]),
            };
        }

        return written.ToString();
    }

    [GeneratedRegex(@"^(?<whole>-?\d+) (?<part>\d+ ?/ ?\d+)(?!\d)")]
    private static partial Regex MixedFraction();

    [GeneratedRegex(@"(?<![\d.])\d{1,3}(?: \d{3})+(?![\d ])")]
    private static partial Regex GroupsBySpace();

    [GeneratedRegex(@"\d \d")]
    private static partial Regex DigitsApart();
}
