using System.Security.Cryptography;
using System.Text;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Personal;

/// <summary>One key of the pseudonyms.</summary>
/// <param name="From">Deliveries that arrive from then on, and before the next key's time, are masked with it.</param>
internal sealed record PseudonymKey(Vintage From, byte[] Secret)
{
    public const int SecretBytes = 32;

    private const int IdBytes = 2;
    private const int MarkBytes = 8;

    /// <summary>Sixteen consonants: a pseudonym holds no digit, so it is never taken for a number, and no vowel, so it never says a word.</summary>
    private const string Letters = "bcdfghjkmnpqrtvw";

    /// <summary>Names the key inside its pseudonyms; says nothing about the secret.</summary>
    public string Id { get; } = Spelt(HMACSHA256.HashData(Secret, "key"u8).AsSpan(0, IdBytes));

    /// <summary>The number's pseudonym, as in <c>tel:bdkq-cfhjkmnpqrtvwbcd</c>: the same number has the same one in every ledger.</summary>
    public string Of(PersonalKind kind, string normal)
    {
        var prefix = Prefix(kind);
        return $"{prefix}:{Id}-{Spelt(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes($"{prefix}:{normal}")).AsSpan(0, MarkBytes))}";
    }

    private static string Prefix(PersonalKind kind) => kind switch
    {
        PersonalKind.IdNumber => "pid",
        PersonalKind.Phone => "tel",
        _ => "card",
    };

    private static string Spelt(ReadOnlySpan<byte> bytes)
    {
        var letters = new StringBuilder(bytes.Length * 2);
        foreach (var each in bytes)
        {
            letters.Append(Letters[each >> 4]).Append(Letters[each & 15]);
        }

        return letters.ToString();
    }
}
