using System.Text.Json.Nodes;

namespace Analytics.Reports.Rendering;

/// <summary>
/// Draws charts, sets documents, makes points of pictures and solves linear programs in a Node process. One that dies, hangs or answers nonsense is replaced and asked once
/// more; what the second cannot do either stops the release.
/// </summary>
internal sealed class RenderWorker : IDisposable
{
    private readonly PublishOptions _options;
    private RenderProcess _process;

    private RenderWorker(PublishOptions options, RenderProcess process) => (_options, _process) = (options, process);

    /// <inheritdoc cref="RenderProcess.Start"/>
    public static RenderWorker Start(PublishOptions options, CancellationToken cancellation) => new(options, Process(options, cancellation));

    /// <summary>Sends one request and waits for its reply.</summary>
    /// <exception cref="RenderingException">The worker cannot do what is asked, or stopped twice over it; the message names the chart or document.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public JsonObject Call(JsonObject request, CancellationToken cancellation)
    {
        try
        {
            return _process.Call(request, cancellation);
        }
        catch (RenderProcessStoppedException)
        {
            _process.Dispose();
            _process = Process(_options, cancellation);
            return Final(() => _process.Call(request, cancellation));
        }
    }

    public void Dispose() => _process.Dispose();

    private static RenderProcess Process(PublishOptions options, CancellationToken cancellation) => Final(() => RenderProcess.Start(options, cancellation));

    private static T Final<T>(Func<T> attempt)
    {
        try
        {
            return attempt();
        }
        catch (RenderProcessStoppedException stopped)
        {
            throw new RenderingException(stopped.Message);
        }
    }
}

/// <summary>Charts or documents could not be made; the message says what is missing and what to do.</summary>
public sealed class RenderingException(string message) : Exception(message);
