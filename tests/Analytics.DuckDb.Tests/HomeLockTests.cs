using Analytics.Vocabulary;

namespace Analytics.DuckDb.Tests;

public sealed class HomeLockTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lock");

    public void Dispose() => _folder.Delete(recursive: true);

    [Test]
    public void A_second_writer_is_told_who_is_at_work()
    {
        using var first = Take("build", _ => { });

        Assert.That(() => Take("receive", _ => { }), Throws.TypeOf<HomeBusyException>().With.Message.Contain("build").And.Message.Contain(_folder.FullName));
    }

    [Test]
    public void A_released_home_is_free_again()
    {
        Take("build", _ => { }).Dispose();

        Assert.That(() => Take("receive", _ => { }).Dispose(), Throws.Nothing);
    }

    [Test]
    public void Who_waits_is_told_once_and_then_has_its_turn()
    {
        var first = Take("build", _ => { });
        var told = new List<string>();

        using var second = HomeLock.Take(new Home(_folder.FullName), "receive", TimeSpan.FromMinutes(1), holder => { told.Add(holder); first.Dispose(); }, CancellationToken.None);

        Assert.That(told, Has.Count.EqualTo(1));
        Assert.That(told[0], Does.StartWith("build"));
    }

    [Test]
    public void Waiting_can_be_given_up()
    {
        using var first = Take("build", _ => { });
        using var cancellation = new CancellationTokenSource();

        Assert.That(
            () => HomeLock.Take(new Home(_folder.FullName), "receive", TimeSpan.FromMinutes(1), _ => cancellation.Cancel(), cancellation.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }

    private HomeLock Take(string work, Action<string> waiting) => HomeLock.Take(new Home(_folder.FullName), work, TimeSpan.Zero, waiting, CancellationToken.None);
}
