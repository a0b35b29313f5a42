using System.Globalization;
using Analytics.Samples.Plan;
using Analytics.Samples.Writing;

namespace Analytics.Samples.Habits;

/// <summary>Writes one value the way its county does.</summary>
internal static class CellText
{
    private static readonly DateOnly SerialStart = new(1899, 12, 30);

    public static Cell Write(Habit habit, Column column, Entry entry, int row)
    {
        var value = entry[column.Name];
        if (value.IsVerbatim)
        {
            return new(value.Text!, Look.BodyText);
        }

        if (value.IsNotApplicable)
        {
            return new(habit.NotApplicable, Look.Body);
        }

        return column.Kind switch
        {
            "date" => Date(habit, value.Date, row),
            "choice" => new(value.Text is null ? "" : Choice(habit, value.Text), Look.Body),
            "text" => new(MeasureUnit(habit, column, entry) ?? value.Text ?? "", Look.BodyText),
            _ => Number(habit, column, entry, value, row),
        };
    }

    /// <summary>The number in the unit that the county counts in.</summary>
    public static decimal InOwnUnit(Habit habit, Column column, Entry entry, decimal number) => column.Kind switch
    {
        "money" when IsWan(habit, column) => number / 10_000,
        "amount" when IsLength(entry) && IsMetres(habit, number) => number * 1000,
        _ => number,
    };

    public static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    public static bool IsWan(Habit habit, Column column) => column.Kind == "money" && habit.Money != MoneyUnit.Yuan;

    public static string FullWidth(string text) => string.Concat(text.Select(character => character is >= '0' and <= '9' ? (char)(character + 0xFEE0) : character));

    private static Cell Number(Habit habit, Column column, Entry entry, Value value, int row)
    {
        if (value.Number is not { } number)
        {
            return Cell.Empty(Look.Body);
        }

        if (number == 0)
        {
            return new(habit.Zero, Look.Body) { Number = habit.TypesNumbers && habit.Zero == "0" ? 0 : null };
        }

        var own = InOwnUnit(habit, column, entry, number);
        var unit = CellUnit(habit, column, entry, number);
        if (value.IsOver)
        {
            var digits = column.Kind == "money" && own >= 10_000 ? Plain(own / 10_000) + "余万" : Plain(own) + "余" + (IsWan(habit, column) && unit.Length > 0 ? "万" : "");
            return new((habit.IsFullWidth ? FullWidth(digits) : digits) + unit.Replace("万", "", StringComparison.Ordinal), Look.BodyText);
        }

        var text = habit.HasThousands && own >= 1000 ? own.ToString("#,##0.####", CultureInfo.InvariantCulture) : Plain(own);
        var isFullWidth = habit.IsFullWidth && column.Kind != "money" && row % 7 == 3;
        var isText = isFullWidth || unit.Length > 0 || !habit.TypesNumbers || (habit.HasThousands && own >= 1000);
        return new((isFullWidth ? FullWidth(text) : text) + unit, Look.Body) { Number = isText ? null : own };
    }

    private static string CellUnit(Habit habit, Column column, Entry entry, decimal number)
    {
        if (!habit.HasUnitInCell)
        {
            return "";
        }

        return column.Kind switch
        {
            "money" => "万元",
            "amount" => IsLength(entry) ? IsMetres(habit, number) ? "米" : "公里" : entry["measure_unit"].Text!,
            "area" => "亩",
            _ => "",
        };
    }

    /// <summary>The unit column of a county that writes the unit into the amount stays away.</summary>
    private static string? MeasureUnit(Habit habit, Column column, Entry entry) => column.Name switch
    {
        "measure_unit" when IsLength(entry) => IsMetres(habit, entry["amount"].Number ?? 0) ? "米" : "公里",
        _ => null,
    };

    private static bool IsLength(Entry entry) => entry["measure_unit"].Text == "km";

    private static bool IsMetres(Habit habit, decimal kilometres) => habit.WritesMetres && kilometres < 2;

    private static string Choice(Habit habit, string choice) => Choices.Spell(choice, habit.Variant, habit.IsDistrict);

    private static Cell Date(Habit habit, DateOnly? date, int row)
    {
        if (date is not { } day)
        {
            return Cell.Empty(Look.BodyDate);
        }

        var form = habit.Dates == DateForm.Mixed ? (DateForm[])[DateForm.Chinese, DateForm.Iso, DateForm.Dotted, DateForm.Serial] is var forms ? forms[row % 4] : default : habit.Dates;
        var serial = day.DayNumber - SerialStart.DayNumber;
        return form switch
        {
            DateForm.Serial => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Look.BodyDate) { Date = day },
            DateForm.BareSerial => new(serial.ToString(CultureInfo.InvariantCulture), Look.Body) { Number = serial },
            DateForm.Dotted => new(day.ToString("yyyy.M.d", CultureInfo.InvariantCulture), Look.Body),
            DateForm.Chinese => new(day.ToString(row % 5 == 4 && row % 2 == 0 ? "yyyy'年'M'月'" : "yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture), Look.Body),
            _ => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Look.Body),
        };
    }
}
