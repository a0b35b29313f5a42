namespace Analytics.Samples.Habits;

/// <summary>Eight counties, eight ways; the page of this folder tells what each one shows.</summary>
internal static class CountyHabits
{
    public static readonly IReadOnlyList<Habit> All =
    [
        new("230502", "尖山区", FileKind.Xlsx)
        {
            IsOneWorkbook = true, HasGroupRow = true, HasTotal = true, HasSequence = true, HasRemark = true, HasUnitInHeader = true,
            Money = MoneyUnit.WanInHeader, Dates = DateForm.Serial, NotApplicable = "—", HasNotesSheet = true,
        },
        new("230503", "岭东区", FileKind.Xls)
        {
            Extension = "xls", Variant = 1, HasTotal = true, HasSequence = true, Money = MoneyUnit.WanInLine, Dates = DateForm.Dotted, HasEmptySheets = true, Zero = "", NamesStreetTwice = true,
        },
        new("230505", "四方台区", FileKind.Delimited)
        {
            Extension = "csv", Encoding = "gb18030", Delimiter = ';', Variant = 2, Title = TitleForm.MonthAlone, HasFooter = false, Dates = DateForm.Iso, NotApplicable = "", NamesStreetTwice = true,
        },
        new("230506", "宝山区", FileKind.Delimited)
        {
            Extension = "csv", Encoding = "utf-8-bom", HasTotal = true, HasThousands = true, Dates = DateForm.Chinese, HasRemark = true,
        },
        new("230521", "集贤县", FileKind.Xlsx)
        {
            Variant = 1, HasSubtotals = true, HasTotal = true, HasSequence = true, HasThousands = true, Dates = DateForm.Mixed, IsFullWidth = true, HasRemark = true, Names = NameForm.Official,
            EnterpriseTownship = "县直", WritesHanNumerals = true,
        },
        new("230522", "友谊县", FileKind.Xlsx)
        {
            IsTraditional = true, HasTotal = true, HasUnitInHeader = true, Money = MoneyUnit.WanInHeader, Dates = DateForm.Chinese, NotApplicable = "—", HasSequence = true, Zero = "",
        },
        new("230523", "宝清县", FileKind.Delimited)
        {
            Extension = "txt", Encoding = "utf-16le", Delimiter = '\t', Variant = 2, HasTotal = true, Dates = DateForm.Iso, HasThousands = true, WritesMetres = true,
            Names = NameForm.WithTownship, EnterpriseTownship = "县直", OverWord = "多",
        },
        new("230524", "饶河县", FileKind.Xlsx)
        {
            IsOneWorkbook = true, Variant = 1, HasUnitInCell = true, Money = MoneyUnit.WanInCell, WritesMetres = true, Dates = DateForm.BareSerial, NotApplicable = "/", TypesNumbers = false, HasRemark = true,
        },
    ];

    public static Habit Of(string county) => All.Single(habit => habit.County == county);
}
