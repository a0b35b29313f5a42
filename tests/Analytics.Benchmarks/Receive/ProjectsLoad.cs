using System.Globalization;
using System.Text;

namespace Analytics.Benchmarks.Receive;

/// <summary>
/// A projects ledger of many entries in all its columns, as one UTF-8 CSV file and as 500: the same bytes for the same count. Made up; its
/// register has four hundred villages.
/// </summary>
internal static class ProjectsLoad
{
    private const int Villages = 400;
    private const int Files = 500;
    private const string County = "230521";
    private const string Header = "乡镇,单位类别,项目所在村,项目编号,项目名称,项目类别,是否引入农业项目,是否代表性富民项目,启动时间,计划投资(万元),到位资金(万元),带动增收(元),受益户数\n";

    /// <summary>The columns with the types that <c>read_csv</c> would find itself, as an SQL struct.</summary>
    public const string Columns = "{a: varchar, b: varchar, c: varchar, d: varchar, e: varchar, f: varchar, g: varchar, h: varchar, i: date, j: double, k: double, l: bigint, m: bigint}";

    private static readonly string[] Kinds = ["种植", "养殖", "农产品加工", "旅游", "电商", "服务"];
    private static readonly string[] Subjects = ["生猪养殖小区", "大棚蔬菜", "食用菌基地", "稻田养蟹", "豆制品加工厂", "乡村旅游接待中心", "农机合作社"];

    /// <summary>Writes <c>one/230521/…csv</c> and <c>register/units.csv</c>.</summary>
    public static void WriteOne(string folder, int entries)
    {
        Directory.CreateDirectory(Path.Combine(folder, "register"));
        File.WriteAllText(Path.Combine(folder, "register", "units.csv"), Register());
        using var one = Create(Path.Combine(folder, "one", County, "2016年5月第一书记项目台账.csv"));
        Write(one, 0, entries);
    }

    /// <summary>Those, and <c>many/230521/…csv</c> (500 files).</summary>
    public static void Write(string folder, int entries)
    {
        WriteOne(folder, entries);
        for (var file = 0; file < Files; file++)
        {
            using var part = Create(Path.Combine(folder, "many", County, string.Create(CultureInfo.InvariantCulture, $"2016年5月第一书记项目台账{file:000}.csv")));
            Write(part, (int)((long)entries * file / Files), (int)((long)entries * (file + 1) / Files));
        }
    }

    private static StreamWriter Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new StreamWriter(path, false, new UTF8Encoding(false), 1 << 20);
    }

    private static void Write(StreamWriter writer, int from, int to)
    {
        writer.Write(Header);
        for (var row = from; row < to; row++)
        {
            var noise = Scattered(row);
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"""
                {Township(noise % Villages)},行政村,{Village(noise % Villages)},XM{row:0000000},{Village(noise / 7 % Villages)}{Subjects[noise / 3 % Subjects.Length]}{noise % 97}期,{Kinds[noise / 5 % Kinds.Length]},{(noise % 3 == 0 ? "是" : "否")},{(noise % 31 == 0 ? "是" : "否")},2016-05-{(noise / 11 % 31) + 1:00},{(noise / 13 % 4000 / 10.0) + 100:0.0},{noise / 17 % 20000 / 100.0:0.00},{noise / 19 % 300000},{noise / 23 % 300}

                """));
        }
    }

    private static string Register()
    {
        var text = new StringBuilder($"code,name,kind,parent_code,valid_from,valid_to\n230500,双鸭山市,city,,,\n{County},集贤县,county,230500,,\n");
        for (var township = 0; township < Villages / 40; township++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{County}{100 + township},{Township(township * 40)},township,{County},,\n");
        }

        for (var village = 0; village < Villages; village++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{County}{100 + (village / 40)}{201 + (village % 40)},{Village(village)}民委员会,village,{County}{100 + (village / 40)},,\n");
        }

        return text.ToString();
    }

    private static string Township(int village) => "甲乙丙丁戊己庚辛壬癸"[village / 40] + "安镇";

    private static string Village(int village) => $"{"东西南北中上下前后新旧大小长永太兴福和平"[village % 20]}{"山河屯岗沟林泉岭洼川原湖溪坡桥井园庄店营"[village / 20 % 20]}村";

    // Knuth's multiplicative hash: no order that a compressor or a cache could profit from, and no seed.
    private static int Scattered(int row) => (int)(((uint)row * 2654435761u) >> 2);
}
