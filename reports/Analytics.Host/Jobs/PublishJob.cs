using Analytics.Reports;
using Quartz;

namespace Analytics.Host.Jobs;

/// <summary>Publishes the annual statistics of the newest year that the current build holds.</summary>
[DisallowConcurrentExecution]
internal sealed class PublishJob(Pipeline pipeline) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (pipeline.NewestYear() is { } year)
        {
            var published = pipeline.Publish(ReleaseKind.Annual, year, new NoProgress(), cancellationToken);
            context.Result = JobRunReport.Succeeded(Words.Of(published).En);
        }

        return ValueTask.CompletedTask;
    }
}
