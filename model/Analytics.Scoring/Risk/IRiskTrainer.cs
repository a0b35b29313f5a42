namespace Analytics.Scoring.Risk;

/// <summary>
/// The one seam of this room: whatever learns a risk from features. An engine that stands behind it must pass the contract suite of the tests: contributions sum to
/// the margin, the same seed gives the same bytes, a saved model scores alike, monotone features are never violated, NaN is taken as missing, one row scores as in a
/// batch. Calibration, labels, measures, drift and words stand outside.
/// </summary>
public interface IRiskTrainer
{
    /// <summary>As in <c>gam</c>, <c>logistic</c>.</summary>
    string Engine { get; }

    /// <exception cref="ArgumentException">Labels of one kind only, or a matrix that does not fit together.</exception>
    IRiskModel Train(RiskMatrix train, RiskTrainOptions options, CancellationToken cancellation);

    /// <exception cref="InvalidDataException">Not a model of this engine.</exception>
    IRiskModel Load(Stream saved);
}
