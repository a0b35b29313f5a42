using System.Text;

namespace Analytics.Vocabulary.Texts;

/// <summary>A text in plain character forms with single spaces and trimmed, but with its own characters and punctuation: what the parsers read.</summary>
public static class PlainText
{
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (CharacterForms.Expanded(c) is { } several)
            {
                plain.Append(several);
                continue;
            }

            var form = CharacterForms.Plain(c);
            if (form != '\0' && !(form == ' ' && (plain.Length == 0 || plain[^1] == ' ')))
            {
                plain.Append(form);
            }
        }

        return plain.ToString().TrimEnd();
    }
}
