using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Analytics.DuckDb;
using Analytics.Reports.Calendar;
using Analytics.Reports.Tests.Fixtures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Tests.Calendar;

/// <summary>A release that the calendar announces waits for its moment, says so everywhere, and is published without a changed byte.</summary>
public sealed class EmbargoTests
{
    private const string Announced =
        """
        time: 09:00
        releases:
          - kind: annual
            period: 2016
            date: 2017-02-28
            early_access:
              - { name: 张三, office: 办公室, reason: 核对文字, from: 2017-02-27 }
        """;

    private const string Notice = "本期定于2017年2月28日9:00（北京时间）发布，此前不得引用";

    [Test]
    public void A_release_says_everywhere_until_when_it_may_not_be_quoted_and_is_lifted_at_that_moment_without_a_changed_byte()
    {
        using var home = Home();
        var clock = new StoppedClock("2017-02-20T00:00:00Z");
        var release = (ReleaseOutcome.Published)Publish(home, clock);
        var frozen = Hashes(release.Folder);
        AssertMarked(release);

        clock.Now = DateTimeOffset.Parse("2017-02-28T00:59:59Z");
        Assert.That(State(home, clock), Is.EqualTo("embargoed"));
        Assert.That(Lift(home, clock, "annual-2016"), Is.TypeOf<LiftOutcome.Refused>().With.Property("Why").Property("Zh").Contains("2017-02-28 09:00"));
        Assert.That(Lift(home, clock, "annual-2015"), Is.TypeOf<LiftOutcome.Unknown>());

        File.WriteAllText(Path.Combine(home.Home.Root, "calendar.yml"), Announced.Replace("09:00", "08:00", StringComparison.Ordinal));
        Assert.That(Publish(home, clock), Is.TypeOf<ReleaseOutcome.Unchanged>());
        File.AppendAllText(release.Page, " ");
        Assert.That(Publish(home, clock), Is.TypeOf<ReleaseOutcome.Published>());
        Assert.That(Hashes(release.Folder), Is.EqualTo(frozen), "a damaged one is made whole as it was frozen, whatever the calendar says by now");
        Assert.That(State(home, clock), Is.EqualTo("embargoed"));

        clock.Now = DateTimeOffset.Parse("2017-02-28T01:00:00Z");
        Assert.That(Lift(home, clock, "annual-2016"), Is.EqualTo(new LiftOutcome.Lifted("annual-2016", "2017-02-28T01:00:00Z")));
        Assert.That(State(home, clock), Is.EqualTo("on_time"));
        Assert.That(Lift(home, clock, "annual-2016"), Is.TypeOf<LiftOutcome.Refused>(), "there is nothing left to lift");
        Assert.That(Hashes(release.Folder), Is.EqualTo(frozen));

        using var scratch = new SampleHome();
        new PublishRelease(scratch.Home, new PublishOptions(), TimeProvider.System).PublishAs("annual-2016", home.Home, ReleaseKind.Annual, 2016, new Progress<StepReport>(), CancellationToken.None);
        Assert.That(Hashes(Path.Combine(scratch.Home.Publications, "annual-2016")), Is.EqualTo(frozen), "made again years later in a home without a calendar");
    }

    [Test]
    public void Published_after_its_moment_it_waits_for_nothing_and_is_late_from_the_next_day_on()
    {
        using var home = Home();
        var release = (ReleaseOutcome.Published)Publish(home, new StoppedClock("2017-02-28T16:00:00Z"));

        Assert.That(release.EmbargoedUntil, Is.Null);
        Assert.That(State(home, new StoppedClock("2017-03-01T00:00:00Z")), Is.EqualTo("late"), "midnight in China has passed");
    }

    [Test]
    public void The_listing_holds_twelve_months_from_this_one_and_says_what_is_overdue()
    {
        using var home = Home();
        CalendarRow[] List(string now) => [.. new CalendarListing(home.Home, new StoppedClock(now)).List(null, 12)];

        Assert.That(List("2017-02-01T00:00:00Z").Single(), Has.Property("State").EqualTo("planned").And.Property("PublishedAt").Null);
        Assert.That(List("2017-02-28T12:00:00Z").Single().State, Is.EqualTo("overdue"));
        Assert.That(List("2017-03-01T00:00:00Z"), Is.Empty, "past months are not listed");
        Assert.That(List("2016-02-28T00:00:00Z"), Is.Empty, "nor is what is a year away");
    }

    private static ReleaseOutcome Publish(SampleHome home, TimeProvider clock) =>
        new PublishRelease(home.Home, new PublishOptions(), clock).Publish(ReleaseKind.Annual, 2016, new Progress<StepReport>(), CancellationToken.None);

    private static SampleHome Home()
    {
        var home = new SampleHome();
        File.WriteAllText(Path.Combine(home.Home.Root, "calendar.yml"), Announced);
        return home;
    }

    private static void AssertMarked(ReleaseOutcome.Published release)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(release.Folder, "manifest.json")))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(release.EmbargoedUntil, Is.EqualTo("2017-02-28T01:00:00Z"));
            Assert.That(File.ReadAllText(release.Page), Does.Contain(Notice).And.Contain("均为虚构"));
            Assert.That(File.ReadAllText(Path.Combine(release.Folder, "index.en.html")), Does.Contain("Embargoed until 2017-02-28 09:00 (China time): not to be quoted before"));
            Assert.That(Parts(release, "annual-2016.docx", "word/header"), Is.Not.Empty.And.All.Contains(Notice));
            Assert.That(Parts(release, "annual-2016.pptx", "ppt/slides/slide"), Is.Not.Empty.And.All.Contains(Notice));
            Assert.That(Parts(release, "annual-2016.xlsx", "xl/worksheets/sheet"), Is.Not.Empty.And.All.Contains(Notice));
            Assert.That(Charts(release, "zh"), Is.Not.Empty.And.All.Contains(Notice).And.All.Contains("均为虚构"));
            Assert.That(Charts(release, "en"), Is.Not.Empty.And.All.Contains("Embargoed until 2017-02-28 09:00"));
            Assert.That((string?)manifest["embargo_until"], Is.EqualTo("2017-02-28T01:00:00Z"));
            Assert.That((string?)manifest["early_access"]![0]!["name"], Is.EqualTo("张三"));
        }
    }

    private static LiftOutcome Lift(SampleHome home, TimeProvider clock, string releaseId) => new LiftEmbargo(home.Home, clock).Lift(releaseId);

    private static string State(SampleHome home, TimeProvider clock) => new CalendarListing(home.Home, clock).List(null, null).Single().State;

    /// <summary>The words of each chart's own file: its lines may break anywhere.</summary>
    private static List<string> Charts(ReleaseOutcome.Published release, string language) =>
        [.. Directory.GetFiles(Path.Combine(release.Folder, "charts"), $"*.{language}.svg").Select(file => Regex.Replace(File.ReadAllText(file), language == "zh" ? "<[^>]+>" : "(<[^>]+>)+", language == "zh" ? "" : " "))];

    private static List<string> Parts(ReleaseOutcome.Published release, string file, string path)
    {
        using var package = ZipFile.OpenRead(Path.Combine(release.Folder, file));
        return [.. package.Entries.Where(entry => entry.FullName.StartsWith(path, StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(entry =>
        {
            using var text = new StreamReader(entry.Open());
            return text.ReadToEnd();
        })];
    }

    private static Dictionary<string, string> Hashes(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(folder, file), DurableFile.Sha256);
}
