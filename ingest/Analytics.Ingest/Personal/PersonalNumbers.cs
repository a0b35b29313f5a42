using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Ingest.Personal;

/// <summary>
/// Finds the numbers of persons in a text: by pattern and proof (check character, birth date, region, issuer), and never inside a longer code. What
/// only looks alike, a village's twelve digits, a project's code, an amount with its decimals, is left alone.
/// </summary>
public static partial class PersonalNumbers
{
    /// <summary>Digits of the shortest number that is recognised anywhere: 010-1234567.</summary>
    internal const int FewestDigits = 10;

    /// <summary>Digits of the shortest number that is recognised under a header which announces one.</summary>
    internal const int FewestDigitsAnnounced = 6;

    private static readonly SearchValues<char> OtherForms = SearchValues.Create("—–\u3000\u00A0");

    // A number stands alone: no digit or letter beside it, no code before or after a hyphen, no decimals, no groups of thousands. Tel may touch it.
    private const string Before = @"(?:(?<![0-9A-Za-z_])(?<![0-9A-Za-z_][-.])(?<!\d,)|(?<=(?:tel|phone|mobile|fax)))";
    private const string After = @"(?![0-9A-Za-z_])(?!\.\d)(?!,\d{3})(?!-[0-9A-Za-z])";

    /// <summary>The text with every number of a person blotted out, for messages and logs where nobody needs to tell one from another.</summary>
    public static string Hidden(string text)
    {
        var found = Find(text, ColumnMeaning.Open);
        return found.Count == 0 ? text : Replace(text, found, _ => "***");
    }

    /// <summary>The numbers in a text, from its start, none overlapping another.</summary>
    internal static IReadOnlyList<PersonalNumber> Find(string text, ColumnMeaning column)
    {
        if (!HasDigits(text, column.Personal is null ? FewestDigits : FewestDigitsAnnounced))
        {
            return [];
        }

        var plain = Plain(text);
        var found = new List<PersonalNumber>();
        AddIdNumbers(found, plain);
        AddCards(found, plain, column);
        AddPhones(found, plain, column);
        AddOldIdNumbers(found, plain, column);
        if (column.Personal is { } kind)
        {
            Add(found, AnyNumber().Matches(plain), kind, digits => digits.Length >= FewestDigitsAnnounced ? digits : null);
        }

        found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return found;
    }

    internal static string Replace(string text, IReadOnlyList<PersonalNumber> numbers, Func<PersonalNumber, string> with)
    {
        var replaced = new StringBuilder(text.Length);
        var from = 0;
        foreach (var number in numbers)
        {
            replaced.Append(text, from, number.Start - from).Append(with(number));
            from = number.End;
        }

        return replaced.Append(text, from, text.Length - from).ToString();
    }

    private static void AddIdNumbers(List<PersonalNumber> found, string plain)
    {
        Add(found, IdNumber().Matches(plain), PersonalKind.IdNumber, digits => IdNumbers.Normal(digits) ?? IdNumbers.Rounded(digits.Length > 15 && digits.EndsWith("000", StringComparison.Ordinal) ? digits : ""));
        Add(found, Scientific().Matches(plain), PersonalKind.IdNumber, IdNumbers.Rounded);
    }

    private static void AddCards(List<PersonalNumber> found, string plain, ColumnMeaning column)
    {
        var says = column.Personal == PersonalKind.BankCard || SaysCard().IsMatch(plain);
        if (says || !column.IsCode)
        {
            Add(found, Card().Matches(plain), PersonalKind.BankCard, digits => BankCards.IsCard(digits) && (says || !BankCards.ReadsAsPlaceAndYear(digits)) ? digits : null);
        }
    }

    private static void AddPhones(List<PersonalNumber> found, string plain, ColumnMeaning column)
    {
        var says = column.Personal == PersonalKind.Phone || SaysPhone().IsMatch(plain);
        if (says || !column.IsCode)
        {
            Add(found, Mobile().Matches(plain), PersonalKind.Phone, PhoneNumbers.Normal);
            Add(found, Landline().Matches(plain), PersonalKind.Phone, PhoneNumbers.Normal);
        }

        if (says)
        {
            Add(found, BareLandline().Matches(plain), PersonalKind.Phone, PhoneNumbers.Normal);
        }
    }

