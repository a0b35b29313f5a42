using Analytics.Ingest;
using Analytics.Ingest.Personal;
using Quartz;

namespace Analytics.Host.Jobs;

/// <summary>Takes what lies in the inbox and asks for a build if anything came in.</summary>
[DisallowConcurrentExecution]
internal sealed class ReceiveJob(Pipeline pipeline) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var received = Receive(cancellationToken);
        context.Result = JobRunReport.Succeeded(Words.Of(received).En).With("entries", received.Entries);
        // A recovered run may follow one that was killed after its commit and before it could ask for the build.
        if (received.AnythingEntered || context.Recovering)
        {
            await context.Scheduler.TriggerJob(new JobKey(Timetable.Build), cancellationToken);
        }
    }

    // The scheduler keeps what a failure says, in its log and its history; a file's name in it may hold a number of a person.
    private ReceiveSummary Receive(CancellationToken cancellation)
    {
        try
        {
            return pipeline.Receive([], new NoProgress(), cancellation);
        }
        catch (Exception failure) when (PersonalNumbers.Hidden(failure.ToString()) is var hidden && hidden != failure.ToString())
        {
            throw new JobExecutionException(hidden);
        }
    }
}
