using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Analytics.Benchmarks.Receive;

/// <summary>
/// One national month: a workbook of five ledgers from each of 2,978 counties, with 620,573 org units between them, the count of China in 2023. Names and
/// entries are made up; the same bytes every time.
/// </summary>
internal static class NationalLoad
{
    public const int Counties = 2_978;

    private const int OrgUnits = 620_573;
    private const int UnitsPerTownship = 15;
    private const string Signs = "东西南北中上下前后新旧大小长永太兴福和平山河屯岗沟林泉岭洼川原湖溪坡桥井园庄店营";

    /// <summary>Writes <c>national/&lt;county&gt;/….xlsx</c> and <c>register/units.csv</c>; only the first so many counties send.</summary>
    public static void Write(string folder, int senders)
    {
        Directory.CreateDirectory(Path.Combine(folder, "register"));
        using var register = new StreamWriter(Path.Combine(folder, "register", "units.csv"));
        register.Write("code,name,kind,parent_code,valid_from,valid_to\n110000,全国,city,,,\n");
        for (var county = 0; county < Counties; county++)
        {
            var units = Units(county);
            WriteRegister(register, county, units);
            if (county < senders)
            {
                WriteWorkbook(Path.Combine(folder, "national", Code(county)), county, units);
            }
        }
    }

    private static int Units(int county) => (int)((long)OrgUnits * (county + 1) / Counties) - (int)((long)OrgUnits * county / Counties);

    private static void WriteRegister(StreamWriter register, int county, int units)
    {
        register.Write(string.Create(CultureInfo.InvariantCulture, $"{Code(county)},{Name(county)},county,110000,,\n"));
        for (var unit = 0; unit < units; unit++)
        {
            var township = unit / UnitsPerTownship;
            if (unit % UnitsPerTownship == 0)
            {
                register.Write(string.Create(CultureInfo.InvariantCulture, $"{Code(county)}{100 + township},{Township(township)},township,{Code(county)},,\n"));
            }

            register.Write(string.Create(CultureInfo.InvariantCulture, $"{Code(county)}{100 + township}{200 + (unit % UnitsPerTownship)},{Village(unit)}民委员会,village,{Code(county)}{100 + township},,\n"));
        }
    }

