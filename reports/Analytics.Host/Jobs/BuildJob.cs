using Quartz;

namespace Analytics.Host.Jobs;

/// <summary>Builds the marts from all editions known; without new ones nothing changes.</summary>
[DisallowConcurrentExecution]
internal sealed class BuildJob(Pipeline pipeline) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var built = pipeline.Build(cutOff: null, new NoProgress(), cancellationToken);
        context.Result = JobRunReport.Succeeded(Words.Of(built).En);
        return ValueTask.CompletedTask;
    }
}
