namespace Analytics.Ingest.Tests.Receiving;

public sealed class OrderTests
{
    private static readonly string[] Names = ["a.csv", "b.csv", "c.csv", "d.csv"];

    [Test]
    public void The_order_of_receiving_changes_nothing()
    {
        using var together = Sent();
        together.Receive();
        using var backwards = Sent();
        foreach (var name in Names.Reverse())
        {
            backwards.Receive(Path.Combine(backwards.Outbox, SampleHome.Jixian, name));
        }

        Assert.That(backwards.Entries(), Is.EqualTo(together.Entries()));
        Assert.That(Editions(backwards), Is.EqualTo(Editions(together)));
        Assert.That(backwards.Rules(), Is.EqualTo(together.Rules()));
    }

    [Test]
    public void Threads_and_batches_change_nothing([Values(1, 2, 4)] int threads)
    {
        using var usual = Sent();
        usual.Receive();
        using var other = Sent();
        other.Options = other.Options with { Threads = threads };
        other.Receive();

        Assert.That(other.Files(other.Home.Staging), Is.EqualTo(usual.Files(usual.Home.Staging)));

        using var single = Sent();
        single.Options = single.Options with { Threads = threads, FilesPerBatch = 1 };
        single.Receive();

        Assert.That(single.Entries(), Is.EqualTo(usual.Entries()));
    }

    private static IReadOnlyList<string> Editions(SampleHome home) =>
        home.Control<string>("select edition_id || ' ' || received_at || ' ' || entries || ' ' || refused from editions order by edition_id");

    // c and d are the same bytes; d came earlier.
    private static SampleHome Sent()
    {
        var home = new SampleHome();
        foreach (var (name, at) in Names.Select((name, at) => (name, at)))
        {
            home.SendProjects(SampleHome.Jixian, name, Enumerable.Range(0, 3000)
                .Select(row => $"福利镇,村,安邦村,P{Math.Min(at, 2)}-{row},养鸡,养殖,2016-05-{(row % 28) + 1:00},{row}.5,{(row % 500 == 7 ? "若干" : $"{row}余")},{row % 40}").ToArray());
        }

        home.Send("", "deliveries.csv", "file,county_code,sender,received_at\n" + string.Concat(Names.Select((name, at) => $"230521/{name},230521,,2016-06-{(name == "d.csv" ? 1 : at + 2):00}T08:00:00Z\n")));
        return home;
    }
}
