using Analytics.Scoring.Risk;
using Analytics.Vocabulary;

namespace Analytics.Warehouse.Policies;

/// <summary>How well the model of a year does on the newest year whose outcomes are known; it has seen neither that year nor what was known only after its list.</summary>
/// <param name="Precision">Of the villages that can be visited, those that declined; expected over ties.</param>
/// <param name="CalibrationByChance">By how much chances that are all true would be off, of so few villages.</param>
/// <param name="CountyPrecision">The same of a list by nothing but the share that declined in each county before.</param>
/// <param name="PersistencePrecision">The same of a list by last year's growth.</param>
internal sealed record RiskTest(
    int Year, int Villages, double BaseRate, double? Auc, double? AveragePrecision, double Precision, double Recall, double RulePrecision, double CountyPrecision, double PersistencePrecision,
    double CalibrationError, double CalibrationByChance, double? BrierSkill);

/// <summary>What may decide from one closed year to the next: a model that was learned, calibrated and tested, or none and why.</summary>
/// <param name="Platt">Nothing where calibration did not gain on the year after.</param>
/// <param name="Reference">Of each feature the spread that it was learned on, and how many independent values that were.</param>
/// <param name="Years">Years with known outcomes.</param>
internal sealed record RiskModel(
    int Year, IRiskModel? Model, PlattCalibration? Platt, IReadOnlyList<(PopulationStability Spread, int Units)> Reference, IReadOnlyList<int> Years, int Rows, int Positives, double? Autocorrelation, RiskTest? Test,
    IReadOnlyList<Bilingual> Refusals)
{
    public double Chance(double logit) => Platt is { } platt ? platt.Chance(logit) : 1 / (1 + Math.Exp(-logit));

    public double Logit(RiskVillage village)
    {
        var logit = new double[1];
        Model!.Margin(village.Values, logit);
        return logit[0];
    }

    /// <summary>The feature that moved most of what policy and chance allow it, with its index; nothing without a model.</summary>
    public RiskDrift? Drift(RiskPolicy policy, IReadOnlyList<RiskVillage> villages)
    {
        if (Model is null || villages.Count == 0)
        {
            return null;
        }

        return policy.Features.Select((feature, at) =>
        {
            var values = Independent(feature, at, villages);
            return new RiskDrift(at, Reference[at].Spread.Index(values), Math.Max(policy.Gates.Drift, Reference[at].Spread.ByChance(Reference[at].Units, values.Length)));
        }).MaxBy(drift => drift.Index / drift.Limit);
    }

    /// <summary>The values of a feature; of one that a county's villages share, once a county.</summary>
    public static double[] Independent(RiskFeature feature, int at, IEnumerable<RiskVillage> villages) =>
        [.. (RiskColumns.OfCounty.Contains(feature.Column) ? villages.DistinctBy(village => village.County) : villages).Select(village => (double)village.Values[at])];
}

/// <param name="Limit">What policy allows, or chance alone where that is more.</param>
internal sealed record RiskDrift(int Feature, double Index, double Limit)
{
    public bool IsTooFar => Index > Limit;
}
