using Analytics.Warehouse.Marts;
using Analytics.Warehouse.Sources;
using Dapper;

namespace Analytics.Warehouse.Tests.Sources;

/// <summary>A staging file that is gone or changed stops the build by name; what was built stays.</summary>
public sealed class StagedFilesTests
{
    private FixtureHome _fixture = null!;

    [SetUp]
    public void Build() => _fixture = FixtureHome.Built();

    [TearDown]
    public void RemoveHome() => _fixture.Dispose();

    [Test]
    public void All_damaged_files_are_named_and_the_current_build_stays()
    {
        var current = CurrentBuild.Of(_fixture.Home);
        var staged = _fixture.Control.Query<string>("select path from staging_files order by path").ToList();
        File.Delete(Path.Combine(_fixture.Home.Root, staged[0]));
        Turn(Path.Combine(_fixture.Home.Root, staged[1]));
        _fixture.Edition("projects", FixtureHome.CountyA, "2016-03", "2016-04-05T08:00:00Z", YearOfTwoCounties.Project(YearOfTwoCounties.Village1, "P8", "1000"));

        var damaged = Assert.Throws<StagingDamagedException>(() => _fixture.Build())!;

        Assert.That(damaged.Sentence.Zh, Does.Contain($"{staged[0]}（不见了）").And.Contain($"{staged[1]}（内容被改动）").And.Contain("analytics rebuild"));
        Assert.That(damaged.Sentence.En, Does.Contain($"{staged[0]} (missing)").And.Contain($"{staged[1]} (changed)"));
        Assert.That(CurrentBuild.Of(_fixture.Home), Is.EqualTo(current));
    }

    private static void Turn(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
    }
}
