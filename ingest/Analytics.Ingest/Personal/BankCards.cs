using System.Globalization;

namespace Analytics.Ingest.Personal;

/// <summary>Bank cards: 16 to 19 digits of an issuer that issues in China, the last one a check digit by Luhn.</summary>
internal static class BankCards
{
    /// <summary>China UnionPay (60, 62, 81), the old 9558, Visa (4), MasterCard (51 to 55), JCB (35).</summary>
    private static readonly string[] Issuers = ["62", "60", "81", "9558", "4", "51", "52", "53", "54", "55", "35"];

    public static bool IsCard(string digits) => digits.Length is >= 16 and <= 19 && Issuers.Any(issuer => digits.StartsWith(issuer, StringComparison.Ordinal)) && HasCheckDigit(digits);

    /// <summary>Six digits of a place followed by a year, as projects and documents are numbered: 620102 2016 0001 … is a code of Lanzhou, not a card.</summary>
    public static bool ReadsAsPlaceAndYear(string digits) => int.Parse(digits.AsSpan(6, 4), CultureInfo.InvariantCulture) is >= 1990 and <= 2039;

    /// <summary>Luhn's check (ISO/IEC 7812-1, annex B).</summary>
    private static bool HasCheckDigit(string digits)
    {
        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            var digit = digits[digits.Length - 1 - at] - '0';
            sum += at % 2 == 0 ? digit : digit > 4 ? (digit * 2) - 9 : digit * 2;
        }

        return sum % 10 == 0;
    }
}
