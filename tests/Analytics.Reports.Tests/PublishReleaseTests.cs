using Analytics.Reports.Tests.Fixtures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Tests;

public sealed class PublishReleaseTests
{
    [Test]
    public void A_release_is_a_whole_folder_and_publishing_again_changes_nothing()
    {
        using var sample = new SampleHome();

        var first = Publish(sample.Home);
        var second = Publish(sample.Home);

        Assert.That(first, Is.TypeOf<ReleaseOutcome.Published>());
        Assert.That(second, Is.TypeOf<ReleaseOutcome.Unchanged>());
        if (Environment.GetEnvironmentVariable("KEEP") is { } keep)
        {
            Directory.Delete(keep, true);
            Directory.Move(((ReleaseOutcome.Published)first).Folder, keep);
        }
    }

    private static ReleaseOutcome Publish(Home home) =>
        new PublishRelease(home, new PublishOptions(), TimeProvider.System).Publish(ReleaseKind.Annual, 2016, new Progress<StepReport>(), CancellationToken.None);
}
