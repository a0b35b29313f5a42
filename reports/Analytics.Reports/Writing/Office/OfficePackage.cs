using System.IO.Compression;
using System.IO.Packaging;
using System.Text;
using Analytics.Reports.Documents;
using Analytics.Reports.Releases;
using DocumentFormat.OpenXml.Packaging;

namespace Analytics.Reports.Writing.Office;

/// <summary>What every Office file of a release has in common: who made it and when it was known, and bytes that carry neither clock nor chance.</summary>
internal static class OfficePackage
{
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // The library would name this part at random; a part of our own keeps the bytes the same.
    public static void AddProperties(OpenXmlPart part, string title, Document document, ReleaseStamp stamp, string language)
    {
        using var writer = new StreamWriter(part.GetStream(FileMode.Create));
        writer.Write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
            + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + $"<dc:title>{Html.Text(title)}</dc:title><dc:creator>{Html.Text(document.Publisher.In(language))}</dc:creator><dc:language>{(language == "zh" ? "zh-CN" : "en")}</dc:language>"
            + $"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{stamp.CutOff}</dcterms:created></cp:coreProperties>");
    }

    /// <summary>Spares the work of packing what <see cref="Save(Stream, string)"/> packs anyhow; called before any part is added.</summary>
    public static void LeaveUnpacked(OpenXmlPackage package) => package.CompressionOption = CompressionOption.NotCompressed;

    /// <summary>Fills a part with XML of our own.</summary>
    public static void Fill(OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(stream);
    }

    /// <summary>Writes a package with its entries in order of their names, all of one date: a zip otherwise carries the clock.</summary>
    public static void Save(Stream package, string path)
    {
        using var file = File.Create(path);
        Save(package, file);
    }

    public static void Save(Stream package, Stream target)
    {
        package.Position = 0;
        using var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var to = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = FixedTime;
            using var source = entry.Open();
            using var written = copy.Open();
            source.CopyTo(written);
        }
    }
}
