using System.Security.Cryptography;
using System.Text;
using Analytics.DuckDb;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Personal;

/// <summary>
/// The keys of a home's pseudonyms, from a file outside the home that only its owner may read: one line a key, its id, the moment from which it
/// counts, its secret. The newest key that counted when a delivery arrived masks it, whenever it is read: the same landing gives the same pseudonyms.
/// </summary>
public sealed class KeyRing
{
    private const string Heading = """
        # 假名钥匙：身份证号、电话、银行卡号入库前用它换成代号。只给负责人看，不要放进数据仓库目录，要另行备份；旧钥匙不要删，删了旧代号就再也对不上。
        # Keys of the pseudonyms that stand for ID, phone and card numbers. Keep this file secret, outside the home, and backed up; keep old lines, or old pseudonyms can never be matched again.

        """;

    private readonly IReadOnlyList<PseudonymKey> _keys;
    private readonly string _path;

    private KeyRing(string path, IReadOnlyList<PseudonymKey> keys) => (_path, _keys) = (path, keys);

    public IReadOnlyList<string> Ids => [.. _keys.Select(key => key.Id)];

    /// <summary>Makes the key file, unless it is there.</summary>
    /// <returns>Whether it was made.</returns>
    /// <exception cref="IOException">The place cannot be written to.</exception>
    public static bool Make(string path)
    {
        if (File.Exists(path))
        {
            return false;
        }

        Write(path, [NewKey(new Vintage(DateTimeOffset.MinValue), [])]);
        return true;
    }

    /// <exception cref="KeyFileException">The file is missing or no key file; the message names the line and says what to do.</exception>
    public static KeyRing Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new KeyFileException(new($"找不到假名钥匙 {path}，请放回原处，或用 --key 指明。", $"There is no key file {path}: put it back, or name it with --key."));
        }

        var lines = File.ReadAllLines(path).Select((text, at) => (Text: text.Trim(), Number: at + 1)).Where(line => line.Text.Length > 0 && line.Text[0] != '#');
        List<PseudonymKey> keys = [.. lines.Select(line => Parse(path, line.Number, line.Text)).OrderBy(key => key.From)];
        return keys.Count > 0 ? new(path, keys) : throw new KeyFileException(new($"{path} 里没有钥匙。", $"{path} holds no key."));
    }

    /// <summary>Adds a key for what arrives from now on; the older ones stay, so that old pseudonyms can still be matched.</summary>
    /// <returns>The id of the added key.</returns>
    public static string Rotate(string path, TimeProvider clock)
    {
        var ring = Open(path);
        var key = NewKey(new Vintage(clock.GetUtcNow()), ring.Ids);
        Write(path, [.. ring._keys, key]);
        return key.Id;
    }

    /// <summary>The pseudonyms that stand for a number, newest key first: what to look for in a home when somebody asks what is kept about him.</summary>
    /// <param name="text">A number as people write it; several numbers give the pseudonyms of each.</param>
    public IReadOnlyList<string> PseudonymsOf(string text) =>
        [.. _keys.Reverse().SelectMany(key => PersonalNumbers.Find(text, ColumnMeaning.Open).Select(number => key.Of(number.Kind, number.Normal)))];

    /// <exception cref="KeyFileException">The ring's oldest key counts only from later on: a line was taken out.</exception>
    internal PseudonymKey At(Vintage receivedAt) => _keys.LastOrDefault(key => key.From <= receivedAt)
        ?? throw new KeyFileException(new($"{_path} 缺少 {receivedAt} 时的钥匙，请恢复备份。", $"{_path} lacks the key of {receivedAt}: restore it from its backup."));

    private static PseudonymKey NewKey(Vintage from, IReadOnlyList<string> taken)
    {
        PseudonymKey key;
        do
        {
            key = new(from, RandomNumberGenerator.GetBytes(PseudonymKey.SecretBytes));
        }
        while (taken.Contains(key.Id));
        return key;
    }

    private static PseudonymKey Parse(string path, int number, string line)
    {
        try
        {
            var key = line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var id, var from, var secret] ? (Id: id, Key: new PseudonymKey(Vintage.Parse(from), Convert.FromBase64String(secret))) : default;
            return key.Key is { Secret.Length: PseudonymKey.SecretBytes } && key.Key.Id == key.Id ? key.Key : throw new FormatException();
        }
        catch (FormatException)
        {
            // What stands in the line is a secret: it is not repeated.
            throw new KeyFileException(new($"{path} 第{number}行不是完整的钥匙，请恢复备份。", $"{path}, line {number} is no whole key: restore it from its backup."));
        }
    }

    private static void Write(string path, IEnumerable<PseudonymKey> keys)
    {
        var text = Heading + string.Concat(keys.Select(key => $"{key.Id} {key.From} {Convert.ToBase64String(key.Secret)}\n"));
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        OwnerOnly.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
    }
}
