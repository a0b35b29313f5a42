using Analytics.Vocabulary;
using Analytics.Warehouse.Configuration;

namespace Analytics.Warehouse.Indicators;

/// <summary>A statement that a total equals its parts and a named remainder.</summary>
/// <param name="SpanKind">The latest span of this kind is reconciled.</param>
public sealed record Reconciliation(string Statement, string SpanKind, string Cohort, ReconciliationLine Total, IReadOnlyList<ReconciliationLine> Parts, ReconciliationLine Remainder)
{
    internal static Reconciliation Read(ConfigurationFile file, IndicatorSums sums)
    {
        var yaml = YamlMap.Read(file);
        yaml.AllowOnly("statement", "span", "cohort", "total", "parts", "remainder");
        var codes = sums.Codes;
        if (sums.Overlapping([.. yaml.Maps("parts").Select(part => part.TextOrNull("indicator") ?? "")]) is { } reason)
        {
            throw yaml.Wrong("parts", reason.En);
        }

        return new(
            yaml.Text("statement") == file.Name ? file.Name : throw yaml.Wrong("statement", $"the file is named {file.Name}."),
            yaml.OneOf("span", "month", "year", "since_start"),
            yaml.TextOrNull("cohort") ?? "all",
            Line(yaml.Map("total"), codes),
            [.. yaml.Maps("parts").Select(part => Line(part, codes))],
            Rest(yaml.Map("remainder")));
    }

    private static ReconciliationLine Rest(YamlMap yaml) =>
        Line(yaml, null) is { Owner: not null, Explanation: not null } remainder ? remainder : throw yaml.Wrong("owner", "a remainder has an explanation and an owner: what it may be, and who can itemise it.");

    private static ReconciliationLine Line(YamlMap yaml, IReadOnlySet<string>? codes)
    {
        yaml.AllowOnly("indicator", "label", "explanation", "owner");
        if (codes is not null && !codes.Contains(yaml.Text("indicator")))
        {
            throw yaml.Wrong("indicator", $"there is no indicator '{yaml.Text("indicator")}'.");
        }

        return new(yaml.TextOrNull("indicator"), yaml.Bilingual("label"), yaml.BilingualOrNull("explanation"))
        {
            Owner = yaml.BilingualOrNull("owner"),
        };
    }
}

/// <param name="Indicator">The indicator of a total or part; <c>null</c> for the remainder.</param>
/// <param name="Explanation">Of a remainder: what it is and who can itemise it.</param>
public sealed record ReconciliationLine(string? Indicator, Bilingual Label, Bilingual? Explanation)
{
    /// <summary>Who can itemise a remainder, or has to correct it.</summary>
    public Bilingual? Owner { get; init; }
}
