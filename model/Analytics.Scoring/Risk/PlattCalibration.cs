namespace Analytics.Scoring.Risk;

/// <summary>
/// Chances from log odds by two numbers, p = 1/(1 + exp(−(a + b·logit))), by maximum likelihood on a later year than was learned from, with the labels drawn in by
/// one case each ((N₊ + 1)/(N₊ + 2) and 1/(N₋ + 2)). To be kept only where the next year gains by it. Domain: labels of both kinds. Edge: a slope b ≤ 0 says that
/// the order itself does not hold (<see cref="Holds"/>). Source: J. C. Platt (1999); H.-T. Lin, C.-J. Lin, R. C. Weng, Mach. Learn. 68 (2007) 267–276.
/// </summary>
public readonly record struct PlattCalibration(double Intercept, double Slope)
{
    private const int MostSteps = 100;

    public bool Holds => Slope > 0;

    public double Chance(double logit) => 1 / (1 + Math.Exp(-(Intercept + (Slope * logit))));

    /// <exception cref="ArgumentException">Labels of one kind only.</exception>
    public static PlattCalibration Of(IReadOnlyList<double> logits, IReadOnlyList<bool> labels)
    {
        var positives = labels.Count(label => label);
        if (positives == 0 || positives == labels.Count)
        {
            throw new ArgumentException("Labels of one kind only: nothing to calibrate by.", nameof(labels));
        }

        var (high, low) = ((positives + 1.0) / (positives + 2.0), 1.0 / (labels.Count - positives + 2.0));
        var at = new PlattCalibration(0, 1);
        for (var step = 0; step < MostSteps; step++)
        {
            var move = at.Step(logits, labels, high, low);
            at = new(at.Intercept + move.Intercept, at.Slope + move.Slope);
            if (Math.Abs(move.Intercept) + Math.Abs(move.Slope) < 1e-12)
            {
                break;
            }
        }

        return at;
    }

    private PlattCalibration Step(IReadOnlyList<double> logits, IReadOnlyList<bool> labels, double high, double low)
    {
        // The least ridge, so that logits all alike have an answer.
        var (g0, g1, h00, h01, h11) = (0d, 0d, 1e-9, 0d, 1e-9);
        for (var row = 0; row < logits.Count; row++)
        {
            var chance = Chance(logits[row]);
            var (error, weight) = ((labels[row] ? high : low) - chance, chance * (1 - chance));
            (g0, g1) = (g0 + error, g1 + (error * logits[row]));
            (h00, h01, h11) = (h00 + weight, h01 + (weight * logits[row]), h11 + (weight * logits[row] * logits[row]));
        }

        var determinant = (h00 * h11) - (h01 * h01);
        return new(((h11 * g0) - (h01 * g1)) / determinant, ((h00 * g1) - (h01 * g0)) / determinant);
    }
}