    // Fifteen digits prove nothing by themselves (no check character), and a village's code with three more reads as one.
    private static void AddOldIdNumbers(List<PersonalNumber> found, string plain, ColumnMeaning column)
    {
        if (column.Personal == PersonalKind.IdNumber || (!column.IsCode && SaysIdNumber().IsMatch(plain)))
        {
            Add(found, OldIdNumber().Matches(plain), PersonalKind.IdNumber, IdNumbers.Normal);
        }
    }

    private static void Add(List<PersonalNumber> found, MatchCollection matches, PersonalKind kind, Func<string, string?> normal)
    {
        foreach (var match in matches.Where(match => match.Length > 0))
        {
            if (normal(Digits(match.Value)) is { } number)
            {
                var here = new PersonalNumber(kind, match.Index, match.Length, number);
                if (!found.Exists(here.Overlaps))
                {
                    found.Add(here);
                }
            }
        }
    }

    /// <summary>The digits, without the exponent of a number that a spreadsheet wrote as 2.30521198001011E+17.</summary>
    private static string Digits(string text)
    {
        var exponent = text.IndexOfAny(['E', 'e']);
        return string.Concat((exponent < 0 ? text : text[..exponent]).Where(c => char.IsAsciiDigit(c) || c is 'x' or 'X'));
    }

    /// <summary>The text has so many digits, plain or full-width; most texts have not, and need no closer look.</summary>
    internal static bool HasDigits(string text, int fewest)
    {
        if (text.Length < fewest)
        {
            return false;
        }

        var digits = 0;
        foreach (var c in text)
        {
            digits += char.IsAsciiDigit(c) || c is >= '０' and <= '９' ? 1 : 0;
        }

        return digits >= fewest;
    }

    /// <summary>Full-width forms as plain ones, character by character, so that positions stay.</summary>
    private static string Plain(string text) => !text.AsSpan().ContainsAnyInRange('\uFF01', '\uFF5E') && !text.AsSpan().ContainsAny(OtherForms) ? text
        : string.Create(text.Length, text, static (plain, from) =>
        {
            for (var at = 0; at < plain.Length; at++)
            {
                plain[at] = from[at] switch
                {
                    >= '\uFF01' and <= '\uFF5E' => (char)(from[at] - 0xFEE0),
                    '—' or '–' => '-',
                    '\u3000' or '\u00A0' => ' ',
                    _ => from[at],
                };
            }
        });

    [GeneratedRegex(Before + @"\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx]" + After, RegexOptions.IgnoreCase)]
    private static partial Regex IdNumber();

    [GeneratedRegex(Before + @"\d{15}" + After, RegexOptions.IgnoreCase)]
    private static partial Regex OldIdNumber();

    [GeneratedRegex(@"(?<![0-9A-Za-z_.])\d\.\d{14,16}E\+?17(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Scientific();

    [GeneratedRegex(Before + @"(?:\d{16,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?)" + After, RegexOptions.IgnoreCase)]
    private static partial Regex Card();

    [GeneratedRegex(Before + @"(?:\+?(?:00)?86[- ]?)?1[3-9]\d(?:\d{8}|([ -])\d{4}\1\d{4})" + After, RegexOptions.IgnoreCase)]
    private static partial Regex Mobile();

    [GeneratedRegex(Before + @"(?:\(0(?:10|2\d|[3-9]\d{2})\)[- ]?|0(?:10|2\d|[3-9]\d{2})[- ])\d{7,8}(?:-\d{1,5})?" + After, RegexOptions.IgnoreCase)]
    private static partial Regex Landline();

    [GeneratedRegex(Before + @"0(?:10|2\d|[3-9]\d{2})\d{7,8}" + After, RegexOptions.IgnoreCase)]
    private static partial Regex BareLandline();

    [GeneratedRegex(@"\d(?:[- ]?\d){5,}[Xx]?")]
    private static partial Regex AnyNumber();

    [GeneratedRegex("卡号|卡號|[账帐帳賬][号號户戶]|银行|銀行|[工农农建中交]行|信用社|存折|开户|card", RegexOptions.IgnoreCase)]
    private static partial Regex SaysCard();

    [GeneratedRegex("电话|電話|手机|手機|座机|座機|联系方式|聯繫方式|热线|传真|tel|phone|mobile|fax", RegexOptions.IgnoreCase)]
    private static partial Regex SaysPhone();

    [GeneratedRegex("身份|证号|證號|证件|證件", RegexOptions.IgnoreCase)]
    private static partial Regex SaysIdNumber();
}
