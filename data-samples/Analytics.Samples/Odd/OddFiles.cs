using System.Text;
using Analytics.Samples.Habits;
using Analytics.Samples.Plan;
using Analytics.Samples.Writing;
using Analytics.Vocabulary;

namespace Analytics.Samples.Odd;

/// <summary>Small files with one trouble each, named by it.</summary>
internal static class OddFiles
{
    public static IEnumerable<(string Name, byte[] Bytes)> All(SamplePlan plan)
    {
        var habit = CountyHabits.Of("230505") with { Title = TitleForm.Full };
        var edition = plan.Editions.First(edition => edition.County == "230505" && edition.Ledger == "posts" && edition.Period == new Period(2016, 5));
        var few = edition with { Entries = [.. edition.Entries.Take(8)] };
        var sheet = SheetBuilder.Build(habit, few);
        var workbook = XlsxFile.Of([sheet]);
        yield return ("empty.csv", []);
        yield return ("empty.xlsx", []);
        yield return ("truncated.xlsx", workbook[..(workbook.Length / 2)]);
        yield return ("password-protected.xlsx", EncryptedPackage.Bytes());
        yield return ("unknown-ledger.csv", DelimitedFile.Encode(Menu, "utf-8"));
        yield return ("really-xlsx.csv", workbook);
        yield return ("damaged-gb18030.csv", Damaged(DelimitedFile.Of(sheet, ',', "gb18030")));
        yield return ("only-header.csv", DelimitedFile.Of(SheetBuilder.Build(habit, few with { Entries = [] }), ',', "utf-8-bom"));
        yield return ("binary-junk.xls", Junk());
        yield return ("blank-lines.csv", Encoding.UTF8.GetBytes("\r\n,,,,\r\n\r\n,,,,\r\n"));
    }

    private const string Menu = "双鸭山市委机关食堂一周菜谱,,\r\n日期,早餐,午餐\r\n星期一,豆浆油条,红烧排骨\r\n星期二,小米粥,酱炖鲤鱼\r\n星期三,馄饨,地三鲜\r\n";

    /// <summary>One byte of a two-byte character is lost in three places, as a faulty line loses it: what follows slips until the next ASCII character.</summary>
    private static byte[] Damaged(byte[] bytes)
    {
        var lost = Enumerable.Range(0, bytes.Length - 1).Where(at => bytes[at] >= 0x81 && bytes[at + 1] >= 0x81).ToList();
        var gone = new HashSet<int> { lost[lost.Count / 4], lost[lost.Count / 2], lost[lost.Count * 3 / 4] };
        return [.. bytes.Where((_, at) => !gone.Contains(at))];
    }

    private static byte[] Junk()
    {
        var stream = new SeededStream("odd:junk");
        return [.. Enumerable.Range(0, 3000).Select(_ => (byte)stream.Below(256))];
    }
}
