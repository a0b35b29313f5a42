using Analytics.Vocabulary.Texts;

namespace Analytics.Ingest.Typing;

/// <summary>
/// A folded name without what offices add or leave off: 小南河村村民委员会, 小南河村委会, 小南河村 and 小南河 have one stem. <paramref name="Suffix"/> is the kind that the
/// ending names, <c>null</c> where it names none.
/// </summary>
internal readonly record struct OrgUnitName(string Stem, OrgUnitKind? Suffix)
{
    // Longest first: the first ending that fits is taken off.
    private static readonly (string Ending, OrgUnitKind Kind)[] Endings =
    [
        ("村村民委员会", OrgUnitKind.Village), ("社区居民委员会", OrgUnitKind.Community), ("社区村民委员会", OrgUnitKind.Village),
        ("民族乡人民政府", OrgUnitKind.Township), ("村民委员会", OrgUnitKind.Village), ("居民委员会", OrgUnitKind.Community), ("社区居委会", OrgUnitKind.Community),
        ("街道办事处", OrgUnitKind.Street), ("镇人民政府", OrgUnitKind.Township), ("乡人民政府", OrgUnitKind.Township), ("有限责任公司", OrgUnitKind.Enterprise),
        ("股份有限公司", OrgUnitKind.Enterprise), ("村村委会", OrgUnitKind.Village), ("社区村委会", OrgUnitKind.Village), ("村委会", OrgUnitKind.Village), ("居委会", OrgUnitKind.Community), ("街道办", OrgUnitKind.Street),
        ("办事处", OrgUnitKind.Street), ("行政村", OrgUnitKind.Village), ("镇政府", OrgUnitKind.Township), ("乡政府", OrgUnitKind.Township),
        ("有限公司", OrgUnitKind.Enterprise), ("民族乡", OrgUnitKind.Township), ("社区", OrgUnitKind.Community), ("街道", OrgUnitKind.Street), ("公司", OrgUnitKind.Enterprise),
        ("村", OrgUnitKind.Village), ("镇", OrgUnitKind.Township), ("乡", OrgUnitKind.Township),
    ];

    /// <param name="key">A folded name, <see cref="Key"/>.</param>
    public static OrgUnitName Of(string key)
    {
        foreach (var (ending, kind) in Endings)
        {
            if (key.Length > ending.Length && key.EndsWith(ending, StringComparison.Ordinal))
            {
                return new(key[..^ending.Length], kind);
            }
        }

        return new(key, null);
    }

    /// <summary>The folded text without punctuation and without remarks in brackets at its end, as in 双胜村(贫困村).</summary>
    public static string Key(string? text)
    {
        var folded = FoldedText.Of(text);
        if (folded.EndsWith(')') && folded.LastIndexOf('(') is var open and > 0)
        {
            folded = folded[..open];
        }

        return folded.All(char.IsLetterOrDigit) ? folded : string.Concat(folded.Where(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c)));
    }
}
