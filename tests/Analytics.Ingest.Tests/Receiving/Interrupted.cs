using Analytics.Vocabulary;

namespace Analytics.Ingest.Tests.Receiving;

/// <summary>Stops a run at the step of that number, as a crash would.</summary>
internal sealed class Interrupted(int step) : IProgress<StepReport>
{
    private int _steps;

    public void Report(StepReport value)
    {
        if (++_steps == step)
        {
            throw new InterruptedException();
        }
    }
}

internal sealed class InterruptedException : Exception;
