namespace Analytics.Samples.Habits;

internal enum FileKind
{
    Xlsx,
    Xls,
    Delimited,
}

/// <summary>What stands above the header.</summary>
internal enum TitleForm
{
    /// <summary>集贤县第一书记项目台账（2016年6月）; in workbooks with the sender below it.</summary>
    Full,

    /// <summary>填报月份：2016年6月.</summary>
    MonthAlone,
}

/// <summary>How places are named.</summary>
internal enum NameForm
{
    /// <summary>兴旺村.</summary>
    Short,

    /// <summary>兴旺村委会, as in the official register.</summary>
    Official,

    /// <summary>福利镇兴旺村.</summary>
    WithTownship,
}

internal enum DateForm
{
    /// <summary>A date cell with the program's own date format.</summary>
    Serial,

    /// <summary>The bare serial number, its format lost.</summary>
    BareSerial,
    Iso,
    Dotted,
    Chinese,

    /// <summary>Another form in every row.</summary>
    Mixed,
}

/// <summary>Where 万元 is written, if the county counts in it.</summary>
internal enum MoneyUnit
{
    Yuan,
    WanInHeader,
    WanInLine,
    WanInCell,
}

/// <summary>How one county fills in its forms.</summary>
internal sealed record Habit(string County, string Name, FileKind Kind)
{
    /// <summary>One workbook with five sheets a month, instead of one file a ledger.</summary>
    public bool IsOneWorkbook { get; init; }

    public string Encoding { get; init; } = "utf-8";

    public char Delimiter { get; init; } = ',';

    public string Extension { get; init; } = "xlsx";

    /// <summary>Which of the contract's spellings.</summary>
    public int Variant { get; init; }

    public TitleForm Title { get; init; }

    public bool HasGroupRow { get; init; }

    public bool HasTotal { get; init; }

    public bool HasSubtotals { get; init; }

    public bool HasFooter { get; init; } = true;

    public bool HasSequence { get; init; }

    public bool HasRemark { get; init; }

    public bool HasUnitInHeader { get; init; }

    public bool HasUnitInCell { get; init; }

    public MoneyUnit Money { get; init; }

    public DateForm Dates { get; init; }

    public NameForm Names { get; init; }

    /// <summary>What stands in the township column of a street: the street once more, or nothing.</summary>
    public bool NamesStreetTwice { get; init; }

    /// <summary>What stands in the township column of an enterprise.</summary>
    public string EnterpriseTownship { get; init; } = "";

    /// <summary>余 or 多.</summary>
    public string OverWord { get; init; } = "余";

    /// <summary>十二 for 12, here and there in the count of households.</summary>
    public bool WritesHanNumerals { get; init; }

    /// <summary>A last sheet that explains the form.</summary>
    public bool HasNotesSheet { get; init; }

    public bool HasThousands { get; init; }

    /// <summary>１２ for 12, in every third row.</summary>
    public bool IsFullWidth { get; init; }

    public bool IsTraditional { get; init; }

    public string Zero { get; init; } = "0";

    public string NotApplicable { get; init; } = "/";

    public bool WritesMetres { get; init; }

    /// <summary>Empty Sheet2 and Sheet3, as old office programs add them.</summary>
    public bool HasEmptySheets { get; init; }

    /// <summary>Numbers are typed as numbers, where the kind of file knows numbers.</summary>
    public bool TypesNumbers { get; init; } = true;

    /// <summary>The county's own columns by ledger, where its form is another than that of the eight.</summary>
    public IReadOnlyDictionary<string, Column[]>? OwnForms { get; init; }

    public bool IsDistrict => Name.EndsWith('区');
}
