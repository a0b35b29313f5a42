using Analytics.DuckDb;

namespace Analytics.Ingest.Tests.Receiving;

public sealed class InterruptionTests
{
    private const int MostSteps = 30;

    [Test]
    public void A_run_that_is_interrupted_at_any_step_and_repeated_ends_in_the_same_home()
    {
        using var whole = Sent();
        whole.Receive();

        var steps = 0;
        for (var step = 1; step <= MostSteps; step++)
        {
            using var home = Sent();
            try
            {
                home.Receive(new Interrupted(step), home.Outbox);
                break;
            }
            catch (InterruptedException)
            {
                steps++;
                // What a killed engine leaves behind, and a file without a row.
                Directory.CreateDirectory(Path.Combine(home.Home.Staging, "projects", "2016-05"));
                File.WriteAllText(Path.Combine(home.Home.Staging, "projects", "2016-05", "half.parquet"), "half");
            }

            home.Receive();

            Assert.That(home.Entries(), Is.EqualTo(whole.Entries()), $"step {step}");
            Assert.That(home.Files(home.Home.Staging), Is.EqualTo(whole.Files(whole.Home.Staging)), $"step {step}");
            Assert.That(home.Files(home.Home.Returns), Is.EqualTo(whole.Files(whole.Home.Returns)), $"step {step}");
            Assert.That(home.Rules(), Is.EqualTo(whole.Rules()), $"step {step}");
        }

        Assert.That(steps, Is.GreaterThanOrEqualTo(7), "three files and four steps of a batch");
    }

    [Test]
    public void A_receipt_that_is_missing_is_made_again()
    {
        using var home = Sent();
        home.Receive();
        var before = home.Files(home.Home.Returns);
        Directory.Delete(home.Home.Returns, recursive: true);

        home.Receive();

        Assert.That(home.Files(home.Home.Returns), Is.EqualTo(before));
    }

    [Test]
    public void A_home_that_cannot_be_written_to_is_one_clear_sentence()
    {
        using var home = Sent();
        File.WriteAllText(home.Home.Landing, "a file stands where the folder should be");

        Assert.That(() => home.Receive(), Throws.TypeOf<HomeNotWritableException>().With.Message.Contain(home.Home.Root));

        File.Delete(home.Home.Landing);
        Assert.That(home.Receive().Entries, Is.EqualTo(2));
    }

    [Test]
    public void A_home_that_another_process_works_on_says_so()
    {
        using var home = Sent();
        home.Options = home.Options with { Patience = TimeSpan.Zero };
        using var held = HomeLock.Take(home.Home, "build", TimeSpan.Zero, _ => { }, CancellationToken.None);

        Assert.That(() => home.Receive(), Throws.TypeOf<HomeBusyException>().With.Message.Contain("build"));
    }

    private static SampleHome Sent()
    {
        var home = new SampleHome();
        home.SendProjects(SampleHome.Jixian, "项目台账.csv", "福利镇,村,安邦村,P001,生猪养殖,养殖,2016-05-03,100000,50000,30", "福利镇,村,安邦村,P002,鸡,养殖,2016-05-03,100000,?,30");
        home.SendProjects(SampleHome.Youyi, "项目台账.csv", "友谊镇,村,友邻村,P003,水稻,种植,2016-05-03,100000,50000,30");
        home.Send(SampleHome.Youyi, "空.csv", "");
        return home;
    }
}
