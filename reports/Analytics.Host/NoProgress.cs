using Analytics.Vocabulary;

namespace Analytics.Host;

/// <summary>For work that nobody watches.</summary>
internal sealed class NoProgress : IProgress<StepReport>
{
    public void Report(StepReport value)
    {
    }
}
