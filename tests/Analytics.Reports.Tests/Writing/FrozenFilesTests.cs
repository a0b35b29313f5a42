using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Analytics.DuckDb;
using Analytics.Reports.Tests.Fixtures;

namespace Analytics.Reports.Tests.Writing;

public sealed class FrozenFilesTests
{
    [TestCase("annual-2016.pdf", "双鸭山市第一书记工作年度统计")]
    [TestCase("annual-2016.pdf", "示例数据：人名、条目均为虚构，不作统计依据")]
    [TestCase("annual-2016.en.pdf", "Sample data: people and entries are made up")]
    public void The_pdf_holds_its_text(string file, string words)
    {
        var path = Path.Combine(Published.Folder, file);

        Assert.That(File.ReadAllBytes(path).Take(5), Is.EqualTo("%PDF-"u8.ToArray()));
        Assert.That(TextOf(path), Does.Contain(words));
    }

    [Test]
    public void Every_chart_is_as_accepted()
    {
        foreach (var chart in Directory.GetFiles(Path.Combine(Published.Folder, "charts"), "*.zh.svg").Order(StringComparer.Ordinal))
        {
            Snapshot.Match("charts/" + Path.GetFileName(chart), File.ReadAllText(chart));
        }
    }

    [Test]
    public void Figures_csv_begins_as_accepted_with_a_byte_order_mark()
    {
        Assert.That(File.ReadAllBytes(Path.Combine(Published.Folder, "figures.csv")).Take(3), Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }));
        Snapshot.Match("figures.head.csv", string.Join("\n", Published.Text("figures.csv").Split("\r\n").Take(40)) + "\n");
    }

    [Test]
    public void The_parquet_holds_the_rows_of_the_csv()
    {
        using var engine = new Engine(new EngineOptions(Path.GetTempPath()));
        var rows = engine.Query($"select figure_id, value from read_parquet({Sql.Text(Path.Combine(Published.Folder, "figures.parquet"))})", row => (Id: row.GetString(0), Value: row.IsDBNull(1) ? "" : row.GetDecimal(1).ToString("0.######")));

        Assert.That(rows.Select(row => row.Id), Is.EqualTo(Published.Figures().Keys));
        Assert.That(rows.First(row => row.Id == "PER_FS_TOTAL.230500.all.2016").Value, Is.EqualTo("748"));
    }

    [Test]
    public void The_manifest_names_every_file_with_its_hash_and_what_it_was_made_from()
    {
        var manifest = JsonNode.Parse(Published.Text("manifest.json"))!;

        Assert.That((string?)manifest["build_id"], Is.EqualTo(SampleHome.BuildId));
        Assert.That((string?)manifest["cut_off"], Is.EqualTo("2017-01-10T08:00:00Z"));
        Assert.That((string?)manifest["code_version"], Is.EqualTo(PublishRelease.CodeVersion));
        Assert.That(manifest["editions"]!.AsArray(), Has.Count.EqualTo(518));
        foreach (var file in manifest["files"]!.AsArray())
        {
            Assert.That((string?)file!["sha256"], Is.EqualTo(DurableFile.Sha256(Path.Combine(Published.Folder, (string)file["path"]!))));
        }
    }

    private static string TextOf(string pdf)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-enc", "UTF-8", pdf, "-"]) { RedirectStandardOutput = true })!;
            return process.StandardOutput.ReadToEnd().Replace("\n", "", StringComparison.Ordinal);
        }
        catch (Win32Exception)
        {
            Assert.Ignore("pdftotext is not there: the text of the PDF was not read.");
            throw;
        }
    }
}
