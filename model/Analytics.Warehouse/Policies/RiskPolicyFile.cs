using System.Globalization;
using Analytics.Warehouse.Configuration;

namespace Analytics.Warehouse.Policies;

/// <summary>Reads <c>policy/risk.yml</c> and gathers every fault in it, each with its line.</summary>
internal static class RiskPolicyFile
{
    public const string Name = "risk";

    /// <exception cref="ConfigurationException">There is no such file, or it is wrong.</exception>
    public static RiskPolicy Read(ConfigurationFolder folder) => folder.Policies.FirstOrDefault(file => file.Name == Name) is { } file
        ? Read(file)
        : throw new ConfigurationException($"policy/{Name}.yml is not there: it belongs beside the program.");

    public static RiskPolicy Read(ConfigurationFile file) => Read(YamlMap.Read(file), File.ReadAllText(file.Path));

    /// <summary>Reads again what a build was made from.</summary>
    public static RiskPolicy Read(string text) => Read(YamlMap.Read($"policy/{Name}.yml", text), text);

    private static RiskPolicy Read(YamlMap yaml, string text)
    {
        var faults = new Faults();
        T Value<T>(Func<T> read) => faults.TryValue(read);
        Value(() => Only(yaml, "policy", "version", "approved_by", "in_force_from", "listed_after_days", "capacity", "fewest_known_share", "fewest_months", "label", "peers", "gates", "features", "rule", "owner", "expires"));
        Value(() => yaml.OneOf("policy", Name));
        var label = Value(() => Part(yaml, "label", "kind", "lowest_share", "floor", "says"));
        var rule = Value(() => Part(yaml, "rule", "watch_from", "visit_from", "points"));
        var features = faults.Collect(Value(() => yaml.Maps("features")) ?? [], Feature);
        var points = faults.Collect(Value(() => rule?.Maps("points")) ?? [], Point);
        var policy = new RiskPolicy(
            Value(() => yaml.Text("version")),
            Value(() => yaml.Bilingual("approved_by")),
            Value(() => Day(yaml, "in_force_from")),
            Value(() => (int)Number(yaml, "listed_after_days", 0, 90)),
            Value(() => (int)Number(yaml, "capacity", 1, 1_000_000)),
            Value(() => Number(yaml, "fewest_known_share", 0, 1)),
            Value(() => (int)Number(yaml, "fewest_months", 1, 12)),
            Value(() => label?.OneOf("kind", "smoothed_growth", "reported_growth") == "reported_growth" ? RiskLabel.ReportedGrowth : RiskLabel.SmoothedGrowth),
            Value(() => label is null ? 0 : Number(label, "lowest_share", 0.01, 0.5)),
            Value(() => label is null ? 0 : Number(label, "floor", -1, 1)),
            Value(() => label?.Bilingual("says"))!,
            Value(() => Peers(yaml))!,
            Value(() => Gates(yaml))!,
            features,
            Value(() => rule is null ? 0 : (int)Number(rule, "watch_from", 1, 100)),
            Value(() => rule is null ? 0 : (int)Number(rule, "visit_from", 1, 100)),
            points,
            Value(() => yaml.Bilingual("owner")),
            Value(() => Day(yaml, "expires")),
            text);
        faults.ThrowIfAny();
        return Checked(policy, yaml, rule!);
    }

    private static RiskPolicy Checked(RiskPolicy policy, YamlMap yaml, YamlMap rule) => policy switch
    {
        { Features.Count: 0 } => throw yaml.Wrong("features", "a policy without features judges by nothing."),
        { Points.Count: 0 } => throw rule.Wrong("points", "without a rule nothing decides where nothing can be learned."),
        { VisitFrom: var visit, WatchFrom: var watch } when visit < watch => throw rule.Wrong("visit_from", $"a visit from {visit} points comes before a watch from {watch}."),
        _ when policy.Features.GroupBy(feature => feature.Column).FirstOrDefault(same => same.Count() > 1) is { } twice => throw yaml.Wrong("features", $"'{twice.Key}' stands there twice."),
        _ when policy.Points.FirstOrDefault(point => policy.IndexOf(point.Column) < 0) is { } nameless => throw rule.Wrong("points", $"'{nameless.Column}' is not among the features, which give it its name."),
        { Expires: var last, InForceFrom: var first } when last <= first => throw yaml.Wrong("expires", "the policy expires before it is in force."),
        _ => policy,
    };

    private static RiskFeature Feature(YamlMap yaml)
    {
        yaml.AllowOnly("column", "direction", "name", "change");
        var direction = yaml.Has("direction") ? yaml.OneOf("direction", "up", "down") : null;
        return new(Column(yaml), direction switch { "up" => 1, "down" => -1, _ => 0 }, yaml.Bilingual("name"), yaml.BilingualOrNull("change"));
    }

    private static RiskPoint Point(YamlMap yaml)
    {
        yaml.AllowOnly("column", "at_least", "below", "points");
        var (atLeast, below) = (yaml.NumberOrNull("at_least"), yaml.NumberOrNull("below"));
        return (atLeast is null) != (below is null)
            ? new(Column(yaml), (double?)atLeast, (double?)below, (int)Number(yaml, "points", 1, 100))
            : throw yaml.Wrong("column", "a point needs either 'at_least' or 'below'.");
    }

    private static string Column(YamlMap yaml) => RiskColumns.WhyNot(yaml.Text("column")) is { } reason ? throw yaml.Wrong("column", reason) : yaml.Text("column");

    private static RiskPeers Peers(YamlMap yaml)
    {
        var peers = Part(yaml, "peers", "by", "fewest", "fewest_for_label");
        return new(peers.OneOf("by", RiskColumns.PeerColumns), (int)Number(peers, "fewest", 1, 100_000), (int)Number(peers, "fewest_for_label", 10, 100_000));
    }

    private static RiskGates Gates(YamlMap yaml)
    {
        var gates = Part(yaml, "gates", "fewest_years", "fewest_positives", "noise_autocorrelation", "drift", "calibration_error", "fewest_in_group");
        return new((int)Number(gates, "fewest_years", 3, 50), (int)Number(gates, "fewest_positives", 300, 1_000_000), Number(gates, "noise_autocorrelation", -1, 0),
            Number(gates, "drift", 0.01, 0.25), Number(gates, "calibration_error", 0.001, 0.05), (int)Number(gates, "fewest_in_group", 30, 10_000));
    }

    private static YamlMap Part(YamlMap yaml, string key, params string[] keys) => Only(yaml.Map(key), keys);

    private static YamlMap Only(YamlMap yaml, params string[] keys)
    {
        yaml.AllowOnly(keys);
        return yaml;
    }

    private static double Number(YamlMap yaml, string key, double least, double most) =>
        yaml.Number(key) is var number && (double)number >= least && (double)number <= most ? (double)number
        : throw yaml.Wrong(key, string.Create(CultureInfo.InvariantCulture, $"{number} is outside of {least} to {most}."));

    private static DateOnly Day(YamlMap yaml, string key) =>
        DateOnly.TryParseExact(yaml.Text(key), "yyyy-MM-dd", out var day) ? day : throw yaml.Wrong(key, $"'{yaml.Text(key)}' is no day such as 2016-01-31.");
}
