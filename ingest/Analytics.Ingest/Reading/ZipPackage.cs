using System.IO.Compression;
using System.Xml;

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
/// <param name="MarkedParts">Sheets in which some cell holds an error or a formula.</param>
internal sealed record ZipPackage(PackageKind Kind, IReadOnlyList<string?> SheetParts, IReadOnlySet<string> MarkedParts, bool CountsFrom1904)
{
    /// <summary>Some cell has a comment.</summary>
    public bool HasComments { get; private init; }

    /// <summary>A part may be this many times its packed size before it is suspicious, if it is also big.</summary>
    private const int MostRatio = 150;
    private const long BigPart = 64L << 20;

    /// <summary>The shared texts are the one part that is held in memory.</summary>
    private const long MostSharedTexts = 512L << 20;

    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 64 << 20 };

    public static ZipPackage Of(string path, long mostBytes)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            var kind = KindOf(zip);
            var marked = new HashSet<string>();
            if (zip.Entries.Sum(e => e.Length) > mostBytes || zip.Entries.Any(IsBomb))
            {
                return Only(PackageKind.TooLarge);
            }

            if (kind != PackageKind.Workbook)
            {
                return Only(kind);
            }

            if (!zip.Entries.All(entry => IsWhole(entry, marked)))
            {
                return Only(PackageKind.Damaged);
            }

            Read(zip, "[Content_Types].xml", _ => { });
            Read(zip, "_rels/.rels", _ => { });
            return Sheets(zip, marked) with { HasComments = zip.Entries.Any(e => e.FullName.Contains("comments", StringComparison.OrdinalIgnoreCase)) };
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
    private static bool IsWhole(ZipArchiveEntry entry, HashSet<string> marked)
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
            if (isSheet && (seen.IndexOf(" t=\"e\""u8) >= 0 || seen.IndexOf("<f>"u8) >= 0 || seen.IndexOf("<f "u8) >= 0 || seen.IndexOf("<f/>"u8) >= 0))
            {
                isSheet = !marked.Add(entry.FullName);
            }

            kept = Math.Min(seen.Length, 5);
            seen[^kept..].CopyTo(buffer);
        }

        return length == entry.Length && crc == entry.Crc32;
    }

    private static bool IsBomb(ZipArchiveEntry entry) => (entry.Length > BigPart && entry.Length / MostRatio > entry.CompressedLength)
        || (entry.Length > MostSharedTexts && entry.Name.Equals("sharedStrings.xml", StringComparison.OrdinalIgnoreCase));

    private static ZipPackage Sheets(ZipArchive zip, HashSet<string> marked)
    {
        var (ids, targets, is1904) = (new List<string?>(), new Dictionary<string, string>(), false);
        Read(zip, "xl/workbook.xml", reader =>
        {
            is1904 |= reader.LocalName == "workbookPr" && reader.GetAttribute("date1904") is "1" or "true";
            if (reader.LocalName == "sheet")
            {
                ids.Add(IdOf(reader));
            }
        });
        Read(zip, "xl/_rels/workbook.xml.rels", reader =>
        {
            if (reader.LocalName == "Relationship")
            {
                targets.TryAdd(reader.GetAttribute("Id") ?? "", reader.GetAttribute("Target") ?? "");
            }
        });
        // The binary kind of workbook names its sheets in another way; its errors stay blank.
        return new(PackageKind.Workbook, [.. ids.Select(id => id is not null && targets.TryGetValue(id, out var target) ? Full(target) : null)], marked, is1904);
    }

    private static string? IdOf(XmlReader reader)
    {
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.LocalName == "id")
            {
                return reader.Value;
            }
        }

        return null;
    }

    private static string Full(string target) => target.StartsWith('/') ? target[1..] : "xl/" + target;

    /// <summary>Goes through the elements of a part, if it is there; forward only, for a tree of a hundred thousand levels takes minutes.</summary>
    private static void Read(ZipArchive zip, string part, Action<XmlReader> each)
    {
        if (zip.GetEntry(part) is not { } entry)
        {
            return;
        }

        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Strict);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                each(reader);
            }
        }
    }
}
