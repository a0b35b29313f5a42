using System.Globalization;
using Analytics.Vocabulary;
using CsvHelper;

namespace Analytics.Ingest.Reading;

/// <summary>The sentences about files and rows whose form is wrong, whatever they are about.</summary>
internal static class ReadingFindings
{
    public static Finding DoubtfulEncoding(string name) => new("file.encoding_doubtful", Severity.Note, "", 0, 0, null, new Bilingual(
        $"文件的文字编码判断为{name}，把握不大，请核对读出的汉字是否正确；最好另存为UTF-8或.xlsx再报送，收件人也可用 --encoding 指明编码。",
        $"The text encoding was taken for {name}, but not surely. Check that the characters are right; better save it as UTF-8 or .xlsx and send it again; who receives it can name the encoding with --encoding."));

    public static Finding DamagedRow(int row, CsvMalformedReason reason, string raw)
    {
        var (zh, en) = reason switch
        {
            CsvMalformedReason.UnterminatedQuote => ("有一个引号没有配对", "a quote is opened and never closed"),
            CsvMalformedReason.TextAfterClosingQuote => ("引号结束后还有文字", "text stands after a closing quote"),
            _ => ("有多余的引号", "a quote stands where none belongs"),
        };
        return new("row.damaged", Severity.Refuse, "", row, 0, Shortened(raw), new Bilingual(
            $"第{Number(row)}行{zh}，各列可能错位，请改正引号后重新报送这一行。",
            $"Row {Number(row)}: {en}, so its cells may have shifted. Correct the quotes and send the row again."));
    }

    /// <summary>Quotes inside a quoted text that are not doubled; where the text ends is still plain.</summary>
    public static Finding OddQuotes(int row, string raw) => new("row.odd_quotes", Severity.Note, "", row, 0, Shortened(raw), new Bilingual(
        $"第{Number(row)}行的引号里又有引号，按各列数目可以分清，请核对该行内容。",
        $"Row {Number(row)} has quotes within quotes; the number of cells shows how it is meant. Check the row."));

    /// <summary>Bytes that are no character of the file's encoding, or a text that was spoilt before it came here.</summary>
    public static Finding LostCharacters(int row, int cell, string text, string encoding) => new("row.lost_characters", Severity.Refuse, "", row, cell + 1, Shortened(text), new Bilingual(
        $"第{Number(row)}行第{Number(cell + 1)}列有无法识别的文字（编码{encoding}），请核对原文后重新报送这一行。",
        $"Row {Number(row)}, column {Number(cell + 1)} holds bytes that are no character of {encoding}. Check the original and send the row again."));

    /// <summary>What a program made of punctuation when it took the text for another encoding; what was meant is plain.</summary>
    public static Finding ControlCharacters(int row, int cell, string text) => new("row.control_characters", Severity.Note, "", row, cell + 1, Shortened(text), new Bilingual(
        $"第{Number(row)}行第{Number(cell + 1)}列含有不可显示的字符（多为编码转换时损坏的引号、破折号），原文按收到的保存，请核对。",
        $"Row {Number(row)}, column {Number(cell + 1)} holds characters that cannot be shown, mostly quotes or dashes spoilt by a change of encoding. The text is kept as it came; check it."));

    private static string Shortened(string raw) => raw.Length <= 500 ? raw : raw[..500] + "…";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
