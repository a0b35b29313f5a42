using System.IO.Compression;
using System.Text;
using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Tests.Reading;

/// <summary>A file made for one test and gone after it.</summary>
internal sealed class WrittenFile : IDisposable
{
    public WrittenFile(byte[] bytes, string name = "file.csv")
    {
        var folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "written", TestContext.CurrentContext.Test.ID);
        Directory.CreateDirectory(folder);
        Location = Path.Combine(folder, name);
        File.WriteAllBytes(Location, bytes);
    }

    public WrittenFile(string text, Encoding? encoding = null, string name = "file.csv")
        : this((encoding ?? new UTF8Encoding(false)).GetBytes(text), name)
    {
    }

    public string Location { get; }

    /// <summary>A workbook of one sheet with that sheet data, and shared texts.</summary>
    public static WrittenFile Workbook(string sheetData, string sharedStrings = "", string afterData = "", string formats = "", string beforeData = "", string properties = "", params (string Name, string Xml)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, true))
        {
            const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
            const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            Part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Part(zip, "xl/workbook.xml", $"<workbook {Main} xmlns:r=\"{Relations}\">{properties}<sheets><sheet name=\"台账\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            Part(zip, "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + $"<Relationship Id=\"rId1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                + $"<Relationship Id=\"rId3\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
            Part(zip, "xl/sharedStrings.xml", $"<sst {Main}>{sharedStrings}</sst>");
            Part(zip, "xl/styles.xml", $"<styleSheet {Main}>{formats}</styleSheet>");
            Part(zip, "xl/worksheets/sheet1.xml", $"<worksheet {Main}>{beforeData}<sheetData>{sheetData}</sheetData>{afterData}</worksheet>");
            foreach (var (name, xml) in parts)
            {
                Part(zip, name, xml);
            }
        }

        return new WrittenFile(bytes.ToArray(), "台账.xlsx");
    }

    /// <summary>All rows of the first sheet as texts, and what was found wrong with them.</summary>
    public (List<string[]> Rows, List<string> Findings) Rows(ReadOptions? options = null)
    {
        var file = RawFile.Open(Location, options);
        var (rows, findings) = (new List<string[]>(), new List<string>());
        foreach (var sheet in file.Sheets().Take(1))
        {
            while (sheet.ReadRow())
            {
                rows.Add(sheet.ToTexts());
                if (sheet.Damage is { } damage)
                {
                    findings.Add($"{damage.Rule}@{damage.Row}");
                }
            }
        }

        return (rows, findings);
    }

    public void Dispose() => File.Delete(Location);

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var part = new StreamWriter(zip.CreateEntry(name).Open());
        part.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml);
    }
}
