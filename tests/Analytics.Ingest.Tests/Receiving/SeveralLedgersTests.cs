using System.IO.Compression;

namespace Analytics.Ingest.Tests.Receiving;

/// <summary>Ledgers and files do not always go by pairs.</summary>
public sealed class SeveralLedgersTests : IDisposable
{
    private const string Pigs = "福利镇,村,安邦村,P001,生猪养殖,养殖,2016-05-03,100000,50000,30";
    private const string Road = "福利镇,村,安邦村,F001,路灯,新建,20,盏,30000,2016-05-20";
    private const string FacilitiesHeader = "乡镇,单位类别,建设地点,设施编号,设施类别,建设性质,数量,计量单位,投资额,完工时间";

    private readonly SampleHome _home = new();

    public void Dispose() => _home.Dispose();

    [Test]
    public void Two_ledgers_in_one_workbook_are_two_editions()
    {
        _home.Send(SampleHome.Jixian, "2016年5月台账.xlsx", Workbook(("项目", [SampleHome.ProjectsHeader, Pigs]), ("设施", [FacilitiesHeader, Road]), ("项目二", [SampleHome.ProjectsHeader, Pigs.Replace("P001", "P002", StringComparison.Ordinal)])));

        var summary = _home.Receive();

        Assert.That(summary.Receipts.Single(), Has.Property("Outcome").EqualTo(ReceiptOutcome.Accepted).And.Property("Entries").EqualTo(3));
        Assert.That(_home.Control<string>("select ledger || ' ' || entries from editions order by ledger"), Is.EqualTo(new[] { "infrastructure 1", "projects 2" }));
        Assert.That(_home.Entries("sheet, facility_code", "infrastructure"), Is.EqualTo(new[] { "设施|F001" }));
    }

    [Test]
    public void One_ledger_in_several_files_of_a_month_is_one_edition_a_file()
    {
        _home.SendProjects(SampleHome.Jixian, "项目台账第一部分.csv", Pigs);
        _home.SendProjects(SampleHome.Jixian, "项目台账第二部分.csv", Pigs.Replace("P001", "P002", StringComparison.Ordinal));

        Assert.That(_home.Receive().Accepted, Is.EqualTo(2));
        Assert.That(_home.Entries("project_code"), Is.EquivalentTo(new[] { "P001", "P002" }));
        Assert.That(_home.Control<string>("select file_name from editions join files using (sha256) order by 1"), Is.EqualTo(new[] { "项目台账第一部分.csv", "项目台账第二部分.csv" }), "by their names the models tell parts from corrections");
    }

    [Test]
    public void An_old_edition_that_is_received_after_a_newer_one_stays_the_older()
    {
        _home.SendProjects(SampleHome.Jixian, "old.csv", Pigs);
        _home.SendProjects(SampleHome.Jixian, "newer.csv", Pigs.Replace("50000", "60000", StringComparison.Ordinal));
        _home.Send("", "deliveries.csv", "file,county_code,sender,received_at\n230521/old.csv,230521,,2016-06-03T08:00:00Z\n230521/newer.csv,230521,,2016-06-09T08:00:00Z\n");

        foreach (var name in new[] { "newer.csv", "old.csv" })
        {
            _home.Receive(Path.Combine(_home.Outbox, SampleHome.Jixian, name));
        }

        Assert.That(
            _home.Control<string>("select file_name || ' ' || editions.received_at from editions join files using (sha256) order by editions.received_at"),
            Is.EqualTo(new[] { "old.csv 2016-06-03T08:00:00Z", "newer.csv 2016-06-09T08:00:00Z" }));
    }

    [Test]
    public void An_old_edition_that_is_sent_once_more_does_not_become_the_newest()
    {
        var old = _home.SendProjects(SampleHome.Jixian, "a.csv", Pigs);
        _home.Receive(old);
        _home.Receive(_home.SendProjects(SampleHome.Jixian, "b.csv", Pigs, Pigs.Replace("P001", "P002", StringComparison.Ordinal)));
        var before = _home.Control<string>("select edition_id || received_at from editions order by 1");

        Assert.That(_home.Receive(old).Duplicates, Is.EqualTo(1));
        Assert.That(_home.Control<string>("select edition_id || received_at from editions order by 1"), Is.EqualTo(before));
    }

    /// <summary>A workbook of text cells.</summary>
    private static byte[] Workbook(params (string Name, string[] Lines)[] sheets)
    {
        const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Part(zip, "xl/workbook.xml", $"<workbook {Main} xmlns:r=\"{Relations}\"><sheets>{string.Concat(sheets.Select((sheet, at) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{at + 1}\" r:id=\"rId{at + 1}\"/>"))}</sheets></workbook>");
            Part(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select((_, at) => $"<Relationship Id=\"rId{at + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{at + 1}.xml\"/>"))}</Relationships>");
            foreach (var (sheet, at) in sheets.Select((sheet, at) => (sheet, at)))
            {
                Part(zip, $"xl/worksheets/sheet{at + 1}.xml", $"<worksheet {Main}><sheetData>{string.Concat(sheet.Lines.Select(Row))}</sheetData></worksheet>");
            }
        }

        return bytes.ToArray();
    }

    private static string Row(string line, int at) => $"<row r=\"{at + 1}\">{string.Concat(line.Split(',').Select(text => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>"))}</row>";

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var part = new StreamWriter(zip.CreateEntry(name).Open());
        part.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml);
    }
}
