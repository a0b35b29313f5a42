using Analytics.Reports.Figures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Lineage;
using Indicator = Analytics.Warehouse.Indicators.Indicator;

namespace Analytics.Reports.Claims;

/// <summary>What a reader is told about a claim: one sentence in each language, with the warehouse's value and its figure.</summary>
internal static class ClaimReasons
{
    public static Bilingual Of(Verdict verdict, ReadClaim claim, HeldValue held, string figure, Bilingual? assumed)
    {
        var (zh, en) = (Shown(held, claim.Indicator!, "zh"), Shown(held, claim.Indicator!, "en"));
        var sentence = verdict switch
        {
            Verdict.Supported => new Bilingual($"数据仓库为{zh}（{figure}），“{claim.Text}”与之相符", $"the warehouse has {en} ({figure}), and “{claim.Text}” says so"),
            Verdict.CannotBeRoundedTo => new($"数据仓库为{zh}（{figure}），怎样取整都得不到“{claim.Text}”；请照实填写或改用“余”“近”等字", $"the warehouse has {en} ({figure}); no rounding of it gives “{claim.Text}”: print it as it is, or with 余 or 近"),
            Verdict.Ambiguous => new($"数据仓库为{zh}（{figure}），本身是约数，与“{claim.Text}”既不能说相符也不能说不符", $"the warehouse has {en} ({figure}), itself an interval that reaches over “{claim.Text}”"),
            _ => new($"数据仓库为{zh}（{figure}），与“{claim.Text}”不符", $"the warehouse has {en} ({figure}), not “{claim.Text}”"),
        };
        return With(sentence, assumed);
    }

    /// <summary>Of a count of ledgers.</summary>
    public static Bilingual OfCoverage(Verdict verdict, ReadClaim claim, decimal counted, FigureId coverage) => verdict == Verdict.Supported
        ? new($"台账收报情况为{FigureText.Plain(counted, 0)}份（{coverage}），“{claim.Text}”与之相符。", $"The mart of coverage counts {FigureText.Plain(counted, 0)} ledgers ({coverage}), and “{claim.Text}” says so.")
        : new($"台账收报情况为{FigureText.Plain(counted, 0)}份（{coverage}），与“{claim.Text}”不符。", $"The mart of coverage counts {FigureText.Plain(counted, 0)} ledgers ({coverage}), not “{claim.Text}”.");

    public static Bilingual NoIndicator { get; } = new("指标目录里没有这个数所说的指标，无从核对。", "The catalogue has no indicator for what this number says.");

    public static Bilingual Rivals(Indicator one, Indicator other) => new(
        $"可能指“{one.Name.Zh}”（{one.Code}），也可能指“{other.Name.Zh}”（{other.Code}），请人判断。",
        $"It may be {one.Name.En} ({one.Code}) or {other.Name.En} ({other.Code}): a person must say.");

    public static Bilingual NotCollected(Indicator indicator) => new(
        $"“{indicator.Name.Zh}”没有台账可查：{indicator.NotCollected!.Zh}", $"No ledger holds {indicator.Name.En}: {indicator.NotCollected!.En}");

    public static Bilingual NoPlace(NamedPlace? place) => place is null
        ? new("文中没有写是哪个地方的数，也没有一个贯穿全文的地名。", "The text does not say of which place.")
        : new($"机构名录里没有“{place.Text}”，或有几个同名的，无从核对。", $"The register has no unit ‘{place.Text}’, or several.");

    public static Bilingual VillagesOnly(Indicator indicator, NamedPlace place) => new(
        $"数据仓库只有各村的“{indicator.Name.Zh}”，加起来不等于“{place.Text}”的数，不能用来判断。", $"The warehouse has {indicator.Name.En} of villages only; their sum is not that of {place.Text}.");

    public static Bilingual NoSpan(string period) => new($"数据仓库里没有这个时段（{period}）的台账。", $"The warehouse holds no ledgers of that time ({period}).");

    public static Bilingual NoParameter(Indicator indicator, NamedPlace place) => new($"没有登记“{place.Text}”的“{indicator.Name.Zh}”。", $"{indicator.Name.En} is not stated for {place.Text}.");

    public static Bilingual NoValue(Indicator indicator, string figure, string? state) => state switch
    {
        "not_collected" => new($"当地台账没有“{indicator.Name.Zh}”这一栏（{figure}）。", $"The senders' ledgers have no column for {indicator.Name.En} ({figure})."),
        "withheld" => new($"“{indicator.Name.Zh}”的填报单位不予公开（{figure}）。", $"{indicator.Name.En} is withheld by its sender ({figure})."),
        "no_entries" => new($"台账已收到，其中没有“{indicator.Name.Zh}”的记录（{figure}）。", $"The ledgers came in and hold no entry of {indicator.Name.En} ({figure})."),
        _ => new($"数据仓库里没有“{indicator.Name.Zh}”在此地此时的数（{figure}）。", $"The warehouse has no value of {indicator.Name.En} there and then ({figure})."),
    };

    public static Bilingual PartAboveWhole(string part, string whole) => new($"“{part}”是“{whole}”的一部分，却比它大，本文自相矛盾。", $"“{part}” is a part of “{whole}” and larger: the text contradicts itself.");

    public static Bilingual Elsewhere(string here, string there) => new($"本文另一处写作“{there}”，与“{here}”不能同时成立。", $"Elsewhere the text says “{there}”, which cannot hold beside “{here}”.");

    public static Bilingual SumNotToBeMade(string sum, Bilingual why) => new($"“{sum}”是把不能相加的数加在一起：{why.Zh}", $"“{sum}” adds what must not be added: {why.En}");

    public static Bilingual CountsNothing(NotCounted what) => what switch
    {
        NotCounted.Date => new("日期。", "A date."),
        NotCounted.TimeSpan => new("一段时间。", "A stretch of time."),
        NotCounted.Rank => new("序号。", "A rank."),
        NotCounted.ListMark => new("条目编号。", "A list mark."),
        NotCounted.Title => new("书名、文件名。", "A title."),
        NotCounted.Quoted => new("引号里的名称或提法。", "A name or slogan in quotes."),
        NotCounted.DocumentNumber => new("文号、编号。", "A document number."),
        NotCounted.Name => new("名称、代号。", "A name or code."),
        _ => new("没有单位，也看不出数的是什么。", "It has no unit, and nothing says what it counts."),
    };

    private static Bilingual With(Bilingual sentence, Bilingual? more) => more is null
        ? new(sentence.Zh + "。", char.ToUpperInvariant(sentence.En[0]) + sentence.En[1..] + ".")
        : new($"{sentence.Zh}；{more.Zh}。", $"{char.ToUpperInvariant(sentence.En[0]) + sentence.En[1..]}; {more.En}.");

    private static string Shown(HeldValue held, Indicator indicator, string language)
    {
        var unit = indicator.Unit.Code == "share" ? "" : language == "zh" ? indicator.Unit.Label.Zh : " " + indicator.Unit.Label.En;
        var value = One(held.Value!.Value, indicator);
        return held.Low == held.Value && held.High == held.Value ? value + unit : $"{value}{unit}（{One(held.Low ?? 0, indicator)}–{(held.High is { } high ? One(high, indicator) : "∞")}）";
    }

    private static string One(decimal value, Indicator indicator) => indicator.Unit.Code == "share" ? FigureText.Plain(value * 100, 2) + "%" : FigureText.Plain(value, 4);
}
