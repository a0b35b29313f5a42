using Analytics.DuckDb;
using Analytics.Warehouse.Policies;

namespace Analytics.Warehouse.Sources;

/// <summary>The policy of scores as tables of schema <c>source</c>, so that a score follows from tables alone.</summary>
internal static class PolicyTables
{
    public static void Load(Engine engine, ScorePolicy policy)
    {
        engine.Append("source", "score_policies", [[
            policy.Version, policy.ApprovedBy.Zh, policy.ApprovedBy.En, policy.IsSample, policy.InForceFrom.ToString(), string.Join(' ', policy.Cohorts), string.Join(' ', policy.CaseMix),
            policy.Bands[0] / 100, policy.Bands[1] / 100, policy.Bands[2] / 100, policy.Exposure.ScoreMonths, policy.Exposure.GradeMonths, policy.Exposure.CountyPosts, policy.Exposure.SettlingMonths, policy.Exposure.HalfMonths,
            policy.Reference.From.ToString(), policy.Reference.To.ToString(), policy.Reference.Source.Zh, policy.Reference.Source.En, policy.Reference.PostDeviation, policy.Reference.CountyDeviation, policy.SheetMonths,
        ]]);
        engine.Append("source", "score_dimensions", policy.Dimensions.Select((dimension, position) => new object?[] { dimension.Name, dimension.Label.Zh, dimension.Label.En, dimension.Weight, position + 1 }));
        engine.Append("source", "score_indicators", policy.Dimensions
            .SelectMany(dimension => dimension.Indicators.Select(indicator => (dimension, indicator)))
            .Select((pair, position) => new object?[]
            {
                pair.indicator.Code, pair.dimension.Name, pair.indicator.Weight * pair.dimension.Weight, pair.indicator.Per, pair.indicator.IsShare ? pair.indicator.Per : null,
                pair.indicator.IsHigherBetter, pair.indicator.Transform, pair.indicator.Median, pair.indicator.Spread, pair.indicator.PriorMean, pair.indicator.PriorStrength, position + 1,
            }));
    }
}
