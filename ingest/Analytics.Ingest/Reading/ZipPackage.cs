using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Analytics.Ingest.Reading;

/// <summary>What a zip container holds, looked through once before anything in it is interpreted.</summary>
internal enum PackageKind
{
    Workbook,
    WordDocument,
    Slides,
    OpenDocument,

    /// <summary>Files packed together, none of which is read.</summary>
    Archive,
    Empty,

    /// <summary>Unpacks to more than a workbook holds.</summary>
    TooLarge,

    /// <summary>Bytes are missing or changed, or a part that names the others is not well formed.</summary>
    Damaged,
}

/// <summary>A zip container: every part unpacked once to see that it is whole, and the parts that are sheets.</summary>
/// <param name="SheetParts">Part of each sheet, in the order of the workbook; <c>null</c> where a sheet's part is not there.</param>
/// <param name="PartsWithErrors">Sheets in which some cell holds an error.</param>
internal sealed record ZipPackage(PackageKind Kind, IReadOnlyList<string?> SheetParts, IReadOnlySet<string> PartsWithErrors, bool CountsFrom1904)
{
    /// <summary>A part may be this many times its packed size before it is suspicious, if it is also big.</summary>
    private const int MostRatio = 400;
    private const long BigPart = 256L << 20;

    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 64 << 20 };

    public static ZipPackage Of(string path, long mostBytes)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            var kind = KindOf(zip);
            var errors = new HashSet<string>();
            if (zip.Entries.Sum(e => e.Length) > mostBytes || zip.Entries.Any(e => e.Length > BigPart && e.Length / MostRatio > e.CompressedLength))
            {
                return Only(PackageKind.TooLarge);
            }

            if (kind != PackageKind.Workbook)
            {
                return Only(kind);
            }

            if (!zip.Entries.All(entry => IsWhole(entry, errors)))
            {
                return Only(PackageKind.Damaged);
            }

            Read(zip, "[Content_Types].xml");
            Read(zip, "_rels/.rels");
            return Sheets(zip, errors);
        }
        catch (Exception failure) when (failure is InvalidDataException or XmlException or EndOfStreamException or IOException { InnerException: InvalidDataException })
        {
            return Only(PackageKind.Damaged);
        }
    }

    /// <summary>The container holds files packed together and is no document itself; one that cannot be opened is none.</summary>
    public static bool IsArchive(string path)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            return KindOf(zip) is PackageKind.Archive;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static ZipPackage Only(PackageKind kind) => new(kind, [], new HashSet<string>(), false);

    private static PackageKind KindOf(ZipArchive zip)
    {
        var names = zip.Entries.Select(e => e.FullName.Replace('\\', '/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return names.Count == 0 ? PackageKind.Empty
            : names.Contains("xl/workbook.xml") || names.Contains("xl/workbook.bin") ? PackageKind.Workbook
            : names.Contains("word/document.xml") ? PackageKind.WordDocument
            : names.Contains("ppt/presentation.xml") ? PackageKind.Slides
            : names.Contains("content.xml") && names.Contains("mimetype") ? PackageKind.OpenDocument
            : names.Contains("[Content_Types].xml") ? PackageKind.Workbook
            : PackageKind.Archive;
    }

    /// <summary>Unpacks the part and compares length and checksum with what the container says of it.</summary>
    private static bool IsWhole(ZipArchiveEntry entry, HashSet<string> errors)
    {
        var isSheet = entry.FullName.Contains("worksheets/", StringComparison.OrdinalIgnoreCase);
        using var stream = entry.Open();
        var buffer = new byte[128 * 1024];
        var (crc, length, kept) = (0u, 0L, 0);
        for (var read = stream.Read(buffer, kept, buffer.Length - kept); read > 0; read = stream.Read(buffer, kept, buffer.Length - kept))
        {
            length += read;
            if (length > entry.Length)
            {
                return false;
            }

            crc = Crc32.Add(crc, buffer.AsSpan(kept, read));
            var seen = buffer.AsSpan(0, kept + read);
            if (isSheet && seen.IndexOf(" t=\"e\""u8) >= 0)
            {
                errors.Add(entry.FullName);
            }

            kept = Math.Min(seen.Length, 5);
            seen[^kept..].CopyTo(buffer);
        }

        return length == entry.Length && crc == entry.Crc32;
    }

    private static ZipPackage Sheets(ZipArchive zip, HashSet<string> errors)
    {
        // The binary kind of workbook names its sheets in another way; its errors stay blank.
        if (Read(zip, "xl/workbook.xml") is not { Root: { } workbook } || Read(zip, "xl/_rels/workbook.xml.rels") is not { Root: { } relations })
        {
            return new(PackageKind.Workbook, [], errors, false);
        }

        var targets = relations.Elements().GroupBy(r => (string?)r.Attribute("Id") ?? "").ToDictionary(g => g.Key, g => (string?)g.First().Attribute("Target") ?? "");
        var parts = workbook.Descendants().Where(e => e.Name.LocalName == "sheet")
            .Select(sheet => sheet.Attributes().FirstOrDefault(a => a.Name.LocalName == "id")?.Value)
            .Select(id => id is not null && targets.TryGetValue(id, out var target) ? Full(target) : null).ToList();
        var is1904 = workbook.Descendants().FirstOrDefault(e => e.Name.LocalName == "workbookPr")?.Attribute("date1904")?.Value is "1" or "true";
        return new(PackageKind.Workbook, parts, errors, is1904);
    }

    private static string Full(string target) => target.StartsWith('/') ? target[1..] : "xl/" + target;

    private static XDocument? Read(ZipArchive zip, string part)
    {
        if (zip.GetEntry(part) is not { } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Strict);
        return XDocument.Load(reader);
    }
}
