using Analytics.DuckDb;
using Analytics.Scoring.Risk;
using Analytics.Vocabulary;
using Analytics.Warehouse.Estimates;

namespace Analytics.Warehouse.Policies;

/// <summary>What decides each list: a saved model, or the rule and why. A model is learned once a year, from what was known then; each list asks whether its villages are still alike.</summary>
internal static class RiskModels
{
    private static readonly BoostedGamTrainer Trainer = new();

    public static IEnumerable<object?[]> Rows(Engine engine)
    {
        var policy = RiskTables.Policy(engine);
        var learned = new Dictionary<int, RiskModel>();
        foreach (var quarter in RiskTables.Quarters(engine))
        {
            if (!learned.TryGetValue(quarter.ModelYear, out var model))
            {
                learned.Add(quarter.ModelYear, model = RiskLearning.Of(engine, policy, quarter.ModelYear, CancellationToken.None));
            }

            yield return Row(policy, quarter, model, model.Drift(policy, [.. RiskTables.Villages(engine, policy, quarter.List).Where(village => village.CanBeJudged(policy))]));
        }
    }

    /// <summary>The model that decides a list, as it was saved; <c>null</c> where the rule decides.</summary>
    public static RiskModel? Of(Engine engine, string list)
    {
        var saved = engine.Query(
            $"select model_year, model, platt_intercept, platt_slope from core.int_risk_models where list_period = {Sql.Text(list)} and decided_by = 'model'",
            row => (Year: row.GetInt32(0), Model: row.GetString(1), Platt: row.IsDBNull(2) ? (PlattCalibration?)null : new PlattCalibration(row.GetDouble(2), row.GetDouble(3))));
        if (saved.Count == 0)
        {
            return null;
        }

        using var bytes = new MemoryStream(Convert.FromBase64String(saved[0].Model));
        return new(saved[0].Year, Trainer.Load(bytes), saved[0].Platt, [], [], 0, 0, null, null, []);
    }

    private static object?[] Row(RiskPolicy policy, RiskQuarter quarter, RiskModel model, RiskDrift? drift)
    {
        List<Bilingual> refusals = [.. model.Refusals];
        if (drift is { IsTooFar: true } moved)
        {
            refusals.Add(new($"“{policy.Features[moved.Feature].Name.Zh}”的分布与学习时相差太大（PSI {RiskWords.Plain(moved.Index)}）。", $"'{policy.Features[moved.Feature].Name.En}' has moved too far since it was learned (PSI {RiskWords.Plain(moved.Index)})."));
        }

        var (isModel, test) = (model.Model is not null && refusals.Count == 0, model.Test);
        return
        [
            quarter.List, isModel ? "model" : "rule", Joined(refusals, one => one.Zh), Joined(refusals, one => one.En), model.Model?.Manifest.Engine, string.Join(' ', model.Years),
            drift is { } most ? policy.Features[most.Feature].Column : null, model.Model is null ? null : Saved(model.Model), quarter.ModelYear, model.Rows, model.Positives, test?.Year, test?.Villages,
            Rounded(model.Autocorrelation), Rounded(test?.BaseRate), Rounded(test?.Auc), Rounded(test?.AveragePrecision), Rounded(test?.Precision), Rounded(test?.Recall), Rounded(test?.RulePrecision),
            Rounded(test?.CountyPrecision), Rounded(test?.PersistencePrecision), Rounded(test?.CalibrationError), Rounded(test?.CalibrationByChance), Rounded(test?.BrierSkill), Rounded(drift?.Index), model.Platt?.Intercept, model.Platt?.Slope,
        ];
    }

    private static string? Joined(List<Bilingual> refusals, Func<Bilingual, string> language) => refusals.Count == 0 ? null : string.Join('\n', refusals.Select(language));

    private static string Saved(IRiskModel model)
    {
        using var bytes = new MemoryStream();
        model.Save(bytes);
        return Convert.ToBase64String(bytes.ToArray());
    }

    private static decimal? Rounded(double? value) => value is { } number && double.IsFinite(number) ? SixPlaces.Of(number) : null;
}
