using System.IO.Compression;
using System.Text;
using Analytics.Ingest.Landing;
using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Tests.Receiving;

public sealed class ArchiveTests : IDisposable
{
    private const string Pigs = "福利镇,村,安邦村,P001,生猪养殖,养殖,2016-05-03,100000,50000,30";
    private const string Rice = "福利镇,村,永安村,P002,水稻种植,种植,2016-05-12,200000,200000,12";

    private static readonly Encoding Gb18030 = TextEncoding.OfCodePage(54936);

    private readonly SampleHome _home = new();

    public void Dispose() => _home.Dispose();

    [Test]
    public void Files_of_an_archive_are_received_one_by_one_under_their_own_names([Values] bool inGb18030)
    {
        var zip = Zip(inGb18030 ? Gb18030 : Encoding.UTF8, ("台账/集贤县项目台账.csv", Ledger(2016, Pigs)), ("台账/基础设施通知.txt", Bytes("开会")), ("__MACOSX/._x.csv", Bytes("x")));
        _home.Send(SampleHome.Jixian, "五月.zip", zip);

        var summary = _home.Receive();

        Assert.That(summary.Receipts.Select(receipt => $"{receipt.FileName} {receipt.Outcome}"), Is.EquivalentTo(new[] { "集贤县项目台账.csv Accepted", "基础设施通知.txt Returned" }));
        Assert.That(_home.Entries("project_code"), Is.EqualTo(new[] { "P001" }));
        Assert.That(_home.Control<string>("select archive_name || ' ' || member_name from archives order by member_name"), Is.EqualTo(new[] { "五月.zip 台账/基础设施通知.txt", "五月.zip 台账/集贤县项目台账.csv" }));
        Assert.That(_home.Files(_home.Home.Landing), Has.Count.EqualTo(3), "the archive and what was in it");
        Assert.That(File.ReadAllText(Path.Combine(_home.Home.Root, summary.Receipts[0].Path)), Does.Contain("五月.zip › 台账/"));
    }

    [Test]
    public void An_archive_without_a_county_has_its_files_counties_from_its_folders()
    {
        var path = _home.Send("", "双鸭山.zip", Zip(Gb18030, ("230521/a.csv", Ledger(2016, Pigs)), ("230522/b.csv", Ledger(2016, "友谊镇,村,友邻村,P003,水稻,种植,2016-05-03,100000,50000,30"))));

        Assert.That(_home.Receive(path).Accepted, Is.EqualTo(2));
        Assert.That(_home.Control<string>("select county_code from editions order by 1"), Is.EqualTo(new[] { SampleHome.Jixian, SampleHome.Youyi }));
    }

    [Test]
    public void The_same_archive_twice_changes_nothing_and_the_inbox_is_emptied_of_it()
    {
        var inbox = Directory.CreateDirectory(Path.Combine(_home.Home.Inbox, SampleHome.Jixian)).FullName;
        var zip = Zip(Gb18030, ("a.csv", Ledger(2016, Pigs)), ("b.csv", Ledger(2016, Pigs, Rice)));
        _home.Options = _home.Options with { SettleTime = TimeSpan.Zero, FilesPerBatch = 1 };

        foreach (var outcome in new[] { (2, 0), (0, 2) })
        {
            File.WriteAllBytes(Path.Combine(inbox, "五月.zip"), zip);
            var summary = _home.Receive(new Interrupted(int.MaxValue));

            Assert.That((summary.Accepted, summary.Duplicates), Is.EqualTo(outcome));
            Assert.That(Directory.EnumerateFiles(inbox), Is.Empty);
        }

        Assert.That(_home.Entries("project_code"), Has.Count.EqualTo(3));
    }

    [Test]
    public void An_archive_that_is_interrupted_at_any_step_is_received_whole_by_the_next_run()
    {
        for (var step = 1; step <= 30; step++)
        {
            using var home = new SampleHome();
            home.Options = home.Options with { SettleTime = TimeSpan.Zero, FilesPerBatch = 1 };
            var inbox = Directory.CreateDirectory(Path.Combine(home.Home.Inbox, SampleHome.Jixian)).FullName;
            File.WriteAllBytes(Path.Combine(inbox, "五月.zip"), Zip(Gb18030, ("a.csv", Ledger(2016, Pigs)), ("b.csv", Ledger(2016, Rice))));
            try
            {
                home.Receive(new Interrupted(step));
                Assert.That(step, Is.GreaterThan(8), "two batches of several steps");
                return;
            }
            catch (InterruptedException)
            {
                home.Receive(new Interrupted(int.MaxValue));
            }

            Assert.That(home.Entries("project_code"), Is.EquivalentTo(new[] { "P001", "P002" }), $"step {step}");
            Assert.That(Directory.EnumerateFiles(inbox), Is.Empty, $"step {step}");
        }
    }

