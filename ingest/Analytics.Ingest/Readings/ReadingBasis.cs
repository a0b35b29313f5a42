using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Analytics.DuckDb;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Ingest.Readings;

/// <summary>What files were read with: the texts of the contracts and of the register. The same bytes under another reading may be other entries.</summary>
/// <param name="Id">A fingerprint of all texts.</param>
internal sealed record ReadingBasis(string Id, IReadOnlyList<ReadingText> Texts)
{
    public const string Contract = "contract";
    public const string Register = "register";

    /// <summary>The texts as they lie in two folders now.</summary>
    public static ReadingBasis In(string contracts, string register)
    {
        List<ReadingText> texts = [.. Of(Contract, contracts, "*.yml"), .. Of(Register, register, "*.csv")];
        var lines = string.Concat(texts.Select(text => $"{text.Kind}\t{text.Name}\t{text.Sha256}\n"));
        return new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)))[..16], texts);
    }

    /// <summary>Keeps the texts in control.db, each once.</summary>
    public void Keep(SqliteConnection control)
    {
        if (control.ExecuteScalar<long>("select count(*) from readings where reading_id = @Id", new { Id }) > 0)
        {
            return;
        }

        foreach (var text in Texts)
        {
            control.Execute("insert or ignore into kept_texts (sha256, bytes) values (@Sha256, @bytes)", new { text.Sha256, bytes = Packed(File.ReadAllBytes(text.Path)) });
            control.Execute("insert into readings (reading_id, kind, name, sha256) values (@Id, @Kind, @Name, @Sha256)", new { Id, text.Kind, text.Name, text.Sha256 });
        }
    }

    /// <summary>Writes the texts of a reading that is kept back into two folders, which then hold nothing else of their kind.</summary>
    public static void Restore(SqliteConnection control, string id, string contracts, string register)
    {
        foreach (var (folder, pattern) in new[] { (contracts, "*.yml"), (register, "*.csv") })
        {
            Directory.CreateDirectory(folder);
            foreach (var file in Directory.EnumerateFiles(folder, pattern))
            {
                File.Delete(file);
            }
        }

        foreach (var (kind, name, bytes) in control.Query<(string, string, byte[])>("select kind, name, bytes from readings join kept_texts using (sha256) where reading_id = @id", new { id }))
        {
            using var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            using var file = File.Create(Path.Combine(kind == Contract ? contracts : register, name));
            packed.CopyTo(file);
        }
    }

    private static IEnumerable<ReadingText> Of(string kind, string folder, string pattern) => !Directory.Exists(folder) ? []
        : Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal).Select(path => new ReadingText(kind, Path.GetFileName(path), path, DurableFile.Sha256(path)));

    private static byte[] Packed(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}

/// <param name="Kind"><see cref="ReadingBasis.Contract"/> or <see cref="ReadingBasis.Register"/>.</param>
internal sealed record ReadingText(string Kind, string Name, string Path, string Sha256);
