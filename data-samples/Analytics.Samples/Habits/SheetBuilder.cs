using Analytics.Samples.Plan;
using Analytics.Samples.Writing;

namespace Analytics.Samples.Habits;

/// <summary>Lays one edition out as its county does: title, header, entries, subtotals, total, footer.</summary>
internal sealed class SheetBuilder
{
    private readonly Habit _habit;
    private readonly Edition _edition;
    private readonly IReadOnlyList<FormColumn> _form;
    private readonly List<IReadOnlyList<Cell>> _rows = [];
    private readonly List<Merge> _merges = [];
    private int _headerEnd;

    private SheetBuilder(Habit habit, Edition edition) => (_habit, _edition, _form) = (habit, edition, Form.Of(habit, edition.Ledger));

    public static Sheet Build(Habit habit, Edition edition)
    {
        var builder = new SheetBuilder(habit, edition);
        builder.WriteTitle();
        builder.WriteHeader();
        builder.WriteBody();
        builder.WriteFooter();
        var sheet = new Sheet(SheetName(edition.Ledger), builder._rows, builder._merges, [.. builder._form.Select(ColumnWidth.Of)], builder._headerEnd);
        return habit.IsTraditional ? TraditionalScript.Of(sheet) : sheet;
    }

    private static string SheetName(string ledger) => Columns.Title(ledger).Replace("第一书记", "", StringComparison.Ordinal);

    private bool HasMoney => _form.Any(column => column.Column?.Kind == "money");

    private void WriteTitle()
    {
        var month = Spans.Name(_edition.Ledger, _edition.Period);
        if (_habit.Title == TitleForm.MonthAlone)
        {
            AddWide($"填报{(Spans.IsMonthly(_edition.Ledger) ? "月份" : "时段")}：{month}", Look.Plain);
            return;
        }

        var title = Columns.Title(_edition.Ledger);
        AddWide(_habit.Variant == 1 ? $"{_habit.Name}{title}（{month}）" : $"{_habit.Name}{month}{title}", Look.Title);
        if (_habit.Kind != FileKind.Delimited)
        {
            AddWide($"填报单位：中共{_habit.Name}委组织部" + (_habit.Money == MoneyUnit.WanInLine && HasMoney ? "          单位：万元" : ""), Look.Plain);
        }
    }

    private void AddWide(string text, Look look)
    {
        _rows.Add([new(text, look), .. Enumerable.Repeat(Cell.Empty(look), _form.Count - 1)]);
        _merges.Add(new(_rows.Count - 1, 0, _rows.Count - 1, _form.Count - 1));
    }

    private void WriteHeader()
    {
        if (_form.All(column => column.Group.Length == 0))
        {
            _rows.Add([.. _form.Select(column => new Cell(column.Header, Look.Header))]);
            _headerEnd = _rows.Count;
            return;
        }

        var top = _rows.Count;
        _rows.Add([.. _form.Select((column, at) => new Cell(column.Group.Length == 0 ? column.Header : at > 0 && _form[at - 1].Group == column.Group ? "" : column.Group, Look.Header))]);
        _rows.Add([.. _form.Select(column => new Cell(column.Group.Length == 0 ? "" : column.Header, Look.Header))]);
        for (var at = 0; at < _form.Count; at++)
        {
            var last = at;
            while (_form[at].Group.Length > 0 && last + 1 < _form.Count && _form[last + 1].Group == _form[at].Group)
            {
                last++;
            }

            if (_form[at].Group.Length == 0 || last > at)
            {
                _merges.Add(new(top, at, _form[at].Group.Length == 0 ? top + 1 : top, last));
            }

            at = last;
        }

        _headerEnd = _rows.Count;
    }

    private void WriteBody()
    {
        var first = _rows.Count;
        var number = 0;
        foreach (var group in Grouped())
        {
            foreach (var entry in group)
            {
                number++;
                _rows.Add([.. _form.Select(column => column.Column is { } contract ? CellText.Write(_habit, contract, entry, number) : Own(column, entry, number))]);
            }

            if (IsGrouped && group.Count > 1)
            {
                _rows.Add(Totals.Row(_habit, _form, "小计", group, null, _merges, _rows.Count));
            }
        }

        if (_habit.HasTotal && _edition.Entries.Count > 0 && _form.Any(column => column.Column?.IsNumber == true))
        {
            // A formula only where every cell is a number: one county's workbook.
            var formula = _habit.HasGroupRow ? (first + 1, _rows.Count) : ((int, int)?)null;
            _rows.Add(Totals.Row(_habit, _form, "合计", _edition.Entries, formula, _merges, _rows.Count));
            if (IsGrouped)
            {
                var villages = _edition.Entries.Where(entry => entry["unit_kind"].Text == "village").ToList();
                _rows.Add(Totals.Row(_habit, _form, "其中：行政村", villages, null, _merges, _rows.Count));
            }
        }
    }

    private bool IsGrouped => _habit.HasSubtotals && (_edition.Ledger is "monthly_work" or "projects");

    private IEnumerable<List<Entry>> Grouped() =>
        IsGrouped
            ? _edition.Entries.GroupBy(entry => entry["township"].Text ?? "").Select(group => group.ToList())
            : [[.. _edition.Entries]];

    private static Cell Own(FormColumn column, Entry entry, int number) =>
        column.Header == "序号" ? new(NumberText.Plain(number), Look.Body) { Number = number } : new(entry.Remark, Look.BodyText);

    private void WriteFooter()
    {
        if (!_habit.HasFooter)
        {
            return;
        }

        AddWide(Clerks.Footer(_habit.County, _edition.Period), Look.Plain);
    }
}
