using System.Globalization;
using Analytics.DuckDb;
using Analytics.Vocabulary;

namespace Analytics.Warehouse.Policies;

/// <summary>
/// What has to be known before a list is used: what is foretold and of whom, what decides and why, how well it does, where it fails, what it is for and what it must not
/// be used for. One card for the newest list, made from the policy and the tests and not written by hand. After M. Mitchell et al., Model Cards (FAT* 2019).
/// </summary>
public static class RiskModelCard
{
    /// <summary>The label of the lines that say why the rule decides: one line a reason, none where a model does.</summary>
    public static readonly Bilingual WhyNoModel = new("为什么不用模型", "Why no model");

    private const string Newest = """
        select models.* from core.int_risk_models as models order by list_period desc limit 1
        """;

    internal static IEnumerable<object?[]> Rows(Engine engine)
    {
        var policy = RiskTables.Policy(engine);
        return engine.Query(Newest, row => Enumerable.Range(0, row.FieldCount).ToDictionary(row.GetName, at => row.IsDBNull(at) ? null : Convert.ToString(row.GetValue(at), CultureInfo.InvariantCulture)))
            .SelectMany(model => Lines(policy, model, RiskModels.Of(engine, model["list_period"]!)))
            .Select((line, at) => new object?[] { at + 1, line.Label.Zh, line.Label.En, line.Text.Zh, line.Text.En });
    }

    private static IEnumerable<(Bilingual Label, Bilingual Text)> Lines(RiskPolicy policy, Dictionary<string, string?> model, RiskModel? learned)
    {
        yield return (new("名单", "List"), Same(model["list_period"]!));
        yield return (new("政策", "Policy"), new($"{policy.Version}，{policy.ApprovedBy.Zh}，{policy.InForceFrom:yyyy-MM-dd}起，{policy.Expires:yyyy-MM-dd}到期", $"{policy.Version}, {policy.ApprovedBy.En}, from {policy.InForceFrom:yyyy-MM-dd}, expires {policy.Expires:yyyy-MM-dd}"));
        yield return (new("负责", "Owner"), policy.Owner);
        yield return (new("预测什么", "What is foretold"), policy.LabelSays);
        yield return (new("同类村", "Peers"), new($"{RiskWords.PeersBy(policy.Peers.By).Zh}；不足{policy.Peers.FewestForLabel}村的组不作标签，不足{policy.Peers.Fewest}村的不比中位数", $"{RiskWords.PeersBy(policy.Peers.By).En}; groups below {policy.Peers.FewestForLabel} villages have no label, below {policy.Peers.Fewest} no median"));
        yield return (new("由什么判定", "What decides"), model["decided_by"] == "model" ? new("模型（可加模型，逐项可读），概率已校准", "a model (additive, readable term by term), with calibrated probabilities") : new("规则，按分排列；分数不是概率", "the rule, in points; points are no probability"));
        foreach (var (zh, en) in (model["refusals_zh"]?.Split('\n') ?? []).Zip(model["refusals_en"]?.Split('\n') ?? []))
        {
            yield return (WhyNoModel, new(zh, en));
        }

        foreach (var point in policy.Points)
        {
            var says = RiskWords.ByRule(policy.Features[policy.IndexOf(point.Column)], point);
            yield return (new("规则", "Rule"), new($"{says.Zh}：{point.Points}分", $"{says.En}: {point.Points} points"));
        }

        yield return (new("规则档次", "Bands"), new($"{policy.VisitFrom}分起走访，{policy.WatchFrom}分起关注；没有报的情况不加分", $"visit from {policy.VisitFrom} points, watch from {policy.WatchFrom}; what was not reported gives none"));
        yield return (new("资料", "Data"), new($"知道结果的年份：{Or(model["label_years"])}；已知下降{model["positives"]}村；学习用{model["rows"]}个村年", $"years with known outcomes: {Or(model["label_years"])}; {model["positives"]} declines known; learned from {model["rows"]} village years"));
        foreach (var line in Tested(policy, model).Concat(learned is null ? [] : Shapes(policy, learned)))
        {
            yield return line;
        }

        yield return (new("已知的缺陷", "Known failures"), new("用上报收入的当年增长作标签，看上去最准，其实学到的是填报误差；受灾情况没有台账，不在其中；价格未扣除。", "Next year's reported growth as a label looks best and teaches reporting noise. No ledger tells of disasters. Prices are not taken out."));
        yield return (new("用途", "Meant for"), new("决定先走访、先帮扶哪些村。", "which villages to visit and to help first."));
        yield return (new("不得用于", "Never for"), new("考核、排名或奖惩第一书记；不据此扣减任何村的资金。", "rating, ranking or rewarding secretaries; taking funds from any village."));
    }

    private static IEnumerable<(Bilingual Label, Bilingual Text)> Tested(RiskPolicy policy, Dictionary<string, string?> model)
    {
        if (model["test_year"] is not { } year)
        {
            yield break;
        }

        string Share(string column) => RiskWords.Percent(model[column] is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null);
        yield return (new("检验", "Test"), new(
            $"{year}年{model["test_villages"]}村（没有用于学习）：前{policy.Capacity}个村里下降的占{Share("precision_share")}，规则{Share("rule_precision_share")}，只看县{Share("county_precision_share")}，只看上年增长{Share("persistence_precision_share")}，全部村{Share("base_share")}",
            $"{model["test_villages"]} villages of {year}, not learned from: of the first {policy.Capacity} {Share("precision_share")} declined; by the rule {Share("rule_precision_share")}, the county alone {Share("county_precision_share")}, last year's growth {Share("persistence_precision_share")}, all villages {Share("base_share")}"));
        yield return (new("检验", "Test"), new(
            $"下降的村有{Share("recall_share")}在名额内；AUC {model["auc"]}，平均精确率 {model["average_precision"]}；概率平均相差{Share("calibration_error")}（全对时也会差{Share("calibration_by_chance")}），比平均比例准{Share("brier_skill")}",
            $"{Share("recall_share")} of the declines are within the capacity; AUC {model["auc"]}, average precision {model["average_precision"]}; chances off by {Share("calibration_error")} ({Share("calibration_by_chance")} if all were true), Brier skill {Share("brier_skill")}"));
        yield return (new("漂移", "Drift"), Same($"{model["drift_column"]}: PSI {model["drift"]}"));
    }

    /// <summary>Of each feature the log odds that it adds at its lowest, middle and highest step: the curve in three numbers.</summary>
    private static IEnumerable<(Bilingual Label, Bilingual Text)> Shapes(RiskPolicy policy, RiskModel learned) =>
        from feature in policy.Features.Select((own, at) => (Own: own, Curve: ((Scoring.Risk.BoostedGam)learned.Model!).Curve(at)))
        let text = $"{RiskWords.Plain(feature.Curve[Math.Min(1, feature.Curve.Count - 1)].LogOdds)} … {RiskWords.Plain(feature.Curve[feature.Curve.Count / 2].LogOdds)} … {RiskWords.Plain(feature.Curve[^1].LogOdds)}"
        select (new Bilingual("形状", "Shape"), new Bilingual($"{feature.Own.Name.Zh}：{text}；未报 {RiskWords.Plain(feature.Curve[0].LogOdds)}", $"{feature.Own.Name.En}: {text}; not reported {RiskWords.Plain(feature.Curve[0].LogOdds)}"));

    private static Bilingual Same(string text) => new(text, text);

    private static string Or(string? text) => string.IsNullOrEmpty(text) ? "–" : text;
}
