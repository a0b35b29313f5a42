using Analytics.Ingest.Personal;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Tests.Personal;

public sealed class KeyRingTests : IDisposable
{
    private const string Phone = "13812345678";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("keys");

    private string Path => System.IO.Path.Combine(_folder.FullName, "warehouse.key");

    public void Dispose() => _folder.Delete(recursive: true);

    [Test]
    public void A_key_file_is_made_once_and_for_its_owner_alone()
    {
        Assert.That(KeyRing.Make(Path), Is.True);
        var first = File.ReadAllText(Path);

        Assert.That(KeyRing.Make(Path), Is.False);
        Assert.That(File.ReadAllText(Path), Is.EqualTo(first));
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(Path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
    }

    [Test]
    public void Two_homes_give_one_number_two_pseudonyms()
    {
        KeyRing.Make(Path);
        KeyRing.Make(Path + "2");

        Assert.That(KeyRing.Open(Path).PseudonymsOf(Phone), Is.Not.EqualTo(KeyRing.Open(Path + "2").PseudonymsOf(Phone)));
        Assert.That(KeyRing.Open(Path).PseudonymsOf("138 1234 5678"), Is.EqualTo(KeyRing.Open(Path).PseudonymsOf(Phone)));
        Assert.That(KeyRing.Open(Path).PseudonymsOf(Phone).Single(), Does.Match("^tel:[a-z]{4}-[a-z]{16}$"));
    }

    [Test]
    public void After_a_rotation_old_deliveries_keep_their_pseudonyms_and_both_can_be_looked_for()
    {
        KeyRing.Make(Path);
        var before = KeyRing.Open(Path).PseudonymsOf(Phone).Single();
        var id = KeyRing.Rotate(Path, new StoppedClock());
        var ring = KeyRing.Open(Path);

        Assert.That(ring.At(Vintage.Parse("2016-06-08T09:29:59Z")).Of(PersonalKind.Phone, Phone), Is.EqualTo(before));
        var after = ring.At(Vintage.Parse("2016-06-08T09:30:00Z")).Of(PersonalKind.Phone, Phone);
        Assert.That(after, Does.StartWith($"tel:{id}-"));
        Assert.That(ring.PseudonymsOf(Phone), Is.EqualTo(new[] { after, before }));
    }

    [Test]
    public void A_damaged_line_is_named_and_not_repeated()
    {
        KeyRing.Make(Path);
        var lines = File.ReadAllLines(Path);
        var secret = lines[^1].Split(' ')[2];
        lines[^1] = lines[^1].Replace(secret, secret[..^8] + "AAAAAAA=", StringComparison.Ordinal);
        File.WriteAllLines(Path, lines);

        Assert.That(() => KeyRing.Open(Path), Throws.TypeOf<KeyFileException>().With.Message.Contain($"line {lines.Length}").And.Message.Not.Contain(secret[..8]));
    }

    [Test]
    public void A_key_that_was_taken_out_is_missed()
    {
        KeyRing.Make(Path);
        KeyRing.Rotate(Path, new StoppedClock());
        var lines = File.ReadAllLines(Path).ToList();
        lines.RemoveAt(lines.Count - 2);
        File.WriteAllLines(Path, lines);

        Assert.That(() => KeyRing.Open(Path).At(Vintage.Parse("2016-01-01T00:00:00Z")), Throws.TypeOf<KeyFileException>().With.Message.Contain("2016-01-01"));
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2016, 6, 8, 9, 30, 0, TimeSpan.Zero);
    }
}
