using Analytics.Vocabulary;

namespace Analytics.Reports;

/// <summary>A kind of publication, as its releases are called: <c>annual</c>, <c>ranking</c>, or one county's briefing, as <c>briefing-230506</c>.</summary>
public sealed record ReleaseKind
{
    private ReleaseKind(string word, PeriodForm form = PeriodForm.Year, string? county = null) => (Word, Form, County) = (word, form, county);

    /// <summary>The statistics of one year.</summary>
    public static ReleaseKind Annual { get; } = new("annual");

    /// <summary>Counties and secretaries of one year: scores with their doubt, who can be told apart, and villages at risk.</summary>
    public static ReleaseKind Ranking { get; } = new("ranking");

    /// <summary>How good the numbers of one year are: what came and when, what was refused, revised, missing or does not reconcile.</summary>
    public static ReleaseKind Quality { get; } = new("quality");

    /// <summary>One county of one year, beside its city.</summary>
    public static ReleaseKind Briefing(string county) => new("briefing", county: new OrgUnitCode(county).Text);

    /// <summary>The newest month on two pages: beside the month before and the same month of the year before, county by county, with what came and what was corrected.</summary>
    public static ReleaseKind Bulletin { get; } = new("bulletin", PeriodForm.Month);

    /// <summary>Half-yearly appraisals: grades, raters, spot checks, attendance, training, and a line a post. For internal use.</summary>
    public static ReleaseKind Appraisal { get; } = new("appraisal", PeriodForm.HalfYear);

    /// <summary>The farm work of one season: projects, planting, training and services of its months, by county.</summary>
    public static ReleaseKind Season { get; } = new("season", PeriodForm.Season);

    /// <summary>A page a secretary of one county, for the person it is about: the score of a year or half-year and all it rests on. For internal use.</summary>
    public static ReleaseKind Sheets(string county) => new("sheets", county: new OrgUnitCode(county).Text);

    internal string Word { get; }

    /// <summary>What its releases are about: a year, a month, a half-year or a season.</summary>
    public PeriodForm Form { get; }

    /// <summary>Whether a release of the kind may be about such a period: sheets are of a half-year too.</summary>
    public bool Takes(PeriodForm form) => form == Form || (Word == "sheets" && form == PeriodForm.HalfYear);

    /// <summary>The kind of a name, or of a word that stands for the releases of all counties: how a calendar announces them.</summary>
    /// <inheritdoc cref="Parse"/>
    internal static ReleaseKind ParseAnnounced(string name) => name is "briefing" or "sheets" ? new(name) : Parse(name);

    /// <summary>The county that it is about; <c>null</c> where it is about the city.</summary>
    internal string? County { get; }

    /// <summary>The kind as it stands in the id of its releases.</summary>
    public string Name => County is null ? Word : $"{Word}-{County}";

    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static ReleaseKind Parse(string name) => name switch
    {
        "annual" => Annual,
        "ranking" => Ranking,
        "quality" => Quality,
        "bulletin" => Bulletin,
        "appraisal" => Appraisal,
        "season" => Season,
        _ when name.StartsWith("briefing-", StringComparison.Ordinal) => Briefing(name["briefing-".Length..]),
        _ when name.StartsWith("sheets-", StringComparison.Ordinal) => Sheets(name["sheets-".Length..]),
        _ => throw new ArgumentException($"'{name}' is no kind of publication.", nameof(name)),
    };
}
