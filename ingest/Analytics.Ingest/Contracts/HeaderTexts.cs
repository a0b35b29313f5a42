using System.Text;

namespace Analytics.Ingest.Contracts;

/// <summary>
/// The texts of the first rows of sheets, taken apart once: the cells of a county's files repeat from month to month, and each is asked after by every contract.
/// Not safe for use from several threads at once.
/// </summary>
internal sealed class HeaderTexts
{
    private const int LongestHeader = 60;

    private readonly HashSet<string> _headers;
    private readonly bool _hasNoAsciiHeader;
    private readonly Remembered<string?> _units = new(UnitText.BaseOf);
    private readonly Remembered<(HeaderText Text, bool MayBeHeader)> _known;

    public HeaderTexts(IReadOnlyCollection<LedgerContract> contracts)
    {
        _headers = [.. contracts.SelectMany(contract => contract.FoldedHeaders.Keys)];
        _hasNoAsciiHeader = contracts.All(contract => contract.HasNoAsciiHeader);
        _known = new(TakenApart);
    }

    public HeaderText Of(string raw) => _known.Of(raw).Text;

    /// <summary>Whether it is a header of any of the contracts.</summary>
    public bool MayBeHeader(string raw) => raw.Length <= LongestHeader && !(_hasNoAsciiHeader && Ascii.IsValid(raw)) && _known.Of(raw).MayBeHeader;

    /// <inheritdoc cref="UnitText.BaseOf"/>
    public string? UnitOf(string text) => _units.Of(text);

    private (HeaderText Text, bool MayBeHeader) TakenApart(string raw)
    {
        var text = HeaderText.Of(raw);
        return (text, _headers.Contains(text.Folded) || (text.Bracketed is not null && _headers.Contains(text.WithoutBrackets)));
    }

    /// <summary>What was made of each text, made once.</summary>
    private sealed class Remembered<T>(Func<string, T> make)
    {
        /// <summary>Beyond these all are forgotten, so that a run of any length stays small.</summary>
        private const int MostKept = 50_000;

        private readonly Dictionary<string, T> _made = new(StringComparer.Ordinal);

        public T Of(string text)
        {
            if (!_made.TryGetValue(text, out var made))
            {
                if (_made.Count == MostKept)
                {
                    _made.Clear();
                }

                _made[text] = made = make(text);
            }

            return made;
        }
    }
}
