using Analytics.Samples.Plan;
using Analytics.Samples.Writing;

namespace Analytics.Samples.Habits;

/// <summary>Writes one value the way its county does.</summary>
internal static class CellText
{
    /// <param name="row">The entry's number on the sheet, from 1: some habits come and go.</param>
    public static Cell Write(Habit habit, Column column, Entry entry, int row)
    {
        var value = entry[column.Name];
        return value switch
        {
            { IsVerbatim: true } => new(value.Text!, Look.BodyText),
            { IsNotApplicable: true } => new(habit.NotApplicable, Look.Body),
            _ => column.Kind switch
            {
                "date" => value.Date is { } day ? DateCell.Write(habit.Dates, day, row) : Cell.Empty(Look.BodyDate),
                "choice" => new(value.Text is null ? "" : Choices.Spell(column.Name, value.Text, habit.Variant, habit.IsDistrict), Look.Body),
                "text" => new(PlaceName(habit, column, entry) ?? MeasureUnit(habit, column, entry) ?? value.Text ?? "", Look.BodyText),
                _ => value.Number is { } number ? Number(habit, column, entry, value, number, row) : Cell.Empty(Look.Body),
            },
        };
    }

    /// <summary>The number in the unit that the county counts in.</summary>
    public static decimal InOwnUnit(Habit habit, Column column, Entry entry, decimal number) => column.Kind switch
    {
        "money" when IsWan(habit, column) => number / 10_000,
        "amount" when IsMetres(habit, entry) => number * 1000,
        "share" when IsPercent(habit) => number * 100,
        _ => number,
    };

    /// <summary>30% or, under a header that says so, 30; elsewhere 0.3.</summary>
    private static bool IsPercent(Habit habit) => habit.HasUnitInHeader || habit.Variant == 1;

    public static bool IsWan(Habit habit, Column column) => column.Kind == "money" && habit.Money != MoneyUnit.Yuan;

    private static Cell Number(Habit habit, Column column, Entry entry, Value value, decimal number, int row)
    {
        if (number == 0)
        {
            return new(habit.Zero, Look.Body) { Number = habit.TypesNumbers && habit.Zero == "0" ? 0 : null };
        }

        var own = InOwnUnit(habit, column, entry, number);
        var unit = CellUnit(habit, column, entry);
        if (value.Qualifier is not null)
        {
            var digits = NumberText.Qualified(value.Qualifier, own, habit.OverWord, unit.StartsWith('万') ? "万" : "") + unit.Replace("万", "", StringComparison.Ordinal);
            return new(habit.IsFullWidth ? NumberText.FullWidth(digits) : digits, Look.BodyText);
        }

        if (habit.WritesHanNumerals && column.Name == "households" && number < 100 && row % 9 == 2)
        {
            return new(NumberText.Han((int)number) + "户", Look.Body);
        }

        var isGrouped = habit.HasThousands && own >= 1000;
        var isFullWidth = habit.IsFullWidth && column.Kind != "money" && row % 7 == 3;
        var text = isGrouped ? NumberText.Grouped(own) : NumberText.Plain(own);
        var isText = isFullWidth || isGrouped || unit.Length > 0 || !habit.TypesNumbers;
        return new((isFullWidth ? NumberText.FullWidth(text) : text) + unit, Look.Body) { Number = isText ? null : own };
    }

    private static string CellUnit(Habit habit, Column column, Entry entry) => (habit.HasUnitInCell, column.Kind) switch
    {
        (_, "share") => IsPercent(habit) && !habit.HasUnitInHeader ? "%" : "",
        (false, _) => "",
        (_, "money") => "万元",
        (_, "amount") => IsLength(entry) ? IsMetres(habit, entry) ? "米" : "公里" : entry["measure_unit"].Text!,
        (_, "area") => "亩",
        (_, "score") => "分",
        _ => "",
    };

    private static string? MeasureUnit(Habit habit, Column column, Entry entry) =>
        column.Name == "measure_unit" && IsLength(entry) ? IsMetres(habit, entry) ? "米" : "公里" : null;

    private static bool IsLength(Entry entry) => entry["measure_unit"].Text == "km";

    /// <summary>Short lengths are written in metres.</summary>
    private static bool IsMetres(Habit habit, Entry entry) => habit.WritesMetres && IsLength(entry) && (entry["amount"].Number ?? 0) < 2;

    private static string? PlaceName(Habit habit, Column column, Entry entry) => (column.Name, entry.Place.Kind, habit.Names) switch
    {
        ("township", "street", _) => habit.NamesStreetTwice ? entry.Place.Name : "",
        ("township", "enterprise" or "social_organisation", _) => habit.EnterpriseTownship,
        ("org_unit", _, NameForm.Official) => entry.Place.FullName,
        ("org_unit", _, NameForm.WithTownship) => entry["township"].Text + entry.Place.Name,
        _ => null,
    };
}
