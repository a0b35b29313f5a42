using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Returns.Answers;

/// <summary>The rows of a sheet that hold any text, kept as fingerprints; the few texts that are asked for are read again.</summary>
internal sealed class SheetRows
{
    /// <summary>Rows whose texts are kept at once, so that a small sheet is read once.</summary>
    private const int MostKept = 20_000;

    private readonly string _path;
    private readonly string _sheet;
    private readonly List<string> _fingerprints = [];
    private readonly List<int> _numbers = [];
    private readonly List<string[]> _texts = [];
    private readonly Func<RawSheet, RawSheet> _masked;

    private SheetRows(string path, string sheet, Func<RawSheet, RawSheet> masked) => (_path, _sheet, _masked) = (path, sheet, masked);

    public IReadOnlyList<string> Fingerprints => _fingerprints;

    /// <summary>1-based rows of the file.</summary>
    public IReadOnlyList<int> Numbers => _numbers;

    public static SheetRows Of(string path, RawSheet sheet, Func<RawSheet, RawSheet> masked)
    {
        var rows = new SheetRows(path, sheet.Name, masked);
        while (sheet.ReadRow())
        {
            var texts = sheet.ToTexts();
            if (texts.Length > 0)
            {
                rows._fingerprints.Add(RowFingerprint.Of(texts));
                rows._numbers.Add(sheet.RowNumber);
                if (rows._texts.Count < MostKept)
                {
                    rows._texts.Add(texts);
                }
            }
        }

        return rows;
    }

    /// <summary>The texts of the row at a position.</summary>
    public string[] Texts(int at) => at < _texts.Count ? _texts[at] : ReadAgain(_numbers[at]);

    private string[] ReadAgain(int number)
    {
        var file = RawFile.Open(_path);
        foreach (var sheet in file.Sheets().Select(_masked).Where(sheet => sheet.Name == _sheet))
        {
            while (sheet.ReadRow())
            {
                if (sheet.RowNumber == number)
                {
                    return sheet.ToTexts();
                }
            }
        }

        return [];
    }
}