    [Test]
    public void An_archive_in_an_archive_is_opened_and_one_in_that_goes_back()
    {
        var innermost = Zip(Gb18030, ("c.csv", Ledger(2016, Rice)));
        var inner = Zip(Gb18030, ("a.csv", Ledger(2016, Pigs)), ("再一层.zip", innermost));
        _home.Send(SampleHome.Jixian, "全部.zip", Zip(Gb18030, ("福利镇.zip", inner)));

        var summary = _home.Receive();

        Assert.That(summary.Receipts.Select(receipt => $"{receipt.FileName} {receipt.Outcome}"), Is.EquivalentTo(new[] { "全部.zip Partly", "a.csv Accepted" }));
        Assert.That(Refusals(), Is.EqualTo(new[] { "archive.nested" }));
        Assert.That(_home.Control<string>("select message_zh from findings where rule = 'archive.nested'").Single(), Does.Contain("福利镇.zip/再一层.zip"));
    }

    [Test]
    public void A_member_under_a_password_goes_back_and_the_others_enter()
    {
        var zip = Zip(Gb18030, ("a.csv", Ledger(2016, Pigs)), ("b.csv", Ledger(2016, Rice)));
        Encrypt(zip, "b.csv");
        _home.Send(SampleHome.Jixian, "五月.zip", zip);

        var summary = _home.Receive();

        Assert.That((summary.Accepted, summary.Partly), Is.EqualTo((1, 1)));
        Assert.That(Refusals(), Is.EqualTo(new[] { "archive.encrypted" }));
        Assert.That(summary.AnythingReturned);
    }

    [TestCase("../../x.csv")]
    [TestCase("/etc/x.csv")]
    [TestCase("C:\\x.csv")]
    [TestCase("a\\..\\..\\x.csv")]
    public void Paths_that_climb_send_the_whole_archive_back(string name)
    {
        _home.Send(SampleHome.Jixian, "五月.zip", Zip(Gb18030, ("a.csv", Ledger(2016, Pigs)), (name, Ledger(2016, Rice))));

        Assert.That(_home.Receive().Returned, Is.EqualTo(1));
        Assert.That(Refusals(), Is.EqualTo(new[] { "archive.climbing" }));
        Assert.That(_home.Files(_home.Home.Landing), Has.Count.EqualTo(1), "nothing of it was unpacked");
    }

    [Test]
    public void An_archive_that_unpacks_to_far_too_much_is_not_unpacked()
    {
        _home.Send(SampleHome.Jixian, "五月.zip", Zip(Gb18030, [.. Enumerable.Range(0, 6).Select(at => ($"{at}.csv", new byte[64 << 20]))]));

        Assert.That(_home.Receive().Returned, Is.EqualTo(1));
        Assert.That(Refusals(), Is.EqualTo(new[] { "archive.too_large" }));
        Assert.That(_home.Files(_home.Home.Landing), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_damaged_member_goes_back_by_its_name()
    {
        var zip = Zip(Gb18030, ("a.csv", Ledger(2016, Pigs)), ("b.csv", Ledger(2016, Rice)));
        var at = zip.AsSpan().IndexOf("b.csv"u8) + "b.csv".Length + 20;
        zip[at] ^= 0xFF;
        _home.Send(SampleHome.Jixian, "五月.zip", zip);

        Assert.That(_home.Receive().Accepted, Is.EqualTo(1));
        Assert.That(Refusals(), Is.EqualTo(new[] { "archive.damaged" }));
    }

    [TestCase("台账.zip", "台账.zip")]
    [TestCase("一.csv", "一.csv")]
    public void Names_are_read_in_the_code_page_they_are_in(string name, string expected)
    {
        Assert.That(MemberName.Decoded(Encoding.Latin1.GetString(Gb18030.GetBytes(name))), Is.EqualTo(expected));
        Assert.That(MemberName.Decoded(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(name))), Is.EqualTo(expected), "UTF-8 without its mark");
        Assert.That(MemberName.Decoded(name), Is.EqualTo(expected));
    }

    private IReadOnlyList<string> Refusals() => _home.Control<string>("select rule from findings where severity = 'refuse' order by rule");

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Ledger(int year, params string[] rows) => Bytes($"第一书记项目台账（{year}年5月）\n{SampleHome.ProjectsHeader}\n{string.Join('\n', rows)}\n");

    /// <summary>An archive with names in the encoding given; only UTF-8 gets its mark.</summary>
    private static byte[] Zip(Encoding names, params (string Name, byte[] Bytes)[] members)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, bytes) in members)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Sets the flag for a password in both headers of a member.</summary>
    private static void Encrypt(byte[] zip, string name)
    {
        for (var at = 0; zip.AsSpan(at).IndexOf(Encoding.ASCII.GetBytes(name)) is var found and >= 0; at += found + 1)
        {
            var start = at + found;
            var local = start >= 30 && zip.AsSpan(start - 30, 4).SequenceEqual("PK\u0003\u0004"u8);
            var central = start >= 46 && zip.AsSpan(start - 46, 4).SequenceEqual("PK\u0001\u0002"u8);
            zip[local ? start - 24 : central ? start - 38 : start] |= local || central ? (byte)1 : (byte)0;
        }
    }
}
