using System.Buffers;

namespace Analytics.Ingest.Contracts;

/// <summary>What a text looks like, for finding a table in a sheet nobody knows.</summary>
internal enum CellKind
{
    Blank,
    Text,
    Number,
    Date,

    /// <summary>A year alone, a number among numbers and as often a header.</summary>
    Year,
}

internal static class CellKinds
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,+-%() \u00A0£$€¥￥Ee");
    private static readonly SearchValues<char> DateCharacters = SearchValues.Create("0123456789-/.:年月日时分秒T Z");
    private static readonly string[] Stated = ["-", "--", "—", "–", "…", "...", "/", "n/a", "na", "nil", "null", "none", "无", "nan"];

    public static CellKind Of(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.IsEmpty || IsStatedMissing(trimmed))
        {
            return CellKind.Blank;
        }

        if (!trimmed.ContainsAnyInRange('0', '9'))
        {
            return CellKind.Text;
        }

        var number = trimmed.TrimEnd("年度");
        if (number.Length == 4 && !number.ContainsAnyExceptInRange('0', '9') && (number.StartsWith("19") || number.StartsWith("20")))
        {
            return CellKind.Year;
        }

        return !trimmed.ContainsAnyExcept(NumberCharacters) && LooksNumeric(trimmed) ? CellKind.Number
            : !trimmed.ContainsAnyExcept(DateCharacters) && trimmed.Length >= 4 ? CellKind.Date
            : CellKind.Text;
    }

    private static bool IsStatedMissing(ReadOnlySpan<char> text)
    {
        foreach (var stated in Stated)
        {
            if (text.Equals(stated, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>At most one point, one sign in front, groups of three: 2016.05.03 and 020 7215 5000 are none.</summary>
    private static bool LooksNumeric(ReadOnlySpan<char> text)
    {
        var core = text.Trim("£$€¥￥%()+- \u00A0");
        var point = core.IndexOf('.');
        return !core.IsEmpty && !core.Contains(' ') && !core.Contains('(') && !core.Contains('%')
            && (point < 0 || core[(point + 1)..].IndexOfAny('.', ',') < 0)
            && (core.IndexOf('-') is var dash && (dash < 0 || core[dash - 1] is 'E' or 'e'));
    }
}
