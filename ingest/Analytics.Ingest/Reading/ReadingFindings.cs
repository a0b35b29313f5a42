using System.Globalization;
using Analytics.Vocabulary;
using CsvHelper;

namespace Analytics.Ingest.Reading;

/// <summary>The sentences about files and rows whose form is wrong, whatever they are about.</summary>
internal static class ReadingFindings
{
    public static Finding Unreadable(string rule, string zh, string en) => new(rule, Severity.Refuse, "", 0, 0, null, new Bilingual(zh, en));

    public static Finding DamagedRow(int row, CsvMalformedReason reason, string raw)
    {
        var number = row.ToString(CultureInfo.InvariantCulture);
        var (zh, en) = reason switch
        {
            CsvMalformedReason.UnterminatedQuote => ("有一个引号没有配对", "a quote is opened and never closed"),
            CsvMalformedReason.TextAfterClosingQuote => ("引号结束后还有文字", "text stands after a closing quote"),
            _ => ("有多余的引号", "a quote stands where none belongs"),
        };
        return new("row.damaged", Severity.Refuse, "", row, 0, raw, new Bilingual(
            $"第{number}行{zh}，各列可能错位，请改正引号后重新报送这一行。",
            $"Row {number}: {en}, so its cells may have shifted. Correct the quotes and send the row again."));
    }
}
