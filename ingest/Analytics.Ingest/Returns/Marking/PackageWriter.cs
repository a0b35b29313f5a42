using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Analytics.Ingest.Returns.Marking;

/// <summary>Writes the parts of a package into a zip whose bytes depend on nothing but the parts: one fixed time for all.</summary>
/// <param name="quickly">Packs less tightly: for what is read again at once, and for sheets so large that packing takes longer than all the rest.</param>
internal sealed class PackageWriter(Stream target, bool quickly) : IDisposable
{
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip = new(target, ZipArchiveMode.Create, leaveOpen: true);

    public void Write(string part, string xml) => Write(part, stream => stream.Write(Encoding.UTF8.GetBytes(xml)));

    public void Write(string part, XDocument document) => Write(part, stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false));
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        writer.Write(document.Root!.ToString(SaveOptions.DisableFormatting));
    });

    public void Write(string part, Action<Stream> write)
    {
        var entry = _zip.CreateEntry(part, quickly ? CompressionLevel.Fastest : CompressionLevel.Optimal);
        entry.LastWriteTime = Time;
        using var stream = entry.Open();
        write(stream);
    }

    public void Dispose() => _zip.Dispose();
}
