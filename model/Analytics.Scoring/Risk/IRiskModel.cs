namespace Analytics.Scoring.Risk;

/// <summary>A risk as learned: log odds of a row, before calibration, and what each feature adds to them.</summary>
public interface IRiskModel
{
    ModelManifest Manifest { get; }

    /// <param name="rows">Row by row, as many numbers each as there are features; NaN is missing.</param>
    /// <param name="logits">One a row.</param>
    void Margin(ReadOnlySpan<float> rows, Span<double> logits);

    /// <param name="contributions">One a feature, then the intercept; they sum to the margin.</param>
    void Explain(ReadOnlySpan<float> row, Span<double> contributions);

    void Save(Stream target);
}
