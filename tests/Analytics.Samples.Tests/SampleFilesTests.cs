using System.Globalization;
using System.Text;
using Analytics.Samples.Plan;
using Analytics.Samples.Register;
using Analytics.Vocabulary;

namespace Analytics.Samples.Tests;

public sealed class SampleFilesTests
{
    [Test]
    public void The_generator_makes_the_committed_bytes() =>
        Assert.That(SampleFiles.Differences(Committed.Folder, Committed.Made), Is.Empty);

    [Test]
    public void Generating_again_in_another_culture_gives_the_same_bytes()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "~" } };
            var again = SampleFiles.From(SamplePlan.From(RegisterFile.Read(RegisterFile.Path)));

            Assert.That(again.Select(file => (file.Path, Convert.ToHexString(file.Bytes))), Is.EqualTo(Committed.Made.Select(file => (file.Path, Convert.ToHexString(file.Bytes)))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void A_file_no_longer_made_is_taken_away_and_a_changed_one_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("samples-").FullName;
        try
        {
            SampleFiles.Write(folder, [("ledgers/a.csv", "1"u8.ToArray()), ("odd/b.csv", "2"u8.ToArray())]);
            SampleFiles.Write(folder, [("odd/b.csv", "2"u8.ToArray())]);

            using (Assert.EnterMultipleScope())
            {
                Assert.That(File.Exists(Path.Combine(folder, "ledgers", "a.csv")), Is.False);
                Assert.That(SampleFiles.Differences(folder, [("odd/b.csv", "3"u8.ToArray())]), Is.EqualTo(new[] { "odd/b.csv" }));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void All_samples_together_stay_below_ten_megabytes() =>
        Assert.That(Committed.Made.Sum(file => (long)file.Bytes.Length), Is.LessThan(10_000_000));

    [Test]
    public void Every_delivery_exists_and_every_file_was_delivered()
    {
        var listed = File.ReadLines(Path.Combine(Committed.Folder, "ledgers", "deliveries.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        var present = Directory.EnumerateFiles(Path.Combine(Committed.Folder, "ledgers"), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Path.Combine(Committed.Folder, "ledgers"), path).Replace('\\', '/')).Where(path => path != "deliveries.csv");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(listed.Select(cells => cells[0]), Is.EquivalentTo(present));
            Assert.That(listed.Select(cells => cells[0][..6]), Is.EqualTo(listed.Select(cells => cells[1])));
            Assert.That(listed.Select(cells => Vintage.Parse(cells[3])), Is.All.LessThanOrEqualTo(Vintage.Parse("2017-01-15")));
        }
    }

    [Test]
    public void File_names_can_stand_on_any_file_system() =>
        Assert.That(Committed.Made.Select(file => file.Path).Where(path =>
            !path.IsNormalized(NormalizationForm.FormC) || path.IndexOfAny(['\\', ':', '*', '?', '"', '<', '>', '|']) >= 0 || Encoding.UTF8.GetByteCount(Path.GetFileName(path)) >= 200), Is.Empty);

    [Test]
    public void Only_the_file_sent_twice_on_purpose_comes_twice()
    {
        var twice = Deliveries.Of(Committed.Plan).GroupBy(delivery => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(delivery.Bytes))).Where(same => same.Count() > 1).ToList();

        Assert.That(twice.SelectMany(same => same).Select(delivery => delivery.File), Is.EquivalentTo(new[] { "230503/岭东区第一书记项目台账2016.05.xls", "230503/岭东区第一书记项目台账2016.05 - 副本.xls" }));
    }

    [Test]
    public void The_corrected_month_comes_after_the_one_it_replaces()
    {
        var received = Deliveries.Of(Committed.Plan).Where(delivery => delivery.File.Contains("2016年9月第一書記月度工作", StringComparison.Ordinal)).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(received, Has.Count.EqualTo(2));
            Assert.That(received.MaxBy(delivery => delivery.ReceivedAt)!.File, Does.Contain("更正"));
        }
    }
}
