using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Analytics.Benchmarks.Read;

/// <summary>A projects ledger of 12 columns as one workbook with shared texts, and as one UTF-8 file. Made up.</summary>
internal static class SheetLoad
{
    private static readonly string[] Header = ["乡镇", "单位类别", "项目所在村", "项目编号", "项目名称", "项目类别", "是否引入农业项目", "启动时间", "计划投资(万元)", "到位资金(万元)", "带动增收(元)", "受益户数"];

    public static string Workbook(string folder, int rows)
    {
        var path = Path.Combine(folder, $"项目台账{rows.ToString(CultureInfo.InvariantCulture)}.xlsx");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Write(zip, "[Content_Types].xml", part => part.Write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
        Write(zip, "xl/workbook.xml", part => part.Write($"<workbook {Main} xmlns:r=\"{Relations}\"><sheets><sheet name=\"项目台账\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
        Write(zip, "xl/_rels/workbook.xml.rels", part => part.Write(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + $"<Relationship Id=\"rId1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"));
        var texts = new Dictionary<string, int>();
        Write(zip, "xl/worksheets/sheet1.xml", part =>
        {
            part.Write($"<worksheet {Main}><sheetData>");
            for (var row = 0; row <= rows; row++)
            {
                part.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">"));
                var cells = row == 0 ? Header : Cells(row);
                for (var column = 0; column < cells.Length; column++)
                {
                    WriteCell(part, texts, cells[column], $"{(char)('A' + column)}{(row + 1).ToString(CultureInfo.InvariantCulture)}");
                }

                part.Write("</row>");
            }

            part.Write("</sheetData></worksheet>");
        });
        Write(zip, "xl/sharedStrings.xml", part =>
        {
            part.Write($"<sst {Main}>");
            texts.OrderBy(text => text.Value).ToList().ForEach(text => part.Write($"<si><t>{text.Key}</t></si>"));
            part.Write("</sst>");
        });
        return path;
    }

    public static string Csv(string folder, long bytes)
    {
        var path = Path.Combine(folder, $"项目台账{bytes.ToString(CultureInfo.InvariantCulture)}.csv");
        using var writer = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 20);
        writer.Write(string.Join(',', Header) + "\n");
        for (var row = 1; writer.BaseStream.Position < bytes; row++)
        {
            writer.Write(string.Join(',', Cells(row)) + "\n");
        }

        return path;
    }

    private static string[] Cells(int row)
    {
        var noise = (int)(((uint)row * 2654435761u) >> 2);
        return
        [
            $"{"甲乙丙丁"[noise % 4]}安镇", "行政村", $"{"东西南北"[noise / 4 % 4]}{"山河屯岗"[noise / 16 % 4]}村", $"XM{row.ToString("0000000", CultureInfo.InvariantCulture)}", $"大棚蔬菜{(noise % 997).ToString(CultureInfo.InvariantCulture)}期",
            "种植", noise % 3 == 0 ? "是" : "否", $"2016-05-{((noise % 31) + 1).ToString("00", CultureInfo.InvariantCulture)}", Number(noise % 4000 / 10.0), Number(noise % 20000 / 100.0), Number(noise % 300000), Number(noise % 300),
        ];
    }

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static void WriteCell(StreamWriter part, Dictionary<string, int> texts, string text, string address)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            part.Write($"<c r=\"{address}\"><v>{text}</v></c>");
            return;
        }

        texts.TryAdd(text, texts.Count);
        part.Write($"<c r=\"{address}\" t=\"s\"><v>{texts[text].ToString(CultureInfo.InvariantCulture)}</v></c>");
    }

    private static void Write(ZipArchive zip, string name, Action<StreamWriter> content)
    {
        using var part = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false), 1 << 16);
        content(part);
    }
}
