using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Ingest.Contracts;

/// <summary>What a row of a table's sheet is.</summary>
internal enum RowKind
{
    Body,
    Blank,

    /// <summary>合计, 小计, 其中: sums of other rows, never entries.</summary>
    Total,

    /// <summary>Signatures, notes, sources under the table.</summary>
    Footer,

    /// <summary>The header once more, as on every printed page.</summary>
    Header,

    /// <summary>A heading between the rows: one text, nothing else.</summary>
    Heading,
}

/// <summary>Tells entries from totals, signatures and notes by what the row says first.</summary>
internal static partial class RowKinds
{
    /// <summary>How all words below begin: rows that begin otherwise need no closer look.</summary>
    private static readonly FrozenSet<string> Beginnings = FrozenSet.ToFrozenSet(
        ("合计 合計 小计 小計 总计 總計 共计 共計 累计 累計 其中 其他 各项 本页 本月 本县 本区 本市 本镇 本乡 本季 本年 全县 全区 全市 全镇 全乡 全年 总合 总共 总小 "
        + "填表 填报 填報 制表 製表 审核 審核 审批 复核 複核 经办 經辦 负责 負責 主管 分管 报送 報送 统计 单位 單位 联系 聯繫 备注 備註 说明 說明 附注 附註 日期 数据 數據 资料 資料 来源 來源 盖章 "
        + "to gr su no so").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeginningsBySpan = Beginnings.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool NeedsLook(ReadOnlySpan<byte> firstText)
    {
        Span<char> two = stackalloc char[2];
        var count = 0;
        while (count < 2 && Rune.DecodeFromUtf8(firstText, out var rune, out var length) == OperationStatus.Done)
        {
            firstText = firstText[length..];
            if (!Rune.IsWhiteSpace(rune))
            {
                two[count++] = rune.IsBmp ? (char)rune.Value : '\uFFFD';
            }
        }

        return count < 2 || two[0] is '注' or '註' or '附' or '※' or '*' or '(' or '（' or '[' or '【' || BeginningsBySpan.Contains(two);
    }

    /// <summary>A text that names a sum of rows.</summary>
    public static bool IsTotal(string text) => TotalWords().IsMatch(HeaderText.Fold(text)) || OfWhich().IsMatch(text.TrimStart());

    /// <summary>A text that begins a signature, a note or a source.</summary>
    public static bool IsFooter(string text) => FooterWords().IsMatch(Spaces().Replace(text, ""));

    /// <summary>What a row without its own entry may be; <paramref name="texts"/> are its cells that are not blank.</summary>
    public static RowKind OfTexts(IReadOnlyList<string> texts) => texts switch
    {
        [] => RowKind.Blank,
        _ when IsFooter(texts[0]) => RowKind.Footer,
        _ when texts.Take(3).Any(IsTotal) => RowKind.Total,
        _ => RowKind.Body,
    };

    [GeneratedRegex("^(?:本页|本月|本县|本区|本市|本镇|本乡|本季|本年|全县|全区|全市|全镇|全乡|全年|各项|总|其他)?(?:合计|小计|总计|共计|累计|總計|合計|小計|共計|累計)(?:数|數|[0-9].*)?$|^(?:grand|sub)?totals?$", RegexOptions.CultureInvariant)]
    private static partial Regex TotalWords();

    [GeneratedRegex("^其\\s*中\\s*(?:[:：]|$)")]
    private static partial Regex OfWhich();

    [GeneratedRegex("^(?:(?:填表|填报|填報|制表|製表|审核|審核|审批|复核|複核|经办|經辦|负责|負責|主管|分管|报送|報送|统计|單位負責|单位负责|联系|聯繫)(?:人|领导|單位|单位|日期|时间|時間|电话|電話|者)?(?:签字|签名|（签字）|\\(签字\\)|（盖章）|\\(盖章\\)|签章)?(?:[:：]|$)|(?:注|註|备注|備註|说明|說明|附注|附註|附|日期|(?:数据|數據|资料|資料)?[来來]源|填报日期)(?:[0-9一二三]*[:：、.．])|(?:注|註)[0-9]|[（(【\\[]?盖章|※|Notes?[:：]|Sources?[:：])", RegexOptions.IgnoreCase)]
    private static partial Regex FooterWords();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
