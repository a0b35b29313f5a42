using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Contracts;

/// <summary>The headers of several contracts, to find out which of them a sheet answers; what it learns of texts serves for the sheets that follow.</summary>
internal sealed class HeaderBook
{
    private readonly HeaderTexts _texts;
    private readonly List<Spellings> _spellings;

    public HeaderBook(IReadOnlyList<LedgerContract> contracts)
    {
        _texts = new HeaderTexts(contracts);
        _spellings = [.. contracts.Select(contract => new Spellings(contract, _texts))];
    }

    /// <summary>The contract that fits the first rows of a sheet best, with its header; <c>null</c> where none fits.</summary>
    /// <param name="fileName">Its words help to choose among contracts that fit alike.</param>
    /// <param name="stated">The contract that a person says it is: then only that one, convincing or not; <c>null</c> leaves it to the header.</param>
    public HeaderMatch? Find(PeekedSheet sheet, string fileName, string? stated)
    {
        HeaderMatch? best = null;
        var bestWeight = 0.0;
        var asked = _spellings.Where(spelling => stated is null || spelling.Contract.Name == stated).ToList();
        foreach (var header in HeaderRows.Candidates(sheet, row => MayName(row) && asked.Exists(spelling => spelling.Names(row))))
        {
            foreach (var spelling in asked)
            {
                if (spelling.Match(header, sheet) is { } match && (match.IsConvincing || stated is not null))
                {
                    var weight = match.Weight + (TitleSpeaksFor(match, sheet, fileName) ? 1.5 : 0) - (0.1 * header.Rows.Count);
                    (best, bestWeight) = weight > bestWeight ? (match, weight) : (best, bestWeight);
                }
            }
        }

        return best;
    }

    // Most rows are entries: they are told from headers by one look at each text, not by one for every contract.
    private bool MayName(HeldRow row) => row.Texts.Any(_texts.MayBeHeader);

    private bool TitleSpeaksFor(HeaderMatch match, PeekedSheet sheet, string fileName)
    {
        var above = sheet.Head.TakeWhile(row => row.Number < match.FirstHeaderRow).SelectMany(row => row.Texts).Append(fileName).Append(sheet.Name).Select(text => _texts.Of(text).Folded).ToList();
        return match.Contract.Titles.Select(title => _texts.Of(title).Folded).Any(title => above.Exists(text => text.Contains(title, StringComparison.Ordinal)));
    }
}