    private static void WriteWorkbook(string folder, int county, int units)
    {
        Directory.CreateDirectory(folder);
        using var zip = new ZipArchive(File.Create(Path.Combine(folder, $"{Name(county)}第一书记工作台账2016年5月.xlsx")), ZipArchiveMode.Create);
        var sheets = new (string Name, string[] Header, IEnumerable<string[]> Rows)[]
        {
            ("第一书记花名册", ["乡镇", "单位类别", "派驻单位", "人员编号", "姓名", "选派层级", "职级", "任职时间"], Enumerable.Range(0, units).Select(unit => Post(county, unit))),
            ("月度工作台账", ["乡镇", "单位类别", "派驻单位", "人员编号", "姓名", "产业项目实地调研", "撰写调研报告", "调减玉米面积(亩)", "帮助销售农畜产品(元)", "走访群众", "走访党员", "走访贫困户", "解决群众难题"], Enumerable.Range(0, units).Select(unit => Work(county, unit))),
            ("项目台账", ["乡镇", "单位类别", "项目所在村", "项目编号", "项目名称", "项目类别", "启动时间", "到位资金(万元)", "受益户数"], Enumerable.Range(0, units / 20).Select(unit => Project(county, unit * 20))),
            ("基础设施台账", ["乡镇", "单位类别", "建设地点", "设施编号", "设施类别", "数量", "计量单位", "完工时间"], Enumerable.Range(0, units / 25).Select(unit => Facility(county, unit * 25))),
            ("提拔调整台账", ["乡镇", "单位类别", "原任职单位", "人员编号", "姓名", "变动类型", "变动时间"], Enumerable.Range(0, units / 100).Select(unit => Change(county, unit * 100))),
        };
        Part(zip, "[Content_Types].xml", """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
        Part(zip, "_rels/.rels", """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part(zip, "xl/workbook.xml", $"""<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{string.Concat(sheets.Select((sheet, at) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{at + 1}\" r:id=\"rId{at + 1}\"/>"))}</sheets></workbook>""");
        Part(zip, "xl/_rels/workbook.xml.rels", $"""<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(sheets.Select((_, at) => $"<Relationship Id=\"rId{at + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{at + 1}.xml\"/>"))}</Relationships>""");
        for (var at = 0; at < sheets.Length; at++)
        {
            Sheet(zip, $"xl/worksheets/sheet{at + 1}.xml", [$"{Name(county)}2016年5月{sheets[at].Name}"], sheets[at].Header, sheets[at].Rows);
        }
    }

    private static void Sheet(ZipArchive zip, string name, string[] title, string[] header, IEnumerable<string[]> rows)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false), 1 << 16);
        writer.Write("""<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        var number = 0;
        foreach (var row in rows.Prepend(header).Prepend(title))
        {
            number++;
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{number}\">"));
            for (var cell = 0; cell < row.Length; cell++)
            {
                var isNumber = row[cell].Length > 0 && row[cell].All(char.IsAsciiDigit);
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + cell)}{number}\"{(isNumber ? "" : " t=\"inlineStr\"")}>"));
                writer.Write(isNumber ? $"<v>{row[cell]}</v></c>" : $"<is><t>{SecurityElement.Escape(row[cell])}</t></is></c>");
            }

            writer.Write("</row>");
        }

        writer.Write("</sheetData></worksheet>");
    }

    private static void Part(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }

    private static string[] Where(int unit) => [Township(unit / UnitsPerTownship), "行政村", Village(unit) + "委会"];

    private static string[] Post(int county, int unit) => [.. Where(unit), Secretary(county, unit), Person(unit), unit % 8 == 0 ? "市级" : "县级", unit % 5 == 0 ? "副处级" : "正科级", "2015-11-12"];

    private static string[] Work(int county, int unit)
    {
        var noise = Scattered((county * 1000) + unit);
        return [.. Where(unit), Secretary(county, unit), Person(unit), Number(noise % 4), Number(noise / 3 % 2), Number(noise / 5 % 200), Number(noise / 7 % 90000), Number(noise / 11 % 160), Number(noise / 13 % 40), noise % 50 == 0 ? "10余户" : Number(noise / 17 % 12), Number(noise / 19 % 6)];
    }

    private static string[] Project(int county, int unit) => [.. Where(unit), $"XM{Code(county)}{unit}", Village(unit) + "大棚蔬菜项目", "种植", "2016-05-" + Number(10 + (unit % 20)), Number(5 + (unit % 90)) + ".5", Number(10 + (unit % 80))];

    private static string[] Facility(int county, int unit) => [.. Where(unit), $"SS{Code(county)}{unit}", "太阳能路灯", Number(5 + (unit % 30)), "盏", "2016-05-" + Number(10 + (unit % 20))];

    private static string[] Change(int county, int unit) => [.. Where(unit), Secretary(county, unit), Person(unit), "组织调整", "2016-05-" + Number(10 + (unit % 20))];

    private static string Code(int county) => (110_101 + county).ToString(CultureInfo.InvariantCulture);

    private static string Name(int county) => $"{Signs[county % 40]}{Signs[county / 40 % 40]}{Signs[county / 1600]}县";

    private static string Township(int township) => $"{Signs[township % 40]}{Signs[township / 40]}镇";

    private static string Village(int unit) => $"{Signs[unit % 40]}{Signs[unit / 40 % 40]}村";

    private static string Person(int unit) => $"{"赵钱孙李周吴郑王"[unit % 8]}{Signs[unit % 40]}{Signs[unit / 8 % 40]}";

    private static string Secretary(int county, int unit) => string.Create(CultureInfo.InvariantCulture, $"S{Code(county)}-{unit:0000}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Knuth's multiplicative hash: no order that a compressor or a cache could profit from, and no seed.
    private static int Scattered(int row) => (int)(((uint)row * 2654435761u) >> 2);
}
