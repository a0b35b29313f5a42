using System.Text.RegularExpressions;

namespace Analytics.Reports.Claims;

/// <summary>
/// Dates, ranks, list marks, titles, slogans in quotes and names that hold digits. Found before any number is looked for, and blanked, so that the number
/// grammar never sees them (H-13, H-18).
/// </summary>
internal static partial class DigitsThatCountNothing
{
    private const char Blank = '※';

    private const string Han = "〇零一二三四五六七八九十";

    private static readonly (NotCounted What, Regex Form)[] Forms =
    [
        (NotCounted.Title, Title()), (NotCounted.DocumentNumber, DocumentNumber()), (NotCounted.Date, Date()), (NotCounted.TimeSpan, TimeSpan()),
        (NotCounted.ListMark, ListMark()), (NotCounted.Rank, Rank()), (NotCounted.Quoted, Quoted()), (NotCounted.Name, Name()),
    ];

    /// <summary>The sentence with such digits blanked, and where each stands.</summary>
    public static (string Blanked, IReadOnlyList<(int Start, int End, NotCounted What)> Found) In(string sentence)
    {
        var (text, found) = (sentence, new List<(int Start, int End, NotCounted What)>());
        foreach (var (what, form) in Forms)
        {
            foreach (Match match in form.Matches(text))
            {
                if (what == NotCounted.Quoted && IsAmount().IsMatch(match.Value))
                {
                    continue;
                }

                found.Add((match.Index, match.Index + match.Length, what));
                text = string.Concat(text.AsSpan(0, match.Index), new string(Blank, match.Length), text.AsSpan(match.Index + match.Length));
            }
        }

        return (text, [.. found.Where(hit => sentence.AsSpan(hit.Start, hit.End - hit.Start).ContainsAnyInRange('0', '9')).OrderBy(hit => hit.Start)]);
    }

    [GeneratedRegex("《[^》]{1,60}》")]
    private static partial Regex Title();

    [GeneratedRegex(@"[〔\[(【](?:19|20)\d{2}[〕\])】]\s*\d+\s*号?|\d+号(?:楼|院|房|文件?|令|公告|桥|线|路|机|泵|井|地块)?|[GSXY]\d{2,4}(?:线|国道|省道|高速)?")]
    private static partial Regex DocumentNumber();

    [GeneratedRegex(
        @"(?:19|20)\d{2}年?\s*[-—~至到]\s*(?:(?:19|20)\d{2}年(?:度|\d{1,2}月(?:份|底)?)?|\d{1,2}月(?:份|底)?)" +
        "|(?:(?:19|20)\\d{2}|[一二][〇零九][" + Han + "]{2})(?:年度|年(?:\\d{1,2}|[一二三四五六七八九十]{1,3})?(?:月(?:份|底|初|末)?(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?)?)" +
        @"|(?:19|20)\d{2}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?![\d.]*[万亿个元])|(?<!\d)\d{1,2}月(?:\d{1,2}[日号]|份|底|初|末|中旬|上旬|下旬)?|\d{1,2}[日号](?=[,，、至\-—~上下]|$)|(?:上世纪|本世纪)?\d0年代|\d0后|\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}[时点]\d{2}分?" +
        @"|(?<![\d一二三四五六七八九十])[一二三四五六七八九十]{1,2}月(?:份|底|初|中旬|上旬|下旬|以来)")]
    private static partial Regex Date();

    [GeneratedRegex(@"(?:近|过去|未来|今后|连续|历时|前|后|短短|为期|头|这)(?:的)?(?:\d+|[一二两三四五六七八九十几]+)(?:多|余)?个?(?:多|余)?(?:年度?|月|天|周|小时|星期)|(?:\d+|[一二两三四五六七八九十几]+)(?:多|余)?个?(?:多|余)?(?:年|月|天|周|小时|星期)(?:多来|以来|来|内|间|期间|期限|时间|之内|之后|之久|为期)|每?半(?:年|月)|[上下]半年|\d+[×x]\d+小时|24小时")]
    private static partial Regex TimeSpan();

    [GeneratedRegex(@"^[\s(]*[一二三四五六七八九十]{1,3}[)、.,:，]|^[\s(]*\d{1,2}(?:[、)]|\.(?!\d))|\([一二三四五六七八九十\d]{1,3}\)|(?<=^|[,，;:。、])[一二三四五六七八九十]{1,2}(?:是|要|则|来(?!个|家|名))|(?<!分)之[一二三四五六七八九十](?![\d个])|(?<=^|[,，;:])[一二三四五六]{1}(?=[不须抓看查定防])")]
    private static partial Regex ListMark();

    [GeneratedRegex(@"第\s*[一二三四五六七八九十百零〇\d]+|(?:Top|TOP|No\.|NO\.)\s*\d+|[一二三四五六七八九十]+届|[一二三四五六七八九十]{1,2}中全会")]
    private static partial Regex Rank();

    [GeneratedRegex("[“\"「『‘][^“”\"」』’]{1,18}[”\"」』’]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^.?\d[\d,.]*[余多]?[万亿千百]?[余多]?(?:[^\d]{1,3}).$")]
    private static partial Regex IsAmount();

    [GeneratedRegex(@"[A-Za-z]+-?\d+[\w-]*|\d+(?:[A-Z](?![A-Za-z])(?!\d)(?=级|座|区|栋|网|$)|级)|\d+(?:热线|国道|省道|县道|专线)|(?<![\d.,])\d{9,}(?![\d.,]*[万亿个元])|1[3-9]\d{9}|\d(?:\+\d+)+|(?<!\d)\d{3,4}-\d{7,8}")]
    private static partial Regex Name();
}
