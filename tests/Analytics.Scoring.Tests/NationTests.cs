using System.Diagnostics;
using Analytics.Scoring.Composites;
using Analytics.Scoring.Hierarchy;
using Analytics.Scoring.Numbers;
using Analytics.Scoring.Ranks;
using Analytics.Scoring.Risk;

namespace Analytics.Scoring.Tests;

/// <summary>
/// The size of the nation: minutes and gigabytes, so asked for by name. Made-up sums (样例) of 2,800 counties, 490,000 villages, 2.45 million posts, 19.6 million
/// quarters.
/// </summary>
[Explicit("dotnet test --filter FullyQualifiedName~NationTests")]
[NonParallelizable]
public sealed class NationTests
{
    private const int Covariates = 13;

    [Test]
    public void Scores_and_ranks_of_the_nation_fit_the_bar()
    {
        var (sums, truth, current) = Nation(2800, 175);
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var fit = NestedFitOfMany.Of(sums);
        var effects = NodeEffects.Of(sums, fit)[0];
        var scores = current.Select(post => new Scored(effects.Means[post], Math.Sqrt(effects.Variances[post]))).ToArray();
        var percentiles = Percentiles.Of(scores, 0.9, 1);
        var cpu = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        var ranks = MeanRanks.Of([.. current.Select(post => truth[post])]);
        var covered = percentiles.Zip(ranks, (percentile, rank) => (rank - 0.5) / ranks.Length is var place && percentile.Low <= place && place <= percentile.High ? 1.0 : 0).Average();
        TestContext.Out.WriteLine($"fit, effects and ranks: {cpu:F1} CPU-s, {clock.Elapsed.TotalSeconds:F1} s; rank intervals cover {covered:F4}; peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");
        Assert.That(cpu, Is.LessThanOrEqualTo(90));
        Assert.That(covered, Is.InRange(0.88, 0.92));
        Assert.That(Process.GetCurrentProcess().PeakWorkingSet64, Is.LessThanOrEqualTo(3L << 30));
    }

    [Test]
    public void A_risk_of_half_a_million_rows_is_learned_in_the_bar()
    {
        var draws = new SeededDraws(5);
        var values = new float[500_000 * 40];
        var labels = new bool[500_000];
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = draws.Uniform() < 0.05 ? float.NaN : (float)draws.Normal();
        }

        for (var row = 0; row < labels.Length; row++)
        {
            double Of(int feature) => float.IsNaN(values[(row * 40) + feature]) ? 0 : values[(row * 40) + feature];
            labels[row] = draws.Uniform() < 1 / (1 + Math.Exp(3 - (0.4 * Of(0)) + (0.3 * Of(1)) - (0.5 * Of(2) * Of(3)) - (0.4 * Math.Abs(Of(4)))));
        }

        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var model = new BoostedGamTrainer().Train(new(values, 40, labels), new() { Monotone = new Dictionary<int, int> { [0] = 1, [1] = -1 } }, default);
        var cpu = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        var clock = Process.GetCurrentProcess().TotalProcessorTime;
        var parts = new double[41];
        for (var row = 0; row < 490_000; row++)
        {
            model.Explain(values.AsSpan(row * 40, 40), parts);
        }

        var explained = (Process.GetCurrentProcess().TotalProcessorTime - clock).TotalSeconds;
        TestContext.Out.WriteLine($"learned in {cpu:F1} CPU-s; 490,000 explained in {explained:F1} CPU-s");
        Assert.That(cpu, Is.LessThanOrEqualTo(30));
        Assert.That(explained, Is.LessThanOrEqualTo(15));
    }

    [Test]
    public void Eight_counties_are_scored_anew_while_one_waits()
    {
        var (sums, _, current) = Nation(8, 500);
        for (var warming = 0; warming < 3; warming++)
        {
            Score(sums, current);
        }

        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        Score(sums, current);
        TestContext.Out.WriteLine($"scored anew in {clock.Elapsed.TotalSeconds:F2} s, {(Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds:F2} CPU-s");
        Assert.That((Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds, Is.LessThanOrEqualTo(1));

        static void Score(NestedSums sums, int[] current)
        {
            var fit = NestedFitOfMany.Of(sums);
            var effects = NodeEffects.Of(sums, fit)[0];
            Percentiles.Of([.. current.Select(post => new Scored(effects.Means[post], Math.Sqrt(effects.Variances[post])))], 0.9, 1);
            var parts = DimensionContributions.Of(fit, [.. Enumerable.Repeat(sums, 6)]);
            WeightSensitivity.Of([.. parts.Select(own => current.Select(post => own[post]).ToArray())], [0.25, 0.2, 0.15, 0.15, 0.15, 0.1], 1);
        }
    }

    private static (NestedSums Sums, double[] Truth, int[] Current) Nation(int counties, int villages)
    {
        var draws = new SeededDraws(99);
        var (parents, current, truth) = (new List<int>(), new int[counties * villages], new List<double>());
        var (weights, responses, sums) = (new List<double>(), new List<double>(), new List<double>());
        var (products, right, squares, rows) = (new double[Covariates * Covariates], new double[Covariates], 0d, 0L);
        var line = new double[Covariates];
        for (var county = 0; county < counties; county++)
        {
            var ofCounty = 0.3 * draws.Normal();
            for (var village = county * villages; village < (county + 1) * villages; village++)
            {
                line[0] = 1;
                for (var at = 1; at < Covariates; at++)
                {
                    line[at] = draws.Normal();
                }

                var level = ofCounty + (0.7 * draws.Normal()) + (0.1 * line.Skip(1).Sum());
                for (var posts = 4 + draws.Below(3); posts > 0; posts--)
                {
                    var quarters = 4 + draws.Below(9);
                    truth.Add(0.5 * draws.Normal());
                    parents.Add(village);
                    var mean = level + truth[^1] + (draws.Normal() / Math.Sqrt(quarters));
                    weights.Add(quarters);
                    responses.Add(quarters * mean);
                    (rows, squares) = (rows + quarters, squares + (quarters * mean * mean) + (quarters - 1));
                    for (var one = 0; one < Covariates; one++)
                    {
                        sums.Add(quarters * line[one]);
                        right[one] += quarters * line[one] * mean;
                        for (var other = 0; other < Covariates; other++)
                        {
                            products[(one * Covariates) + other] += quarters * line[one] * line[other];
                        }
                    }
                }

                current[village] = truth.Count - 1;
            }
        }

        int[][] levels = [[.. parents], [.. Enumerable.Range(0, counties * villages).Select(village => village / villages)]];
        return (new(levels, counties, [.. weights], [.. responses], [.. sums], products, right, squares, 0, rows), [.. truth], current);
    }
}
