using Analytics.DuckDb;
using Analytics.Warehouse.Appraisals;
using Analytics.Warehouse.Configuration;
using Analytics.Warehouse.Indicators;
using Analytics.Warehouse.Policies;
using Analytics.Warehouse.Sources;
using Analytics.Warehouse.Tests.Parts;

namespace Analytics.Warehouse.Tests.Appraisals;

/// <summary>What the estimates of scores read, as tables of an engine, without the build before them: posts with their months and what these say.</summary>
internal static class ScoredTables
{
    private const string Problems = "LIV_PROBLEMS_SOLVED";

    private static readonly ScorePolicy Policy = ReadPolicy();

    /// <summary>One post: its months in the year 2016 and, of each, two values or nothing.</summary>
    public sealed record Post(string County, string OrgUnit, string Secretary, int FirstMonth, int LastMonth, Func<int, (int Problems, int Meetings)?> Work, string Cohort = "village")
    {
        public int InPostBefore { get; init; } = 5;

        /// <summary>What problems are counted for each of: none of it, and the indicator does not apply.</summary>
        public decimal Exposure { get; init; } = 1;
    }

    /// <summary>Villages of some counties, every second one handed over in May.</summary>
    public static IEnumerable<Post> Villages(int counties, int villages, bool handover = true, Func<string, int, (int, int)?>? work = null)
    {
        foreach (var (county, at) in Enumerable.Range(0, counties).SelectMany(county => Enumerable.Range(0, villages).Select(at => (county, at))))
        {
            var (code, village, name) = ($"C{county}", $"C{county}V{at:00}", $"{"AB"[county]}{at:00}");
            var isHandedOver = handover && at % 2 == 0;
            yield return new(code, village, name + "a", 1, isHandedOver ? 4 : ScoredHome.Months, month => work is null ? ScoredHome.Planted(name + "a", month) : work(name + "a", month));
            if (isHandedOver)
            {
                yield return new(code, village, name + "b", 5, ScoredHome.Months, month => work is null ? ScoredHome.Planted(name + "b", month) : work(name + "b", month)) { InPostBefore = 0 };
            }
        }
    }

    /// <summary>The long table of scores by span, subject's secretary or county, measure and part.</summary>
    public static Dictionary<(string Span, string Subject, string Measure, string Part), (string? Words, decimal? Value)> Estimate(IEnumerable<Post> posts)
    {
        using var engine = new Engine(new EngineOptions(Path.GetTempPath(), 200, 1));
        SourceSchema.Create(engine);
        PolicyTables.Load(engine, Policy);
        engine.Execute("""
            create table core.dim_spans(span varchar, period varchar, span_kind varchar);
            create table core.fct_posts(county_code varchar, org_unit_code varchar, secretary_code varchar, cohort varchar);
            create table core.int_posts_in_span(county_code varchar, org_unit_code varchar, secretary_code varchar, span varchar, span_kind varchar);
            create table core.int_score_villages(org_unit_code varchar, year varchar, population decimal(18, 4), land_area decimal(18, 4), poor_household_share decimal(9, 6), is_poor boolean, is_weak boolean, is_disorderly boolean);
            create table core.int_score_months(county_code varchar, org_unit_code varchar, secretary_code varchar, period varchar, year varchar, cohort varchar, month_in_post integer, exposure_share decimal(9, 6));
            create table core.int_score_slots(county_code varchar, org_unit_code varchar, secretary_code varchar, period varchar, indicator_code varchar, slot_state varchar, value decimal(18, 4), exposure decimal(18, 6));
            create table core.int_score_inputs(county_code varchar, org_unit_code varchar, secretary_code varchar, period varchar, indicator_code varchar, slot_state varchar, value decimal(18, 4), exposure decimal(18, 6), steadied decimal(18, 9), distance decimal(18, 9));
            """);
        engine.Append("core", "dim_spans", Enumerable.Range(1, ScoredHome.Months).SelectMany(month => new object?[][] { [month <= 6 ? "2016-H1" : "2016-H2", $"2016-{month:00}", "half_year"], ["2016", $"2016-{month:00}", "year"] }));
        Fill(engine, [.. posts]);
        engine.Append("core", "int_score_inputs", ScoreInputs.Rows(engine).ToList());
        return EstimatedScores.Rows(engine).ToDictionary(
            row => ((string)row[0]!, $"{(string)row[1]! switch { "post" => row[4], "county" => row[2], _ => "" }}", (string)row[5]!, (string)row[6]!), row => ((string?)row[7], (decimal?)row[8]));
    }

    private static void Fill(Engine engine, IReadOnlyList<Post> posts)
    {
        engine.Append("core", "fct_posts", posts.Select(post => new object?[] { post.County, post.OrgUnit, post.Secretary, post.Cohort }));
        engine.Append("core", "int_posts_in_span", posts.SelectMany(post => new[] { ("2016", "year", 1, 12), ("2016-H1", "half_year", 1, 6), ("2016-H2", "half_year", 7, 12) }
            .Where(span => post.FirstMonth <= span.Item4 && post.LastMonth >= span.Item3).Select(span => new object?[] { post.County, post.OrgUnit, post.Secretary, span.Item1, span.Item2 })));
        var months = posts.SelectMany(post => Enumerable.Range(post.FirstMonth, Math.Max(0, post.LastMonth - post.FirstMonth + 1)).Select(month => (post, month))).ToList();
        engine.Append("core", "int_score_months", months.Select(own => new object?[]
            { own.post.County, own.post.OrgUnit, own.post.Secretary, $"2016-{own.month:00}", "2016", own.post.Cohort, own.post.InPostBefore + own.month - own.post.FirstMonth + 1, 1m }));
        engine.Append("core", "int_score_slots", months.SelectMany(own => new (string Code, int? Value)[] { (Problems, own.post.Work(own.month)?.Problems), ("PTY_ORG_LIFE", own.post.Work(own.month)?.Meetings) }
            .Select(slot => new object?[] { own.post.County, own.post.OrgUnit, own.post.Secretary, $"2016-{own.month:00}", slot.Code, StateOf(own.post, slot), (decimal?)slot.Value, slot.Code == Problems ? own.post.Exposure : 1m })));
    }

    private static string StateOf(Post post, (string Code, int? Value) slot) => slot.Value is null ? "not_reported" : slot.Code == Problems && post.Exposure == 0 ? "not_applicable" : "value";

    private static ScorePolicy ReadPolicy()
    {
        using var models = new ModelsCopy();
        models.Change("policy/score.yml", _ => ScoredHome.Policy);
        return ScorePolicyFile.Read(new ConfigurationFolder(models.Options.ConfigurationRoot), IndicatorCatalogue.Read(new WarehouseOptions()));
    }
}
