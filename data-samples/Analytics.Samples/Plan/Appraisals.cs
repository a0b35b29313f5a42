using Analytics.Vocabulary;

namespace Analytics.Samples.Plan;

/// <summary>
/// The half-year appraisals: whoever has held a post for three months is rated by three or four raters, whose weights make one. Those removed later
/// were mostly rated lower before, though not all of them.
/// </summary>
internal static class Appraisals
{
    private const string Ledger = "appraisals";

    private sealed record Rater(string Name, decimal Weight, int Severity);

    private static readonly Dictionary<string, Rater[]> Raters = new()
    {
        ["village"] = [new("township", 0.3m, 0), new("county", 0.3m, 1), new("villagers", 0.4m, -2)],
        ["street"] = [new("county", 0.4m, 1), new("leaders", 0.3m, 0), new("peers", 0.3m, -3)],
        ["community"] = [new("township", 0.35m, 0), new("villagers", 0.35m, -2), new("peers", 0.2m, -3), new("theory_test", 0.1m, 4)],
    };

    public static IEnumerable<Edition> Editions(IReadOnlyList<Post> posts) =>
        from county in posts.GroupBy(post => post.Place.County).OrderBy(own => own.Key, StringComparer.Ordinal)
        from period in Spans.Of(Ledger)
        select new Edition(county.Key, Ledger, period, Entries(county.Key, period, [.. county]));

    private static List<Entry> Entries(string county, Period period, List<Post> posts)
    {
        var entries = posts.Where(post => post.Cohort != "enterprise").SelectMany(post => Of(post, period)).ToList();
        foreach (var wrong in WrongCells.Of(county, Ledger, period))
        {
            var code = entries[wrong.Row]["secretary_code"];
            entries[wrong.Row] = entries[wrong.Row].Refused(wrong.Column, wrong.Text);
            // Weights that do not make one are every line's trouble.
            entries = wrong.Column == "weight" ? entries.ConvertAll(entry => entry["secretary_code"] == code ? entry with { Enters = false } : entry) : entries;
        }

        return entries;
    }

    private static List<Entry> Of(Post post, Period period)
    {
        var term = post.HeldAt(period);
        return term is null || term.Start > period.LastDay.AddMonths(-3) ? [] : Rated(post, term, period);
    }

    private static List<Entry> Rated(Post post, Term term, Period period)
    {
        var stream = new SeededStream($"appraisals:{term.SecretaryCode}:{period}");
        var steady = new SeededStream($"appraisals:{term.SecretaryCode}");
        var quality = term.Adjusted is not null && steady.Percent(80) ? steady.Between(66, 81) : steady.Percent(6) ? steady.Between(57, 76) : steady.Between(79, 95);
        var raters = Raters[post.Place.Kind is "street" ? "street" : post.Cohort];
        var scores = raters.Select(rater => Math.Clamp(((quality - rater.Severity) * 2) + stream.Between(-7, 7), 100, 198) / 2m).ToList();
        var weighted = raters.Zip(scores).Sum(pair => pair.First.Weight * pair.Second);
        var grade = Grade(weighted, stream);
        var isPublished = stream.Percent(93);
        return [.. raters.Zip(scores).Select(pair => Entry.Of(post, Cells(term, period, pair.First, pair.Second, grade, isPublished, stream)))];
    }

    /// <summary>Not everybody with ninety points can be excellent.</summary>
    private static string Grade(decimal weighted, SeededStream stream) => weighted switch
    {
        >= 90 => stream.Percent(80) ? "excellent" : "competent",
        >= 75 => "competent",
        >= 60 => "basically_competent",
        _ => "not_competent",
    };

    private static Dictionary<string, Value> Cells(Term term, Period period, Rater rater, decimal score, string grade, bool isPublished, SeededStream stream)
    {
        var eligible = stream.Between(18, 64);
        var isVote = rater.Name is "villagers" or "peers";
        return new()
        {
            ["secretary_code"] = Value.Of(term.SecretaryCode),
            ["secretary_name"] = Value.Of(term.Name),
            ["half"] = Value.Of(period.Month == 6 ? "first" : "second"),
            ["rater"] = Value.Of(rater.Name),
            ["weight"] = Value.Of(rater.Weight),
            ["score"] = Value.Of(score),
            ["ballots_cast"] = isVote ? Value.Of(eligible - stream.Below((eligible / 4) + 1)) : Value.NotApplicable,
            ["ballots_eligible"] = isVote ? Value.Of(eligible) : Value.NotApplicable,
            ["grade"] = Value.Of(grade),
            ["is_published"] = Value.Of(isPublished ? "yes" : "no"),
        };
    }
}
