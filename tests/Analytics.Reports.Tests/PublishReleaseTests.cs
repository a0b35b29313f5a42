using Analytics.DuckDb;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Publications;
using Analytics.Reports.Publications.AnnualStatistics;
using Analytics.Reports.Tests.Fixtures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;
using Dapper;

namespace Analytics.Reports.Tests;

public sealed class PublishReleaseTests
{
    [Test]
    public void A_release_has_every_file_it_promises()
    {
        Assert.That(Published.Release.ReleaseId, Is.EqualTo("annual-2016"));
        foreach (var file in new[] { "index.html", "index.en.html", "annual-2016.pdf", "annual-2016.en.pdf", "annual-2016.xlsx", "figures.csv", "figures.parquet", "manifest.json", "charts/completeness.zh.svg", "charts/completeness.en.svg" })
        {
            Assert.That(Path.Combine(Published.Folder, file), Does.Exist);
        }

        Assert.That(Published.Release.Charts, Is.GreaterThanOrEqualTo(11));
    }

    [Test]
    public void The_same_marts_give_the_same_bytes_in_any_home()
    {
        using var other = new SampleHome();

        var again = (ReleaseOutcome.Published)Published.Publish(other.Home);

        Assert.That(Hashes(again.Folder), Is.EqualTo(Hashes(Published.Folder)));
    }

    [Test]
    public void Publishing_again_changes_nothing_another_build_makes_a_revision_and_a_damaged_folder_is_made_whole()
    {
        using var home = new SampleHome();
        var first = (ReleaseOutcome.Published)Published.Publish(home.Home);
        var before = Hashes(first.Folder);

        Assert.That(Published.Publish(home.Home), Is.EqualTo(new ReleaseOutcome.Unchanged("annual-2016", first.Folder, Path.Combine(first.Folder, "index.html"))));

        File.AppendAllText(Path.Combine(first.Folder, "index.html"), " ");
        Assert.That(Published.Publish(home.Home), Is.TypeOf<ReleaseOutcome.Published>());
        Assert.That(Hashes(first.Folder), Is.EqualTo(before));

        home.Build("b2b2b2b2b2b2", "update outcomes set value = 800, low = 800, high = 800 where indicator_code = 'INF_LAMPS' and org_unit_code = '230500' and cohort = 'all' and span = '2016';");
        var second = (ReleaseOutcome.Published)Published.Publish(home.Home);
        Assert.That(second.ReleaseId, Is.EqualTo("annual-2016.r2"));
        Assert.That(Hashes(first.Folder), Is.EqualTo(before), "an old release is frozen");
        Assert.That(File.ReadAllText(second.Page), Does.Contain("安装太阳能路灯").And.Contain(">800盏</data>"));
    }

    [TestCase("本年在任第一书记771名。", "771")]
    [TestCase("路灯比上年多2016盏。", "2016盏")]
    [TestCase("达标率95%。", "95%")]
    public void A_number_typed_into_a_template_stops_the_release(string sentence, string number)
    {
        using var home = new SampleHome();
        Document Planted(YearFacts facts) => AnnualStatistics.Write(facts) with { Sections = [new("planted", new("概况", "Overview"), [new Paragraph(Prose.Of(new(sentence, "")))])] };

        Assert.That(
            () => new PublishRelease(home.Home, new PublishOptions(), TimeProvider.System) { Publication = (_, _) => new PlantedPublication(Planted) }.Publish(ReleaseKind.Annual, 2016, new Progress<StepReport>(), CancellationToken.None),
            Throws.TypeOf<LooseNumberException>().With.Property("Sentence").Property("Zh").Contains(number));
        Assert.That(Path.Combine(home.Home.Publications, "annual-2016"), Does.Not.Exist);
    }

    [Test]
    public void What_a_killed_run_left_without_a_row_is_swept()
    {
        using var home = new SampleHome();
        var left = Path.Combine(home.Home.Publications, "annual-2016");
        Directory.CreateDirectory(left);
        File.WriteAllText(Path.Combine(left, "half.html"), "half");
        Directory.CreateDirectory(Path.Combine(home.Home.Scratch, "release-annual-2016", "charts"));

        Published.Publish(home.Home);

        Assert.That(Hashes(left), Is.EqualTo(Hashes(Published.Folder)));
        Assert.That(Path.Combine(home.Home.Scratch, "release-annual-2016"), Does.Not.Exist);
    }

    [Test]
    public void The_control_database_knows_every_file_and_every_figure()
    {
        using var home = new SampleHome();
        var release = (ReleaseOutcome.Published)Published.Publish(home.Home);

        using var control = ControlDatabase.Open(home.Home);
        var files = control.Query<(string Path, string Sha256)>("select path, sha256 from release_files where release_id = 'annual-2016'").ToDictionary(file => file.Path, file => file.Sha256);
        Assert.That(files, Is.EquivalentTo(Hashes(release.Folder)));
        Assert.That(control.Query<string>("select figure_id from figures where release_id = 'annual-2016'"), Is.EquivalentTo(Published.Figures().Keys));
        Assert.That(control.QuerySingle<string>("select value from figures where figure_id = 'PER_FS_TOTAL.230500.all.2016'"), Is.EqualTo("748"));
    }

    [Test]
    public void A_home_that_says_nothing_of_its_data_prints_no_label()
    {
        using var home = new SampleHome(labelled: false);

        var release = (ReleaseOutcome.Published)Published.Publish(home.Home);

        Assert.That(File.ReadAllText(release.Page), Does.Not.Contain("虚构").And.Not.Contain("class=\"sample\""));
        Assert.That(Published.Text("index.html"), Does.Contain("虚构"));
    }

    [Test]
    public void A_home_without_a_build_or_without_the_year_says_so()
    {
        var empty = new Home(Path.Combine(Path.GetTempPath(), "reports-tests", Path.GetRandomFileName()));
        using var home = new SampleHome();
        var publish = new PublishRelease(home.Home, new PublishOptions(), TimeProvider.System);

        Assert.That(Published.Publish(empty), Is.TypeOf<ReleaseOutcome.NothingToPublish>());
        Assert.That(publish.Publish(ReleaseKind.Annual, 2019, new Progress<StepReport>(), CancellationToken.None), Is.TypeOf<ReleaseOutcome.NothingToPublish>());
        Directory.Delete(empty.Root, recursive: true);
    }

    private sealed class PlantedPublication(Func<YearFacts, Document> template) : IPublication
    {
        public Func<YearFacts, Document> Prepare(MartReader marts, YearFacts facts) => template;
    }

    private static Dictionary<string, string> Hashes(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(folder, file), DurableFile.Sha256);
}
