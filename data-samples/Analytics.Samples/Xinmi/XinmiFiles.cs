using System.Globalization;
using System.Text;
using Analytics.Samples.Habits;
using Analytics.Samples.Register;
using Analytics.Samples.Writing;
using Analytics.Vocabulary;

namespace Analytics.Samples.Xinmi;

/// <summary>The files of the second sample city: ten workbooks of one county office, and what was printed about them. Path below <c>data-samples/xinmi</c>.</summary>
internal static class XinmiFiles
{
    public static IReadOnlyList<(string Path, byte[] Bytes)> All()
    {
        var habit = XinmiForms.Office;
        var deliveries = new XinmiPlan(RegisterFile.Read(RegisterFile.XinmiPath)).Editions().GroupBy(edition => edition.Period).OrderBy(month => month.Key)
            .Select(month => new Delivery(
                $"{habit.County}/{TraditionalScript.Of($"{habit.Name}{month.Key.Year}年{month.Key.Month}月第一书记工作台账")}.xlsx", habit.County, "新密市委组织部", Received(month.Key),
                XlsxFile.Of([.. month.Select(edition => SheetBuilder.Build(habit, edition))]))).ToList();
        return
        [
            ("sample.json", Encoding.UTF8.GetBytes("{ \"area\": \"410183\", \"year\": 2014, \"example\": \"VIS_SUGGESTIONS.410183.all.2014\" }\n")),
            ("published-figures.csv", Encoding.UTF8.GetBytes(XinmiFigures.Csv())),
            ("published-of-villages.csv", Encoding.UTF8.GetBytes(XinmiFigures.OfVillagesCsv())),
            ("not-held.csv", Encoding.UTF8.GetBytes(XinmiFigures.NotHeldCsv())),
            ("ledgers/deliveries.csv", Encoding.UTF8.GetBytes(Deliveries.Csv(deliveries))),
            .. deliveries.Select(delivery => ("ledgers/" + delivery.File, delivery.Bytes)),
        ];
    }

    private static Vintage Received(Period month)
    {
        var stream = new SeededStream(string.Create(CultureInfo.InvariantCulture, $"xinmi:received:{month}"));
        return new(new DateTimeOffset(month.Next.Year, month.Next.Month, stream.Between(3, 9), stream.Between(1, 8), stream.Between(0, 59), stream.Between(0, 59), TimeSpan.Zero));
    }
}
