using System.Text;

namespace Analytics.Ingest.Contracts;

/// <summary>
/// The texts of the first rows of sheets, taken apart once: the cells of a county's files repeat from month to month, and each is asked after by every contract.
/// Not safe for use from several threads at once.
/// </summary>
internal sealed class HeaderTexts(IReadOnlyCollection<LedgerContract> contracts)
{
    private const int LongestHeader = 60;

    /// <summary>Beyond these all are forgotten, so that a run of any length stays small.</summary>
    private const int MostKept = 50_000;

    private readonly HashSet<string> _headers = [.. contracts.SelectMany(contract => contract.FoldedHeaders.Keys)];
    private readonly bool _hasNoAsciiHeader = contracts.All(contract => contract.HasNoAsciiHeader);
    private readonly Dictionary<string, string?> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (HeaderText Text, bool MayBeHeader)> _known = new(StringComparer.Ordinal);

    public HeaderText Of(string raw) => Known(raw).Text;

    /// <summary>Whether it is a header of any of the contracts.</summary>
    public bool MayBeHeader(string raw) => raw.Length <= LongestHeader && !(_hasNoAsciiHeader && Ascii.IsValid(raw)) && Known(raw).MayBeHeader;

    /// <inheritdoc cref="UnitText.BaseOf"/>
    public string? UnitOf(string text)
    {
        if (!_units.TryGetValue(text, out var unit))
        {
            if (_units.Count == MostKept)
            {
                _units.Clear();
            }

            _units[text] = unit = UnitText.BaseOf(text);
        }

        return unit;
    }

    private (HeaderText Text, bool MayBeHeader) Known(string raw)
    {
        if (!_known.TryGetValue(raw, out var known))
        {
            if (_known.Count == MostKept)
            {
                _known.Clear();
            }

            var text = HeaderText.Of(raw);
            _known[raw] = known = (text, _headers.Contains(text.Folded) || (text.Bracketed is not null && _headers.Contains(text.WithoutBrackets)));
        }

        return known;
    }
}
