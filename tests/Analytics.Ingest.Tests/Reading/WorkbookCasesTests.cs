using System.Diagnostics;
using System.Text.Json;
using Analytics.Ingest.Contracts;
using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Tests.Reading;

public sealed class WorkbookCasesTests
{
    [Test]
    public void Cells_are_those_an_independent_reader_finds()
    {
        var folder = SharedCases.Folder("xlsx-cases");
        var results = new List<(string, bool)>();
        foreach (var line in SharedCases.Index(folder).Where(l => l["expect"] == "read"))
        {
            var view = FileViews.ReadRaw(Path.Combine(folder, line["file"]));
            var known = SharedCases.Json(folder, line["expected"]).GetProperty("sheets").EnumerateArray().ToList();
            results.Add((line["case"], known.Count == view.Sheets.Count && known.Zip(view.Sheets).All(pair => Agrees(pair.First, pair.Second))));
        }

        SharedCases.AllAgree("cells of workbooks", results);
    }

    [Test]
    public void Broken_malicious_and_locked_workbooks_are_refused_quickly_or_read_in_part()
    {
        var folder = SharedCases.Folder("xlsx-cases");
        var results = new List<(string, bool)>();
        foreach (var line in SharedCases.Index(folder).Where(l => l["expect"] != "read"))
        {
            var watch = Stopwatch.StartNew();
            var view = FileViews.ReadRaw(Path.Combine(folder, line["file"]));
            var isRight = line["expect"] switch
            {
                "refuse" => view.Error is not null,
                "refuse-encrypted" => view.Findings.Any(f => f.Rule == "file.encrypted"),
                _ => true,
            };
            results.Add((line["case"], isRight && watch.Elapsed < TimeSpan.FromSeconds(10)));
        }

        SharedCases.AllAgree("broken, malicious and locked workbooks", results);
    }

    [Test]
    public void A_workbook_cut_anywhere_is_refused_or_its_rows_are_right()
    {
        var folder = SharedCases.Folder("xlsx-cases");
        foreach (var name in new[] { "nbs_gdp_province.xls", "cn_province_wide.xls", "cn_epsnet_rd.xlsx" })
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, "in", name));
            foreach (var share in new[] { 0.1, 0.4, 0.6, 0.8, 0.9 })
            {
                var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"cut-{share:0.0}-{name}");
                File.WriteAllBytes(path, bytes[..(int)(bytes.Length * share)]);
                Assert.That(FileViews.ReadRaw(path).Error, Is.Not.Null, path);
                File.Delete(path);
            }
        }
    }

    private static bool Agrees(JsonElement known, SheetView sheet)
    {
        var rows = known.TryGetProperty("rows", out var whole) ? whole : known.GetProperty("head");
        var last = rows.GetArrayLength();
        while (last > 0 && SharedCases.SameRow(rows[last - 1], []))
        {
            last--;
        }

        return known.GetProperty("name").GetString() == sheet.Name
            && known.GetProperty("state").GetString() == "visible" == sheet.IsVisible
            && Enumerable.Range(0, last).All(at => at < sheet.Rows.Count && SharedCases.SameRow(rows[at], sheet.Rows[at]))
            && (whole.ValueKind != JsonValueKind.Array || sheet.Rows.Skip(last).All(row => row.All(text => text.Length == 0)));
    }
}
