using System.Text.Json.Nodes;
using Analytics.Reports.Rendering;
using Analytics.Reports.Tests.Fixtures;

namespace Analytics.Reports.Tests.Rendering;

public sealed class RenderWorkerTests
{
    [Test]
    public void Without_node_the_error_names_it_and_nothing_is_published()
    {
        using var home = new SampleHome();

        var error = Assert.Throws<RenderingException>(() => Published.Publish(home.Home, new PublishOptions { NodeProgram = "/nowhere/node" }));

        Assert.That(error!.Message, Does.Contain("Node.js").And.Contain("/nowhere/node"));
        Assert.That(home.Home.Publications, Does.Not.Exist);
    }

    [Test]
    public void A_missing_worker_folder_is_named() =>
        Assert.That(() => RenderWorker.Start(new PublishOptions { RenderingFolder = "/nowhere" }, CancellationToken.None), Throws.TypeOf<RenderingException>().With.Message.Contain("/nowhere"));

    [Test]
    public void A_worker_of_another_version_is_refused()
    {
        using var folder = new WorkerFolder("process.stdin.on('data', () => process.stdout.write('{\"id\":1,\"protocol\":99}\\n'));");

        Assert.That(() => RenderWorker.Start(folder.Options, CancellationToken.None), Throws.TypeOf<RenderingException>().With.Message.Contain("99"));
    }

    [Test]
    public void A_worker_that_overruns_its_time_is_killed()
    {
        using var folder = new WorkerFolder("process.stdin.resume();");

        Assert.That(() => RenderWorker.Start(folder.Options with { RenderTimeout = TimeSpan.FromSeconds(1) }, CancellationToken.None), Throws.TypeOf<RenderingException>().With.Message.Contain("longer than 1 seconds"));
    }

    [Test]
    public void A_worker_that_dies_says_why()
    {
        using var folder = new WorkerFolder("throw new Error('broken on purpose');");

        Assert.That(() => RenderWorker.Start(folder.Options, CancellationToken.None), Throws.TypeOf<RenderingException>().With.Message.Contain("broken on purpose"));
    }

    [Test]
    public void A_character_without_a_glyph_is_an_error_that_names_it()
    {
        using var worker = RenderWorker.Start(new PublishOptions(), CancellationToken.None);
        var request = new JsonObject
        {
            ["op"] = "chart",
            ["name"] = "glyphs",
            ["kind"] = "waterfall",
            ["width"] = 400,
            ["title"] = "\U0001F700",
            ["subtitle"] = "",
            ["description"] = "",
            ["source"] = "",
            ["sample"] = null,
            ["data"] = new JsonObject { ["axis"] = "", ["bars"] = new JsonArray(new JsonObject { ["name"] = "a", ["value"] = 1, ["words"] = "1", ["role"] = "total" }) },
        };

        Assert.That(() => worker.Call(request, CancellationToken.None), Throws.TypeOf<RenderingException>().With.Message.Contain("U+1F700").And.Message.Contain("glyphs"));
    }

    private sealed class WorkerFolder : IDisposable
    {
        private readonly string _path = Path.Combine(Path.GetTempPath(), "reports-tests", Path.GetRandomFileName());

        public WorkerFolder(string script)
        {
            Directory.CreateDirectory(_path);
            File.WriteAllText(Path.Combine(_path, "worker.js"), script);
        }

        public PublishOptions Options => new() { RenderingFolder = _path };

        public void Dispose() => Directory.Delete(_path, recursive: true);
    }
}
