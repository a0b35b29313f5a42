using Analytics.Vocabulary;

namespace Analytics.Warehouse.Policies;

/// <summary>What is foretold of a village.</summary>
public enum RiskLabel
{
    /// <summary>Growth of the income level behind the reports, two years later known.</summary>
    SmoothedGrowth,

    /// <summary>Growth as reported, a year later known; noisy reports then forbid features that hold the year's own report.</summary>
    ReportedGrowth,
}

/// <summary>By whose median a village is compared, and among whom the lowest decline.</summary>
/// <param name="By">A column of <c>core.fct_risk_features</c>, or <c>all</c>.</param>
/// <param name="Fewest">Below this no median is printed.</param>
/// <param name="FewestForLabel">Below this no village is labelled.</param>
public sealed record RiskPeers(string By, int Fewest, int FewestForLabel);

/// <summary>What a model must hold before it may decide; one that fails leaves the list to the rule.</summary>
/// <param name="NoiseAutocorrelation">Of reported growth; below it the year's own report must not be learned from.</param>
/// <param name="Drift">Most population stability index of a feature.</param>
/// <param name="CalibrationError">Most by which chances may be off on average, beyond what chance alone shows.</param>
/// <param name="FewestInGroup">Below this the audit says that there is not enough evidence.</param>
public sealed record RiskGates(int FewestYears, int FewestPositives, double NoiseAutocorrelation, double Drift, double CalibrationError, int FewestInGroup);

/// <summary>A feature in use.</summary>
/// <param name="Direction">1: more only raises the risk; −1: more only lowers it; 0: either.</param>
/// <param name="Change">What could be done about it; <c>null</c> for what nobody can change.</param>
public sealed record RiskFeature(string Column, int Direction, Bilingual Name, Bilingual? Change);

/// <summary>A point of the rule: for a figure of at least <paramref name="AtLeast"/>, or below <paramref name="Below"/>.</summary>
public sealed record RiskPoint(string Column, double? AtLeast, double? Below, int Points);

/// <summary>
/// How villages at risk are flagged: <c>policy/risk.yml</c>, approved by somebody and from a day on. A list is made each quarter; with too little to learn from, or a
/// gate that fails, the rule decides.
/// </summary>
/// <param name="Capacity">Villages that can be visited after a list.</param>
/// <param name="FewestKnownShare">Of the features; a village of which less is known is not judged.</param>
/// <param name="FewestMonths">Of the twelve that a list looks at; where a county's register tells of fewer, its villages are not judged.</param>
/// <param name="Text">The file as it was read.</param>
public sealed record RiskPolicy(
    string Version,
    Bilingual ApprovedBy,
    DateOnly InForceFrom,
    int ListedAfterDays,
    int Capacity,
    double FewestKnownShare,
    int FewestMonths,
    RiskLabel Label,
    double LowestShare,
    double Floor,
    Bilingual LabelSays,
    RiskPeers Peers,
    RiskGates Gates,
    IReadOnlyList<RiskFeature> Features,
    int WatchFrom,
    int VisitFrom,
    IReadOnlyList<RiskPoint> Points,
    Bilingual Owner,
    DateOnly Expires,
    string Text)
{
    /// <summary>The years that a label needs beyond the one of its list.</summary>
    public int Horizon => Label == RiskLabel.SmoothedGrowth ? 2 : 1;

    /// <summary>Position of a column among the features; a column of the rule alone is appended by the reader.</summary>
    public int IndexOf(string column) => Features.ToList().FindIndex(feature => feature.Column == column);

    /// <exception cref="Configuration.ConfigurationException">The policy is written wrongly: every fault with file and line.</exception>
    public static RiskPolicy Read(WarehouseOptions options) => RiskPolicyFile.Read(new Configuration.ConfigurationFolder(options.ConfigurationRoot));
}
