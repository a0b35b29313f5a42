using System.Globalization;
using Analytics.Warehouse.Configuration;
using Analytics.Warehouse.Indicators;

namespace Analytics.Warehouse.Policies;

/// <summary>Reads <c>policy/score.yml</c>. Every fault is named with its line: weights, unknown indicators, columns that are never used.</summary>
internal static class ScorePolicyFile
{
    public const string Name = "score";

    /// <exception cref="ConfigurationException">The policy is written wrongly, or there is none: all of it.</exception>
    public static ScorePolicy Read(ConfigurationFolder folder, IndicatorCatalogue catalogue)
    {
        var file = folder.Policies.FirstOrDefault(file => file.Name == Name && file.Extension == ".yml") ?? throw new ConfigurationException($"policy/{Name}.yml:1: there is no policy to score by.");
        var yaml = YamlMap.Read(file);
        var faults = new Faults();
        var policy = faults.Try(() => Of(yaml, catalogue, faults));
        faults.ThrowIfAny();
        return policy!;
    }

    private static ScorePolicy Of(YamlMap yaml, IndicatorCatalogue catalogue, Faults faults)
    {
        yaml.AllowOnly("policy", "version", "approved_by", "made_up", "in_force_from", "cohorts", "case_mix", "bands", "exposure", "sheet_months", "reference", "dimensions");
        var dimensions = faults.Collect(yaml.Maps("dimensions"), dimension => Dimension(dimension, catalogue, faults));
        Sum(yaml, "dimensions", yaml.Maps("dimensions").Select(dimension => faults.TryValue(() => AboveZero(dimension, "weight"))), faults);
        Twice(yaml, dimensions, faults);
        faults.Collect(yaml.Texts("case_mix"), name => CaseMix(yaml, name));
        return new(
            yaml.Text("version"),
            yaml.Bilingual("approved_by"),
            yaml.Flag("made_up"),
            yaml.Month("in_force_from"),
            Cohorts(yaml),
            yaml.Texts("case_mix"),
            Bands(yaml),
            Exposure(yaml.Map("exposure")),
            (int)AboveZero(yaml, "sheet_months"),
            Reference(yaml.Map("reference")),
            dimensions);
    }

    private static ScoreDimension Dimension(YamlMap yaml, IndicatorCatalogue catalogue, Faults faults)
    {
        yaml.AllowOnly("dimension", "name", "weight", "indicators");
        Sum(yaml, "indicators", yaml.Maps("indicators").Select(indicator => indicator.NumberOrNull("weight") ?? 0), faults);
        return new(yaml.Text("dimension"), yaml.Bilingual("name"), AboveZero(yaml, "weight"), faults.Collect(yaml.Maps("indicators"), indicator => Indicator(indicator, catalogue)));
    }

    private static ScoreIndicator Indicator(YamlMap yaml, IndicatorCatalogue catalogue)
    {
        yaml.AllowOnly("indicator", "weight", "per", "direction", "transform", "reference", "prior");
        var indicator = Catalogued(yaml, "indicator", catalogue);
        var (per, direction, prior, reference) = (yaml.Text("per"), yaml.OneOf("direction", "up", "down"), yaml.MapOrNull("prior"), yaml.Map("reference"));
        if (indicator.Polarity == (direction == "up" ? "fewer_is_better" : "more_is_better"))
        {
            throw yaml.Wrong("direction", $"'{direction}' is the wrong way: the catalogue says of {indicator.Code} {indicator.Polarity}.");
        }

        if (!AllowedInputs.Denominators.Contains(per))
        {
            Catalogued(yaml, "per", catalogue);
        }

        reference.AllowOnly("median", "spread");
        prior?.AllowOnly("mean", "strength");
        return new(indicator.Code, AboveZero(yaml, "weight"), per, direction == "up", yaml.OneOf("transform", "none", "log1p"), reference.Number("median"), AboveZero(reference, "spread"),
            prior is null ? null : AboveZero(prior, "mean"), prior is null ? null : AboveZero(prior, "strength"));
    }

