using Analytics.Reports.Calendar;
using Analytics.Vocabulary;

namespace Analytics.Reports.Releases;

/// <summary>What every page of a release says about itself. No clock: its date is the cut-off.</summary>
/// <param name="ReleaseId"><c>annual-2016</c>, or <c>annual-2016.r2</c> for a revision.</param>
/// <param name="DataLabel">Says on every page that the data are made up; <c>null</c> where they are not.</param>
internal sealed record ReleaseStamp(string ReleaseId, string Kind, ReleasePeriod Period, string BuildId, string Fingerprint, Vintage CutOff, string CodeVersion, Bilingual? DataLabel, int Editions)
{
    /// <summary>The release of the same kind and period that this one takes the place of; <c>null</c> for the first.</summary>
    public string? Supersedes { get; init; }

    /// <summary>What the calendar said of its moment when it was frozen; <c>null</c> where it said nothing.</summary>
    public Embargo? Embargo { get; init; }

    /// <summary>What stands on every page, sheet and slide: the label of the data and the embargo.</summary>
    public Bilingual? Notice => (DataLabel, Embargo?.Notice) switch
    {
        ({ } label, { } embargo) => new($"{label.Zh}　{embargo.Zh}", $"{label.En} · {embargo.En}"),
        var (label, embargo) => label ?? embargo,
    };

    /// <param name="revision">1 for the first release of a kind and period.</param>
    public static string Id(string kind, ReleasePeriod period, int revision) => $"{kind}-{period.Text}" + (revision == 1 ? "" : FormattableString.Invariant($".r{revision}"));

    public int Year => Period.Year;

    /// <summary>1 for the first release of a kind and year, 2 for its first correction.</summary>
    public static int Revision(string releaseId) =>
        releaseId.LastIndexOf(".r", StringComparison.Ordinal) is > 0 and var at ? int.Parse(releaseId.AsSpan(at + 2), System.Globalization.CultureInfo.InvariantCulture) : 1;

    /// <summary>The day of the cut-off in China, as in <c>2017-01-10</c>.</summary>
    public string CutOffDate => CutOff.ToChinaTime()[..10];

    public static IReadOnlyList<string> Languages { get; } = ["zh", "en"];

    /// <summary>Chinese is the release's own language; English files carry an <c>.en</c>.</summary>
    public static string Page(string language) => language == "zh" ? "index.html" : "index.en.html";

    public string Pdf(string language) => language == "zh" ? $"{Kind}-{Period.Text}.pdf" : $"{Kind}-{Period.Text}.en.pdf";

    public string Word(string language) => Path.ChangeExtension(Pdf(language), "docx");

    public string Slides(string language) => Path.ChangeExtension(Pdf(language), "pptx");

    public string Workbook => $"{Kind}-{Period.Text}.xlsx";
}
