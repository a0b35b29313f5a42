using System.Globalization;

namespace Analytics.Ingest.Personal;

/// <summary>
/// 居民身份证号 (GB 11643): region, date of birth, order, and a check character by ISO 7064 MOD 11-2. The 15 digits issued before 1999 lack the
/// century and the check character.
/// </summary>
internal static class IdNumbers
{
    private const string CheckCharacters = "10X98765432";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>First two digits of a region: the provinces, and 83 of residents from Taiwan.</summary>
    private static readonly HashSet<string> Provinces = [.. "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".Split(' ')];

    /// <summary>The 18 characters of a number in either form; <c>null</c> where region, birth date or check character is impossible.</summary>
    /// <param name="text">Digits, and X at the end.</param>
    public static string? Normal(string text) => text.Length switch
    {
        18 when HasPlaceAndBirth(text) && CheckCharacters[Remainder(text)] == char.ToUpperInvariant(text[17]) => text.ToUpperInvariant(),
        15 when Widened(text) is var wide && HasPlaceAndBirth(wide) && int.Parse(text.AsSpan(6, 2), CultureInfo.InvariantCulture) >= OldestYear => wide + CheckCharacters[Remainder(wide)],
        _ => null,
    };

    /// <summary>
    /// What a spreadsheet leaves of a number that it took for a quantity: 15 digits that count, the rest zeros. Place and birth are still there.
    /// </summary>
    /// <param name="digits">15 to 18 digits from the front.</param>
    public static string? Rounded(string digits) =>
        digits.Length >= 15 && HasPlaceAndBirth(digits) && digits.AsSpan(15).TrimEnd('0').IsEmpty ? digits[..15] : null;

    /// <summary>Nobody born before 1925 got a number of 15 digits that a ledger of today can hold, and codes of townships read as 1910 to 1924.</summary>
    private const int OldestYear = 25;

    private static string Widened(string text) => string.Concat(text.AsSpan(0, 6), "19", text.AsSpan(6));

    private static bool HasPlaceAndBirth(string text) =>
        Provinces.Contains(text[..2]) && text[2..6] != "0000"
        && DateOnly.TryParseExact(text.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth) && birth.Year is >= 1900 and < 2040;

    private static int Remainder(string text)
    {
        var sum = 0;
        for (var at = 0; at < Weights.Length; at++)
        {
            sum += (text[at] - '0') * Weights[at];
        }

        return sum % 11;
    }
}