    private static Indicator Catalogued(YamlMap yaml, string key, IndicatorCatalogue catalogue)
    {
        var code = yaml.Text(key);
        var indicator = catalogue.Indicators.FirstOrDefault(indicator => indicator.Code == code)
            ?? throw yaml.Wrong(key, AllowedInputs.WhyNever(code) is { } never ? $"'{code}': {never}." : $"there is no indicator '{code}' in the catalogue.");
        var isAllowed = AllowedInputs.Families.Contains(indicator.Family) && indicator is { IsInProgramme: true, Source: not null, Aggregation: Aggregation.Sum };
        return isAllowed ? indicator : throw yaml.Wrong(key, $"'{code}' is never used: {(AllowedInputs.Families.Contains(indicator.Family) ? "a score adds up what ledgers say of a post and month, and this is no sum" : AllowedInputs.WhyNotFamily(indicator.Family))}.");
    }

    private static string CaseMix(YamlMap yaml, string name) => AllowedInputs.CaseMix.Contains(name) ? name
        : throw yaml.Wrong("case_mix", AllowedInputs.WhyNever(name) is { } never ? $"'{name}': {never}." : $"'{name}' is not on the list of what may be taken out; allowed: {string.Join(", ", AllowedInputs.CaseMix)}.");

    private static void Sum(YamlMap yaml, string key, IEnumerable<decimal> weights, Faults faults)
    {
        if (weights.Sum() is var sum && sum != 1)
        {
            faults.Try<string>(() => throw yaml.Wrong(key, string.Create(CultureInfo.InvariantCulture, $"the weights sum to {sum}, not to 1.")));
        }
    }

    private static void Twice(YamlMap yaml, List<ScoreDimension> dimensions, Faults faults)
    {
        var names = dimensions.Select(dimension => dimension.Name).Concat(dimensions.SelectMany(dimension => dimension.Indicators).Select(indicator => indicator.Code));
        foreach (var name in names.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key))
        {
            faults.Try<string>(() => throw yaml.Wrong("dimensions", $"'{name}' stands there twice."));
        }
    }

    private static List<decimal> Bands(YamlMap yaml)
    {
        var bands = yaml.Texts("bands").Select(text => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var share) ? share : throw yaml.Wrong("bands", $"'{text}' is not a number.")).ToList();
        return bands.Count == 3 && bands[0] > bands[1] && bands[1] > bands[2] && bands[2] > 0 && bands[0] < 100
            ? bands : throw yaml.Wrong("bands", "expected three shares of all posts in percent, falling, as in [80, 30, 10].");
    }

    private static IReadOnlyList<string> Cohorts(YamlMap yaml) => yaml.Texts("cohorts") is { Count: > 0 } cohorts && cohorts.All(cohort => cohort is "village" or "community" or "enterprise")
        ? cohorts : throw yaml.Wrong("cohorts", "expected one or more of: village, community, enterprise.");

    private static LeastExposure Exposure(YamlMap yaml)
    {
        yaml.AllowOnly("score_months", "grade_months", "county_posts", "settling_months", "half_months");
        return new(AboveZero(yaml, "score_months"), AboveZero(yaml, "grade_months"), (int)AboveZero(yaml, "county_posts"), (int)yaml.Number("settling_months"), (int)yaml.Number("half_months"));
    }

    private static ScoreReference Reference(YamlMap yaml)
    {
        yaml.AllowOnly("from", "to", "source", "post_deviation", "county_deviation");
        return new(yaml.Month("from"), yaml.Month("to"), yaml.Bilingual("source"), AboveZero(yaml, "post_deviation"), AboveZero(yaml, "county_deviation"));
    }

    private static decimal AboveZero(YamlMap yaml, string key) => yaml.Number(key) is > 0 and var number ? number : throw yaml.Wrong(key, $"'{key}' must be above 0.");
}
