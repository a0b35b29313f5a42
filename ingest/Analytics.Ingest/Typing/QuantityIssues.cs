using System.Text.RegularExpressions;
using Analytics.Vocabulary;
using Analytics.Vocabulary.Numbers;

namespace Analytics.Ingest.Typing;

/// <summary>What a county clerk is told about a text that is no quantity, or one with something to know about it.</summary>
internal static partial class QuantityIssues
{
    public static TypingIssue Of(NumberTrouble trouble, string text, string plain) => trouble switch
    {
        NumberTrouble.WrongGroups => TypingIssue.Refuse(
            "quantity.wrong_groups",
            $"“{text}”中的逗号或空格分节不对，看不出是多少，请去掉分隔符重填。",
            $"The separators in “{text}” stand in no known way, so it may be several numbers: write the number without them."),
        NumberTrouble.TooLarge => TypingIssue.Refuse(
            "quantity.too_large",
            $"“{text}”超出可以处理的位数，请核对是否填错。",
            $"“{text}” has more digits than any quantity has: check it."),
        NumberTrouble.Ambiguous => TypingIssue.Refuse(
            "quantity.ambiguous",
            $"“{text}”有两种读法，请用阿拉伯数字写全。",
            $"“{text}” can be read as two different numbers: write it in digits."),
        _ => NotAQuantity(text, plain),
    };

    public static TypingIssue NotAQuantity(string text, string plain) => plain switch
    {
        ['#', ..] => TypingIssue.Refuse(
            "quantity.excel_error",
            $"“{text}”是表格公式出错的提示，不是数字，请改正公式或直接填数。",
            $"“{text}” is a spreadsheet's error sign, not a number: mend the formula or write the number."),
        "同上" or "〃" or "\"" or "″" => TypingIssue.Refuse(
            "quantity.ditto",
            $"“{text}”没有写明数字，请逐行填写。",
            $"“{text}” refers to another row: write the number itself."),
        _ when Unstated().IsMatch(plain) => TypingIssue.Refuse(
            "quantity.unstated",
            $"“{text}”没有写明是多少，请填写数字。",
            $"“{text}” does not say how many: write the number."),
        _ when plain.Contains('第') => TypingIssue.Refuse(
            "quantity.ordinal",
            $"“{text}”是序号，不是数量，请填写数量。",
            $"“{text}” is a rank, not a quantity: write how many."),
        _ => TypingIssue.Refuse(
            "quantity.not_a_quantity",
            $"“{text}”不是数量，请填写数字（可带单位）。",
            $"“{text}” is not a quantity: write a number, with its unit if need be."),
    };

    public static TypingIssue UnitMismatch(string text, string word, string expected) => TypingIssue.Refuse(
        "quantity.unit_mismatch",
        $"“{text}”的单位“{word}”与本列要求的单位（{UnitNames.Zh(expected)}）不是一类，请核对。",
        $"“{text}” is in {word}, but this column asks for {UnitNames.En(expected)}: check the unit.");

    public static TypingIssue OtherCounter(string text, string word) => TypingIssue.Note(
        "quantity.other_counter",
        $"“{text}”用的量词“{word}”与本列不同，已按个数计入。",
        $"“{text}” is counted in {word}, another measure word than this column's; it is taken as a count.");

    public static TypingIssue OwnScale(string text) => TypingIssue.Note(
        "quantity.own_scale",
        $"“{text}”自带“万”或“亿”，未再按表头的单位放大，请确认。",
        $"“{text}” has its own 万 or 亿, so the scale of the header was not applied to it again: check that this is meant.");

    public static TypingIssue Fraction(string text) => TypingIssue.Refuse(
        "quantity.fraction",
        $"“{text}”是分数或日期的写法，本列需要一个数，请改填。",
        $"“{text}” is a fraction or a date; this column asks for one number.");

    public static TypingIssue Rate(string text) => new(
        "quantity.rate",
        Severity.Explain,
        new Bilingual(
            $"“{text}”是每一单位的数，不是合计，请改填合计数或说明原因。",
            $"“{text}” is an amount for each of several, not their sum: write the sum, or say why."));

    public static TypingIssue InProse(string text) => new(
        "quantity.in_prose",
        Severity.Explain,
        new Bilingual(
            $"“{text}”是一句话，不是一个数，请在本列只填数字（可带单位），文字填入备注列。",
            $"“{text}” is a sentence, not a number: write only the number, with its unit if need be, and the words in the remark column."));

    public static TypingIssue WordsAround(string text) => TypingIssue.Note(
        "quantity.words_around",
        $"“{text}”除数字和单位外还有文字，只取了其中的数量，说明请填入备注列。",
        $"“{text}” holds words besides number and unit; only the quantity was taken.");

    [GeneratedRegex("[几幾]|[数數][十百千万萬亿億个個名户戶]|若干|许多|許多|不少|多数|多數|一些|大量|[xX×]{2}")]
    private static partial Regex Unstated();
}
