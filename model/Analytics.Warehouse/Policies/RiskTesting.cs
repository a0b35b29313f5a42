using Analytics.Scoring.Risk;
using Analytics.Vocabulary;

namespace Analytics.Warehouse.Policies;

/// <summary>A model on the year it was not learned from, beside three lists that cost nothing: the rule, the county, last year's growth.</summary>
internal static class RiskTesting
{
    public static RiskTest Of(RiskPolicy policy, RiskModel model, RiskCase[] learned, RiskCase[] test, int year)
    {
        bool[] labels = [.. test.Select(row => row.Declined)];
        double[] chances = [.. test.Select(row => model.Chance(model.Logit(row.Village)))];
        var (places, positives, terms) = (Math.Min(policy.Capacity, test.Length), labels.Count(label => label), RiskLearning.Terms(policy));
        double Precision(IEnumerable<double> scores) => RiskMeasures.Precision([.. scores], labels, places).Expected;
        var counties = learned.GroupBy(row => row.Village.County).ToDictionary(county => county.Key, county => county.Average(row => row.Declined ? 1.0 : 0), StringComparer.Ordinal);
        var growth = policy.IndexOf("income_growth");
        var found = Precision(chances);
        return new(
            year, test.Length, (double)positives / test.Length, RiskMeasures.Auc(chances, labels), RiskMeasures.AveragePrecision(chances, labels), found, found * places / positives,
            Precision(test.Select(row => (double)RulePoints.Of(terms, row.Village.Values))),
            Precision(test.Select(row => counties.GetValueOrDefault(row.Village.County))),
            Precision(test.Select(row => growth < 0 || float.IsNaN(row.Village.Values[growth]) ? double.MinValue : -row.Village.Values[growth])),
            RiskMeasures.CalibrationError(chances, labels), RiskMeasures.CalibrationErrorByChance(chances), RiskMeasures.BrierSkill(chances, labels));
    }

    /// <summary>The gates that a model did not pass.</summary>
    public static IEnumerable<Bilingual> Failed(RiskPolicy policy, RiskTest test)
    {
        // What chance alone would show is not held against the model: few villages are always off by something.
        if (test.CalibrationError - test.CalibrationByChance > policy.Gates.CalibrationError)
        {
            yield return new(
                $"概率与实际平均相差{RiskWords.Percent(test.CalibrationError)}，比偶然（{RiskWords.Percent(test.CalibrationByChance)}）多出{RiskWords.Percent(policy.Gates.CalibrationError)}以上。",
                $"Chances are off by {RiskWords.Percent(test.CalibrationError)} on average, more than {RiskWords.Percent(policy.Gates.CalibrationError)} beyond chance ({RiskWords.Percent(test.CalibrationByChance)}).");
        }

        if (test.BrierSkill is not > 0)
        {
            yield return new("概率不比一律用平均比例更准。", "The chances are no better than the base rate for all.");
        }

        foreach (var (precision, zh, en) in new[] { (test.RulePrecision, "规则", "the rule"), (test.CountyPrecision, "只看所在县", "the county alone") })
        {
            if (test.Precision < precision)
            {
                yield return new($"前{policy.Capacity}个村里真正下降的占{RiskWords.Percent(test.Precision)}，不如{zh}（{RiskWords.Percent(precision)}）。", $"Of the first {policy.Capacity} villages {RiskWords.Percent(test.Precision)} declined, fewer than by {en} ({RiskWords.Percent(precision)}).");
            }
        }
    }
}
