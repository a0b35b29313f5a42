using Analytics.DuckDb;
using Analytics.Reports.Releases;

namespace Analytics.Reports.Tests.Writing;

/// <summary>The sample release copied to a place without its warehouse.</summary>
public sealed class CopiedReleaseTests
{
    private string _folder = null!;

    [SetUp]
    public void Copy()
    {
        _folder = Path.Combine(Path.GetTempPath(), "reports-tests", Path.GetRandomFileName());
        foreach (var file in Directory.GetFiles(Published.Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_folder, Path.GetRelativePath(Published.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    [TearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_whole_copy_is_whole_and_names_its_manifest()
    {
        var copy = CopiedRelease.Check(_folder);

        Assert.That((copy.ReleaseId, copy.IsWhole, copy.Figures), Is.EqualTo(("annual-2016", true, Published.Release.Figures)));
        Assert.That(copy.Files, Is.EqualTo(Published.Release.Files - 1), "the manifest does not name itself");
        Assert.That(copy.ManifestSha256, Is.EqualTo(DurableFile.Sha256(Path.Combine(Published.Folder, "manifest.json"))));
    }

    [Test]
    public void A_changed_a_lost_and_an_added_file_are_named()
    {
        File.AppendAllText(Path.Combine(_folder, "index.html"), " ");
        File.Delete(Path.Combine(_folder, "charts", "completeness.zh.svg"));
        File.WriteAllText(Path.Combine(_folder, "charts", "more.svg"), "<svg/>");

        Assert.That(CopiedRelease.Check(_folder).Wrong, Is.EqualTo(new CopiedFileFault[] { new("charts/completeness.zh.svg", "missing"), new("index.html", "changed"), new("charts/more.svg", "added") }));
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("{}")]
    [TestCase("[1]")]
    public void A_manifest_that_is_none_is_refused_in_a_sentence(string text)
    {
        File.WriteAllText(Path.Combine(_folder, "manifest.json"), text);

        Assert.That(() => CopiedRelease.Check(_folder), Throws.TypeOf<DamagedManifestException>().With.Property("Sentence").Property("Zh").Contains("重新索取"));
    }

    [Test]
    public void A_folder_without_a_manifest_is_no_release() => Assert.That(CopiedRelease.IsOne(Path.Combine(_folder, "charts")), Is.False);
}
