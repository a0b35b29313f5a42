using Analytics.Vocabulary;
using Analytics.Warehouse.Configuration;

namespace Analytics.Warehouse.Indicators;

/// <summary>Reads one indicator from its YAML file; the folder is its family, the file name its code.</summary>
internal static class IndicatorFile
{
    public const string CountsEntries = "entries";

    public static CataloguedIndicator Read(ConfigurationFile file)
    {
        var yaml = YamlMap.Read(file);
        yaml.AllowOnly("code", "name", "spoken_as", "of_villages_only", "definition", "unit", "aggregation", "polarity", "population", "cohorts", "source", "numerator", "denominator",
            "published_span", "of_which", "overlaps", "overlap_reason", "mechanisms", "suppress_below", "suppress_dominated", "owner", "position", "values", "in_programme", "not_collected", "replaces");
        if (yaml.Text("code") != file.Name)
        {
            throw yaml.Wrong("code", $"the file is named {file.Name}, the indicator '{yaml.Text("code")}'.");
        }

        var aggregation = Enum.Parse<Aggregation>(yaml.OneOf("aggregation", "sum", "stock", "ratio", "distinct", "rule"), ignoreCase: true);
        var isPublished = aggregation != Aggregation.Rule && yaml.TextOrNull("in_programme") != "false";
        var indicator = new Indicator(
            file.Name,
            file.Folders[1],
            yaml.Bilingual("name"),
            yaml.Bilingual("definition"),
            new(yaml.Map("unit").Text("code"), yaml.Bilingual("unit")),
            aggregation,
            yaml.OneOf("polarity", "more_is_better", "fewer_is_better", "neutral"),
            yaml.Text("population"),
            yaml.Texts("cohorts"),
            Source(yaml, aggregation),
            yaml.Texts("numerator"),
            yaml.Texts("denominator"),
            isPublished || yaml.Has("published_span") ? yaml.OneOf("published_span", "month", "year", "since_start") : "",
            yaml.TextOrNull("of_which"),
            yaml.Texts("overlaps"),
            yaml.Texts("mechanisms"),
            (int?)yaml.NumberOrNull("suppress_below"),
            Dominated(yaml, aggregation),
            yaml.Bilingual("owner"),
            (int)(yaml.NumberOrNull("position") ?? throw yaml.Wrong("position", "'position' is missing: where the indicator stands in a publication.")))
        {
            IsInProgramme = !yaml.Has("in_programme") || yaml.Flag("in_programme"),
            NotCollected = yaml.BilingualOrNull("not_collected"),
            OverlapReason = yaml.BilingualOrNull("overlap_reason"),
            Replaces = yaml.MapOrNull("replaces") is { } replaces ? Replaces(replaces, file.Name) : null,
            IsOfVillagesOnly = yaml.Flag("of_villages_only"),
            SpokenAs = yaml.Texts("spoken_as"),
            Values = [.. yaml.Maps("values").Select(Value)],
        };
        CheckParts(yaml, indicator);
        return new(indicator, yaml);
    }

    private static IndicatorSource? Source(YamlMap yaml, Aggregation aggregation)
    {
        if (yaml.MapOrNull("source") is not { } source)
        {
            return null;
        }

        source.AllowOnly("ledger", "value", "cell", "where", "distinct", "none_listed");
        var value = source.Text("value");
        if (source.Has("distinct") != (aggregation == Aggregation.Distinct))
        {
            throw source.Wrong("distinct", "'distinct' says what is counted once: it belongs to the aggregation 'distinct', and to no other.");
        }

        var where = source.MapOrNull("where");
        return new(
            source.Text("ledger"),
            value,
            source.TextOrNull("cell") ?? (value == CountsEntries ? "org_unit" : value),
            source.TextOrNull("distinct"),
            source.Has("none_listed") ? source.OneOf("none_listed", "zero", "not_reported") == "zero" : value == CountsEntries,
            where?.Keys.ToDictionary(facet => facet, where.Texts) ?? []);
    }

    private static ParameterValue Value(YamlMap yaml)
    {
        yaml.AllowOnly("org_unit", "valid_from", "value");
        var number = yaml.NumberOrNull("value") ?? throw yaml.Wrong("value", "'value' is missing: what the parameter is.");
        try
        {
            return new(new OrgUnitCode(yaml.Text("org_unit")).ToString(), Period.Parse(yaml.Text("valid_from")), number);
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException)
        {
            throw yaml.Wrong("valid_from", fault.Message);
        }
    }

    private static Replacement Replaces(YamlMap yaml, string code)
    {
        yaml.AllowOnly("code", "from", "until", "zh", "en");
        if (yaml.Text("code") == code)
        {
            throw yaml.Wrong("code", "an indicator does not replace itself: the old definition keeps a code of its own.");
        }

        var (from, until) = (yaml.Month("from"), yaml.Month(yaml.Has("until") ? "until" : "from"));
        return until.CompareTo(from) < 0
            ? throw yaml.Wrong("until", $"the last month that carries both, {until}, lies before {from}.")
            : new(yaml.Text("code"), from, until, new(yaml.Text("zh"), yaml.Text("en")));
    }

    private static decimal? Dominated(YamlMap yaml, Aggregation aggregation) => yaml.NumberOrNull("suppress_dominated") switch
    {
        null => null,
        var share when aggregation == Aggregation.Sum && share is > 0.5m and < 1 => share,
        _ => throw yaml.Wrong("suppress_dominated", "'suppress_dominated' is the share of a sum, above 0.5 and below 1, beyond which one org unit makes nearly all of it."),
    };

    private static void CheckParts(YamlMap yaml, Indicator indicator)
    {
        if (indicator.NotCollected is not null)
        {
            if (yaml.Has("source") || yaml.Has("numerator") || yaml.Has("denominator") || yaml.Has("values"))
            {
                throw yaml.Wrong("not_collected", "what no ledger asks for has no source, no parts and no values.");
            }

            return;
        }

        if (!indicator.IsInProgramme)
        {
            throw yaml.Wrong("in_programme", "what is not in the programme has no source: say under 'not_collected' why it is left out.");
        }

        if ((indicator.Aggregation == Aggregation.Rule) != indicator.Values.Count > 0)
        {
            throw yaml.Wrong("aggregation", "a rule has 'values', each with org_unit, valid_from and value; no other indicator has them.");
        }

        var isRatio = indicator.Aggregation == Aggregation.Ratio;
        var isReckoned = isRatio || indicator.Aggregation == Aggregation.Rule;
        if (isReckoned != indicator.Source is null || isRatio != indicator.Numerator.Count > 0 || isRatio != indicator.Denominator.Count > 0)
        {
            throw yaml.Wrong("aggregation", "a ratio has a numerator and a denominator and no source; every other indicator has a source.");
        }
    }
}

/// <summary>An indicator with the file it was read from, for faults that show only beside the others.</summary>
internal sealed record CataloguedIndicator(Indicator Indicator, YamlMap File);
