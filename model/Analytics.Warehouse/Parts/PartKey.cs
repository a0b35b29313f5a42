using System.Security.Cryptography;
using System.Text;

namespace Analytics.Warehouse.Parts;

/// <summary>The fingerprint of what something is made from, as 64 hexadecimal digits: the same ingredients make the same part.</summary>
internal static class PartKey
{
    /// <summary>Raised when C# makes a table, or stores it, differently from the same ingredients.</summary>
    private const string Method = "1";

    public static string Of(params IEnumerable<string> ingredients)
    {
        var text = new StringBuilder(Method);
        foreach (var ingredient in ingredients)
        {
            // The length first: "a", "bc" must not be what "ab", "c" is.
            text.Append('\n').Append(ingredient.Length).Append(' ').Append(ingredient);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
