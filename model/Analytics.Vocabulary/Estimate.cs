namespace Analytics.Vocabulary;

/// <summary>A value with its doubt: the interval that holds the true value with the confidence stated, and the method that says so.</summary>
/// <param name="Confidence">Coverage of the interval, 0 to 1.</param>
public readonly record struct Estimate(double Value, double Low, double High, double Confidence, string Method);
