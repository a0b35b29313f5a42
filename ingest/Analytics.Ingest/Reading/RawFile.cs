using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Reading;

/// <summary>
/// One received file, opened by what its bytes are and not by its name: its facts, and its sheets read forward as raw text. A file that
/// cannot be read is no exception but <see cref="Unreadable"/>, a finding that says what to do.
/// </summary>
public sealed class RawFile
{
    private const int BlockBytes = 1024 * 1024;
    private const double MostControls = 0.01;

    /// <summary>Below this a person should look whether the characters are right.</summary>
    private const double LeastConfidence = 0.6;

    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code).Except(['\t', '\r', '\n', '\f', '\u001A'])]);

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
        var signature = FileSignature.Of(path, evidence, options);
        return signature switch
        {
            { Refusal: { } refusal } => new(Bare(path, evidence, sha256, signature), refusal, [], _ => []),
            { Format: FileFormat.Delimited } => OpenText(path, evidence, sha256, options),
            _ => new(Bare(path, evidence, sha256, signature), null, [], file => Workbook(file, path, signature, options)),
        };
    }

    private static FileFacts Bare(string path, TextEvidence evidence, string sha256, FileSignature signature)
    {
        var encoding = signature.IsText ? TextEncoding.Of(evidence) : null;
        return new(path, evidence.Bytes, sha256, signature.Format, encoding?.Name, encoding?.Confidence, null, null);
    }

    private static string Fingerprint(string path, TextEvidence evidence)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // Rented: one of this size for each of many small files would keep the collector of large objects busy.
        var buffer = ArrayPool<byte>.Shared.Rent(BlockBytes);
        for (var read = stream.ReadAtLeast(buffer.AsSpan(0, BlockBytes), BlockBytes, false); read > 0; read = stream.ReadAtLeast(buffer.AsSpan(0, BlockBytes), BlockBytes, false))
        {
            hash.AppendData(buffer, 0, read);
            evidence.Add(buffer.AsSpan(0, read));
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static RawFile OpenText(string path, TextEvidence evidence, string sha256, ReadOptions options)
    {
        var encoding = (options.Encoding is null ? TextEncoding.Of(evidence) : TextEncoding.Named(options.Encoding, evidence))
            ?? throw new ArgumentException($"'{options.Encoding}' is not an encoding this machine knows: expected utf-8, gb18030, big5, utf-16 or the like.", nameof(options));
        var sample = encoding.Encoding.GetString(evidence.Head.AsSpan(encoding.Preamble));
        if (ControlShare(sample) > MostControls)
        {
            return new(Bare(path, evidence, sha256, new FileSignature(null, null, CellMarks.None, false)), Refusals.NotText, [], _ => []);
        }

        var dialect = DialectGuess.Find(sample, evidence.Bytes == evidence.Head.Length, options.Delimiter);
        var facts = new FileFacts(path, evidence.Bytes, sha256, FileFormat.Delimited, encoding.Name, encoding.Confidence, dialect.Delimiter, dialect.Quote.ToString());
        IReadOnlyList<Finding> doubts = encoding.Confidence < LeastConfidence ? [ReadingFindings.DoubtfulEncoding(encoding.Name)] : [];
        return new(facts, null, doubts, _ => Delimited(path, encoding, evidence.IsUtf8, dialect));
    }

    /// <summary>Share of characters no text has: NUL and its like.</summary>
    private static double ControlShare(string text)
    {
        var controls = 0;
        for (var rest = text.AsSpan(); rest.IndexOfAny(Controls) is var at and >= 0; rest = rest[(at + 1)..])
        {
            controls++;
        }

        return controls / (double)Math.Max(1, text.Length);
    }

    private static IEnumerable<RawSheet> Delimited(string path, TextEncoding encoding, bool isUtf8, Dialect dialect)
    {
        using var sheet = new DelimitedSheet(() => Utf8(path, encoding, isUtf8, dialect), dialect, encoding.Name);
        yield return sheet;
    }

    /// <summary>The text of the file in UTF-8, from after its byte order mark.</summary>
    private static Stream Utf8(string path, TextEncoding encoding, bool isUtf8, Dialect dialect)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1) { Position = encoding.Preamble };
        Stream text = encoding.Encoding is UTF8Encoding && isUtf8 ? file : new Utf8Stream(file, encoding.Encoding);
        return dialect.BackslashEscapes ? new BackslashStream(text) : text;
    }

    private static IEnumerable<RawSheet> Workbook(RawFile file, string path, FileSignature signature, ReadOptions options)
    {
        using var workbook = WorkbookReader.Open(path, signature, options.FullMoments);
        for (var sheet = workbook.NextSheet(); sheet is not null; sheet = workbook.NextSheet())
        {
            yield return sheet;
            file.Unreadable = workbook.Broken;
        }

        file.Unreadable = workbook.Broken;
    }
}
