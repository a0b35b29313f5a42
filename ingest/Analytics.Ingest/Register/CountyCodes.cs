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
        var begun = steps.ToLookup(step => step.New, step => step.Day, StringComparer.Ordinal);
        var changes = new List<RegisterChange>();
        foreach (var code in steps.Where(step => wanted.Contains(step.Old)).GroupBy(step => step.Old).OrderBy(code => code.Key, StringComparer.Ordinal))
        {
            changes.AddRange(Enter(book, code.Key, [.. code.GroupBy(step => step.Day).OrderBy(year => year.Key)], [.. begun[code.Key].Order()]));
        }

        return changes;
    }

    /// <summary>Enters one code: stretch after stretch, each ended by a change; a code may be given again, to the same county or to another.</summary>
    private static List<RegisterChange> Enter(RegisterBook book, string code, IReadOnlyList<IGrouping<DateOnly, Step>> years, IReadOnlyList<DateOnly> begun)
    {
        var now = book.Of(code).SingleOrDefault(line => line is { ValidFrom: null, ValidTo: null });
        var (changes, lines, from) = (new List<RegisterChange>(), new List<RegisterLine>(), (DateOnly?)null);
        for (var at = 0; at < years.Count; at++)
        {
            var (year, day) = (years[at], years[at].Key);
            var goesOn = year.All(step => step.IsPart || step.New == code) && (now is not null || at < years.Count - 1);
            var successors = year.Select(step => step.New).Concat(goesOn ? [code] : []).Distinct().Order(StringComparer.Ordinal).ToList();
            var kind = successors.Count > 1 ? ChangeKinds.Split : year.First().Kind;
            var line = Line(code, year.First().Name, from, day.AddDays(-1)) with { EndedBy = kind, Successors = string.Join(';', successors) };
            lines.Add(line);
            changes.Add(new(kind, Certainty.Certain, "county", day, [new(code, line.Name)], [.. year.Select(step => new UnitName(step.New, step.NewName)).DistinctBy(unit => unit.Code)], new("代码沿革表", "history of county codes")));
            DateOnly? next = goesOn ? day : begun.Where(again => again >= day).Select(again => (DateOnly?)again).FirstOrDefault();
            if (next is null)
            {
                // A code that the register has and that ended for good: one of the two is mistaken, and the register stays.
                return Put(book, code, now is null ? lines : [], null, changes);
            }

            from = next;
        }

        return Put(book, code, lines, now is null ? null : now with { ValidFrom = from }, changes);
    }

    private static List<RegisterChange> Put(RegisterBook book, string code, List<RegisterLine> lines, RegisterLine? now, List<RegisterChange> changes)
    {
        if (now is null && book.Of(code).Any())
        {
            // Known already.
            return [];
        }

        lines.ForEach(book.First);
        if (now is not null)
        {
            book.First(now);
        }

        return changes;
    }

    private static RegisterLine Line(string code, string name, DateOnly? from, DateOnly to) =>
        new(code, name, Vocabulary.DivisionCode.KindOf(code), code.EndsWith("00", StringComparison.Ordinal) ? "" : code[..4] + "00", from, to, name, "");

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
