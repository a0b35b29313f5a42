using System.Diagnostics;
using Analytics.Ingest.Tests.Receiving;

namespace Analytics.Ingest.Tests.Returns;

/// <summary>A return workbook in a real spreadsheet program: opened, saved anew, in its own format and in the old one, and sent back.</summary>
public sealed class SpreadsheetProgramTests : IDisposable
{
    private const string Pigs = "福利镇,村,安邦村,P001,生猪养殖,养殖,2016-05-03,100000,50000,30";
    private const string Rice = "福利镇,村,永安村,P002,水稻种植,种植,2016-05-12,200000,见附表,12";

    private readonly SampleHome _home = new();

    public void Dispose() => _home.Dispose();

    [TestCase("xlsx")]
    [TestCase("xls")]
    [TestCase("ods")]
    public void A_workbook_that_the_program_saved_anew_is_known_and_says_the_same(string format)
    {
        _home.Send(SampleHome.Jixian, "项目台账.xlsx", CountyWorkbook.Of(Pigs, Rice));
        _home.Receive();
        var sentBack = SentBack.Of(_home).Write(CountyWorkbook.SheetName, "J5", "150000");

        var saved = Saved(sentBack.Bytes, format);
        var receipt = _home.Receive(_home.Send(SampleHome.Jixian, "改好了." + Path.GetExtension(saved).TrimStart('.'), File.ReadAllBytes(saved))).Receipts.Single();

        Assert.That(receipt, Has.Property("Outcome").EqualTo(ReceiptOutcome.Accepted).And.Property("Entries").EqualTo(2));
        Assert.That(_home.Control<int>("select count(*) from answers"), Is.EqualTo(new[] { 1 }));
        Assert.That(_home.Control<string>("select message_zh from findings where rule like 'return.%'"), Is.Empty, "saving changes no text");
    }

    /// <summary>The workbook as the program writes it; by way of OpenDocument where that is the format, and back.</summary>
    private string Saved(byte[] workbook, string format)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(_home.Outbox)!, "program")).FullName;
        var path = Path.Combine(folder, "a.xlsx");
        File.WriteAllBytes(path, workbook);
        var saved = Convert(folder, path, format);
        return format == "ods" ? Convert(folder, saved, "xlsx") : saved;
    }

    private static string Convert(string folder, string path, string format)
    {
        var into = Directory.CreateDirectory(Path.Combine(folder, format + Path.GetExtension(path).Length)).FullName;
        try
        {
            using var program = Process.Start(new ProcessStartInfo("soffice", ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", format, "--outdir", into, path])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            if (!program.WaitForExit(TimeSpan.FromMinutes(2)))
            {
                program.Kill(entireProcessTree: true);
                Assert.Fail("The spreadsheet program did not end.");
            }

            Assert.That(Directory.EnumerateFiles(into), Is.Not.Empty, program.StandardOutput.ReadToEnd() + program.StandardError.ReadToEnd());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("No LibreOffice on this machine: nothing opened the workbook.");
        }

        return Directory.EnumerateFiles(into).Single();
    }
}
