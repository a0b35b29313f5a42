using Analytics.Scoring.Numbers;
using Analytics.Scoring.Risk;

namespace Analytics.Scoring.Tests.Risk;

/// <summary>
/// Made-up villages (样例) over thirteen years: their true level, what is reported of it with noise, and what drives it. What was known at the end of a year may
/// foretell the next.
/// </summary>
internal sealed class PlantedVillages
{
    public const int Features = 20;
    private const int Years = 13;
    private readonly double[][] _fixed;
    private readonly int[] _county;
    private readonly double[][] _projects;
    private readonly double[][] _exposure;
    private readonly double[][] _late;
    private readonly double[][] _vacant;
    private readonly double[][] _disaster;

    public PlantedVillages(int counties, double noise, ulong seed)
    {
        var draws = new SeededDraws(seed);
        Count = counties * 100;
        double[][] Table() => [.. Enumerable.Range(0, Count).Select(_ => new double[Years])];
        (True, Reported, _projects, _exposure, _late, _vacant, _disaster) = (Table(), Table(), Table(), Table(), Table(), Table(), Table());
        _county = [.. Enumerable.Range(0, Count).Select(village => village / 100)];
        _fixed = [.. Enumerable.Range(0, Count).Select(_ => draws.Normal()).Select(shared => Enumerable.Range(0, 8).Select(_ => (0.3 * shared) + (0.95 * draws.Normal())).ToArray())];
        for (var year = 0; year < Years; year++)
        {
            var shocks = Enumerable.Range(0, counties).Select(_ => 0.03 * draws.Normal()).ToArray();
            for (var village = 0; village < Count; village++)
            {
                Grow(village, year, shocks[_county[village]], noise, draws);
            }
        }
    }

    public int Count { get; }

    public double[][] True { get; }

    public double[][] Reported { get; }

    public double[] Rule(int year) => [.. Enumerable.Range(0, Count).Select(village =>
        (_vacant[village][year] >= 2 ? 1 : 0) + (1.2 * _disaster[village][year]) + (_projects[village][year] < -1 ? 0.5 : 0) + (_late[village][year] > 1 ? 0.3 : 0) + (0.2 * _fixed[village][0]))];

    /// <summary>The lowest tenth of its peers: a quarter of the remote scale by a block of fifty counties.</summary>
    public bool[] Lowest(Func<int, double> growth)
    {
        var quartiles = new[] { 0.25, 0.5, 0.75 }.Select(share => Quantiles.Of(_fixed.Select(own => own[0]), share)).ToArray();
        var peers = Enumerable.Range(0, Count).Select(village => quartiles.Count(cut => _fixed[village][0] >= cut) + (4 * (_county[village] / 50))).ToArray();
        return [.. DeclineLabel.Of([.. Enumerable.Range(0, Count).Select(growth)], peers, double.PositiveInfinity).Select(label => label ?? false)];
    }

    /// <param name="withReported">Whether features hold the year's own report, in which its noise stands.</param>
    public RiskMatrix Matrix(IEnumerable<int> years, Func<int, int, double> growth, bool withReported)
    {
        var (values, labels) = (new List<float>(), new List<bool>());
        foreach (var year in years)
        {
            labels.AddRange(Lowest(village => growth(village, year)));
            for (var village = 0; village < Count; village++)
            {
                values.AddRange(Row(village, year, withReported).Select(value => (float)value));
            }
        }

        return new([.. values], Features, [.. labels]);
    }

    private double[] Row(int village, int year, bool withReported)
    {
        var (own, reported) = (_fixed[village], Reported[village]);
        var mean = (reported[year] + reported[year - 1] + reported[year - 2]) / 3;
        return [own[0], own[1], own[2], own[3], own[4], own[5], _projects[village][year], _exposure[village][year], _disaster[village][year], _vacant[village][year], _late[village][year], _late[village][year - 1],
            withReported ? reported[year] - reported[year - 1] : 0, reported[year - 1] - reported[year - 2], withReported ? reported[year] - mean : 0, withReported ? mean - 10 : 0,
            _projects[village][year - 1], _vacant[village][year - 1], _disaster[village][year - 1], own[6]];
    }

    private void Grow(int village, int year, double shock, double noise, SeededDraws draws)
    {
        var own = _fixed[village];
        if (year == 0)
        {
            (True[village][0], _projects[village][0], _exposure[village][0]) = (10 + (0.4 * draws.Normal()) - (0.2 * own[0]), draws.Normal(), draws.Normal());
        }
        else
        {
            var before = year - 1;
            var growth = 0.05 - (0.012 * own[0]) - (0.010 * Math.Max(0, own[1])) + (0.010 * _projects[village][before]) - (_vacant[village][before] >= 2 ? 0.035 : 0)
                - (0.05 * _disaster[village][before] * (own[2] < 0 ? 1 : 0.3)) - (own[3] > 0.5 ? 0.012 * _exposure[village][before] : 0) - (0.008 * _late[village][before]);
            True[village][year] = True[village][before] + growth + shock + (0.045 * draws.Normal());
            _projects[village][year] = (0.6 * _projects[village][before]) + (0.8 * draws.Normal());
            _exposure[village][year] = (0.7 * _exposure[village][before]) + (0.7 * draws.Normal());
        }

        _disaster[village][year] = draws.Uniform() < 0.08 ? 1 : 0;
        _vacant[village][year] = draws.Uniform() < 0.15 ? 1 + draws.Below(4) : 0;
        _late[village][year] = Math.Max(0, draws.Normal() + (_vacant[village][year] > 0 ? 0.5 : 0));
        Reported[village][year] = True[village][year] + (noise * draws.Normal());
    }
}
