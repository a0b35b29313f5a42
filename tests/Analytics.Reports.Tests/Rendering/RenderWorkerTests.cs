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

    [TestCase("process.exit(1)")]
    [TestCase("setInterval(() => {}, 1000)")]
    [TestCase("console.log('Segmentation fault')")]
    [TestCase("console.log(JSON.stringify({ id: 7 }))")]
    public void A_worker_that_fails_over_a_chart_is_started_again_and_asked_once_more(string fault)
    {
        using var folder = new WorkerFolder(Failing($"if (require('fs').existsSync(trace)) console.log(JSON.stringify({{ id: request.id, svg: 'drawn' }})); else {{ require('fs').writeFileSync(trace, ''); {fault}; }}"));
        using var worker = RenderWorker.Start(folder.Options with { RenderTimeout = TimeSpan.FromSeconds(3) }, CancellationToken.None);

        Assert.That((string?)worker.Call(Chart(), CancellationToken.None)["svg"], Is.EqualTo("drawn"));
    }

    [Test]
    public void A_worker_that_dies_twice_over_a_chart_is_an_error_that_names_it()
    {
        using var folder = new WorkerFolder(Failing("throw new Error('broken on purpose')"));
        using var worker = RenderWorker.Start(folder.Options, CancellationToken.None);

        Assert.That(() => worker.Call(Chart(), CancellationToken.None), Throws.TypeOf<RenderingException>().With.Message.Contain("county-scores-zh").And.Message.Contain("broken on purpose"));
    }

    [Test]
    public void A_character_without_a_glyph_is_an_error_that_names_it()
    {
        using var worker = RenderWorker.Start(new PublishOptions(), CancellationToken.None);

        Assert.That(() => worker.Call(Titled("\U0001F700"), CancellationToken.None), Throws.TypeOf<RenderingException>().With.Message.Contain("U+1F700").And.Message.Contain("glyphs"));
    }

    // U+212FE stands in village names of Guangdong, U+2A8B6 is of another slice of the font.
    [Test]
    public void A_rare_character_is_drawn_and_made_points_of()
    {
        using var worker = RenderWorker.Start(new PublishOptions(), CancellationToken.None);
        var village = (string)worker.Call(Titled("\u6751"), CancellationToken.None)["picture"]!;

        // After the first the worker has to be another: its rasteriser reads fonts once.
        Assert.That(new[] { Points("\u6751"), Points("\U000212FE"), Points("\U0002A8B6") }, Is.Unique, "squares would be alike");
        Assert.That((string)worker.Call(Titled("\U000212FE\U0002A8B6"), CancellationToken.None)["picture"]!, Does.Contain("\U000212FE\U0002A8B6"));

        string Points(string name) => (string)worker.Call(
            new JsonObject { ["op"] = "png", ["name"] = "glyphs", ["svg"] = village.Replace("\u6751", name, StringComparison.Ordinal) }, CancellationToken.None)["png"]!;
    }

    private static JsonObject Titled(string title) => new()
    {
        ["op"] = "chart",
        ["name"] = "glyphs",
        ["kind"] = "waterfall",
        ["width"] = 400,
        ["title"] = title,
        ["subtitle"] = "",
        ["description"] = "",
        ["source"] = "",
        ["sample"] = null,
        ["data"] = new JsonObject { ["axis"] = "", ["bars"] = new JsonArray(new JsonObject { ["name"] = "a", ["value"] = 1, ["words"] = "1", ["role"] = "total" }) },
    };

    private static JsonObject Chart() => new() { ["op"] = "chart", ["name"] = "county-scores-zh" };

    /// <summary>A worker that greets and then does as told; <c>trace</c> names a file that outlives it.</summary>
    private static string Failing(string chart) => $$"""
        const trace = require('path').join(__dirname, 'trace');
        require('readline').createInterface({ input: process.stdin }).on('line', line => {
          const request = JSON.parse(line);
          if (request.op === 'hello') console.log(JSON.stringify({ id: request.id, protocol: 1 }));
          else { {{chart}} }
        });
        """;

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
