using Analytics.Scoring.Composites;
using Analytics.Scoring.Hierarchy;

namespace Analytics.Warehouse.Appraisals;

/// <summary>One month that enters: the composite, and its parts by dimension, measured from the mean of all who reported the same in that month.</summary>
/// <param name="Weight">What it counts times the share of the policy's weight that was reported.</param>
internal sealed record SpanRow(int Node, ScoredMonth Month, CompositeScore Score, double Weight, double[] Parts)
{
    public double Response => Parts.Sum();
}

/// <summary>
/// The rows of one span: months of it, and beside them the months of those who left a village before it began, so that place and person can be told apart. The
/// posts are numbered by county, village and secretary, so that the order of the rows changes nothing.
/// </summary>
internal sealed class SpanRows
{
    private readonly double[][] _covariates;
    private readonly ILookup<int, (SpanRow Row, int At)> _places;

    private SpanRows(ScorePolicyRows policy, IReadOnlyList<PostKey> posts, IReadOnlyList<SpanRow> rows, IReadOnlyList<(ScoredMonth Month, CompositeScore Score)> inSpan)
    {
        (Policy, Posts, Rows) = (policy, posts, rows);
        Villages = [.. posts.Select(post => (post.County, post.OrgUnit)).Distinct()];
        Counties = [.. posts.Select(post => post.County).Distinct()];
        var (villageOf, countyOf) = (Villages.Select((village, at) => (village, at)).ToDictionary(), Counties.Select((county, at) => (county, at)).ToDictionary());
        Parents = [[.. posts.Select(post => villageOf[(post.County, post.OrgUnit)])], [.. Villages.Select(village => countyOf[village.County])]];
        _places = rows.Select((row, at) => (row, at)).ToLookup(pair => pair.row.Node);
        (RowsOf, InSpanOf) = (rows.ToLookup(row => row.Node), inSpan.ToLookup(row => row.Month.Post));
        (_covariates, CovariateNames) = Covariates(policy, rows);
    }

    public ScorePolicyRows Policy { get; }

    public IReadOnlyList<PostKey> Posts { get; }

    public IReadOnlyList<(string County, string OrgUnit)> Villages { get; }

    public IReadOnlyList<string> Counties { get; }

    /// <summary>Rows that enter, by post and month.</summary>
    public IReadOnlyList<SpanRow> Rows { get; }

    public ILookup<int, SpanRow> RowsOf { get; }

    /// <summary>Every month of the span, those that do not enter too.</summary>
    public ILookup<PostKey, (ScoredMonth Month, CompositeScore Score)> InSpanOf { get; }

    /// <summary>The intercept and what is taken out; a column that never varies is left out.</summary>
    public IReadOnlyList<string> CovariateNames { get; }

    public int[][] Parents { get; }

    /// <summary>The rows of a post with their places among all.</summary>
    public IEnumerable<(SpanRow Row, int At)> At(int node) => _places[node];

    public double[] CovariatesOf(int row) => _covariates[row];

    public static SpanRows Of(ScorePolicyRows policy, IReadOnlyList<ScoredMonth> months, int first, int last)
    {
        var held = months.Where(month => month.Month >= first && month.Month <= last).Select(month => month.Post).ToHashSet();
        var used = months.Where(month => month.Month >= first && month.Month <= last || (month.Month < first && !held.Contains(month.Post))).ToList();
        var peers = ScoredMonths.Peers([.. used.Where(month => month.Month >= first)], policy.Indicators.Count);
        var scored = used.ConvertAll(month => (Month: month, Score: CompositeScore.Of(month.Slots, policy.Weights, peers)));
        var entering = scored.Where(row => row.Score.Enters && row.Month.Counted > 0).ToList();
        var means = entering.GroupBy(row => row.Month.Month).ToDictionary(same => same.Key, same => Mean([.. same]));
        var posts = used.Select(month => month.Post).Distinct().OrderBy(post => post.County, StringComparer.Ordinal).ThenBy(post => post.OrgUnit, StringComparer.Ordinal).ThenBy(post => post.Secretary, StringComparer.Ordinal).ToList();
        var nodeOf = posts.Select((post, at) => (post, at)).ToDictionary();
        var rows = entering.OrderBy(row => nodeOf[row.Month.Post]).ThenBy(row => row.Month.Month).Select(row => new SpanRow(
            nodeOf[row.Month.Post], row.Month, row.Score, row.Month.Counted * row.Score.ReportedShare,
            Parts(policy, row.Month, means[row.Month.Month]))).ToList();
        return new(policy, posts, rows, [.. scored.Where(row => row.Month.Month >= first)]);
    }

    /// <summary>The sums of the rows with a response of one's choice.</summary>
    /// <param name="isWithCaseMix"><c>false</c> takes nothing out but the intercept.</param>
    public NestedSums Sums(Func<SpanRow, int, double> response, bool isWithCaseMix = true)
    {
        var width = isWithCaseMix ? CovariateNames.Count : 1;
        var nested = new NestedRows(Parents, Counties.Count, width);
        for (var at = 0; at < Rows.Count; at++)
        {
            nested.Add(Rows[at].Node, response(Rows[at], at), _covariates[at].AsSpan(0, width), Rows[at].Weight);
        }

        return nested.Sums();
    }

    // Of each indicator, over those who reported it.
    private static double[] Mean(List<(ScoredMonth Month, CompositeScore Score)> month) =>
        [.. Enumerable.Range(0, month[0].Month.Slots.Count).Select(indicator => month.Where(row => row.Month.Slots[indicator].State == SlotState.Value).Select(row => (row.Month.Counted, row.Month.Slots[indicator].Z)).ToList() is { Count: > 0 } known
            ? known.Sum(row => row.Counted * row.Z) / known.Sum(row => row.Counted) : 0d)];

    // What is missing lies at the mean of those who reported it: not at the reference's median, which may be above or below them and would reward or punish silence.
    private static double[] Parts(ScorePolicyRows policy, ScoredMonth month, double[] means)
    {
        var parts = new double[policy.Dimensions.Count];
        for (var at = 0; at < policy.Indicators.Count; at++)
        {
            parts[policy.Indicators[at].Dimension] += month.Slots[at].State == SlotState.Value ? policy.Indicators[at].Weight * (month.Slots[at].Z - means[at]) : 0;
        }

        return parts;
    }

    // What is not known of a village is put at the mean of the others: neutral, and never a zero of its own.
    private static (double[][] Covariates, IReadOnlyList<string> Names) Covariates(ScorePolicyRows policy, IReadOnlyList<SpanRow> rows)
    {
        var columns = new List<(string Name, double[] Values)> { ("intercept", [.. rows.Select(_ => 1d)]) };
        for (var at = 0; at < policy.CaseMix.Count; at++)
        {
            var known = rows.Select(row => row.Month.CaseMix[at]).OfType<double>().ToArray();
            if (known.Length == 0 || known.Max() - known.Min() < 1e-9)
            {
                continue;
            }

            var mean = known.Average();
            columns.Add((policy.CaseMix[at], [.. rows.Select(row => (row.Month.CaseMix[at] ?? mean) - mean)]));
        }

        return ([.. rows.Select((_, row) => columns.Select(column => column.Values[row]).ToArray())], [.. columns.Select(column => column.Name)]);
    }
}
