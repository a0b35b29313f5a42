namespace Analytics.DuckDb.Tests;

public sealed class DurableFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("durable");

    public void Dispose() => _folder.Delete(recursive: true);

    [Test]
    public void A_file_is_written_whole_into_a_folder_that_is_made_for_it()
    {
        DurableFile.WriteText(At("new/a.txt"), "回执");

        Assert.That(File.ReadAllText(At("new/a.txt")), Is.EqualTo("回执"));
        Assert.That(Directory.GetFiles(At("new")), Has.Length.EqualTo(1), "nothing half-written stays");
    }

    [Test]
    public void A_write_that_fails_leaves_the_old_file_and_nothing_else()
    {
        DurableFile.WriteText(At("a.txt"), "old");

        Assert.That(() => DurableFile.Write(At("a.txt"), stream => { stream.WriteByte(1); throw new IOException("disk full"); }), Throws.TypeOf<IOException>());

        Assert.That(File.ReadAllText(At("a.txt")), Is.EqualTo("old"));
        Assert.That(Directory.GetFiles(_folder.FullName), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_file_of_another_writer_is_moved_into_its_place_over_an_older_one()
    {
        File.WriteAllText(At("written"), "new");
        File.WriteAllText(At("a.parquet"), "old");

        DurableFile.Adopt(At("written"), At("a.parquet"));

        Assert.That(File.ReadAllText(At("a.parquet")), Is.EqualTo("new"));
        Assert.That(File.Exists(At("written")), Is.False);
    }

    [Test]
    public void A_fingerprint_is_the_published_sha_256()
    {
        File.WriteAllText(At("abc"), "abc");

        Assert.That(DurableFile.Sha256(At("abc")), Is.EqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"), "FIPS 180-2, appendix B.1");
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);
}
