using Analytics.Vocabulary;

namespace Analytics.Reports;

/// <summary>A kind of publication, as its releases are called: <c>annual</c>, <c>ranking</c>, or one county's briefing, as <c>briefing-230506</c>.</summary>
public sealed record ReleaseKind
{
    private ReleaseKind(string word, string? county = null) => (Word, County) = (word, county);

    /// <summary>The statistics of one year.</summary>
    public static ReleaseKind Annual { get; } = new("annual");

    /// <summary>Counties and secretaries of one year: scores with their doubt, who can be told apart, and villages at risk.</summary>
    public static ReleaseKind Ranking { get; } = new("ranking");

    /// <summary>How good the numbers of one year are: what came and when, what was refused, revised, missing or does not reconcile.</summary>
    public static ReleaseKind Quality { get; } = new("quality");

    /// <summary>One county of one year, beside its city.</summary>
    public static ReleaseKind Briefing(string county) => new("briefing", new OrgUnitCode(county).Text);

    internal string Word { get; }

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
        _ when name.StartsWith("briefing-", StringComparison.Ordinal) => Briefing(name["briefing-".Length..]),
        _ => throw new ArgumentException($"'{name}' is no kind of publication.", nameof(name)),
    };
}
