using Analytics.DuckDb;
using Analytics.Scoring.Risk;
using Analytics.Vocabulary;

namespace Analytics.Warehouse.Policies;

/// <summary>
/// Learns a model from what was known when a year's books were closed: up to four years to learn, one later year to calibrate, the last year with known outcomes to
/// test, and between these two as many years as a label needs, so that no outcome is used before it was known. Then the gates.
/// </summary>
internal static class RiskLearning
{
    private const int MostYears = 4;
    private static readonly BoostedGamTrainer Trainer = new();

    public static RiskModel Of(Engine engine, RiskPolicy policy, int year, CancellationToken cancellation)
    {
        var labels = RiskLabels.Of(engine, policy, year);
        int[] years = [.. labels.Declined.Keys.Order()];
        var none = new RiskModel(year, null, null, [], years, 0, labels.Positives, labels.Autocorrelation, null, []);
        List<Bilingual> refusals = [.. TooLittle(policy, years, labels)];
        if (refusals.Count == 0 && Split(policy, years) is var (learned, calibrated, tested))
        {
            var rows = learned.SelectMany(own => Rows(engine, policy, labels, own)).ToArray();
            if (BothKinds(rows) && Rows(engine, policy, labels, calibrated).ToArray() is var calibration && BothKinds(calibration) && Rows(engine, policy, labels, tested).ToArray() is var test && BothKinds(test))
            {
                return Learned(policy, none with { Rows = rows.Length }, rows, calibration, test, tested, cancellation);
            }

            refusals.Add(new("用于学习、校准或检验的年份里，没有既有下降又有不下降的村。", "A year to learn, calibrate or test by has villages of one kind only."));
        }

        return none with { Refusals = refusals.Count > 0 ? refusals : [new($"有结果的年份不足以分出学习、校准、检验三段（标签需要后{policy.Horizon}年才知道）。", $"The years with known outcomes do not suffice to learn, calibrate and test apart (a label is known {policy.Horizon} years later).")] };
    }

    public static RuleTerm[] Terms(RiskPolicy policy) => [.. policy.Points.Select(point => new RuleTerm(policy.IndexOf(point.Column), point.AtLeast, point.Below, point.Points))];

    private static IEnumerable<Bilingual> TooLittle(RiskPolicy policy, int[] years, RiskLabels labels)
    {
        if (years.Length < policy.Gates.FewestYears)
        {
            yield return new($"知道结果的年份只有{years.Length}年，至少要{policy.Gates.FewestYears}年。", $"Outcomes are known of {years.Length} years; at least {policy.Gates.FewestYears} are needed.");
        }

        if (labels.Positives < policy.Gates.FewestPositives)
        {
            yield return new($"已知下降的村只有{labels.Positives}个，至少要{policy.Gates.FewestPositives}个。", $"{labels.Positives} declines are known; at least {policy.Gates.FewestPositives} are needed.");
        }

        if (policy.Label == RiskLabel.ReportedGrowth && labels.Autocorrelation < policy.Gates.NoiseAutocorrelation && policy.Features.FirstOrDefault(feature => RiskColumns.HoldTheReport.Contains(feature.Column)) is { } feature)
        {
            yield return new($"上报的收入波动大（年度增长自相关{RiskWords.Plain(labels.Autocorrelation)}），含当年上报数的“{feature.Name.Zh}”会把填报误差当成规律，不能学。", $"Reported income is noisy (autocorrelation of growth {RiskWords.Plain(labels.Autocorrelation)}): a model would learn the noise from '{feature.Name.En}', which holds the year's own report.");
        }
    }

    private static (int[] Learned, int Calibrated, int Tested)? Split(RiskPolicy policy, int[] years)
    {
        var tested = years[^1];
        int[] before = [.. years.Where(year => year <= tested - policy.Horizon)];
        return before.Length >= 2 ? (before[..^1].TakeLast(MostYears).ToArray(), before[^1], tested) : null;
    }

    private static IEnumerable<RiskCase> Rows(Engine engine, RiskPolicy policy, RiskLabels labels, int year) =>
        from village in RiskTables.Villages(engine, policy, RiskQuarter.YearEnd(year))
        where village.CanBeJudged(policy) && labels.Declined[year].ContainsKey(village.Code)
        select new RiskCase(village, year, labels.Declined[year][village.Code]);

    private static (PopulationStability Spread, int Units) Spread(double[] values) => (PopulationStability.Of(values), values.Length);

    private static bool BothKinds(RiskCase[] rows) => rows.Any(row => row.Declined) && rows.Any(row => !row.Declined);

    private static RiskModel Learned(RiskPolicy policy, RiskModel none, RiskCase[] rows, RiskCase[] calibration, RiskCase[] test, int tested, CancellationToken cancellation)
    {
        var features = policy.Features.Count;
        var monotone = policy.Features.Select((feature, at) => (at, feature.Direction)).Where(feature => feature.Direction != 0).ToDictionary(feature => feature.at, feature => feature.Direction);
        var model = Trainer.Train(new([.. rows.SelectMany(row => row.Village.Values)], features, [.. rows.Select(row => row.Declined)]), new() { Monotone = monotone }, cancellation);
        var reference = policy.Features.Select((feature, at) => Spread([.. rows.GroupBy(row => row.Year).SelectMany(year => RiskModel.Independent(feature, at, year.Select(row => row.Village)))])).ToArray();
        var raw = none with { Model = model, Reference = reference };
        var platt = PlattCalibration.Of([.. calibration.Select(row => raw.Logit(row.Village))], [.. calibration.Select(row => row.Declined)]);
        bool[] labels = [.. test.Select(row => row.Declined)];
        double Error(RiskModel which) => RiskMeasures.CalibrationError([.. test.Select(row => which.Chance(which.Logit(row.Village)))], labels);

        // Kept only where the year after gains by it.
        var kept = platt.Holds && raw with { Platt = platt } is var calibrated && Error(calibrated) < Error(raw) ? calibrated : raw;
        var found = RiskTesting.Of(policy, kept, rows, test, tested);
        return kept with { Test = found, Refusals = [.. RiskTesting.Failed(policy, found)] };
    }
}

/// <summary>A village at a year-end list, and what became of it.</summary>
internal readonly record struct RiskCase(RiskVillage Village, int Year, bool Declined);
