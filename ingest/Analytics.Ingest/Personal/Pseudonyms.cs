using Analytics.Ingest.Contracts;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Personal;

/// <summary>
/// Puts pseudonyms in the place of the numbers of persons. The key file is opened when the first number is met: a home that never sees one needs none.
/// </summary>
/// <param name="open">Opens the ring, or says why it cannot.</param>
internal sealed class Pseudonyms(IReadOnlyList<LedgerContract> contracts, Func<KeyRing> open)
{
    private readonly Lazy<KeyRing> _ring = new(open);
    private readonly SortedSet<string> _used = new(StringComparer.Ordinal);

    public PersonalHeaders Headers { get; } = new(contracts);

    /// <summary>Ids of the keys that masked something so far.</summary>
    public IReadOnlyCollection<string> UsedKeys => _used;

    /// <summary>The text with a pseudonym for every number; the same instance where it holds none.</summary>
    /// <param name="receivedAt">When the delivery arrived: it decides which key counts.</param>
    public string Mask(string text, Vintage receivedAt, ColumnMeaning column = default) => Mask(text, receivedAt, column, out _);

    /// <param name="found">What the numbers were, from the start of the text.</param>
    public string Mask(string text, Vintage receivedAt, ColumnMeaning column, out IReadOnlyList<PersonalNumber> found)
    {
        found = PersonalNumbers.Find(text, column);
        if (found.Count == 0)
        {
            return text;
        }

        var key = _ring.Value.At(receivedAt);
        _used.Add(key.Id);
        return PersonalNumbers.Replace(text, found, number => key.Of(number.Kind, number.Normal));
    }
}
