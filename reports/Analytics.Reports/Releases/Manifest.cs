using System.Text.Encodings.Web;
using System.Text.Json;
using Analytics.DuckDb;
using Analytics.Reports.Disclosure;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;

namespace Analytics.Reports.Releases;

/// <summary>One file of a release, as it stood when it was frozen.</summary>
/// <param name="Path">Relative to the release's folder, with '/'.</param>
internal sealed record FrozenFile(string Path, string Sha256, long Bytes);

/// <summary>What a release was made from and what it consists of: enough to make it again and to see whether a byte has changed.</summary>
internal static class Manifest
{
    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Every file below a folder, in order of its path.</summary>
    public static IReadOnlyList<FrozenFile> Files(string folder) =>
    [
        .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (File: file, Path: System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/')))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => new FrozenFile(file.Path, DurableFile.Sha256(file.File), new FileInfo(file.File).Length)),
    ];

    public static string Write(ReleaseStamp stamp, YearFacts facts, IReadOnlyList<FrozenFile> files, IReadOnlyList<Figure> figures, Suppression suppression) => JsonSerializer.Serialize(
        new
        {
            stamp.ReleaseId,
            stamp.Kind,
            stamp.Year,
            Period = stamp.Period.Text,
            stamp.Supersedes,
            CutOff = stamp.CutOff.ToString(),
            stamp.CodeVersion,
            stamp.BuildId,
            ModelFingerprint = stamp.Fingerprint,
            DataLabelZh = stamp.DataLabel?.Zh,
            DataLabelEn = stamp.DataLabel?.En,
            EmbargoUntil = stamp.Embargo?.Until.ToString(),
            EarlyAccess = stamp.Embargo?.EarlyAccess.Select(reader => new { reader.Name, reader.Office, reader.Reason, From = reader.From.ToString() }),
            Figures = figures.Count,
            HeldBack = figures.Count(figure => figure.State == FigureState.HeldBack),
            StillReckonable = suppression.Exposed.Select(figure => figure.ToString()),
            Files = files,
            Editions = facts.Editions.Select(edition => new
            {
                edition.EditionId,
                edition.Sha256,
                edition.FileName,
                edition.Ledger,
                CountyCode = edition.County,
                edition.Period,
                edition.ReceivedAt,
                edition.IsInForce,
            }),
        },
        Form) + "\n";
}
