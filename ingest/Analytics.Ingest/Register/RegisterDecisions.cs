using System.Globalization;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Register;

/// <summary>
/// What a person says of changes, as CSV: <c>predecessor, successor, kind, date, share_known, note</c>. One line a pair: a merge has a line for each unit that
/// went into another, a split one for each part. <c>share_known</c> says whether it is known what went where; values are never shared out for it.
/// </summary>
internal static class RegisterDecisions
{
    public static readonly string[] Columns = ["predecessor", "successor", "kind", "date"];

    public static bool IsDecisions(CsvTable table) => Columns.All(table.Has);

    /// <summary>Enters the decisions; one that is entered already changes nothing.</summary>
    /// <exception cref="RegisterImportException">A kind, date or code is not known; the sentence names the line.</exception>
    public static IReadOnlyList<RegisterChange> Enter(RegisterBook book, CsvTable table, string file)
    {
        var said = table.Rows.Select((row, at) => Decision.Read(row, file, at + 2)).ToList();
        var changes = new List<RegisterChange>();
        foreach (var group in said.GroupBy(one => (one.Kind, one.Date, Shared: one.Kind == ChangeKinds.Split ? one.Predecessor : one.Successor.Length > 0 ? one.Successor : one.Predecessor)))
        {
            changes.Add(Enter(book, group.Key.Kind, group.Key.Date, [.. group], file));
        }

        return changes;
    }

    private static RegisterChange Enter(RegisterBook book, string kind, DateOnly date, IReadOnlyList<Decision> lines, string file)
    {
        var predecessors = lines.Select(line => line.Predecessor).Where(code => code.Length > 0).Distinct().ToList();
        var before = predecessors.ConvertAll(code => book.On(code, date.AddDays(-1)) ?? book.Of(code).LastOrDefault() ?? throw Unknown(file, lines, code));
        var after = lines.Select(line => line.Successor).Where(code => code.Length > 0).Distinct()
            .Select(code => After(book, kind, code, date, predecessors) ?? throw Unknown(file, lines, code)).ToList();
        if (kind == ChangeKinds.Split && book.On(predecessors[0], date) is { } rest && after.TrueForAll(unit => unit.Code != rest.Code))
        {
            // What was split off left the rest under the old code.
            after.Add(rest);
        }

        var why = new Bilingual($"{Path.GetFileName(file)}{Note(lines)}", $"{Path.GetFileName(file)}{Note(lines)}");
        book.Enter(kind, date, predecessors, after);
        var level = (before.Count > 0 ? before : after)[0].Code.Length switch { 6 => "county", 9 => "township", _ => "village" };
        return new(kind, Certainty.Certain, level, date, [.. before.Select(UnitName.Of)], [.. after.Select(UnitName.Of)], why);
    }

    /// <summary>The unit as it is after the change; under the same code that is its next line, which a list may have begin later.</summary>
    private static RegisterLine? After(RegisterBook book, string kind, string code, DateOnly date, List<string> predecessors)
    {
        var later = book.Of(code).FirstOrDefault(line => !line.IsWithdrawn && line.ValidFrom >= date);
        return kind != ChangeKinds.Split && predecessors.Contains(code) && later is not null ? later : book.On(code, date) ?? later;
    }

    private static string Note(IReadOnlyList<Decision> lines) => string.Concat(lines.Select(line => line.Note).Where(note => note.Length > 0).Distinct().Select(note => "：" + note));

    private static RegisterImportException Unknown(string file, IReadOnlyList<Decision> lines, string code) => new(new(
        $"{Path.GetFileName(file)} 第 {lines.First(line => line.Predecessor == code || line.Successor == code).Line} 行：名录中没有代码 {code}。",
        $"{Path.GetFileName(file)}, line {lines.First(line => line.Predecessor == code || line.Successor == code).Line}: the register has no code {code}."));

    private sealed record Decision(string Predecessor, string Successor, string Kind, DateOnly Date, string Note, int Line)
    {
        public static Decision Read(CsvRow row, string file, int line)
        {
            var kind = ChangeKinds.Parse(row["kind"]);
            if (kind is null || !DateOnly.TryParseExact(row["date"].Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                throw new RegisterImportException(new(
                    $"{Path.GetFileName(file)} 第 {line} 行：要写明种类（更名、改码、迁移、合并、拆分、新设、撤销）和日期（如 2021-05-01）。",
                    $"{Path.GetFileName(file)}, line {line}: write the kind (renamed, recoded, moved, merged, split, born, ended) and the date (as 2021-05-01)."));
            }

            var (from, to) = (row["predecessor"].Trim(), row["successor"].Trim());
            if ((from.Length == 0 && kind != ChangeKinds.Born) || (to.Length == 0 && kind != ChangeKinds.Ended))
            {
                throw new RegisterImportException(new(
                    $"{Path.GetFileName(file)} 第 {line} 行：要写明变动前和变动后的代码；只有新设没有前者，撤销没有后者。",
                    $"{Path.GetFileName(file)}, line {line}: write the codes before and after; only a birth has none before, an end none after."));
            }

            var note = string.Join('，', new[] { row["share_known"].Trim() is { Length: > 0 } share ? $"share_known={share}" : "", row["note"].Trim() }.Where(text => text.Length > 0));
            return new(from, to, kind, date, note, line);
        }
    }
}
