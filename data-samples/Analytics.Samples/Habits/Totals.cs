using Analytics.Samples.Plan;
using Analytics.Samples.Writing;
using Analytics.Vocabulary;

namespace Analytics.Samples.Habits;

/// <summary>Rows that add up others: 小计, 合计, 其中.</summary>
internal static class Totals
{
    /// <param name="formula">First and last row (from 1) that a formula adds; <c>null</c> to write the figure alone.</param>
    public static IReadOnlyList<Cell> Row(Habit habit, IReadOnlyList<FormColumn> form, string label, IReadOnlyList<Entry> entries, (int First, int Last)? formula, List<Merge> merges, int at)
    {
        var labelled = form.TakeWhile(column => column.Column is null or { IsNumber: false }).Count();
        if (labelled > 1)
        {
            merges.Add(new(at, 0, at, Math.Min(labelled, 3) - 1));
        }

        return [.. form.Select((column, index) => index == 0 ? new Cell(label, Look.Total) : Sum(habit, column.Column, entries, formula, index))];
    }

    private static Cell Sum(Habit habit, Column? column, IReadOnlyList<Entry> entries, (int First, int Last)? formula, int index)
    {
        // Amounts of lamps, wells and roads do not add up to anything, nor do shares and scores.
        if (column is not { IsNumber: true } || column.Kind is "amount" or "share" or "score")
        {
            return Cell.Empty(Look.Total);
        }

        var sum = entries.Sum(entry => CellText.InOwnUnit(habit, column, entry, entry[column.Name].Number ?? 0));
        var letters = CellRef.ColumnLetters(index + 1);
        return new(habit.HasThousands ? NumberText.Grouped(sum) : NumberText.Plain(sum), Look.Total)
        {
            Number = habit.TypesNumbers ? sum : null,
            Formula = formula is { } range ? $"SUM({letters}{range.First}:{letters}{range.Last})" : null,
        };
    }
}
