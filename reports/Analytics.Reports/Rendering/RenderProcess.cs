using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analytics.Reports.Rendering;

/// <summary>
/// One Node process, spoken to in JSON lines. It is asked for its version first, each call has a time limit, and it is killed when it overruns, when the caller cancels,
/// and at the end.
/// </summary>
internal sealed class RenderProcess : IDisposable
{
    private const int Protocol = 1;
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);
    private readonly Process _process;
    private readonly TimeSpan _patience;
    private readonly StringBuilder _complaints = new();
    private int _calls;

    private RenderProcess(Process process, TimeSpan patience) => (_process, _patience) = (process, patience);

    /// <summary>Starts the process and checks that it speaks our version.</summary>
    /// <exception cref="RenderingException">Node is missing, the worker's folder is missing, or it does not answer.</exception>
    public static RenderProcess Start(PublishOptions options, CancellationToken cancellation)
    {
        var script = Path.Combine(options.RenderingFolder, "worker.js");
        if (!File.Exists(script))
        {
            throw new RenderingException($"The render worker is not at {script}: build the solution again, it is copied to the output.");
        }

        var start = new ProcessStartInfo(options.NodeProgram, ["--max-old-space-size=512", script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        var worker = new RenderProcess(Launch(start), options.RenderTimeout);
        try
        {
            worker.Listen();
            var hello = worker.Call(new JsonObject { ["op"] = "hello" }, cancellation);
            return (int?)hello["protocol"] == Protocol
                ? worker
                : throw new RenderingException($"The render worker at {script} speaks version {hello["protocol"]}; this program expects {Protocol}. Build the solution again.");
        }
        catch
        {
            worker.Dispose();
            throw;
        }
    }

    /// <summary>Sends one request and waits for its reply.</summary>
    /// <exception cref="RenderProcessStoppedException">The process died, overran its time or answered something else: nothing more can be asked of it.</exception>
    /// <exception cref="RenderingException">The worker cannot do what is asked, and says why.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public JsonObject Call(JsonObject request, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_patience);
        // A read from a pipe cannot be interrupted, but it ends when the process does.
        using var kill = limit.Token.Register(Kill);
        request["id"] = ++_calls;
        try
        {
            _process.StandardInput.WriteLine(request.ToJsonString());
            _process.StandardInput.Flush();
            var reply = Reply(_process.StandardOutput.ReadLine() ?? throw new IOException("it ended"));
            return (string?)reply["error"] is { } error ? throw new RenderingException($"The render worker could not do '{request["op"]}' for {request["name"]}: {error}") : reply;
        }
        catch (IOException problem)
        {
            cancellation.ThrowIfCancellationRequested();
            var why = limit.IsCancellationRequested ? $"it took longer than {_patience.TotalSeconds:0} seconds" : problem.Message;
            Kill();
            throw new RenderProcessStoppedException($"The render worker stopped during '{request["op"]}' for {request["name"]}: {why}. {Complaints()}".Trim());
        }
    }

    public void Dispose()
    {
        End();
        _process.Dispose();
    }

    private JsonObject Reply(string line)
    {
        const int Shown = 80;
        try
        {
            if (JsonNode.Parse(line) is JsonObject reply && (int?)reply["id"] == _calls)
            {
                return reply;
            }
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException)
        {
            // Said below: what it answered matters, not why it is no reply.
        }

        throw new IOException($"it answered '{(line.Length <= Shown ? line : line[..Shown] + "…")}'");
    }

    private static Process Launch(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception problem)
        {
            throw new RenderingException($"Charts and PDF need Node.js 20 or newer, and '{start.FileName}' could not be started ({problem.Message}). Install Node.js, or name its program in the options.");
        }
    }

    private void Listen()
    {
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_complaints)
            {
                _complaints.AppendLine(line.Data);
            }
        };
        _process.BeginErrorReadLine();
    }

    private string Complaints()
    {
        // Only the wait without a limit also waits for the last of what it complained.
        if (_process.WaitForExit(TimeSpan.FromSeconds(10)))
        {
            _process.WaitForExit();
        }

        lock (_complaints)
        {
            return _complaints.ToString().Trim();
        }
    }

    /// <summary>Lets it end by itself, so that it takes its temporary files away; one that does not is killed.</summary>
    private void End()
    {
        try
        {
            _process.StandardInput.Close();
            if (_process.WaitForExit(Farewell))
            {
                return;
            }
        }
        catch (IOException)
        {
            // It has ended by itself, with something left to be said to it.
        }

        Kill();
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}

/// <summary>The process is gone or no longer makes sense; another one may do what was asked.</summary>
internal sealed class RenderProcessStoppedException(string message) : Exception(message);
