using Analytics.Scoring.Screens;

namespace Analytics.Warehouse.Appraisals;

/// <summary>What a person needs to recompute a score by hand: each month with its weight and what was expected of it; and the villages of the county most like one's own.</summary>
internal static class SheetLines
{
    private const int Villages = 3;

    public static IEnumerable<EstimatedLine> Of(SpanModel model, int node)
    {
        var post = model.Rows.Posts[node];
        yield return EstimatedLine.Post(post, "months_worth", model.Worth(node));
        foreach (var (row, at) in model.Rows.At(node))
        {
            yield return EstimatedLine.Post(post, "month_weight", row.Weight, row.Month.Period);
            yield return EstimatedLine.Post(post, "month_counted", row.Month.Counted, row.Month.Period);
            yield return EstimatedLine.Post(post, "month_composite", row.Score.Value, row.Month.Period);
            yield return EstimatedLine.Post(post, "month_mean_of_all", row.Score.Value - row.Response, row.Month.Period);
            yield return EstimatedLine.Post(post, "month_expected", model.Expected(at), row.Month.Period);
        }

        foreach (var (village, place) in Nearest(model, node).Select((village, place) => (village, place)))
        {
            yield return EstimatedLine.Post(post, "alike", place + 1, village);
        }
    }

    private static IEnumerable<string> Nearest(SpanModel model, int node)
    {
        var village = model.Rows.Parents[0][node];
        var neighbours = Enumerable.Range(0, model.Rows.Posts.Count).Where(other => model.Rows.Posts[other].County == model.Rows.Posts[node].County && model.Rows.RowsOf[other].Any())
            .GroupBy(other => model.Rows.Parents[0][other]).Select(own => (Village: own.Key, Covariates: model.Rows.CovariatesOf(model.Rows.At(own.First()).First().At))).ToList();
        return NeighbourScreen.Nearest(neighbours.ConvertAll(own => own.Covariates), neighbours.FindIndex(own => own.Village == village), Villages).Select(at => model.Rows.Villages[neighbours[at].Village].OrgUnit);
    }
}
