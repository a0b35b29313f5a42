using Analytics.Ingest.Contracts;
using Analytics.Ingest.Reading;
using Analytics.Ingest.Typing;

namespace Analytics.Ingest.Returns.Answers;

/// <summary>A reason that the sender wrote beside a finding.</summary>
internal sealed record SenderReason(FindingKey Finding, string Reason);

/// <summary>The list of a return workbook as it came back: which file it answers, which findings it named, and the reasons written into it.</summary>
/// <param name="Listed">Every finding of the list, answered or not.</param>
internal sealed record ReturnedList(ReturnKey Key, IReadOnlyList<FindingKey> Listed, IReadOnlyList<SenderReason> Reasons)
{
    private static readonly string Header = HeaderText.Fold(FindingList.ReasonHeader);

    /// <summary>The key of a sheet that is such a list; <c>null</c> of any other sheet.</summary>
    public static ReturnKey? KeyOf(PeekedSheet sheet)
    {
        foreach (var row in sheet.Head.Take(FindingList.HeaderRow))
        {
            // The key stands in the last cell; whatever the program that saved the list added behind it is blank.
            for (var cell = row.Texts.Length - 1; cell >= 0; cell--)
            {
                if (ReturnKey.Of(row.Texts[cell]) is { } key)
                {
                    return key;
                }
            }
        }

        return null;
    }

    /// <summary>Reads the whole list; <c>null</c> where the sheet is none.</summary>
    public static ReturnedList? Read(PeekedSheet sheet)
    {
        if (KeyOf(sheet) is not { } key)
        {
            return null;
        }

        var (listed, reasons, reasonCell) = (new List<FindingKey>(), new List<SenderReason>(), -1);
        while (sheet.ReadRow())
        {
            var texts = sheet.ToTexts();
            if (reasonCell < 0)
            {
                reasonCell = Array.FindIndex(texts, text => text.Length < 40 && HeaderText.Fold(text).StartsWith(Header, StringComparison.Ordinal));
                continue;
            }

            if (texts.Select(FindingKey.Of).FirstOrDefault(found => found is not null) is { } finding)
            {
                listed.Add(finding);
                if (reasonCell < texts.Length && ReasonText.Of(texts[reasonCell]) is { } reason)
                {
                    reasons.Add(new(finding, reason));
                }
            }
        }

        return new(key, listed, reasons);
    }
}
