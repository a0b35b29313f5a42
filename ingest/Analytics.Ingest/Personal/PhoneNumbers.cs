namespace Analytics.Ingest.Personal;

/// <summary>Mobile and landline numbers of China.</summary>
internal static class PhoneNumbers
{
    private const int WithCountry = 13;

    /// <summary>The national number: of +86 138 1234 5678 the eleven digits, of (0469) 4222222-801 area code, number and extension.</summary>
    public static string Normal(string digits) =>
        digits.StartsWith("0086", StringComparison.Ordinal) ? digits[4..]
        : digits.Length == WithCountry && digits.StartsWith("861", StringComparison.Ordinal) ? digits[2..]
        : digits;
}
