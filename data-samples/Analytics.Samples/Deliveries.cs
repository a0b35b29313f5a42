using Analytics.Samples.Habits;
using Analytics.Samples.Plan;
using Analytics.Samples.Writing;
using Analytics.Vocabulary;

namespace Analytics.Samples;

/// <summary>The plan, written down by eight counties and sent to the city.</summary>
internal static class Deliveries
{
    public static IReadOnlyList<Delivery> Of(SamplePlan plan)
    {
        var regular = CountyHabits.All.SelectMany(habit => Regular(habit, [.. plan.Editions.Where(edition => edition.County == habit.County)])).ToList();
        return [.. regular.Concat(Mishaps(regular)).OrderBy(delivery => delivery.File, StringComparer.Ordinal)];
    }

    public static string Csv(IEnumerable<Delivery> deliveries) =>
        "file,county_code,sender,received_at\n" + string.Concat(deliveries.Select(delivery => $"{delivery.File},{delivery.County},{delivery.Sender},{delivery.ReceivedAt}\n"));

    /// <summary>One workbook with every ledger of the month.</summary>
    private const string AllLedgers = "";

    private static IEnumerable<Delivery> Regular(Habit habit, List<Edition> editions)
    {
        foreach (var month in editions.GroupBy(edition => edition.Period))
        {
            if (habit.IsOneWorkbook)
            {
                var sheets = month.Select(edition => SheetBuilder.Build(habit, edition)).Concat(habit.HasNotesSheet ? [NotesSheet] : []).ToList();
                yield return Make(habit, FileName(habit, AllLedgers, month.Key, ""), Calendar.Received(habit.County, "all", month.Key), XlsxFile.Of(sheets));
                continue;
            }

            foreach (var edition in month)
            {
                var hasLater = !edition.IsInForce;
                var isLater = edition.IsInForce && month.Any(other => other.Ledger == edition.Ledger && !other.IsInForce);
                var received = Calendar.Received(habit.County, edition.Ledger, month.Key);
                yield return Make(habit, FileName(habit, edition.Ledger, month.Key, isLater ? "（更正）" : ""), hasLater ? OnTheFifth(month.Key) : isLater ? OnTheTwentieth(month.Key) : received, Bytes(habit, SheetBuilder.Build(habit, edition)));
            }
        }
    }

    private static Vintage OnTheFifth(Period period) => At(period, 5, 2, 15);

    private static Vintage OnTheTwentieth(Period period) => At(period, 20, 6, 40);

    private static Vintage At(Period period, int day, int hour, int minute) => new(new DateTimeOffset(period.Next.Year, period.Next.Month, day, hour, minute, 0, TimeSpan.Zero));

    private static byte[] Bytes(Habit habit, Sheet sheet) => habit.Kind switch
    {
        FileKind.Xlsx => XlsxFile.Of([sheet]),
        FileKind.Xls => XlsFile.Of([sheet], habit.HasEmptySheets),
        _ => DelimitedFile.Of(sheet, habit.Delimiter, habit.Encoding),
    };

    private static Delivery Make(Habit habit, string name, Vintage received, byte[] bytes) => new($"{habit.County}/{name}", habit.County, $"{habit.Name}委组织部", received, bytes);

    private static string FileName(Habit habit, string ledger, Period period, string suffix)
    {
        var (year, month) = (period.Year, period.Month);
        var title = ledger == AllLedgers ? "第一书记工作台账" : Columns.Title(ledger);
        var name = Spans.IsMonthly(ledger) ? MonthlyName() : habit.County switch
        {
            "230505" => $"{Spans.Name(ledger, period)}{title}",
            "230506" => $"{habit.Name}-{title}-{Spans.Name(ledger, period)}",
            "230523" => $"{habit.Name}_{Spans.Name(ledger, period)}_{title}",
            _ => $"{habit.Name}{Spans.Name(ledger, period)}{title}",
        };
        return (habit.IsTraditional ? TraditionalScript.Of(name + suffix) : name + suffix) + "." + habit.Extension;

        string MonthlyName() => habit.County switch
        {
            "230502" => $"{habit.Name}{year}年{month}月{title}（汇总）",
            "230503" => $"{habit.Name}{title}{year}.{month:00}",
            "230505" => $"{year}年{month}月{title}",
            "230506" => $"{habit.Name}-{title}-{period}",
            "230521" => $"{habit.Name}{title}（{year}年{month}月）",
            "230523" => $"{habit.Name}_{year}{month:00}_{title}",
            "230524" => $"{habit.Name}{title}{year}年{month}月份",
            _ => $"{habit.Name}{year}年{month}月{title}",
        };
    }

    /// <summary>What went wrong on the way: an upload that broke off, the same file sent twice, a ledger nobody asked for.</summary>
    private static IEnumerable<Delivery> Mishaps(List<Delivery> regular)
    {
        var november = new Period(2016, 11);
        var whole = regular.Single(delivery => delivery.File == $"230502/{FileName(CountyHabits.Of("230502"), AllLedgers, november, "")}");
        yield return whole with { File = whole.File.Replace("（汇总）", "（汇总）未传完", StringComparison.Ordinal), ReceivedAt = new(whole.ReceivedAt.Time.AddHours(-3)), Bytes = whole.Bytes[..(whole.Bytes.Length * 2 / 3)] };

        var twice = regular.Single(delivery => delivery.File == "230503/岭东区第一书记项目台账2016.05.xls");
        yield return twice with { File = twice.File.Replace(".xls", " - 副本.xls", StringComparison.Ordinal), ReceivedAt = new(twice.ReceivedAt.Time.AddHours(26)) };

        yield return new("230523/宝清县_201607_第一书记生活补贴发放表.txt", "230523", "宝清县委组织部", At(new(2016, 7), 4, 3, 5), DelimitedFile.Encode(SubsidySheet, "utf-16le"));
    }

    private static readonly Sheet NotesSheet = new("填表说明", [.. "填表说明|1.本表由各区委组织部汇总，每月10日前报市委组织部。|2.没有的项目填0，不涉及的填“—”。|3.资金单位为万元，保留两位小数。".Split('|').Select(line => (IReadOnlyList<Cell>)[new(line, Look.Plain)])], [], [60], 1);

    private const string SubsidySheet =
        "宝清县第一书记生活补贴发放表（2016年7月）\t\t\t\t\t\r\n序号\t发放对象\t在岗天数\t补贴标准\t应发金额\t领款人签字\r\n1\t宋桂英\t27\t100\t2700\t\r\n2\t魏国庆\t31\t100\t3100\t\r\n3\t常文博\t24\t100\t2400\t\r\n合计\t\t82\t\t8200\t\r\n";
}
