using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Reports.Scores;
using Analytics.Warehouse.Appraisals;
using Analytics.Warehouse.Marts;

namespace Analytics.Warehouse.Tests.Appraisals;

/// <summary>A score recomputed from the exported file alone.</summary>
public sealed class ScoreExportTests
{
    private const string Span = "2016";

    [Test]
    public void A_score_is_recomputed_by_hand_from_its_export()
    {
        using var scored = new ScoredHome();
        using var reader = MartReader.Open(scored.Home.Home, null);
        var marts = new ScoreMarts(reader);
        var best = marts.Secretaries(Span)[0];

        var text = ScoreExport.Of(marts, best, Span);
        var export = new Export(text);
        var (effect, score) = export.Recompute();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(best.State, Is.EqualTo("scored"));
            Assert.That(effect, Is.Not.Zero.And.EqualTo((double)best.Effect!.Value).Within(1e-7));
            Assert.That(score, Is.EqualTo((double)best.Score!.Value).Within(0.006));
            Assert.That(marts.Parts(best, Span).Sum(part => part.Contribution), Is.EqualTo(best.Effect!.Value).Within(1e-9m));
            Assert.That(text.TrimEnd(), Does.EndWith(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text[..text.LastIndexOf("hash,", StringComparison.Ordinal)])))));
        }
    }

    [Test]
    public void So_is_every_score_also_where_months_miss_a_part()
    {
        using var scored = new ScoredHome(hasBlanks: true);
        using var reader = MartReader.Open(scored.Home.Home, null);
        var marts = new ScoreMarts(reader);
        var posts = marts.Secretaries(Span).Where(post => post.IsScored).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(posts.Where(post => post.ReportedShare < 1).Select(post => post.Secretary), Is.EquivalentTo(new[] { "A03a", "B03a" }));
            Assert.That(posts.Where(post => post.ReportedShare < 1).Select(post => post.MonthsHeld), Is.All.EqualTo(ScoredHome.Months));
            foreach (var post in posts)
            {
                var (effect, score) = new Export(ScoreExport.Of(marts, post, Span)).Recompute();
                Assert.That(effect, Is.EqualTo((double)post.Effect!.Value).Within(1e-7), post.Secretary);
                Assert.That(score, Is.EqualTo((double)post.Score!.Value).Within(0.006), post.Secretary);
            }
        }
    }

    /// <summary>The steps that the export itself states, from raw values on; nothing of the program is used.</summary>
    private sealed class Export(string text)
    {
        private readonly Dictionary<(string Section, string Period, string Item, string Quantity), string> _cells = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Where(line => !line.StartsWith("method", StringComparison.Ordinal)).Select(line => line.Split(',')).ToDictionary(cells => (cells[0], cells[1], cells[2], cells[3]), cells => cells[4]);

        public (double Effect, double Score) Recompute()
        {
            var (sum, weights) = (0d, 0d);
            foreach (var period in _cells.Keys.Where(cell => cell.Section == "month").Select(cell => cell.Period).Distinct())
            {
                var (composite, reported) = Composite(period);
                var weight = Number("month", period, "", "counted") * reported;
                sum += weight * (composite - Number("month", period, "", "mean_of_all") - Number("month", period, "", "expected"));
                weights += weight;
            }

            var own = sum / weights;
            var precision = Number("model", "", "", "months_worth") * weights / Number("model", "", "", "month_variance");
            var doubt = Number("model", "", "", "others_variance") + (1 / precision);
            var variance = 1 / ((1 / Number("model", "", "", "post_variance")) + (1 / doubt));
            var effect = variance * (own - Number("model", "", "", "others_mean")) / doubt;
            return (effect, 50 + (10 * effect / Number("policy", "", "", "post_deviation")));
        }

        public double Number(string section, string period, string item, string quantity) => double.Parse(_cells[(section, period, item, quantity)], CultureInfo.InvariantCulture);

        private (double Composite, double Reported) Composite(string period)
        {
            var (composite, reported, applicable) = (0d, 0d, 0d);
            foreach (var item in _cells.Keys.Where(cell => cell.Section == "indicator").Select(cell => cell.Item).Distinct())
            {
                var (weight, state) = (Number("indicator", "", item, "weight"), _cells[("input", period, item, "state")]);
                applicable += state == "not_applicable" ? 0 : weight;
                reported += state == "value" ? weight : 0;
                composite += state == "value" ? weight * Distance(period, item) : 0;
            }

            return (composite, reported / applicable);
        }

        private double Distance(string period, string item)
        {
            var (value, exposure, per) = (Number("input", period, item, "value"), Number("input", period, item, "exposure"), _cells[("indicator", "", item, "per")]);
            var isShare = per.Any(char.IsUpper);
            var rate = value / exposure;
            if (_cells[("indicator", "", item, "prior_mean")].Length > 0)
            {
                var (mean, strength) = (Number("indicator", "", item, "prior_mean"), Number("indicator", "", item, "prior_strength"));
                rate = isShare ? (Math.Min(value, exposure) + (strength * mean)) / (exposure + strength) : (value + strength) / (exposure + (strength / mean));
            }

            rate = per == "days_due" ? Math.Min(rate, 1) : rate;
            var steadied = _cells[("indicator", "", item, "transform")] == "log1p" ? Math.Log(1 + rate) : rate;
            var better = _cells[("indicator", "", item, "is_higher_better")] == "True" ? 1 : -1;
            return Math.Clamp(better * (steadied - Number("indicator", "", item, "median")) / Number("indicator", "", item, "spread"), -3, 3);
        }
    }
}
