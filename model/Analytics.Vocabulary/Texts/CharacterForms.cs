using System.Collections.Frozen;

namespace Analytics.Vocabulary.Texts;

/// <summary>
/// One plain form for characters that are written in several: full-width, squared units, circled and Roman numerals, radicals that a PDF
/// copy leaves behind. It does what Unicode's NFKC does for the forms seen in county files; the runtime's own NFKC is switched off together
/// with the rest of ICU (invariant globalization).
/// </summary>
public static class CharacterForms
{
    private const char FirstRadical = '\u2F00';

    // Kangxi radicals U+2F00 to U+2FD5 in their order, each as the ideograph it stands for (Unicode Character Database).
    private const string Radicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    // Each form and, behind the sign =, what is read in its place.
    private static readonly FrozenDictionary<char, string> Written = (
        "㎜=mm ㎝=cm ㎞=km ㎡=m2 ㎢=km2 ㎥=m3 ㎎=mg ㎏=kg ㎾=kW ㎿=MW ㏄=cc ㏊=ha ㎖=ml ℃=°C №=No ²=2 ³=3 ½=1/2 ¼=1/4 ¾=3/4 " +
        "⅓=1/3 ⅔=2/3 ￥=¥ ￡=£ ￠=¢ ￦=₩ ％=% ﹪=% ٪=% ｡=。 ､=、 •=· ・=· ∙=· ．=. ﹒=. ﹐=, ﹣=- −=- ‐=- " +
        "‑=- ‒=- –=- ﹢=+ ﹤=< ﹥=> ≧=≥ ≦=≤")
        .Split(' ').ToFrozenDictionary(form => form[0], form => form[2..]);

    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <summary>Spaces of every width become U+0020, marks without width <c>\0</c> (to be left out), a full-width character its plain one.</summary>
    public static char Plain(char c) => c switch
    {
        < '\u007F' => c < ' ' ? ' ' : c,
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u00A0' or '\u3000' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u0085' or '\u2028' or '\u2029' => ' ',
        '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F' => '\0',
        >= '\u202A' and <= '\u202E' => '\0',
        >= '\uFE00' and <= '\uFE0F' => '\0',
        >= FirstRadical and <= '\u2FD5' => Radicals[c - FirstRadical],
        _ => c,
    };

    /// <summary>The several characters that one stands for, as ㎡ for m2 and ⑫ for 12; <c>null</c> where it stands for itself.</summary>
    public static string? Expanded(char c) => c switch
    {
        < '\u00A2' => null,
        >= '①' and <= '⑳' => Counted(c - '①' + 1),
        >= '⑴' and <= '⒇' => $"({Counted(c - '⑴' + 1)})",
        >= '⒈' and <= '⒛' => Counted(c - '⒈' + 1) + ".",
        >= '㈠' and <= '㈩' => $"({"一二三四五六七八九十"[c - '㈠']})",
        >= 'Ⅰ' and <= 'Ⅻ' => Roman[c - 'Ⅰ'],
        >= 'ⅰ' and <= 'ⅻ' => Roman[c - 'ⅰ'],
        _ => Written.GetValueOrDefault(c),
    };

    private static string Counted(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
