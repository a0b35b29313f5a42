namespace Analytics.Ingest.Tests.Receiving;

public sealed class InboxTests : IDisposable
{
    private const string Ledger = "第一书记项目台账（2016年5月）\n" + SampleHome.ProjectsHeader + "\n福利镇,村,安邦村,P001,生猪养殖,养殖,2016-05-03,100000,50000,30\n";

    private readonly SampleHome _home = new();
    private readonly string _inbox;

    public InboxTests() => _inbox = Directory.CreateDirectory(Path.Combine(_home.Home.Inbox, SampleHome.Jixian)).FullName;

    public void Dispose() => _home.Dispose();

    [Test]
    public void A_file_that_grows_between_two_looks_waits_for_the_next_run()
    {
        var path = Put("a.csv", Ledger[..80]);

        var first = Receive(() => File.AppendAllText(path, Ledger[80..]));
        Assert.That((first.Files, first.Waiting.Single()), Is.EqualTo((0, "a.csv")));
        Assert.That(path, Does.Exist);

        Assert.That(Receive(() => { }).Accepted, Is.EqualTo(1));
        Assert.That(path, Does.Not.Exist);
    }

    [Test]
    public void A_file_that_goes_between_two_looks_is_no_failure()
    {
        var path = Put("a.csv", Ledger);

        Assert.That(Receive(() => File.Delete(path)).Files, Is.Zero);
    }

    [TestCase("a.csv.done")]
    [TestCase("a.done")]
    public void A_mark_says_that_a_file_is_whole_and_goes_with_it(string mark)
    {
        Put("a.csv", Ledger);
        Put(mark, "");

        var looks = 0;
        Assert.That(Receive(() => looks++).Accepted, Is.EqualTo(1));
        Assert.That(looks, Is.Zero, "there was nothing to wait for");
        Assert.That(Directory.EnumerateFiles(_inbox), Is.Empty);
    }

    [TestCase("~$项目台账.xlsx")]
    [TestCase("项目台账.xlsx.tmp")]
    [TestCase("项目台账.xlsx.part")]
    [TestCase("项目台账.xlsx.crdownload")]
    [TestCase("项目台账.et~")]
    [TestCase(".项目台账.csv")]
    [TestCase("Thumbs.db")]
    public void What_programs_leave_in_a_folder_is_no_delivery(string name)
    {
        var path = Put(name, Ledger);

        Assert.That(Receive(() => { }).Files, Is.Zero);
        Assert.That(path, Does.Exist);
    }

    [Test]
    public void An_empty_file_just_made_waits_for_its_first_bytes()
    {
        Put("a.csv", "");

        Assert.That(Receive(() => { }).Waiting, Is.EqualTo(new[] { "a.csv" }));
    }

    private string Put(string name, string text)
    {
        var path = Path.Combine(_inbox, name);
        File.WriteAllText(path, text);
        return path;
    }

    private ReceiveSummary Receive(Action meanwhile) =>
        new ReceiveEditions(_home.Home, _home.Options, new Meanwhile(meanwhile)).Receive(Array.Empty<string>(), new Interrupted(int.MaxValue), CancellationToken.None);

    /// <summary>A clock on which something happens while somebody waits, and no time passes.</summary>
    private sealed class Meanwhile(Action happens) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2016, 6, 8, 9, 30, 0, TimeSpan.Zero);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            happens();
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
