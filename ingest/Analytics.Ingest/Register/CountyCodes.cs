using System.Globalization;

namespace Analytics.Ingest.Register;

/// <summary>
/// The history of county codes, as CSV: <c>level, old_code, old_name, year, new_code, new_name, kind</c>. It makes old counties known, with what they became. A year alone is
/// stated, so a change counts from the last day of it, the day that such lists are of.
/// </summary>
internal static class CountyCodes
{
    private static readonly string[] Columns = ["old_code", "old_name", "year", "new_code", "new_name", "kind"];

    public static bool IsHistory(CsvTable table) => Columns.All(table.Has);

    /// <summary>Enters every old code from which a way leads to a county or city of the register.</summary>
    public static IReadOnlyList<RegisterChange> Enter(RegisterBook book, CsvTable table)
    {
        var steps = table.Rows.Select(Step.Read).OfType<Step>().Distinct().ToList();
        var wanted = Leading(steps, [.. book.Lines.Where(line => line.Code.Length == 6).Select(line => line.Code)]);
        var changes = new List<RegisterChange>();
        foreach (var code in steps.Where(step => wanted.Contains(step.Old)).GroupBy(step => step.Old).OrderBy(code => code.Key, StringComparer.Ordinal))
        {
            changes.AddRange(Enter(book, code.Key, [.. code.OrderBy(step => step.Day)], wanted));
        }

        return changes;
    }

    private static IEnumerable<RegisterChange> Enter(RegisterBook book, string code, IReadOnlyList<Step> steps, HashSet<string> wanted)
    {
        DateOnly? from = null;
        foreach (var year in steps.GroupBy(step => step.Day))
        {
            var successors = year.Select(step => step.New).Where(wanted.Contains).Distinct().Order(StringComparer.Ordinal).ToList();
            var isPart = year.All(step => step.IsPart);
            var kind = successors.Count > 1 || year.Select(step => step.New).Distinct().Count() > 1 || isPart ? ChangeKinds.Split : year.First().Kind;
            var line = new RegisterLine(code, year.First().Name, Kind(code), Kind(code) == "city" ? "" : code[..4] + "00", from, year.Key.AddDays(-1), year.First().Name, "")
            {
                EndedBy = kind,
                Successors = string.Join(';', year.Select(step => step.New).Distinct().Order(StringComparer.Ordinal)),
            };
            from = year.Key;
            if (book.On(code, year.Key.AddDays(-1)) is null)
            {
                book.First(line);
            }

            yield return new(kind, Certainty.Certain, "county", year.Key, [new(code, line.Name)], [.. year.Select(step => new UnitName(step.New, step.NewName)).DistinctBy(unit => unit.Code)], new("代码沿革表", "history of county codes"));
        }
    }

    /// <summary>The codes of the register and every old code that leads to one of them.</summary>
    private static HashSet<string> Leading(IReadOnlyList<Step> steps, HashSet<string> known)
    {
        for (var before = -1; before < known.Count;)
        {
            before = known.Count;
            known.UnionWith(steps.Where(step => known.Contains(step.New)).Select(step => step.Old).ToList());
        }

        return known;
    }

    private static string Kind(string code) => Vocabulary.DivisionCode.KindOf(code);

    private sealed record Step(string Old, string Name, DateOnly Day, string New, string NewName, string Kind, bool IsPart)
    {
        public static Step? Read(CsvRow row) => int.TryParse(row["year"], CultureInfo.InvariantCulture, out var year) && Vocabulary.OrgUnitCode.IsValid(row["old_code"]) && Vocabulary.OrgUnitCode.IsValid(row["new_code"])
            ? new(row["old_code"], row["old_name"], new DateOnly(year, 12, 31), row["new_code"], row["new_name"], KindOf(row["kind"]), row["kind"] == "part_of_area_moved")
            : null;

        private static string KindOf(string kind) => kind switch
        {
            "renamed_same_code" => ChangeKinds.Renamed,
            "same_name_new_code" => ChangeKinds.Recoded,
            "replaced_or_merged" => ChangeKinds.Merged,
            _ => ChangeKinds.Split,
        };
    }
}
