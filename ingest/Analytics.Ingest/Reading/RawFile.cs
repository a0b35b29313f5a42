using System.Security.Cryptography;
using System.Text;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Reading;

/// <summary>
/// One received file, opened by what its bytes are and not by its name: its facts, and its sheets read forward as raw text. A file that
/// cannot be read is no exception but <see cref="Unreadable"/>, a finding that says what to do.
/// </summary>
public sealed class RawFile : IDisposable
{
    private readonly Func<RawFile, IEnumerable<RawSheet>> _sheets;

    private RawFile(FileFacts facts, Finding? unreadable, IReadOnlyList<Finding> findings, Func<RawFile, IEnumerable<RawSheet>> sheets) =>
        (Facts, Unreadable, Findings, _sheets) = (facts, unreadable, findings, sheets);

    public FileFacts Facts { get; }

    /// <summary>Why nothing in the file can be read; <c>null</c> where it can.</summary>
    public Finding? Unreadable { get; private set; }

    /// <summary>What is odd about the file as a whole: bytes that are no character, an encoding that is only a guess.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>
    /// The sheets in the order of the file, hidden ones too; each is read forward and only until the next is asked for. Where the file turns
    /// out to be broken on the way, the rows end there and <see cref="Unreadable"/> says why.
    /// </summary>
    public IEnumerable<RawSheet> Sheets() => Unreadable is null ? _sheets(this) : [];

    /// <exception cref="IOException">The file is not there or may not be opened.</exception>
    public static RawFile Open(string path, ReadOptions? options = null)
    {
        options ??= new ReadOptions();
        var evidence = new TextEvidence();
        var sha256 = Fingerprint(path, evidence);
        var format = FileSignature.Of(path, evidence, options, out var refusal);
        return format switch
        {
            _ when refusal is not null => new(Bare(path, evidence, sha256, format), refusal, [], _ => []),
            FileFormat.Delimited => OpenText(path, evidence, sha256, options),
            _ => new(Bare(path, evidence, sha256, format), null, [], file => Workbook(file, path)),
        };
    }

    public void Dispose()
    {
    }

    private static FileFacts Bare(string path, TextEvidence evidence, string sha256, FileFormat? format) =>
        new(path, evidence.Bytes, sha256, format, null, null, null, null);

    private static string Fingerprint(string path, TextEvidence evidence)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1024 * 1024];
        for (var read = stream.ReadAtLeast(buffer, buffer.Length, false); read > 0; read = stream.ReadAtLeast(buffer, buffer.Length, false))
        {
            hash.AppendData(buffer, 0, read);
            evidence.Add(buffer.AsSpan(0, read));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static RawFile OpenText(string path, TextEvidence evidence, string sha256, ReadOptions options)
    {
        var encoding = (options.Encoding is null ? TextEncoding.Of(evidence) : TextEncoding.Named(options.Encoding, evidence))
            ?? throw new ArgumentException($"'{options.Encoding}' is not an encoding this machine knows: expected utf-8, gb18030, big5, utf-16 or the like.", nameof(options));
        var sample = encoding.Encoding.GetString(evidence.Head.AsSpan(encoding.Preamble));
        var dialect = DialectGuess.Find(sample, evidence.Bytes == evidence.Head.Length, options.Delimiter);
        var facts = new FileFacts(path, evidence.Bytes, sha256, FileFormat.Delimited, encoding.Name, encoding.Confidence, dialect.Delimiter, dialect.Quote.ToString());
        return new(facts, null, [], _ => Delimited(path, encoding, evidence.IsUtf8, dialect));
    }

    private static IEnumerable<RawSheet> Delimited(string path, TextEncoding encoding, bool isUtf8, Dialect dialect)
    {
        Stream stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        stream.Position = encoding.Preamble;
        stream = encoding.Encoding is UTF8Encoding && isUtf8 ? stream : new Utf8Stream(stream, encoding.Encoding);
        using var sheet = new DelimitedSheet(dialect.BackslashEscapes ? new BackslashStream(stream) : stream, dialect);
        yield return sheet;
    }

    private static IEnumerable<RawSheet> Workbook(RawFile file, string path)
    {
        using var workbook = WorkbookReader.Open(path);
        for (var sheet = workbook.NextSheet(); sheet is not null; sheet = workbook.NextSheet())
        {
            yield return sheet;
            file.Unreadable = workbook.Broken;
        }

        file.Unreadable = workbook.Broken;
    }
}
