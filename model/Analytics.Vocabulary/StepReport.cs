namespace Analytics.Vocabulary;

/// <summary>How far a command has come, for a progress bar or a plain line.</summary>
/// <param name="Done">Units of work finished, of <paramref name="Total"/>.</param>
/// <param name="Text">What it is doing, in words for the person who waits.</param>
public sealed record StepReport(Bilingual Text, int Done, int Total);
