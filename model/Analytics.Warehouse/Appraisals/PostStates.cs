namespace Analytics.Warehouse.Appraisals;

/// <summary>Of each post held in a span, whether it has a score, and if not, why: none of the reasons is a score of zero.</summary>
internal sealed class PostStates
{
    private readonly Dictionary<PostKey, PostState> _states = [];

    /// <param name="ofAll">The state of the span's model: <c>scored</c>, or why there is none.</param>
    public PostStates(ScorePolicyRows policy, SpanRows rows, SpanModel? model, string ofAll, IReadOnlyList<(PostKey Post, string Cohort)> held)
    {
        (Policy, OfAll) = (policy, ofAll);
        foreach (var (post, cohort) in held)
        {
            var own = rows.InSpanOf[post].ToList();
            var counted = own.Sum(row => row.Month.Counted);
            var entered = own.Where(row => row.Score.Enters).Sum(row => row.Month.Counted);
            var reported = counted > 0 ? own.Sum(row => row.Month.Counted * row.Score.ReportedShare) / counted : (double?)null;
            _states[post] = new(!policy.Cohorts.Contains(cohort) ? "outside_policy" : ofAll == "before_policy" ? ofAll : Enough(counted, entered) ?? ofAll, own.Count, counted, entered, reported);
        }

        Scored = model is null ? [] : [.. rows.Posts.Select((post, node) => (post, node)).Where(pair => _states.TryGetValue(pair.post, out var state) && state.State == "scored").Select(pair => pair.node)];
    }

    public ScorePolicyRows Policy { get; }

    public string OfAll { get; }

    /// <summary>The nodes of the posts that have a score.</summary>
    public IReadOnlyList<int> Scored { get; }

    public IReadOnlyDictionary<PostKey, PostState> All => _states;

    /// <summary>Whether enough of a county's posts have enough months for anything to be said of the county.</summary>
    public bool Enough(string county) => _states.Count(post => post.Key.County == county && post.Value.Entered >= Policy.ScoreMonths) >= Policy.CountyPosts;

    private string? Enough(double counted, double entered) => counted < Policy.ScoreMonths ? "too_short" : entered < Policy.ScoreMonths ? "not_reported" : null;
}

/// <param name="Held">Months held to their end.</param>
/// <param name="Counted">Of these, what counts: settled in, without leave granted.</param>
/// <param name="Entered">Of these, what was reported well enough.</param>
/// <param name="ReportedShare">Of the policy's weight in the months that count; nothing where none counts.</param>
internal sealed record PostState(string State, int Held, double Counted, double Entered, double? ReportedShare);
