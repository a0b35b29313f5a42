using Analytics.Scoring.Risk;
using Analytics.Vocabulary;

namespace Analytics.Warehouse.Policies;

/// <summary>What a list says of one village: points of the rule, or a chance; never both as if they were one.</summary>
/// <param name="Order">By which the list is sorted: points, or log odds; the higher the sooner.</param>
internal sealed record RiskJudgement(int? Points, RuleBand? Band, double? Chance, double Order, Bilingual? Up, Bilingual? Down, Bilingual? Change);

/// <summary>Judges the villages of one list, by its model or by the rule.</summary>
/// <param name="model"><c>null</c> where the rule decides.</param>
/// <param name="medians">By peer group and feature; nothing where the group is too small.</param>
internal sealed class RiskJudge(RiskPolicy policy, RiskModel? model, IReadOnlyDictionary<string, double?[]> medians)
{
    private readonly RuleTerm[] _terms = RiskLearning.Terms(policy);

    public RiskJudgement Of(RiskVillage village) => model is null ? ByRule(village) : ByModel(village);

    private RiskJudgement ByRule(RiskVillage village)
    {
        var points = RulePoints.Of(_terms, village.Values);
        var met = policy.Points.Where((_, at) => _terms[at].IsMet(village.Values[_terms[at].Feature])).ToList();
        var unmet = policy.Points.Where((point, at) => !_terms[at].IsMet(village.Values[_terms[at].Feature]) && village.Value(_terms[at].Feature) is not null);
        var changes = met.Select(point => Feature(point.Column)).Where(feature => feature.Change is not null).Select(feature => feature.Change!);
        return new(
            points, RulePoints.Band(points, policy.WatchFrom, policy.VisitFrom), null, points,
            RiskWords.Joined(met.OrderByDescending(point => point.Points).Select(point => Reason(village, point.Column))),
            RiskWords.Joined(unmet.Select(point => Reason(village, point.Column))),
            RiskWords.Joined(changes));
    }

    private RiskJudgement ByModel(RiskVillage village)
    {
        var parts = new double[policy.Features.Count + 1];
        model!.Model!.Explain(village.Values, parts);
        var logit = model.Logit(village);
        var chance = model.Chance(logit);
        var known = Enumerable.Range(0, policy.Features.Count).Where(feature => village.Value(feature) is not null).ToList();
        var changes = known.Where(feature => parts[feature] > 0 && policy.Features[feature].Change is not null).OrderByDescending(feature => parts[feature]).Select(feature => WhatIf(village, feature, chance)).OfType<Bilingual>();
        return new(
            null, null, chance, logit,
            RiskWords.Joined(known.Where(feature => parts[feature] > 0).OrderByDescending(feature => parts[feature]).Select(feature => Reason(village, policy.Features[feature].Column))),
            RiskWords.Joined(known.Where(feature => parts[feature] < 0).OrderBy(feature => parts[feature]).Select(feature => Reason(village, policy.Features[feature].Column))),
            RiskWords.Joined(changes));
    }

    /// <summary>The chance if the village stood where its peers stand; nothing where that would not lower it.</summary>
    private Bilingual? WhatIf(RiskVillage village, int feature, double chance)
    {
        if (medians[village.Peer(policy)][feature] is not { } median)
        {
            return policy.Features[feature].Change;
        }

        float[] changed = [.. village.Values];
        changed[feature] = (float)median;
        var then = model!.Chance(model.Logit(village with { Values = changed }));
        var (own, change) = (policy.Features[feature], policy.Features[feature].Change!);
        return then < chance
            ? new($"{change.Zh}（{own.Name.Zh}到{RiskWords.Value(own, median).Zh}，概率由{RiskWords.Percent(chance)}降到{RiskWords.Percent(then)}）",
                $"{change.En} ({own.Name.En} at {RiskWords.Value(own, median).En}: the chance falls from {RiskWords.Percent(chance)} to {RiskWords.Percent(then)})")
            : null;
    }

    private Bilingual Reason(RiskVillage village, string column) => policy.IndexOf(column) is var at ? RiskWords.Reason(policy.Features[at], village.Values[at], medians[village.Peer(policy)][at]) : throw new InvalidOperationException();

    private RiskFeature Feature(string column) => policy.Features[policy.IndexOf(column)];
}
